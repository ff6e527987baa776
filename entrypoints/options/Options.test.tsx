// @vitest-environment happy-dom
import { scrypt } from '@noble/hashes/scrypt.js'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readRpcEndpoints } from '../../lib/browser/rpcEndpoints.ts'
import { readSettings } from '../../lib/browser/settings.ts'
import { localVaultStore, sessionKeyStore } from '../../lib/browser/vaultStore.ts'
import { createKeystore } from '../../lib/keystore/createKeystore.ts'
import type { Keystore } from '../../lib/keystore/keystore.ts'
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
})
