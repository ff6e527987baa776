import { signPage } from '../../lib/browser/signWindow.ts'
import { loadedWork } from './work.ts'

/** What a service worker hears and a page does not, whose types hold here. */
type InstallEvent = Event & {
  waitUntil(done: Promise<unknown>): void
  addRoutes(routes: object): Promise<void>
}
type FetchEvent = Event & { request: Request; respondWith(answer: Response): void }

/** Every page of the extension but this one is none of the worker's business, and does not wait for it to start. */
const routes = { condition: { not: { urlPattern: { pathname: signPage } } }, source: 'network' }

/**
 * In a service worker: gives the sign page to the window that was just opened, with what it is to show
 * (`takeSignPage`). An event page is never asked.
 */
export function serveSignPage(): void {
  if (!('importScripts' in globalThis)) return
  addEventListener('install', (event) => {
    const installing = event as InstallEvent
    installing.waitUntil(installing.addRoutes(routes).catch(() => {}))
  })
  addEventListener('fetch', (event) => {
    const asked = event as FetchEvent
    if (asked.request.mode !== 'navigate' || new URL(asked.request.url).pathname !== signPage) return
    const answer = loadedWork()?.signPage()
    if (answer) asked.respondWith(answer)
  })
}
