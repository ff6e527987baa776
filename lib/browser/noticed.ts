import type { Asker } from '../request/requestRecord.ts'
import { browser } from './browser.ts'

/** A payload that a watched page received: an offer to the person, asked for by nobody. */
export type Noticed = {
  /** The document that received it, as the browser says. */
  asker: Asker
  /** JSON text of the payload. */
  raw: string
  network: string
  address: string
}

/** How many are kept of one tab; the newest stay. */
const keptPerTab = 5

const keyOf = (tabId: number): string => `noticed/${tabId}`

/** What pages of a tab received and what nobody has looked at yet, oldest first. */
export async function readNoticed(tabId: number): Promise<Noticed[]> {
  const key = keyOf(tabId)
  return ((await browser.storage.session.get(key))[key] as Noticed[] | undefined) ?? []
}

/**
 * Keeps one more, or forgets one (when `given` is false).
 *
 * @returns how many the tab has now
 */
export function changeNoticed(noticed: Noticed, given: boolean): Promise<number> {
  const { tabId, documentId, frameId } = noticed.asker
  return navigator.locks.request('noticed', async () => {
    const others = (await readNoticed(tabId)).filter(
      ({ asker, raw }) =>
        raw !== noticed.raw && (frameId !== 0 || asker.frameId !== 0 || asker.documentId === documentId),
    )
    const next = given ? [...others, noticed].slice(-keptPerTab) : others
    await browser.storage.session.set({ [keyOf(tabId)]: next })
    return next.length
  })
}

/**
 * Calls back after every change.
 *
 * @returns a function that stops watching
 */
export function watchNoticed(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && Object.keys(changes).some((key) => key.startsWith('noticed/'))) changed()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
