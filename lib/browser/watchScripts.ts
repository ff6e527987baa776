import { syncUseScripts, type UseScript } from './useScripts.ts'

const scripts: readonly UseScript[] = [
  { id: 'watcher', js: ['content-scripts/watcher.js'], world: 'MAIN' },
  { id: 'doors', js: ['content-scripts/doors.js'], world: 'ISOLATED' },
]

/** Makes the registered watcher fit the sites under watch. */
export async function syncWatcher(): Promise<void> {
  await syncUseScripts('watch', scripts)
}
