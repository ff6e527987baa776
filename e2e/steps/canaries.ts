import type { Page } from '@playwright/test'
import type { OpenChromium } from '../chromium/openChromium.ts'

export type Canaries = {
  /** @param files what left by the person's hand, by name. @returns where a canary was found */
  find: (canaries: readonly string[], files?: Readonly<Record<string, string>>) => Promise<string[]>
}

/**
 * Where a secret must never be found: every storage of the extension, also for a moment; what its pages wrote to the
 * console; the extension's messages, and those in web pages that are opened from now on.
 */
export async function watchCanaries(browser: OpenChromium): Promise<Canaries> {
  const { context, url } = browser.session
  const said: string[] = []
  context.on('console', (message) => said.push(message.text()))
  context.on('weberror', (error) => said.push(String(error.error().stack)))
  const posted: string[] = []
  await context.exposeFunction('countersignHeard', (message: string) => posted.push(message))
  await context.addInitScript(() => {
    const { countersignHeard } = globalThis as unknown as { countersignHeard: (message: string) => void }
    addEventListener('message', ({ data }) => countersignHeard(JSON.stringify(data) ?? ''))
  })
  const listener = await context.newPage()
  await listener.goto(url('icon/16.png'))
  await listen(listener)
  return {
    async find(canaries, files = {}) {
      const stored = await readStores(listener)
      const heard = await listener.evaluate(() => (globalThis as unknown as Listening).heard)
      const places = {
        ...stored,
        ...files,
        console: said.join('\n'),
        'messages of the extension': heard.messages.join('\n'),
        'what was ever stored': heard.changes.join('\n'),
        'messages of pages': posted.join('\n'),
      }
      return Object.entries(places).flatMap(([place, held]) =>
        canaries
          .filter((canary) => held.includes(canary))
          .map((canary) => `${place}: ${canary.slice(0, 6)}…`),
      )
    },
  }
}

type Listening = { heard: { messages: string[]; changes: string[] } }
type Event = { addListener: (listener: (value: unknown) => undefined) => void }

/** Has a document of the extension keep every message and every change of storage. It answers none. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { onMessage: Event }; storage: { onChanged: Event } }
    }
    const heard: Listening['heard'] = { messages: [], changes: [] }
    Object.assign(globalThis, { heard })
    chrome.runtime.onMessage.addListener((message) => {
      heard.messages.push(JSON.stringify(message) ?? '')
      return undefined
    })
    chrome.storage.onChanged.addListener((changes) => {
      heard.changes.push(JSON.stringify(changes))
      return undefined
    })
  })
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
