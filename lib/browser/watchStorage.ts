import { browser } from './browser.ts'

/**
 * Calls back after any change of what is stored on this machine or in this session: for pages that show what
 * other pages may change.
 *
 * @returns a function that stops watching
 */
export function watchStorage(changed: () => void): () => void {
  const listener = (_changes: unknown, area: string): void => {
    if (area === 'local' || area === 'session') changed()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
