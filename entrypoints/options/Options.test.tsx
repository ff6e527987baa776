// @vitest-environment happy-dom
import { scrypt } from '@noble/hashes/scrypt.js'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { approveCallback, readApproved } from '../../lib/browser/callbackStore.ts'
import { readRpcEndpoints } from '../../lib/browser/rpcEndpoints.ts'
import { readSettings } from '../../lib/browser/settings.ts'
import { readSiteUses, setSiteUse } from '../../lib/browser/siteUses.ts'
import { localVaultStore, sessionKeyStore } from '../../lib/browser/vaultStore.ts'
import { createKeystore } from '../../lib/keystore/createKeystore.ts'
import type { Keystore } from '../../lib/keystore/keystore.ts'
import { text } from '../../lib/text/text.ts'
import { Options } from './Options.tsx'

let keystore: Keystore

beforeEach(() => {
  fakeBrowser.reset()
  location.hash = ''
  // happy-dom has no Web Locks; one page alone needs none.
  const locks = {
    request: (_name: string, ...rest: unknown[]) => (rest.at(-1) as () => Promise<unknown>)(),
  }
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
  keystore = createKeystore({
    store: localVaultStore,
    session: sessionKeyStore,
    // The real derivation at a price that a test can pay.
    deriveKey: async (job) => scrypt(job.password, job.salt, { N: 2, r: 1, p: 1, dkLen: job.length }),
    now: Date.now,
  })
})

afterEach(cleanup)

const open = (topic = 'accounts') => {
  location.hash = topic
  return render(<Options keystore={keystore} />)
}
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label, { selector: 'input' }), { target: { value } })

describe('preferences', () => {
  test('each is stored the moment it is chosen, and says so', async () => {
    open('settings')
    fireEvent.click(await screen.findByRole('radio', { name: 'Hexadecimal' }))
    await screen.findByText('Saved.')
    expect(await readSettings()).toMatchObject({ solanaEncoding: 'hex' })
  })

  test('T47: a choice that was not kept is not shown as chosen', async () => {
    open('settings')
    const hex = (await screen.findByRole('radio', { name: 'Hexadecimal' })) as HTMLInputElement
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'))
    fireEvent.click(hex)
    expect(await screen.findByText(/could not be saved/)).toBeDefined()
    expect(hex.checked).toBe(false)
  })
})

test('every page that the address leads to starts at its heading, a detail too, and is named in the title', async () => {
  open('settings')
  await screen.findByRole('heading', { level: 1, name: 'Preferences' })
  const heading = async (name: string) => {
    const found = await screen.findByRole('heading', { level: 1, name })
    await waitFor(() => expect(document.activeElement).toBe(found))
  }
  location.hash = 'activity'
  await heading('Activity')
  expect(document.title).toBe('Activity – Countersign settings')
  screen.getByRole('link', { name: 'Activity' }).focus()
  location.hash = 'activity/unknown'
  await heading('Activity')
})

test('the list of languages has the focus again once the page speaks the chosen one', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})
  const { unmount } = open('settings')
  fireEvent.change(await screen.findByLabelText('Language'), { target: { value: 'ja' } })
  await waitFor(() => expect(reload).toHaveBeenCalled())
  unmount()
  open('settings')
  const list = await screen.findByLabelText('Language')
  await waitFor(() => expect(document.activeElement).toBe(list))
})

describe('RPC endpoints', () => {
  const granting = (answer: boolean) =>
    vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation((async () => answer) as never)

  beforeEach(() => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async () => false) as never)
    vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation((async () => true) as never)
  })

  test.each([
    ['http://rpc.example', /Only https/],
    ['rpc', /no address of an endpoint/],
    ['https://user:word@rpc.example', /user name or password/],
    ['https://api.paxos.com', /site of Paxos/],
  ])('%s is refused with the reason, and nothing is asked', async (typed, sentence) => {
    const request = granting(true)
    open('settings')
    await type('RPC endpoint for Ethereum', typed)
    fireEvent.click(await button('Save the endpoint for Ethereum'))
    expect(await screen.findByText(sentence)).toBeDefined()
    expect(request).not.toHaveBeenCalled()
  })

  test('R40: without the browser’s grant nothing is saved', async () => {
    granting(false)
    open('settings')
    await type('RPC endpoint for Ink', 'https://rpc.example/key')
    fireEvent.click(await button('Save the endpoint for Ink'))
    expect(await screen.findByText(/gave no access to rpc.example/)).toBeDefined()
    expect(await readRpcEndpoints()).toEqual({})
  })

  test('a saved endpoint that does not answer says so, and can be removed', async () => {
    granting(true)
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('no network')
    })
    open('settings')
    await type('RPC endpoint for Ethereum', 'https://rpc.example/key')
    fireEvent.click(await button('Save the endpoint for Ethereum'))
    expect(await screen.findByText(/rpc.example did not answer/, {}, { timeout: 5000 })).toBeDefined()
    expect(await readRpcEndpoints()).toEqual({ ETHEREUM: 'https://rpc.example/key' })
    fireEvent.click(await button('Remove the endpoint for Ethereum'))
    await waitFor(async () => expect(await readRpcEndpoints()).toEqual({}))
    vi.unstubAllGlobals()
  })
})

