import { untouchablePatterns } from '../paxos/untouchable.ts'
import { browser } from './browser.ts'
import { patternFor } from './sitePatterns.ts'
import { originsWith, readSiteUses, type SiteUse } from './siteUses.ts'

export type UseScript = { id: string; js: string[]; world: 'MAIN' | 'ISOLATED' }

/**
 * Makes the registered scripts of a use fit the sites that have it: registered for exactly those, or not at all. May
 * be called any number of times (R3).
 *
 * Patterns carry no port (`patternFor`). What a page on another port says is refused by the background, which
 * compares exact origins (T8).
 *
 * @returns the patterns for which they are registered now or were before.
 */
export async function syncUseScripts(use: SiteUse, scripts: readonly UseScript[]): Promise<string[]> {
  return await navigator.locks.request(`${use}-scripts`, async () => {
    const { scripting } = browser
    const matches = [...new Set(originsWith(await readSiteUses(), use).map(patternFor))]
    const registered = await scripting.getRegisteredContentScripts({ ids: scripts.map(({ id }) => id) })
    if (registered.length > 0)
      await scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) })
    if (matches.length > 0) {
      await scripting.registerContentScripts(
        scripts.map((script) => ({
          ...script,
          matches,
          excludeMatches: [...untouchablePatterns],
          allFrames: true,
          runAt: 'document_start' as const,
          persistAcrossSessions: true,
        })) as never,
      )
    }
    return [...new Set([...matches, ...registered.flatMap((script) => script.matches ?? [])])]
  })
}
