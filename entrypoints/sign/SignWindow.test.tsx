// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { account, elsewhere, exampleRecord, fox, message } from './flowExamples.ts'
import { deferred, harness } from './flowHarness.ts'
import { SignWindow } from './SignWindow.tsx'
import type { SignDependencies } from './signDependencies.ts'
import { createSignQueue } from './signQueue.ts'

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(cleanup)

type Options = { deps?: Partial<SignDependencies>; record?: RequestRecord; more?: RequestRecord[] }

function open({
  deps = { findWallets: async () => [fox] },
  record = exampleRecord(),
  more = [],
}: Options = {}) {
  const background = harness(deps, record)
  const queue = createSignQueue((given) =>
    given.id === record.id ? background.flow : harness({}, given).flow,
  )
  queue.update([record, ...more])
  const close = vi.fn()
  const actions = { clock: background.clock, openAccounts: vi.fn(), saveFile: vi.fn() }
  render(<SignWindow queue={queue} deps={background.deps} actions={actions} close={close} />)
  return { ...background, close, queue, wait: (ms: number) => act(async () => background.clock.advance(ms)) }
}

const signButton = () => screen.findByRole('button', { name: /^Sign and return/ })
const enabled = async () => {
  const button = await signButton()
  await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false))
  return button
}

/** A real press: down, then click. */
function press(button: HTMLElement): void {
  fireEvent.pointerDown(button)
  fireEvent.click(button)
}

test('T35: the sign button is not armed before 700 ms of visible focus', async () => {
  const { sent, wait } = open()
  const button = await enabled()
  press(button)
  await wait(600)
  press(button)
  await act(async () => {})
  expect(sent('request.approve')).toBe(0)
  await wait(100)
  press(button)
  await waitFor(() => expect(sent('request.verified')).toBe(1))
})

test('T35: a press that began before it was armed does not count, even if it ends after', async () => {
  const { sent, wait } = open()
  const button = await enabled()
  fireEvent.pointerDown(button)
  await wait(700)
  fireEvent.click(button)
  await act(async () => {})
  expect(sent('request.approve')).toBe(0)
})

test('T35: losing focus or resizing starts the wait again', async () => {
  const { sent, wait } = open()
  const button = await enabled()
  await wait(700)
  fireEvent.blur(window)
  press(button)
  fireEvent.focus(window)
  await wait(699)
  press(button)
  fireEvent(window, new Event('resize'))
  await wait(699)
  press(button)
  await act(async () => {})
  expect(sent('request.approve')).toBe(0)
})

test('T35: a window that is covered, or looks on without the focus, never arms', async () => {
  const { sent, wait } = open()
  const button = await enabled()
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  fireEvent(document, new Event('visibilitychange'))
  await wait(700)
  press(button)
  visibility.mockReturnValue('visible')
  const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  fireEvent(document, new Event('visibilitychange'))
  await wait(700)
  press(button)
  await act(async () => {})
  expect(sent('request.approve')).toBe(0)

  focus.mockReturnValue(true)
  fireEvent.focus(window)
  await wait(700)
  press(button)
  await waitFor(() => expect(sent('request.approve')).toBe(1))
})

test('T36: no button has the focus when the window opens, and a held key signs nothing', async () => {
  const { sent, wait } = open()
  const button = await enabled()
  expect(document.activeElement?.tagName).toBe('H1')
  await wait(700)
  expect(fireEvent.keyDown(button, { key: 'Enter', repeat: true })).toBe(false)
  expect(sent('request.approve')).toBe(0)
})

test('R34 T21: a long message says how long it is and how much is below, and nobody has to scroll to sign', async () => {
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(900)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(200)
  const { sent, wait } = open({ record: exampleRecord({}, `${message}\n${'A further line.\n'.repeat(60)}`) })
  for (const box of await screen.findAllByRole('checkbox')) fireEvent.click(box)
  const button = await enabled()
  await screen.findByText(/^6\d lines · \d+ more lines below$/)
  await wait(699)
  press(button)
  await act(async () => {})
  expect(sent('request.approve')).toBe(0)
  await wait(1)
  press(button)
  await waitFor(() => expect(sent('request.approve')).toBe(1))
})

