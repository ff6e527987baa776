import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Runtime } from 'webextension-polyfill'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { setSiteUse } from '../../lib/browser/siteUses.ts'
import { changeWalletSite, readWalletSite } from '../../lib/browser/walletSites.ts'
import { type WalletRequest, writeWalletRequest } from '../../lib/walletDoor/walletRequest.ts'
import { serveBridge } from './bridgeConnections.ts'
import { BridgePorts } from './bridgePorts.ts'
import { announce } from './delivery.ts'
import { hearBridge } from './hearBridge.ts'
import { createRequestQueue } from './requestQueue.ts'
import { followWalletUses, walletRequestIn } from './walletDoor.ts'

const origin = 'https://page.example'
const site = { origin, incognito: false }
const evm = ['0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045']
const message = 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z'
const signing = { ask: 'sign', network: 'ETHEREUM', address: `${evm[0]}`, message } as const

type Script = { id: string; matches: string[]; world?: string }
let scripts: Script[]
let asked = 0
const run: unknown[] = []

beforeEach(async () => {
  fakeBrowser.reset()
  scripts = []
  run.length = 0
  asked = 0
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => scripts,
    registerContentScripts: async (next: Script[]) => void scripts.push(...next),
    updateContentScripts: async (next: Script[]) => void scripts.splice(0, 1, ...next),
    unregisterContentScripts: async () => void scripts.splice(0),
    executeScript: async (injection: { files?: string[]; args?: string[] }) => {
      run.push(injection.files?.[0] ?? injection.args?.[0])
      return []
    },
  })
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async () => true) as never)
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async () => undefined) as never)
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => [
    { id: 1, url: `${origin}/a` },
    { id: 2, url: `${origin}:8443/a` },
  ]) as never)
  await setSiteUse(origin, 'wallet', true)
})

/** One document's bridge, and what it hears. */
function page(sender: object = {}) {
  const ports = new BridgePorts()
  const queue = createRequestQueue({
    now: () => Date.parse('2026-05-19T12:05:00Z'),
    changed: (record, before) => void announce(ports, queue, record, before),
  })
  const heard: Record<string, unknown>[] = []
  let say = (_message: unknown): void => {}
  let leave = (): void => {}
  const port = {
    sender: { origin, documentId: 'document-1', frameId: 0, tab: { id: 7, incognito: false }, ...sender },
    postMessage: (answer: Record<string, unknown>) => heard.push(answer),
    onMessage: { addListener: (listener: typeof say) => (say = listener) },
    onDisconnect: { addListener: (listener: typeof leave) => (leave = listener) },
  } as unknown as Runtime.Port
  hearBridge(port, () =>
    serveBridge(port, ports, queue, () => Promise.reject(new Error('nothing is approved here'))),
  )
  const ask = async (request: WalletRequest | string): Promise<Record<string, unknown>> => {
    const requestId = `page-${++asked}`
    const payload = typeof request === 'string' ? request : writeWalletRequest(request)
    say({ kind: 'submit', requestId, payload, activated: false })
    return await vi.waitFor(async () => {
      const answer = heard.findLast((one) => one.requestId === requestId && one.kind !== 'progress')
      if (answer) return answer
      const [stored] = (await queue.all()).filter(({ waiters }) => waiters[0]?.pageRequestId === requestId)
      expect(stored).toBeDefined()
      return { kind: 'stored', record: stored }
    })
  }
  return { queue, heard, ask, leave: () => leave() }
}

describe('what needs no person', () => {
  test('T16: a site where it was just switched on sees nothing', async () => {
    const { ask, queue } = page()
    expect(await ask({ ask: 'state' })).toMatchObject({
      kind: 'response',
      result: { chainId: '0x1', evm: [], solana: [] },
    })
    expect(await queue.all()).toEqual([])
  })

  test('accounts that are connected are told, and given back', async () => {
    await changeWalletSite(site, { evm })
    const { ask } = page()
    expect(await ask({ ask: 'connect', family: 'evm' })).toMatchObject({ result: { evm } })
    expect(await ask({ ask: 'chain', chainId: '0xdef1' })).toMatchObject({
      result: { evm, chainId: '0xdef1' },
    })
    expect(await ask({ ask: 'forget', family: 'evm' })).toMatchObject({ result: { evm: [] } })
    expect(await readWalletSite(site)).toEqual({ chainId: '0xdef1', evm: [], solana: [] })
  })

  test.each([
    ['T8: another port of the same host', { origin: `${origin}:8443` }],
    ['another scheme', { origin: 'http://localhost' }],
  ])('%s gets 4100, whatever it asks', async (_name, sender) => {
    const { ask, queue } = page(sender)
    for (const request of [{ ask: 'state' }, { ask: 'connect', family: 'evm' }, signing] as const) {
      expect(await ask(request)).toMatchObject({ kind: 'failure', error: { number: 4100 } })
    }
    expect(await queue.all()).toEqual([])
  })

  test('a private window sees nothing of what is connected outside, and leaves nothing behind', async () => {
    await changeWalletSite(site, { evm })
    const { ask } = page({ tab: { id: 7, incognito: true } })
    expect(await ask({ ask: 'state' })).toMatchObject({ result: { evm: [] } })
    await changeWalletSite({ origin, incognito: true }, { evm: ['0x1'] })
    expect(await readWalletSite(site)).toMatchObject({ evm })
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('0x1"]')
  })
})

