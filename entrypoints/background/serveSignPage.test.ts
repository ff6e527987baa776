import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { serveSignPage } from './serveSignPage.ts'

type Listener = (event: object) => void

const prepared = new Response('prepared')
const signPage = vi.fn<() => Response | undefined>()

let listeners: Map<string, Listener>

beforeEach(() => {
  listeners = new Map()
  vi.stubGlobal('addEventListener', (kind: string, listener: Listener) => listeners.set(kind, listener))
  vi.stubGlobal('importScripts', () => {})
  vi.stubGlobal('countersignWork', { signPage })
  signPage.mockReset().mockReturnValue(prepared)
})

afterEach(() => {
  vi.unstubAllGlobals()
})

/** What the worker answers when the browser is to load something of the extension. */
function answerTo(path: string, mode = 'navigate'): Response | undefined {
  const respondWith = vi.fn<(answer: Response) => void>()
  listeners.get('fetch')?.({ request: { url: `chrome-extension://id${path}`, mode }, respondWith })
  return respondWith.mock.calls[0]?.[0]
}

test('the sign page is answered with what was prepared for it', () => {
  serveSignPage()
  expect(answerTo('/sign.html')).toBe(prepared)
})

test.each([
  ['another page', '/options.html', 'navigate'],
  ['a page whose name ends alike', '/other/sign.html', 'navigate'],
  ['the sign page as a file', '/sign.html', 'cors'],
])('%s is left to the browser, and takes nothing away', (_, path, mode) => {
  serveSignPage()
  expect(answerTo(path, mode)).toBeUndefined()
  expect(signPage).not.toHaveBeenCalled()
})

test('where nothing was prepared, or the worker has just started, the page is taken as it is', () => {
  serveSignPage()
  signPage.mockReturnValue(undefined)
  expect(answerTo('/sign.html')).toBeUndefined()
  vi.stubGlobal('countersignWork', undefined)
  expect(answerTo('/sign.html')).toBeUndefined()
})

test('no other page waits for the worker', async () => {
  serveSignPage()
  const addRoutes = vi.fn(async () => {})
  const waitUntil = vi.fn()
  listeners.get('install')?.({ addRoutes, waitUntil })
  expect(addRoutes).toHaveBeenCalledExactlyOnceWith({
    condition: { not: { urlPattern: { pathname: '/sign.html' } } },
    source: 'network',
  })
  await expect(waitUntil.mock.calls[0]?.[0]).resolves.toBeUndefined()
})

test('a browser that knows no routes installs the worker all the same', async () => {
  serveSignPage()
  const waitUntil = vi.fn()
  listeners.get('install')?.({ addRoutes: async () => Promise.reject(new TypeError('unknown')), waitUntil })
  await expect(waitUntil.mock.calls[0]?.[0]).resolves.toBeUndefined()
})

test('R17: an event page is asked for no page, and listens for none', () => {
  Reflect.deleteProperty(globalThis, 'importScripts')
  serveSignPage()
  expect(listeners.size).toBe(0)
})