test.each(['Sign', 'Cancel'])(
  'R2: while the background has not answered %s, as while it starts anew, nothing more can be signed',
  async (first) => {
    const answer = deferred<never>()
    const asked: string[] = []
    const given = harness()
    const send: SignDependencies['send'] = (kind, input) => {
      asked.push(kind)
      const decides = kind === 'request.approve' || kind === 'request.reject'
      return decides ? answer.promise : given.deps.send(kind, input)
    }
    const { wait } = open({ deps: { findAccounts: async () => [account], send } })
    const button = await enabled()
    await wait(700)
    if (first === 'Cancel') fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    else press(button)
    const busy = await waitFor(() => {
      const found = document.querySelector<HTMLElement>('button[data-armed][aria-disabled="true"]')
      if (!found) throw new Error('the button can still be pressed')
      return found
    })
    press(busy)
    press(busy)
    await act(async () => {})
    expect(asked.filter((kind) => /approve|reject/.test(kind))).toHaveLength(1)
  },
)

test('R6: a window that loses the focus, or is covered, sends nothing to anybody', async () => {
  const { log, stored } = open()
  await enabled()
  const before = [...log]
  vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  fireEvent.blur(window)
  fireEvent.focusOut(document.body)
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  fireEvent(document, new Event('visibilitychange'))
  await act(async () => {})
  expect(log).toEqual(before)
  expect(stored().state).toBe('pending')
})

test('R22: that a wallet shows another address is said before it is asked', async () => {
  const { sent } = open({ deps: { findWallets: async () => [elsewhere] } })
  await screen.findByText('None of your wallets has this address here')
  await screen.findByText(/Shows another address: 0xf39F/)
  expect(sent('request.approve')).toBe(0)
})

test.each([
  ['a frame', { frameId: 4 }, /do not show up in frames/],
  ['plain http, which is refused,', { origin: 'http://192.168.1.2' }, /not encrypted/],
  ['a name below localhost', { origin: 'https://shop.localhost:4100' }, /not show up under \*\.localhost/],
  ['any other page', {}, /Connect the wallet that holds it on the page/],
])('R29: where no wallet is found, %s is named as the reason', async (_, place, sentence) => {
  const record = exampleRecord()
  if (record.asker) Object.assign(record.asker, place)
  open({ deps: {}, record })
  await screen.findByText(sentence)
})

test('a blocked request has no button that signs', async () => {
  open({ record: exampleRecord({}, message.replace('Paxos', 'Pax\u200bos')) })
  await screen.findByText('This cannot be signed here')
  expect(screen.queryByRole('button', { name: /^Sign/ })).toBeNull()
})

test('a warned request is signed only after its tick', async () => {
  open({ deps: { findWallets: async () => [fox] }, record: exampleRecord({}, `${message} `) })
  const button = await signButton()
  for (const box of await screen.findAllByRole('checkbox')) {
    expect(button.hasAttribute('disabled')).toBe(true)
    fireEvent.click(box)
  }
  await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false))
})

test('Escape declines and closes', async () => {
  const { stored, close } = open()
  await enabled()
  fireEvent.keyDown(window, { key: 'Escape' })
  await waitFor(() => expect(close).toHaveBeenCalled())
  expect(stored().state).toBe('rejected')
})

test('Escape in the password goes back to the request and declines nothing', async () => {
  const { stored, wait, close } = open({
    deps: { findAccounts: async () => [account], isUnlocked: async () => false },
  })
  const button = await enabled()
  await wait(700)
  press(button)
  const password = await screen.findByLabelText('Password')
  expect(document.activeElement).toBe(password)
  fireEvent.keyDown(password, { key: 'Escape' })
  await signButton()
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
  await waitFor(() => expect(stored().state).toBe('pending'))
  expect(close).not.toHaveBeenCalled()
})

