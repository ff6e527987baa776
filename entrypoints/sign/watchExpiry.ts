import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import type { Clock } from './arming.ts'

/** Longer timers fire at once: browsers keep the delay in 31 bits. */
const longestTimer = 2 ** 31 - 1

/**
 * Looks at the rules again when the request expires, so that the window never offers what has run out.
 *
 * @returns a function that stops watching.
 */
export function watchExpiry(
  clock: Clock,
  record: RequestRecord,
  recheck: () => Promise<unknown>,
): () => void {
  const at = Date.parse(record.expiresAt ?? '')
  let stop = (): void => {}
  function wait(): void {
    const left = at - clock.now()
    if (!(left > 0)) return
    stop = clock.after(Math.min(left, longestTimer), () => {
      if (clock.now() >= at) void recheck()
      else wait()
    })
  }
  wait()
  return () => stop()
}
