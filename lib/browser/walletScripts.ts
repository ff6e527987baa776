import { changedEvent } from '../walletDoor/walletRequest.ts'
import { browser } from './browser.ts'
import { patternFor } from './sitePatterns.ts'
import { syncUseScripts } from './useScripts.ts'

const file = 'content-scripts/walletDoor.js'

/**
 * Makes the wallet's script fit the sites where the person switched it on, and brings the pages that are open there
 * up to date. On another port of the same host the script learns from the background that it is no wallet there,
 * and takes its announcement back (T8).
 *
 * @param origins where it is on.
 */
export async function syncWalletDoor(origins: readonly string[]): Promise<void> {
  const patterns = await syncUseScripts('wallet', [{ id: 'walletDoor', js: [file], world: 'MAIN' }])
  await bringUpToDate(patterns, (origin) => origins.includes(origin))
}

/** Has the wallet in the open pages of a site look again, after accounts were connected or given back. */
export async function tellWalletPages(origin: string): Promise<void> {
  await bringUpToDate([patternFor(origin)], () => false)
}

/** Starts the wallet in open pages where it is on; in all of them, one that runs already looks again. */
async function bringUpToDate(patterns: string[], isOn: (origin: string) => boolean): Promise<void> {
  if (patterns.length === 0) return
  const tabs = await browser.tabs.query({ url: patterns })
  await Promise.allSettled(
    tabs.map(async ({ id: tabId = -1, url = '' }) => {
      const target = { tabId, allFrames: true }
      if (isOn(new URL(url).origin)) {
        await browser.scripting.executeScript({ target, files: [file], world: 'MAIN' })
      }
      const func = (type: string) => void document.dispatchEvent(new Event(type))
      await browser.scripting.executeScript({ target, func, args: [changedEvent] })
    }),
  )
}