test('the page’s origin is on the button, and the state of delivery is told', async () => {
  const { wait, moved } = open()
  const button = await enabled()
  expect(button.textContent).toBe('Sign and return to partner.example')
  await wait(700)
  press(button)
  await screen.findByText('Handing over to partner.example')
  act(() => moved({ kind: 'undelivered' }))
  expect(screen.getByText('Signed, but the page did not take it')).toBeDefined()
  expect(await screen.findByText('0xcanonical')).toBeDefined()
  act(() => moved({ kind: 'delivered', at: '2026-05-19T13:01:00Z' }))
  expect(screen.getByText('Signed and returned')).toBeDefined()
})

test('after a return the next request follows by itself, and is not armed', async () => {
  const { wait, moved, queue } = open({ more: [exampleRecord({ id: 'request-2' })] })
  const button = await enabled()
  expect(screen.getByText('1 of 2')).toBeDefined()
  await wait(700)
  press(button)
  await screen.findByText('Handing over to partner.example')
  act(() => moved({ kind: 'delivered', at: '2026-05-19T13:01:00Z' }))
  await wait(2500)
  expect(screen.getByText('2 of 2')).toBeDefined()
  expect(queue.getState()).toMatchObject({ position: 2 })
  expect(document.querySelector('[data-armed="true"]')).toBeNull()
})

test('with nothing to sign it says so', () => {
  const queue = createSignQueue(() => {
    throw new Error('nothing to show')
  })
  queue.update([])
  const { clock, deps } = harness()
  const actions = { clock, openAccounts() {}, saveFile() {} }
  render(<SignWindow queue={queue} deps={deps} actions={actions} close={() => {}} />)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nothing to sign')
})

test('a signature that does not fit: why, what comes next, and a text for the partner', async () => {
  const verify: SignDependencies['verify'] = async () => ({
    verdict: 'invalid',
    code: 'line-ends-changed',
    also: ['trimmed'],
    values: {},
  })
  const { wait } = open({ deps: { findWallets: async () => [fox], verify } })
  const button = await enabled()
  await wait(700)
  press(button)
  const heading = await screen.findByRole('heading', { name: 'The signature does not fit' })
  await waitFor(() => expect(document.activeElement).toBe(heading))
  expect(screen.getByRole('alert').textContent).toMatch(/other line ends.*without the blanks/)
  expect(screen.getByText(/^Use another wallet/)).toBeDefined()
  expect(screen.getByRole('button', { name: 'Copy a text for the partner' })).toBeDefined()
  expect(document.querySelector('.partner-text pre')?.textContent).toContain('line-ends-changed, trimmed')
})

test('a signature that was only written in another way: mended, and said', async () => {
  const verify: SignDependencies['verify'] = async () => ({
    verdict: 'valid',
    canonical: { text: '0x01', encoding: 'hex', standard: 'eip191' },
    mended: ['compact'],
  })
  const { wait } = open({ deps: { findWallets: async () => [fox], verify } })
  const button = await enabled()
  await wait(700)
  press(button)
  expect(await screen.findByText(/ERC-2098.*never what it signs/)).toBeDefined()
})

test('R25: what an endpoint says about the address is told before anybody signs', async () => {
  const askAccount = async () => ({ kind: 'contract', host: 'rpc.example', chain: 'Sepolia' }) as const
  open({ deps: { findWallets: async () => [fox], askAccount } })
  expect(await screen.findByText(/contract on Sepolia \(checked by asking rpc.example\)/)).toBeDefined()
  expect(await screen.findByRole('button', { name: 'Copy a text for the partner' })).toBeDefined()
})

test('R25: a wallet whose accounts are contracts is advised against, and refused nothing', async () => {
  open({ deps: { findWallets: async () => [{ ...fox, name: 'Safe{Wallet}' }] } })
  expect(await screen.findByText(/accounts are contracts/)).toBeDefined()
  await enabled()
})
