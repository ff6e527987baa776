import type { Page } from '@playwright/test'
import type { OpenChromium } from '../chromium/openChromium.ts'

/** Where a secret must never be found: every storage of the extension, and what its pages wrote to the console. */
export function watchCanaries(browser: OpenChromium): {
  find: (canaries: readonly string[]) => Promise<string[]>
} {
  const { context, url } = browser.session
  const said: string[] = []
  context.on('console', (message) => said.push(message.text()))
  context.on('weberror', (error) => said.push(String(error.error().stack)))
  return {
    async find(canaries) {
      const page = await context.newPage()
      await page.goto(url('icon/16.png'))
      const stored = await readStores(page)
      await page.close()
      const places = { ...stored, console: said.join('\n') }
      return Object.entries(places).flatMap(([place, held]) =>
        canaries
          .filter((canary) => held.includes(canary))
          .map((canary) => `${place}: ${canary.slice(0, 6)}…`),
      )
    },
  }
}

/** Everything that the extension's origin keeps, as text, by the name of the store. */
function readStores(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'session' | 'sync', { get: (keys: null) => Promise<unknown> }> }
    }
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const databases: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        databases.push(await settled(database.transaction(store).objectStore(store).getAll()))
      }
      database.close()
    }
    const { local, session, sync } = chrome.storage
    return {
      local: JSON.stringify(await local.get(null)),
      session: JSON.stringify(await session.get(null)),
      sync: JSON.stringify(await sync.get(null)),
      databases: JSON.stringify(databases),
      web: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, await caches.keys()]),
      cookies: document.cookie,
    }
  })
}

/** A private key in the encodings in which it might lie about. */
export function spellings(secret: Uint8Array): string[] {
  const bytes = Buffer.from(secret)
  return [
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    JSON.stringify([...bytes]).slice(1, -1),
  ]
}
