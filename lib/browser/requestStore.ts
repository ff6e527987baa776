import type { RequestRecord } from '../request/requestRecord.ts'
import { browser } from './browser.ts'

const prefix = 'request/'

/** Every stored request, oldest first. Works in the background and in our own pages. */
export async function readRequests(): Promise<RequestRecord[]> {
  // By name, never the whole area: the key of an unlocked vault lives there too, and the background must not
  // read it.
  const keys = (await sessionKeys()).filter((key) => key.startsWith(prefix))
  return requestsIn(await browser.storage.session.get(keys))
}

/**
 * The same with one question instead of two, for the sign window alone: the keystore is open there anyway.
 */
export async function readRequestsAtOnce(): Promise<RequestRecord[]> {
  return requestsIn(await browser.storage.session.get(null))
}

/** The requests among the contents of `storage.session`, oldest first. */
export function requestsIn(stored: Readonly<Record<string, unknown>>): RequestRecord[] {
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, value]) => value as RequestRecord)
    .sort(byAge)
}

/** Requests as they were read, with what became of them since; oldest first. */
export function withChanges(records: readonly RequestRecord[], changes: RequestChanges): RequestRecord[] {
  const unchanged = records.filter(({ id }) => !Object.hasOwn(changes, id))
  const changed = Object.values(changes).filter((record) => record !== undefined)
  return [...unchanged, ...changed].sort(byAge)
}

function byAge(a: RequestRecord, b: RequestRecord): number {
  return (
    a.times.asked.localeCompare(b.times.asked) || (a.place ?? 0) - (b.place ?? 0) || a.id.localeCompare(b.id)
  )
}

/** The polyfill's types do not know `getKeys` (Chrome 130, Firefox 143). */
function sessionKeys(): Promise<string[]> {
  const { session } = browser.storage
  return (session as typeof session & { getKeys: () => Promise<string[]> }).getKeys()
}

/** One stored request, or `undefined`. */
export async function readRequest(id: string): Promise<RequestRecord | undefined> {
  const stored = await browser.storage.session.get(prefix + id)
  return stored[prefix + id] as RequestRecord | undefined
}

/**
 * Writes one request. Only the background calls this, under its lock: `storage.session` has no
 * compare-and-set.
 */
export async function writeRequest(record: RequestRecord): Promise<void> {
  await browser.storage.session.set({ [prefix + record.id]: record })
}

/** Forgets requests. Only the background calls this, under its lock. */
export async function removeRequests(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await browser.storage.session.remove(ids.map((id) => prefix + id))
}

/** What became of requests, by id: as they are now, or `undefined` where they were forgotten. */
export type RequestChanges = Readonly<Record<string, RequestRecord | undefined>>

/**
 * Calls back after every change of the stored requests.
 *
 * @returns a function that stops watching.
 */
export function watchRequests(changed: (changes: RequestChanges) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area !== 'session') return
    const ours = Object.entries(changes).filter(([key]) => key.startsWith(prefix))
    if (ours.length === 0) return
    changed(
      Object.fromEntries(
        ours.map(([key, { newValue }]) => [
          key.slice(prefix.length),
          (newValue ?? undefined) as RequestRecord | undefined,
        ]),
      ),
    )
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
