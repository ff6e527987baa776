import { browser } from './browser.ts'

/**
 * What the sign window reads before anything else: all of `storage.session`, the stored settings with the
 * language, and the administrator's, unread.
 */
export type FirstStorage = {
  session: Promise<Record<string, unknown>>
  local: Promise<Record<string, unknown>>
  managed: Promise<Record<string, unknown>>
}

const place = globalThis as typeof globalThis & { firstStorage?: FirstStorage }

/**
 * Asks storage at once and keeps the answer for {@link takeFirstStorage}. Only for our own pages: the session
 * area holds the key of an unlocked vault.
 */
export function readStorageFirst(): FirstStorage {
  const { session, local, managed } = browser.storage
  const first = {
    session: session.get(null),
    local: local.get(['settings', 'language']),
    managed: managed.get(null),
  }
  // Firefox refuses where nobody set a policy; whoever takes the answer hears it.
  first.managed.catch(() => {})
  place.firstStorage = first
  return first
}

/** What was asked first, or asks now. */
export function takeFirstStorage(): FirstStorage {
  const first = place.firstStorage ?? readStorageFirst()
  delete place.firstStorage
  return first
}
