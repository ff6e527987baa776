// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import '../../lib/text/journalTexts.ts'
import { exampleDeposit } from '../../lib/deposit/exampleDeposit.ts'
import { CountersignError, errorReport } from '../../lib/errors.ts'
import type { LockState } from '../../lib/keystore/keystore.ts'
import type { Proof } from '../../lib/proof/proof.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { Popup } from './Popup.tsx'

let proofs: Proof[]
vi.mock('../../lib/browser/proofStore.ts', () => ({ listProofs: async () => proofs }))

let grants: string[]
let url: string | undefined
let lock: LockState
let sent: unknown[]
let answer: unknown
const close = vi.fn()
const keystore = {
  lockState: async () => lock,
  lock: async () => {
    lock = { state: 'locked' }
    await fakeBrowser.storage.session.set({ changed: Date.now() })
  },
}

beforeEach(() => {
  fakeBrowser.reset()
  // happy-dom has no Web Locks; one page alone needs none.
  const locks = { request: (_name: string, work: () => Promise<unknown>) => work() }
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
  proofs = []
  grants = []
  url = 'https://partner.example/pay'
  lock = { state: 'empty' }
  sent = []
  answer = { ok: true, value: null }
  const { permissions, tabs, runtime, scripting } = fakeBrowser
  vi.spyOn(permissions, 'contains').mockImplementation((async ({ origins }: { origins: string[] }) =>
    origins.every((origin) => grants.includes(origin))) as typeof permissions.contains)
  vi.spyOn(permissions, 'getAll').mockImplementation((async () => ({
    origins: grants,
  })) as unknown as typeof permissions.getAll)
  vi.spyOn(permissions, 'request').mockImplementation((async ({ origins }: { origins: string[] }) => {
    grants.push(...origins)
    return true
  }) as typeof permissions.request)
  for (const event of [permissions.onAdded, permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue(undefined)
    vi.spyOn(event, 'removeListener').mockReturnValue(undefined)
  }
  vi.spyOn(tabs, 'query').mockImplementation((async () => [{ id: 7, url }]) as unknown as typeof tabs.query)
  vi.spyOn(tabs, 'create').mockImplementation((async () => ({ id: 8 })) as unknown as typeof tabs.create)
  vi.spyOn(scripting, 'executeScript').mockImplementation((async () => []) as typeof scripting.executeScript)
  vi.spyOn(runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    sent.push(message)
    return answer
  }) as typeof runtime.sendMessage)
})

afterEach(cleanup)

const open = () => render(<Popup keystore={keystore} close={close} />)

const pending: RequestRecord = {
  id: 'r1',
  channel: 'page',
  asker: { origin: 'https://partner.example', tabId: 7, frameId: 0, documentId: 'd', incognito: false },
  waiters: [],
  raw: '{}',
  digest: '',
  verificationId: 'v',
  network: 'ETHEREUM',
  address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  method: 'SIGNATURE',
  expiresAt: '2999-01-01T00:00:00Z',
  state: 'pending',
  times: { asked: '2026-05-19T12:00:00Z' },
}

describe('waiting requests', () => {
  test('R8: the popup lists what waits and opens its window', async () => {
    await fakeBrowser.storage.session.set({ 'request/r1': pending })
    open()
    fireEvent.click(await screen.findByRole('button', { name: 'Review the request' }))
    await waitFor(() => expect(close).toHaveBeenCalled())
    expect(sent).toEqual([{ kind: 'window.open', input: {} }])
    const section = screen.getByRole('region', { name: 'Waiting for you' })
    expect(within(section).getByText('partner.example')).toBeDefined()
  })

  test('a request that arrives while the popup is open appears', async () => {
    open()
    await screen.findByText(/Nothing is waiting/)
    await fakeBrowser.storage.session.set({ 'request/r1': pending })
    expect(await screen.findByRole('button', { name: 'Review the request' })).toBeDefined()
  })

  test('finished requests do not wait', async () => {
    await fakeBrowser.storage.session.set({ 'request/r1': { ...pending, state: 'delivered' } })
    open()
    expect(await screen.findByText(/Nothing is waiting/)).toBeDefined()
  })
})

