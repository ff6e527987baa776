import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { exampleRecord } from '../../lib/request/exampleRecord.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'

const policy = "script-src 'self'"
const html = '<body>\n<div id="root"></div>\n<script src="/signLoader.js"></script></body>'
const waiting = [exampleRecord({ id: 'waiting' })]
const look = (records: readonly RequestRecord[]) => `<p>$& ${records.map(({ id }) => id).join()}</p>`

let windows: number
let fetched: ReturnType<typeof vi.fn<(url: string) => Promise<Response>>>

/** A worker that has just started. */
async function worker(render: (records: readonly RequestRecord[]) => string | undefined = look) {
  vi.resetModules()
  Object.assign(globalThis, { countersignParts: undefined })
  const firstLook = await import('./firstLook.ts')
  firstLook.provideFirstLook(render)
  return firstLook
}

/** What was begun is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  fakeBrowser.reset()
  windows = 0
  vi.spyOn(fakeBrowser.windows, 'create').mockImplementation((async () => {
    windows += 1
    const tab = await fakeBrowser.tabs.create({ url: 'chrome-extension://test/sign.html' })
    return { id: windows, tabs: [tab] }
  }) as never)
  vi.spyOn(fakeBrowser.windows, 'update').mockResolvedValue({} as never)
  fetched = vi.fn(async () => new Response(html, { headers: { 'content-security-policy': policy } }))
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('importScripts', () => {})
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('the page of a window that opens has what waits, and the policy of the browser’s own answer', async () => {
  const { expectWindow, takeSignPage } = await worker()
  await expectWindow()(waiting)
  await settled()
  const answer = takeSignPage()
  expect(await answer?.text()).toBe(html.replace('></div>', () => `>${look(waiting)}</div>`))
  expect(answer?.headers.get('content-security-policy')).toBe(policy)
})

test('one window takes it: whoever loads the page again gets it as it is', async () => {
  const { expectWindow, takeSignPage } = await worker()
  await expectWindow()(waiting)
  await settled()
  expect(takeSignPage()).toBeDefined()
  expect(takeSignPage()).toBeUndefined()
})

test('the built page is read once in a worker’s life, and again after it could not be', async () => {
  const { expectWindow, takeSignPage } = await worker()
  fetched.mockRejectedValueOnce(new Error('busy'))
  await expectWindow()(waiting)
  await settled()
  expect(takeSignPage()).toBeUndefined()
  for (let at = 0; at < 3; at += 1) {
    await fakeBrowser.storage.session.clear()
    expectWindow()
  }
  await settled()
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('a window that stands is brought forward, and nothing is prepared', async () => {
  const render = vi.fn(look)
  const { expectWindow, takeSignPage } = await worker(render)
  Object.assign(fakeBrowser.runtime, { getContexts: async () => [{}] })
  await expectWindow()(waiting)
  await settled()
  takeSignPage()
  await expectWindow()(waiting)
  await settled()
  expect(windows).toBe(1)
  expect(render).toHaveBeenCalledTimes(1)
  expect(takeSignPage()).toBeUndefined()
})

test('a window that asks before the look is there gets the page as it is, and nobody gets that look later', async () => {
  const { expectWindow, takeSignPage } = await worker()
  const page = Promise.withResolvers<Response>()
  fetched.mockReturnValueOnce(page.promise)
  await expectWindow()(waiting)
  expect(takeSignPage()).toBeUndefined()
  page.resolve(new Response(html))
  await settled()
  expect(takeSignPage()).toBeUndefined()
})

test.each([
  ['nothing is known to wait', [], look],
  ['the window has another screen to show', waiting, () => undefined],
  [
    'drawing fails',
    waiting,
    () => {
      throw new Error('not drawn')
    },
  ],
] as const)('the window opens all the same, and looks for itself, where %s', async (_, records, render) => {
  const { expectWindow, takeSignPage } = await worker(render)
  await expectWindow()(records)
  await settled()
  expect(windows).toBe(1)
  expect(takeSignPage()).toBeUndefined()
})

test('where a language was chosen, the window speaks it itself', async () => {
  await fakeBrowser.storage.local.set({ language: 'de' })
  const { expectWindow, takeSignPage } = await worker()
  await expectWindow()(waiting)
  await settled()
  expect(takeSignPage()).toBeUndefined()
})

test('R17: an event page, which can answer for no page, opens the window and reads nothing', async () => {
  vi.stubGlobal('importScripts', undefined)
  Reflect.deleteProperty(globalThis, 'importScripts')
  const render = vi.fn(look)
  const { expectWindow, takeSignPage } = await worker(render)
  await expectWindow()(waiting)
  await settled()
  expect(windows).toBe(1)
  expect(render).not.toHaveBeenCalled()
  expect(fetched).not.toHaveBeenCalled()
  expect(takeSignPage()).toBeUndefined()
})