describe('what a person decides', () => {
  test('connecting becomes a request without verification, address and expiry', async () => {
    const { ask } = page()
    const { record } = await ask({ ask: 'connect', family: 'solana' })
    expect(record).toMatchObject({
      channel: 'wallet',
      asker: { origin },
      method: 'CONNECT',
      network: 'SOLANA',
      address: '',
      verificationId: '',
      state: 'pending',
    })
    expect(record).not.toHaveProperty('expiresAt')
  })

  test('choosing again is asked, though accounts are connected', async () => {
    await changeWalletSite(site, { evm })
    expect(await page().ask({ ask: 'connect', family: 'evm', again: true })).toMatchObject({ kind: 'stored' })
  })

  test('the answer comes once the person has connected', async () => {
    const { ask, queue, heard } = page()
    const { record } = (await ask({ ask: 'connect', family: 'evm' })) as { record: { id: string } }
    await queue.apply(record.id, { kind: 'connected', at: '2026-05-19T12:06:00Z' })
    await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ kind: 'response', result: {} }))
  })

  test('T42: an account that is not connected cannot be asked to sign, by whatever script', async () => {
    const { ask, queue } = page()
    expect(await ask(signing)).toMatchObject({ kind: 'failure', error: { number: 4100 } })
    await changeWalletSite(site, { evm })
    expect(await ask({ ...signing, address: `0x${'11'.repeat(20)}` })).toMatchObject({ kind: 'failure' })
    expect(await ask({ ...signing, network: 'SOLANA' })).toMatchObject({ kind: 'failure' })
    expect(await queue.all()).toEqual([])
    expect(await ask(signing)).toMatchObject({
      record: { channel: 'wallet', verificationId: '', address: evm[0], network: 'ETHEREUM' },
    })
  })

  test('T6: what it asked ends with its document: nobody else would take the answer', async () => {
    await changeWalletSite(site, { evm })
    const { ask, queue, leave } = page()
    await ask(signing)
    leave()
    await vi.waitFor(async () => expect((await queue.all())[0]?.state).toBe('rejected'))
  })

  test('T30: a credential in it leaves a notice and nothing of itself', async () => {
    await changeWalletSite(site, { evm })
    const { ask, queue } = page()
    const secret = JSON.stringify({ wallet_request: { ...signing, client_secret: 'abcdef0123456789' } })
    expect(await ask(secret)).toMatchObject({ kind: 'failure', error: { code: 'credentials-in-payload' } })
    expect(JSON.stringify(await queue.all())).not.toContain('abcdef0123456789')
  })
})

test.each([
  '{"wallet_request":',
  '{"wallet_request":{"ask":"steal"}}',
  '{"wallet_request":{"ask":"sign","network":"ETHEREUM","address":"0x1"}}',
  '{"wallet_request":{"ask":"connect","family":"constructor"}}',
  ' {"wallet_request":{"ask":"state"}}',
  '{"__proto__":{"wallet_request":{"ask":"state"}}}',
])('T29: %s is no wallet’s request', (text) => {
  expect(walletRequestIn(text)).toBeUndefined()
})

describe('followWalletUses', () => {
  test('registers the script for the site alone, starts it in its open pages, and has them look again', async () => {
    const { queue } = page()
    await followWalletUses(queue)
    expect(scripts).toMatchObject([{ id: 'walletDoor', matches: ['https://page.example/*'], world: 'MAIN' }])
    const changed = 'paxos-verification:wallet-changed'
    // The page on the other port matches the pattern, and is left without the script (T8).
    expect(run.sort()).toEqual(['content-scripts/walletDoor.js', changed, changed])
    await followWalletUses(queue)
    expect(scripts).toHaveLength(1)
  })

  test('where it is switched off, nothing stays: no script, no account, no open request', async () => {
    await changeWalletSite(site, { evm })
    await changeWalletSite({ origin, incognito: true }, { evm })
    const { queue, ask, heard } = page()
    await followWalletUses(queue)
    await ask(signing)
    await setSiteUse(origin, 'wallet', false)
    await followWalletUses(queue)
    expect(scripts).toEqual([])
    expect(await readWalletSite(site)).toMatchObject({ evm: [] })
    expect(await readWalletSite({ origin, incognito: true })).toMatchObject({ evm: [] })
    await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ kind: 'failure', error: { number: 4100 } }))
  })
})
