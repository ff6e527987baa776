import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { injectBridge } from './bridgeScripts.ts'
import {
  readRpcEndpoint,
  readRpcEndpoints,
  readRpcUrl,
  removeRpcEndpoint,
  saveRpcEndpoint,
} from './rpcEndpoints.ts'
import { readRpcPatterns } from './rpcPatterns.ts'
import { hasAccess, listGranted, requestAccess } from './siteAccess.ts'

const url = 'https://rpc.example/v3/key'
const pattern = 'https://rpc.example/*'

let grants: Set<string>
let answer: boolean

beforeEach(() => {
  fakeBrowser.reset()
  grants = new Set()
  answer = true
  const api = fakeBrowser.permissions
  vi.spyOn(api, 'contains').mockImplementation((async (wanted: { origins: string[] }) =>
    wanted.origins.every((origin) => grants.has(origin))) as typeof api.contains)
  vi.spyOn(api, 'getAll').mockImplementation((async () => ({
    origins: [...grants],
  })) as unknown as typeof api.getAll)
  vi.spyOn(api, 'request').mockImplementation((async (wanted: { origins: string[] }) => {
    if (answer) for (const origin of wanted.origins) grants.add(origin)
    return answer
  }) as typeof api.request)
  vi.spyOn(api, 'remove').mockImplementation((async (wanted: { origins: string[] }) => {
    for (const origin of wanted.origins) grants.delete(origin)
    return true
  }) as typeof api.remove)
})

test.each([
  ['https://rpc.example', { url: 'https://rpc.example/' }],
  [' https://rpc.example/v3/key ', { url }],
  ['http://localhost:8545', { url: 'http://localhost:8545/' }],
  ['http://127.0.0.1:8545/', { url: 'http://127.0.0.1:8545/' }],
  ['http://rpc.example', { problem: 'http' }],
  ['wss://rpc.example', { problem: 'unreadable' }],
  ['rpc.example', { problem: 'unreadable' }],
  ['', { problem: 'unreadable' }],
  ['javascript:alert(1)', { problem: 'unreadable' }],
  ['https://user:password@rpc.example', { problem: 'credentials' }],
  ['https://api.paxos.com/v2', { problem: 'untouchable' }],
  [`https://rpc.example/${'x'.repeat(3000)}`, { problem: 'unreadable' }],
])('reads %s as an endpoint', (typed, expected) => {
  expect(readRpcUrl(typed)).toEqual(expected)
})

describe('T46: under a policy', () => {
  test('an endpoint that is forbidden is not saved, and what the browser granted for it is given back', async () => {
    await fakeBrowser.storage.managed.set({ rpcAllowed: ['https://node.treasury.example'] })
    await expect(saveRpcEndpoint('ETHEREUM', url)).rejects.toMatchObject({ code: 'policy-forbids' })
    expect([...grants]).toEqual([])
    expect(await readRpcPatterns()).toEqual([])
    expect(await readRpcEndpoints()).toEqual({})
    expect(await saveRpcEndpoint('ETHEREUM', 'https://node.treasury.example/')).toBe(true)
  })

  test('one that was saved before is not used, and comes back with the permission', async () => {
    await saveRpcEndpoint('ETHEREUM', url)
    await fakeBrowser.storage.managed.set({ rpcBlocked: ['https://rpc.example'] })
    expect(await readRpcEndpoint('ETHEREUM')).toBeUndefined()
    await fakeBrowser.storage.managed.clear()
    expect(await readRpcEndpoint('ETHEREUM')).toEqual({ url, network: 'ETHEREUM' })
  })
})

describe('an endpoint', () => {
  test('R40: the browser is asked within the click, before anything is awaited', () => {
    void saveRpcEndpoint('ETHEREUM', url)
    expect(fakeBrowser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [pattern] })
  })

  test('is saved once its host is granted, and found under any spelling of its network', async () => {
    expect(await readRpcEndpoint('ETHEREUM')).toBeUndefined()
    expect(await saveRpcEndpoint('ARBITRUM_ONE', url)).toBe(true)
    expect(await readRpcEndpoint('Arbitrum One')).toEqual({ url, network: 'ARBITRUM_ONE' })
    expect(await readRpcEndpoint('ETHEREUM')).toBeUndefined()
  })

  test('is not saved without the grant', async () => {
    answer = false
    expect(await saveRpcEndpoint('ETHEREUM', url)).toBe(false)
    expect(await readRpcEndpoints()).toEqual({})
    expect(await readRpcPatterns()).toEqual([])
  })

  test('R40: is not used any more once the browser’s grant is gone', async () => {
    await saveRpcEndpoint('ETHEREUM', url)
    grants.clear()
    expect(await readRpcEndpoint('ETHEREUM')).toBeUndefined()
  })

  test('T45: its grant is no site’s: nothing asks from there, and no script runs there', async () => {
    await saveRpcEndpoint('ETHEREUM', url)
    expect(await hasAccess('https://rpc.example')).toBe(false)
    expect((await listGranted()).sites).toEqual([])
    const query = vi.spyOn(fakeBrowser.tabs, 'query')
    await injectBridge([pattern])
    expect(query).not.toHaveBeenCalled()
  })

  test('a site that is chosen as well is a site', async () => {
    await saveRpcEndpoint('ETHEREUM', url)
    await requestAccess(['https://rpc.example'])
    expect(await hasAccess('https://rpc.example')).toBe(true)
    await removeRpcEndpoint('ETHEREUM')
    expect(await hasAccess('https://rpc.example')).toBe(true)
  })

  test('gives the grant back with the last network that uses the host', async () => {
    await saveRpcEndpoint('ETHEREUM', url)
    await saveRpcEndpoint('INK', 'https://rpc.example/ink')
    await removeRpcEndpoint('ETHEREUM')
    expect([...grants]).toEqual([pattern])
    await removeRpcEndpoint('INK')
    expect([...grants]).toEqual([])
    expect(await readRpcPatterns()).toEqual([])
  })

  test('a site’s own grant outlives the endpoint', async () => {
    await requestAccess(['https://rpc.example'])
    await saveRpcEndpoint('ETHEREUM', url)
    await removeRpcEndpoint('ETHEREUM')
    expect(await hasAccess('https://rpc.example')).toBe(true)
  })

  test('T47: what is stored and cannot be read counts as none', async () => {
    for (const stored of [5, null, ['x'], { ETHEREUM: 'http://rpc.example' }, { ETHEREUM: 7 }]) {
      await fakeBrowser.storage.local.set({ rpcEndpoints: stored })
      expect(await readRpcEndpoints()).toEqual({})
    }
  })
})
