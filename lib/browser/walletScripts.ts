import { untouchablePatterns } from '../paxos/untouchable.ts'
import { changedEvent } from '../walletDoor/walletRequest.ts'
import { browser } from './browser.ts'
import { patternFor } from './sitePatterns.ts'

const id = 'walletDoor'
const file = 'content-scripts/walletDoor.js'

/**
 * Registers the wallet's script for exactly the sites where the person switched it on, or not at all, and brings
 * the pages that are open there up to date. May be called any number of times (R3).
 *
 * Patterns know no ports, so the script may start on another port of the same host: there the background answers
 * that it is no wallet, and it takes its announcement back (T8).
 */
export async function syncWalletDoor(origins: readonly string[]): Promise<void> {
  await navigator.locks.request(id, async () => {
    const matches = [...new Set(origins.map(patternFor))].sort()
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] })
    if (matches.length > 0) {
      const script = {
        id,
        js: [file],
        matches,
        excludeMatches: [...untouchablePatterns],
        allFrames: true,
        runAt: 'document_start' as const,
        world: 'MAIN' as const,
        persistAcrossSessions: true,
      }
      if (registered) await browser.scripting.updateContentScripts([script])
      else await browser.scripting.registerContentScripts([script])
    } else if (registered) {
      await browser.scripting.unregisterContentScripts({ ids: [id] })
    }
    await bringUpToDate([...matches, ...(registered?.matches ?? [])], (origin) => origins.includes(origin))
  })
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