describe('sites', () => {
  let grants: string[]
  beforeEach(() => {
    grants = ['https://partner.example/*']
    const { permissions } = fakeBrowser
    vi.spyOn(permissions, 'contains').mockImplementation((async ({ origins }: { origins: string[] }) =>
      origins.every((origin) => grants.includes(origin))) as typeof permissions.contains)
    vi.spyOn(permissions, 'getAll').mockImplementation((async () => ({
      origins: [...grants],
    })) as unknown as typeof permissions.getAll)
    vi.spyOn(permissions, 'request').mockImplementation((async ({ origins }: { origins: string[] }) => {
      grants.push(...origins)
      return true
    }) as typeof permissions.request)
    vi.spyOn(permissions, 'remove').mockImplementation((async ({ origins }: { origins: string[] }) => {
      grants = grants.filter((grant) => !origins.includes(grant))
      return true
    }) as typeof permissions.remove)
    for (const event of [permissions.onAdded, permissions.onRemoved]) {
      vi.spyOn(event, 'addListener').mockReturnValue(undefined)
      vi.spyOn(event, 'removeListener').mockReturnValue(undefined)
    }
  })

  test('R40: a site is asked for within the click, and T8: by its exact origin', async () => {
    open('sites')
    await type('Add a site', 'shop.example:8443/pay')
    fireEvent.click(await button('Allow'))
    expect(fakeBrowser.permissions.request).toHaveBeenCalledExactlyOnceWith({
      origins: ['https://shop.example/*'],
    })
    expect(await screen.findByText('shop.example:8443')).toBeDefined()
  })

  test.each([
    ['dashboard.paxos.com', /site of Paxos/],
    ['http://shop.example', /https sites only/],
    ['two words', /not a site/],
  ])('T68: %s is refused with the reason, and nothing is asked', async (typed, sentence) => {
    open('sites')
    await type('Add a site', typed)
    fireEvent.click(await button('Allow'))
    expect(await screen.findByText(sentence)).toBeDefined()
    expect(fakeBrowser.permissions.request).not.toHaveBeenCalled()
  })

  test('a site is removed at once', async () => {
    open('sites')
    fireEvent.click(await button('Remove partner.example'))
    await screen.findByText('Countersign no longer runs on partner.example.')
    expect(grants).toEqual([])
  })

  test('each site says what it may do and since when, and each of it can be taken back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-19T12:00:00Z') })
    await setSiteUse('https://partner.example', 'ask', true)
    await setSiteUse('https://partner.example', 'watch', true)
    await setSiteUse('https://partner.example', 'wallet', true)
    open('sites')
    await screen.findByText('May ask')
    expect(screen.getAllByText('since May 19, 2026')).toHaveLength(3)
    fireEvent.click(await button('Stop showing accounts to partner.example'))
    await screen.findByText(/That was taken back from partner.example/)
    expect(Object.keys((await readSiteUses())['https://partner.example'] ?? {})).toEqual(['ask', 'watch'])
    await approveCallback('https://collector.example', true)
    cleanup()
    open('sites')
    fireEvent.click(await button('Stop sending signatures to collector.example by itself'))
    await screen.findByText(/That was taken back from collector.example/)
    expect(await readApproved()).toEqual([])
    fireEvent.click(await button('Remove partner.example'))
    await screen.findByText('Countersign no longer runs on partner.example.')
    expect(await readSiteUses()).toEqual({})
    vi.useRealTimers()
  })

  test('T46: what the administrator set is shown so, and cannot be stopped', async () => {
    await fakeBrowser.storage.managed.set({
      watchOn: ['https://desk.example'],
      askBlocked: ['https://partner.example'],
    })
    open('sites')
    await screen.findByText('Set by your administrator.')
    await screen.findByText('Blocked by your administrator. It may not ask.')
    await screen.findByText(/Your administrator has set some of this/)
    expect(screen.queryByRole('button', { name: 'Stop watching desk.example' })).toBeNull()
  })
})

describe('T46: a policy', () => {
  test('locks a preference and says who did', async () => {
    await fakeBrowser.storage.managed.set({ solanaEncoding: 'base64' })
    open('settings')
    await screen.findByText('Set by your administrator.')
    const base64 = (await screen.findByRole('radio', { name: 'Base64' })) as HTMLInputElement
    expect(base64.checked).toBe(true)
    expect(base64.disabled).toBe(true)
    expect(((await screen.findByRole('radio', { name: /Test networks/ })) as HTMLInputElement).disabled).toBe(
      false,
    )
  })

  test('takes away the ways to an account, and says so', async () => {
    await fakeBrowser.storage.managed.set({ accountsAllowed: false })
    open('accounts/create')
    await screen.findByText(/does not allow keys in this browser/)
    expect(screen.queryByRole('button', { name: text('options.accounts.create') })).toBeNull()
  })

  test('that cannot be read is told on every page', async () => {
    await fakeBrowser.storage.managed.set({ everything: 'allowed' })
    for (const topic of ['accounts', 'check', 'settings']) {
      open(topic)
      await screen.findByText(/policy cannot be read, so everything/)
      cleanup()
    }
  })
})
