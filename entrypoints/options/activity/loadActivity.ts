import type { ActivityRow } from '../../../lib/proof/activityRow.ts'

/** Where rows come from; the browser's store, or a test's. */
export type ActivitySource = {
  countProofs: () => Promise<number>
  readWaiting: () => Promise<ActivityRow[]>
  readActivity: (limit: number, after?: ActivityRow) => Promise<ActivityRow[]>
}

/** What is known of the list so far. `total` counts what is kept, `rows` grow until they are as many. */
export type Loaded = { rows: ActivityRow[]; total: number; isWhole: boolean }

/** Enough to fill any screen. */
const firstPage = 100
/** Read while the page stays quick to answer. */
const batch = 4000

/**
 * Reads the whole list: at once what is seen first (all that waits for a page, and the newest), then the rest.
 *
 * @param tell hears of the first page and of the whole, in the order of signing
 * @param signal stops it, and nothing more is told
 */
export async function loadActivity(
  source: ActivitySource,
  tell: (loaded: Loaded) => void,
  signal: AbortSignal,
): Promise<void> {
  const [waiting, newest, total] = await Promise.all([
    source.readWaiting(),
    source.readActivity(firstPage),
    source.countProofs(),
  ])
  if (signal.aborted) return
  const isWhole = newest.length < firstPage
  const shown = new Set(newest.map(({ id }) => id))
  tell({
    rows: isWhole ? newest : [...newest, ...waiting.filter(({ id }) => !shown.has(id))],
    total,
    isWhole,
  })
  if (isWhole) return
  const parts = [newest]
  for (let last = newest.at(-1); ; last = parts.at(-1)?.at(-1)) {
    const next = await source.readActivity(batch, last)
    if (signal.aborted) return
    if (next.length > 0) parts.push(next)
    if (next.length < batch) break
  }
  const rows = parts.flat()
  tell({ rows, total: rows.length, isWhole: true })
}
