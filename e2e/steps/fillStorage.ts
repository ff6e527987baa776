import type { DrivenPage } from '../driver.ts'

type Area = {
  set: (values: object) => Promise<void>
  remove: (keys: string[]) => Promise<void>
}
type ExtensionWindow = { chrome: { storage: Record<'session' | 'local', Area> } }

const filler = (index: number) => `filler/${index}`
const pieces = 24

/** Fills one of the extension's storage areas until the browser really takes nothing more. */
export function fillStorage(backstage: DrivenPage, area: 'session' | 'local'): Promise<void> {
  return backstage.evaluate(
    async (name, count) => {
      const store = (globalThis as unknown as ExtensionWindow).chrome.storage[name]
      let size = 2 ** 22
      for (let index = 0; index < count; index += 1) {
        await store.set({ [`filler/${index}`]: 'x'.repeat(size) }).catch(() => {
          size = Math.floor(size / 2)
        })
      }
    },
    area,
    pieces * 2,
  )
}

/** Takes away what `fillStorage` put there. */
export function freeStorage(backstage: DrivenPage, area: 'session' | 'local'): Promise<void> {
  return backstage.evaluate(
    (name, keys) => (globalThis as unknown as ExtensionWindow).chrome.storage[name].remove(keys),
    area,
    Array.from({ length: pieces * 2 }, (_, index) => filler(index)),
  )
}

/**
 * Fills the databases of the page's origin until the browser really takes nothing more.
 *
 * @returns how many bytes it took
 */
export function fillDatabases(backstage: DrivenPage): Promise<number> {
  return backstage.evaluate(async () => {
    const settled = (request: IDBRequest | IDBOpenDBRequest) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const opening = indexedDB.open('filler')
    opening.onupgradeneeded = () => opening.result.createObjectStore('pieces', { autoIncrement: true })
    await settled(opening)
    const database = opening.result
    let taken = 0
    for (let size = 2 ** 22; size >= 2 ** 8; ) {
      // Noise, since what is all alike is stored small.
      const piece = new Uint8Array(size)
      for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(piece.subarray(at, at + 65_536))
      const writing = database.transaction('pieces', 'readwrite', { durability: 'strict' })
      const done = new Promise<boolean>((resolve) => {
        writing.oncomplete = () => resolve(true)
        writing.onabort = () => resolve(false)
      })
      try {
        writing.objectStore('pieces').add(piece)
      } catch {
        // The first transaction after one that found no room may, in Firefox, only take away.
        writing.abort()
        continue
      }
      if (await done) taken += size
      else size /= 2
    }
    database.close()
    return taken
  })
}

/** Takes away what `fillDatabases` put there. */
export function freeDatabases(backstage: DrivenPage): Promise<void> {
  return backstage.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('filler')
        deleting.onsuccess = () => resolve()
        deleting.onerror = () => reject(deleting.error)
      }),
  )
}
