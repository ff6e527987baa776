import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  allowOnce,
  hasAccess,
  isUsedOnce,
  listGranted,
  removeAccess,
  requestAccess,
  watchAccess,
} from './siteAccess.ts'
import { everyHttpsPattern, loopbackPatterns } from './sitePatterns.ts'
import { readSiteUses, setSiteUse } from './siteUses.ts'

const shop = 'https://shop.example'
const shopPattern = 'https://shop.example/*'

/** The grants that the fake browser holds: patterns without ports, as in Firefox. */
let grants: Set<string>
let answer: boolean

const covers = (pattern: string): boolean =>
  grants.has(pattern) || (pattern.startsWith('https://') && grants.has(everyHttpsPattern))

beforeEach(() => {
  fakeBrowser.reset()
  grants = new Set()
  answer = true
  const api = fakeBrowser.permissions
  vi.spyOn(api, 'contains').mockImplementation((async (wanted: { origins: string[] }) =>
    wanted.origins.every(covers)) as typeof api.contains)
  vi.spyOn(api, 'getAll').mockImplementation((async () => ({
    origins: [...grants],
    permissions: ['storage'],
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

describe('requestAccess', () => {
  test('R40: the browser is asked before anything is awaited, else it takes no click for it', () => {
    void requestAccess([shop])
    expect(fakeBrowser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [shopPattern] })
  })

  test('grants an exact origin', async () => {
    expect(await requestAccess([`${shop}:8443`])).toBe(true)
    expect(await hasAccess(`${shop}:8443`)).toBe(true)
  })

  test('T8: another port of the same host is not granted with it', async () => {
    await requestAccess([`${shop}:8443`])
    expect(await hasAccess(shop)).toBe(false)
    expect(await hasAccess(`${shop}:9000`)).toBe(false)
  })

  test('T8: plain http is not granted with https', async () => {
    await requestAccess([shop])
    expect(await hasAccess('http://shop.example')).toBe(false)
  })

  test('a refusal leaves nothing behind', async () => {
    answer = false
    expect(await requestAccess([`${shop}:8443`])).toBe(false)
    grants.add(shopPattern)
    expect(await hasAccess(`${shop}:8443`)).toBe(false)
    expect(await hasAccess(shop)).toBe(true)
  })

  test.each([
    'https://dashboard.paxos.com',
    'https://x.paxos-secure.com',
    'http://shop.example',
    'chrome://x',
  ])('T68: %s is never asked for', async (origin) => {
    await expect(requestAccess([origin])).rejects.toMatchObject({ code: 'origin-refused' })
    expect(fakeBrowser.permissions.request).not.toHaveBeenCalled()
  })

  test('every https site covers all ports, and still nothing of Paxos', async () => {
    await requestAccess([everyHttpsPattern])
    expect(await hasAccess(`${shop}:8443`)).toBe(true)
    expect(await hasAccess('https://dashboard.paxos.com')).toBe(false)
    expect(await hasAccess('http://localhost:3000')).toBe(false)
  })

  test('loopback covers every port of this machine', async () => {
    await requestAccess(loopbackPatterns)
    expect(await hasAccess('http://localhost:4010')).toBe(true)
    expect(await hasAccess('http://127.0.0.1:4011')).toBe(true)
    expect(await hasAccess(shop)).toBe(false)
  })
})

describe('hasAccess', () => {
  test('R40: follows a withdrawal in the browser at once', async () => {
    await requestAccess([shop])
    grants.clear()
    expect(await hasAccess(shop)).toBe(false)
  })

  test('a grant made in the browser itself covers the default port', async () => {
    grants.add(shopPattern)
    expect(await hasAccess(shop)).toBe(true)
    expect(await hasAccess(`${shop}:8443`)).toBe(false)
  })

  test('T47: damaged storage counts as no choice', async () => {
    grants.add(shopPattern)
    await fakeBrowser.storage.local.set({ chosenOrigins: [{ no: 'text' }] })
    expect(await hasAccess(shop)).toBe(true)
    await fakeBrowser.storage.local.set({ chosenOrigins: ['https://x.paxos.com'] })
    expect(await hasAccess(shop)).toBe(true)
  })
})

describe('listGranted and removeAccess', () => {
  test('lists broad grants first and exact origins', async () => {
    await requestAccess([`${shop}:8443`, shop])
    await requestAccess([everyHttpsPattern])
    grants.add('https://*.wide.example/*')
    expect(await listGranted()).toEqual({
      everyHttps: true,
      loopback: false,
      sites: [
        { kind: 'everyHttps', pattern: everyHttpsPattern },
        { kind: 'pattern', pattern: 'https://*.wide.example/*' },
        { kind: 'origin', pattern: shopPattern, origin: `${shop}:8443` },
        { kind: 'origin', pattern: shopPattern, origin: shop },
      ],
    })
  })

  test('removing one port keeps the other, removing the last gives the grant back', async () => {
    await requestAccess([`${shop}:8443`])
    await requestAccess([shop])
    await removeAccess({ kind: 'origin', pattern: shopPattern, origin: shop })
    expect(await hasAccess(shop)).toBe(false)
    expect(await hasAccess(`${shop}:8443`)).toBe(true)
    await removeAccess({ kind: 'origin', pattern: shopPattern, origin: `${shop}:8443` })
    expect([...grants]).toEqual([])
  })

  test('choosing every site and taking it back forgets nothing that was chosen singly', async () => {
    await requestAccess([shop])
    await requestAccess([everyHttpsPattern])
    await removeAccess({ kind: 'everyHttps', pattern: everyHttpsPattern })
    expect(await hasAccess(shop)).toBe(true)
    expect(await hasAccess('https://other.example')).toBe(false)
  })
})

describe('allowOnce', () => {
  const script = (result: () => Promise<unknown>): void => {
    const api = fakeBrowser.scripting
    vi.spyOn(api, 'executeScript').mockImplementation(result as typeof api.executeScript)
  }

  test('runs the bridge in every frame of that tab, for that origin alone', async () => {
    script(async () => [])
    await allowOnce(7, `${shop}/pay?x=1`)
    expect(fakeBrowser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, allFrames: true },
      files: ['content-scripts/bridge.js'],
    })
    expect(await isUsedOnce(7, shop)).toBe(true)
    expect(await isUsedOnce(8, shop)).toBe(false)
    expect(await isUsedOnce(7, 'https://other.example')).toBe(false)
  })

  test('a page that the browser keeps to itself is not let in', async () => {
    script(async () => Promise.reject(new Error('Cannot access contents of the page')))
    await expect(allowOnce(7, shop)).rejects.toMatchObject({ code: 'permission-missing' })
    expect(await isUsedOnce(7, shop)).toBe(false)
  })

  test('T68: never a page of Paxos', async () => {
    script(async () => [])
    await expect(allowOnce(7, 'https://dashboard.paxos.com/')).rejects.toMatchObject({
      code: 'origin-refused',
    })
    expect(fakeBrowser.scripting.executeScript).not.toHaveBeenCalled()
  })
})

test('a grant is remembered with its time, and goes with everything else that the site may do', async () => {
  await requestAccess([shop])
  await setSiteUse(shop, 'wallet', true)
  expect(Object.keys((await readSiteUses())[shop] ?? {}).sort()).toEqual(['ask', 'wallet'])
  await removeAccess({ kind: 'origin', pattern: shopPattern, origin: shop })
  expect(await readSiteUses()).toEqual({})
})

test('what was asked for and not granted leaves no trace', async () => {
  answer = false
  await requestAccess([shop])
  expect(await readSiteUses()).toEqual({})
})

test('giving up a broad grant takes from every site that it covered what else it may do', async () => {
  await requestAccess([everyHttpsPattern])
  await setSiteUse(shop, 'watch', true)
  await removeAccess({ kind: 'everyHttps', pattern: everyHttpsPattern })
  expect(await readSiteUses()).toEqual({})
})

describe('T46: under a policy', () => {
  test('a site that is blocked, or not among the allowed, may not ask whatever is granted', async () => {
    await requestAccess([everyHttpsPattern])
    expect(await hasAccess(shop)).toBe(true)
    await fakeBrowser.storage.managed.set({ askBlocked: [shop] })
    expect(await hasAccess(shop)).toBe(false)
    expect(await hasAccess('https://other.example')).toBe(true)
    await fakeBrowser.storage.managed.set({ askBlocked: [], askAllowed: ['https://*.example.org'] })
    expect(await hasAccess('https://other.example')).toBe(false)
    expect(await hasAccess('https://desk.example.org')).toBe(true)
  })

  test('an allowed site still needs the grant', async () => {
    await fakeBrowser.storage.managed.set({ askAllowed: [shop] })
    expect(await hasAccess(shop)).toBe(false)
  })

  test('neither does “just this once” open what is blocked', async () => {
    const api = fakeBrowser.scripting
    vi.spyOn(api, 'executeScript').mockImplementation((async () => []) as never)
    await allowOnce(7, shop)
    expect(await isUsedOnce(7, shop)).toBe(true)
    await fakeBrowser.storage.managed.set({ askBlocked: ['*'] })
    expect(await isUsedOnce(7, shop)).toBe(false)
  })

  test('one that cannot be read closes every site', async () => {
    await requestAccess([shop])
    await fakeBrowser.storage.managed.set({ askAllow: ['*'] })
    expect(await hasAccess(shop)).toBe(false)
  })
})

test('watchAccess hears of chosen origins and grants, until it is stopped', async () => {
  const listeners = new Set<() => void>()
  for (const event of [fakeBrowser.permissions.onAdded, fakeBrowser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockImplementation(((each: () => void) => listeners.add(each)) as never)
    vi.spyOn(event, 'removeListener').mockImplementation(((each: () => void) =>
      listeners.delete(each)) as never)
  }
  const changed = vi.fn()
  const stop = watchAccess(changed)
  await requestAccess([shop])
  expect(changed).toHaveBeenCalled()
  changed.mockClear()
  for (const listener of listeners) listener()
  expect(changed).toHaveBeenCalledOnce()
  stop()
  await requestAccess(['https://other.example'])
  expect(changed).toHaveBeenCalledOnce()
  expect(listeners.size).toBe(0)
})
