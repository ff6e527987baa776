import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

type Options = Record<string, unknown>

const page = 'chrome-extension://test-extension-id/sign.html'
/** What the worker that runs has of the module. */
let worker: typeof import('./signWindow.ts')
let created: Options[]
let updated: [number, Options][]

/** Windows as the browser makes them, each with one tab; `refuses` says which it does not make. */
function windowsThat(refuses: (options: Options) => boolean): void {
  vi.spyOn(fakeBrowser.windows, 'create').mockImplementation((async (options: Options) => {
    created.push(options)
    if (refuses(options)) throw new Error('Invalid value for bounds.')
    const tab = await fakeBrowser.tabs.create({ url: String(options.url) })
    return { id: 40 + created.length, tabs: [tab] }
  }) as never)
  vi.spyOn(fakeBrowser.windows, 'update').mockImplementation((async (id: number, options: Options) => {
    updated.push([id, options])
    return {}
  }) as never)
}

const signTabs = async () => (await fakeBrowser.tabs.query({})).filter(({ url }) => url === page)

beforeEach(async () => {
  fakeBrowser.reset()
  await startWorkerAnew()
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue(page as never)
  Object.assign(fakeBrowser.runtime, { getContexts: async () => [{}] })
  created = []
  updated = []
})

/** What it has in memory is gone. */
async function startWorkerAnew(): Promise<void> {
  vi.resetModules()
  worker = await import('./signWindow.ts')
}

describe('a browser with windows', () => {
  test('R7: the window is asked for without a place, so that it cannot lie outside the screen', async () => {
    windowsThat(() => false)
    await worker.openSignWindow()
    expect(created).toEqual([{ url: page, type: 'popup', focused: true, width: 400, height: 700 }])
  })

  test('R7: where the browser does not take the bounds, the window opens without them', async () => {
    windowsThat((options) => 'width' in options)
    await worker.openSignWindow()
    expect(created.map((options) => 'width' in options)).toEqual([true, false])
    expect(await worker.readSignWindow()).toMatchObject({ windowId: 42 })
    expect(await signTabs()).toHaveLength(1)
  })

  test('R8: it opens focused, and asks for attention where the browser did not follow', async () => {
    windowsThat(() => false)
    await worker.openSignWindow()
    expect(created).toMatchObject([{ focused: true }])
    expect(updated).toEqual([[41, { focused: true, drawAttention: true }]])
  })

  test('storage that fails for once keeps no window from opening later', async () => {
    windowsThat(() => false)
    const { session } = fakeBrowser.storage
    vi.spyOn(session, 'set').mockRejectedValueOnce(new Error('full'))
    await expect(worker.openSignWindow()).rejects.toThrow('full')
    vi.spyOn(session, 'get').mockRejectedValueOnce(new Error('busy') as never)
    await expect(worker.openSignWindow()).rejects.toThrow('busy')
    await worker.openSignWindow()
    expect(await worker.readSignWindow()).toMatchObject({ windowId: 42 })
  })

  test('R2 R9: asked for again it comes to the front; many calls at once open one', async () => {
    windowsThat(() => false)
    await Promise.all([worker.openSignWindow(), worker.openSignWindow(), worker.openSignWindow()])
    expect(created).toHaveLength(1)
    expect(updated.filter(([id]) => id === 41).length).toBeGreaterThanOrEqual(3)
  })

  test('T39 R2: one whose page has crashed is replaced, and its end is not the person’s', async () => {
    windowsThat(() => false)
    let contexts = [{}]
    Object.assign(fakeBrowser.runtime, { getContexts: async () => contexts })
    await worker.openSignWindow()
    const { tabId = -1 } = (await worker.readSignWindow()) ?? {}
    await worker.rememberShown('request-1')
    await worker.openSignWindow()
    expect(created).toHaveLength(1)
    expect(await worker.signWindowStands()).toBe(true)
    contexts = []
    expect(await worker.signWindowStands()).toBe(false)
    await worker.openSignWindow()
    expect(created).toHaveLength(2)
    expect(await worker.takeClosed(tabId)).toBeUndefined()
    expect((await signTabs()).map(({ id }) => id)).toEqual([(await worker.readSignWindow())?.tabId])
    expect((await worker.readSignWindow())?.shownIds).toBeUndefined()
  })

  test('T39 R2: one that is being loaded is not taken for crashed', async () => {
    windowsThat(() => false)
    Object.assign(fakeBrowser.runtime, { getContexts: async () => [] })
    await worker.openSignWindow()
    const { tabId: id = -1 } = (await worker.readSignWindow()) ?? {}
    const tab = vi.spyOn(fakeBrowser.tabs, 'get')
    tab.mockResolvedValue({ id, status: 'complete', url: 'about:blank' } as never)
    await worker.openSignWindow()
    await worker.rememberShown('request-1')
    tab.mockResolvedValue({ id, status: 'loading', url: page } as never)
    await worker.openSignWindow()
    expect(created).toHaveLength(1)
  })

  test('T39 R2: one that crashed before it showed anything is replaced too', async () => {
    windowsThat(() => false)
    Object.assign(fakeBrowser.runtime, { getContexts: async () => [] })
    await worker.openSignWindow()
    await worker.openSignWindow()
    expect(created).toHaveLength(2)
  })

  test('T39 R2: one that crashed together with the worker before it said what it shows is replaced', async () => {
    windowsThat(() => false)
    await worker.openSignWindow()
    const { tabId: id = -1 } = (await worker.readSignWindow()) ?? {}
    Object.assign(fakeBrowser.runtime, { getContexts: async () => [] })
    const tab = vi.spyOn(fakeBrowser.tabs, 'get')
    tab.mockResolvedValue({ id, status: 'complete', url: undefined } as never)
    expect(await worker.signWindowStands()).toBe(true)
    await startWorkerAnew()
    expect(await worker.signWindowStands()).toBe(false)
    await worker.openSignWindow()
    expect(created).toHaveLength(2)
    expect((await signTabs()).map((left) => left.id)).toEqual([(await worker.readSignWindow())?.tabId])
  })

  test('R9: closing another tab is not closing it', async () => {
    windowsThat(() => false)
    await worker.openSignWindow()
    const { tabId = -1 } = (await worker.readSignWindow()) ?? {}
    expect(await worker.takeClosed(tabId + 1000)).toBeUndefined()
    expect(await worker.signWindowStands()).toBe(true)
    expect(await worker.takeClosed(tabId)).toMatchObject({ tabId, windowId: 41 })
    expect(await worker.readSignWindow()).toBeUndefined()
  })
})

describe('a browser without windows', () => {
  test('R11: a tab does the same, is found again, and is the only one that counts as closed', async () => {
    windowsThat(() => true)
    const mine = await fakeBrowser.tabs.create({ url: 'https://partner.example/' })
    await worker.openSignWindow()
    const stored = await worker.readSignWindow()
    expect(stored?.windowId).toBeUndefined()
    expect((await signTabs()).map(({ id }) => id)).toEqual([stored?.tabId])

    const shown = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never)
    await worker.openSignWindow()
    expect(shown).toHaveBeenCalledExactlyOnceWith(stored?.tabId, { active: true })
    expect(await signTabs()).toHaveLength(1)

    expect(await worker.takeClosed(mine.id ?? -1)).toBeUndefined()
    expect(await worker.takeClosed(stored?.tabId ?? -1)).toEqual(stored)
  })
})
