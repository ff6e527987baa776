import { isUntouchable, untouchablePatterns } from '../paxos/untouchable.ts'
import { browser } from './browser.ts'
import { readRpcPatterns } from './rpcPatterns.ts'

const bridgeFile = 'content-scripts/bridge.js'
const bridgeId = 'bridge'

/**
 * Makes the registered bridge fit the person's grants: registered for exactly the granted sites, or not at
 * all. May be called any number of times (R3).
 *
 * `about:`, `blob:` and `srcdoc` frames of a granted site get the bridge too, since the browser reports their
 * inherited origin; opaque frames are refused by the background (T3, T4).
 */
export async function syncBridge(): Promise<void> {
  await navigator.locks.request('bridge-scripts', async () => {
    const { origins: granted = [] } = await browser.permissions.getAll()
    const origins = await siteGrants(granted)
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [bridgeId] })
    if (origins.length === 0) {
      if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [bridgeId] })
      return
    }
    const script = {
      id: bridgeId,
      js: [bridgeFile],
      matches: [...origins].sort(),
      excludeMatches: [...untouchablePatterns],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_start' as const,
      persistAcrossSessions: true,
    }
    if (registered.length > 0) await browser.scripting.updateContentScripts([script])
    else await browser.scripting.registerContentScripts([script])
  })
}

/**
 * Puts the bridge into pages that were open before their site was granted. Pages that cannot be scripted
 * (error pages, stores) are passed over. The bridge does nothing when it is there already.
 *
 * @param origins match patterns of the grant.
 */
export async function injectBridge(origins: readonly string[]): Promise<void> {
  const sites = await siteGrants(origins)
  if (sites.length === 0) return
  const tabs = await browser.tabs.query({ url: sites })
  await Promise.allSettled(
    tabs.flatMap((tab) =>
      tab.id === undefined || tab.discarded === true || isUntouchable(tab.url ?? '')
        ? []
        : [
            browser.scripting.executeScript({
              target: { tabId: tab.id, allFrames: true },
              files: [bridgeFile],
            }),
          ],
    ),
  )
}

/** Grants that were made for RPC endpoints are no sites. */
async function siteGrants(patterns: readonly string[]): Promise<string[]> {
  const rpc = await readRpcPatterns()
  return patterns.filter((pattern) => !rpc.includes(pattern))
}
