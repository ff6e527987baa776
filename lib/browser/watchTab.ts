import { browser } from './browser.ts'

/**
 * Watches the pages of a tab that is open already, from now on; pages that come later are watched by the
 * registered script (`syncWatcher`). A tab that cannot be scripted is passed over: its next page is watched.
 */
export async function startWatching(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true }
  await browser.scripting.executeScript({ target, files: ['content-scripts/doors.js'] }).catch(() => {})
  const watcher = { target, files: ['content-scripts/watcher.js'], world: 'MAIN' as const }
  await browser.scripting.executeScript(watcher).catch(() => {})
}

/** Ends the watch in the pages of a tab at once: what was wrapped is the browser's own again. */
export async function stopWatching(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true }
  const func = () => void document.dispatchEvent(new Event('paxos-verification:unwatch'))
  await browser.scripting.executeScript({ target, func }).catch(() => {})
}
