import { untouchablePatterns } from '../paxos/untouchable.ts'
import { browser } from './browser.ts'
import { patternFor } from './sitePatterns.ts'
import { originsWith, readSiteUses } from './siteUses.ts'

const scripts = [
  { id: 'watcher', js: ['content-scripts/watcher.js'], world: 'MAIN' as const },
  { id: 'doors', js: ['content-scripts/doors.js'], world: 'ISOLATED' as const },
]

/**
 * Makes the registered watcher fit the sites under watch: registered for exactly those, or not at all. May be
 * called any number of times.
 *
 * Patterns carry no port (`patternFor`). What a page on another port receives is refused by the background, which
 * compares exact origins.
 */
export async function syncWatcher(): Promise<void> {
  await navigator.locks.request('watch-scripts', async () => {
    const { scripting } = browser
    const matches = [...new Set(originsWith(await readSiteUses(), 'watch').map(patternFor))]
    const ids = scripts.map(({ id }) => id)
    const registered = await scripting.getRegisteredContentScripts({ ids })
    if (registered.length > 0)
      await scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) })
    if (matches.length === 0) return
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
  })
}