describe('small deposits', () => {
  const deposit = exampleDeposit({ state: 'confirming', hash: '0xaa', confirmations: 3 })
  const place = async () => await screen.findByRole('region', { name: 'Small deposits' })

  test('one that is under way shows its confirmations, asks the chain, and goes when it is final', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-05-19T12:06:00Z'), toFake: ['Date'] })
    await fakeBrowser.storage.local.set({ deposits: [deposit] })
    open()
    const section = await place()
    expect(within(section).getByText('0.00012 ETH · partner.example')).toBeDefined()
    expect(within(section).getByText('3 of 12 confirmations')).toBeDefined()
    expect(within(section).queryByRole('button')).toBeNull()
    expect(sent).toContainEqual({ kind: 'deposit.look', input: {} })
    await fakeBrowser.storage.local.set({ deposits: [{ ...deposit, confirmations: 4 }] })
    await within(section).findByText('4 of 12 confirmations')
    await fakeBrowser.storage.local.set({ deposits: [{ ...deposit, state: 'confirmed' }] })
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Small deposits' })).toBeNull())
    vi.useRealTimers()
  })

  test('one whose request waits can be looked at in the window', async () => {
    const record = { ...pending, state: 'depositing', deposit: { entryId: deposit.id } }
    await fakeBrowser.storage.local.set({ deposits: [deposit] })
    await fakeBrowser.storage.session.set({ 'request/r1': record })
    open()
    const section = await place()
    fireEvent.click(
      await within(section).findByRole('button', { name: 'Show the deposit for partner.example' }),
    )
    await waitFor(() => expect(close).toHaveBeenCalled())
    expect(sent).toContainEqual({ kind: 'window.open', input: {} })
  })

  test('T64: one whose fate is not known stays in view, however old', async () => {
    await fakeBrowser.storage.session.set({ deposits: [exampleDeposit({ state: 'unknown' })] })
    open()
    expect(within(await place()).getByText(/Not known whether it was sent/)).toBeDefined()
  })
})

describe('this site', () => {
  test('R40: the grant is asked for within the click itself', async () => {
    open()
    const allow = await screen.findByRole('button', { name: 'Always on this site' })
    fireEvent.click(allow)
    expect(fakeBrowser.permissions.request).toHaveBeenCalledExactlyOnceWith({
      origins: ['https://partner.example/*'],
    })
    expect(await screen.findByText('Countersign runs here.')).toBeDefined()
  })

  test('R41: use once runs the bridge by activeTab and asks for nothing', async () => {
    open()
    fireEvent.click(await screen.findByRole('button', { name: 'Just this once' }))
    expect(await screen.findByText(/until you leave this page/)).toBeDefined()
    expect(fakeBrowser.permissions.request).not.toHaveBeenCalled()
  })

  test.each([
    ['https://dashboard.paxos.com/', /never runs here/],
    ['http://partner.example/', /not encrypted/],
    ['chrome://extensions/', /belongs to the browser/],
    [undefined, /belongs to the browser/],
  ])('T8, T68: at %s nothing is offered, and it says why', async (there, sentence) => {
    url = there
    open()
    expect(await screen.findByText(sentence)).toBeDefined()
    const section = screen.getByRole('region', { name: 'This site' })
    expect(within(section).queryAllByRole('button')).toEqual([])
  })
})

describe('paste', () => {
  const paste = async (raw: string) => {
    open()
    fireEvent.change(await screen.findByRole('textbox', { name: 'Verification' }), { target: { value: raw } })
    fireEvent.click(screen.getByRole('button', { name: 'Check and show it' }))
  }

  test('T18: what is pasted goes out exactly as it is', async () => {
    const raw = ' {"verification_id":"v",\r\n "message":"a  b\\n" }\n'
    // A text area turns CR LF into LF before any script can see it; everything else stays.
    await paste(raw.replace('\r', ''))
    await waitFor(() => expect(close).toHaveBeenCalled())
    expect(sent).toEqual([
      { kind: 'request.intake', input: { raw: raw.replace('\r', ''), channel: 'paste' } },
    ])
  })

  test('an error stands beside the field and goes when the text changes', async () => {
    answer = { ok: false, error: errorReport(new CountersignError('payload-unreadable', { reason: 'x' })) }
    await paste('nonsense')
    const field = screen.getByRole('textbox', { name: 'Verification' })
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'))
    expect(close).not.toHaveBeenCalled()
    fireEvent.change(field, { target: { value: 'other' } })
    expect(field.getAttribute('aria-invalid')).toBeNull()
  })

  test('nothing pasted says what to do', async () => {
    await paste('  ')
    expect(await screen.findByText('Paste the verification first.')).toBeDefined()
    expect(sent).toEqual([])
  })

  test('a dropped file is taken as a file', async () => {
    open()
    const field = await screen.findByRole('textbox', { name: 'Verification' })
    const file = new File(['{"a":1}'], 'x.json', { type: 'application/json' })
    fireEvent.drop(field, { dataTransfer: { files: [file], types: ['Files'] } })
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent).toEqual([{ kind: 'request.intake', input: { raw: '{"a":1}', channel: 'file' } }])
  })
})

describe('lock', () => {
  test('nothing is said of a lock while there are no accounts', async () => {
    open()
    await screen.findByText(/Nothing is waiting/)
    expect(screen.queryByText('Locked')).toBeNull()
  })

  test('locks at once, and unlocking happens elsewhere', async () => {
    lock = { state: 'unlocked', deadline: Date.now() + 60_000 }
    open()
    fireEvent.click(await screen.findByRole('button', { name: 'Lock' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Unlock' }))
    await waitFor(() => expect(close).toHaveBeenCalled())
    expect(fakeBrowser.tabs.create).toHaveBeenCalledExactlyOnceWith({
      url: expect.stringMatching(/options\.html#accounts$/),
    })
    expect(document.querySelector('input[type=password]')).toBeNull()
  })
})
