import * as v from 'valibot'

/** Wrong passwords since the last right one, and when the latest was tried (milliseconds since the epoch). */
export type PasswordAttempts = { failures: number; latest: number }

const schema = v.object({
  failures: v.pipe(v.number(), v.integer(), v.minValue(0)),
  latest: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

const freeFailures = 3
const firstDelay = 5_000
const longestDelay = 15 * 60_000

/** Reads what is stored. Where it is unreadable, one try is free and the longest delay follows it. */
export function readAttempts(stored: unknown): PasswordAttempts {
  if (stored === undefined) return { failures: 0, latest: 0 }
  const result = v.safeParse(schema, stored)
  return result.success ? result.output : { failures: 32, latest: 0 }
}

/**
 * Milliseconds to wait before the next password may be tried: none for three failures, then 5 s, doubling up
 * to 15 minutes. A clock that was set back cannot make the wait longer than the delay itself.
 */
export function remainingDelay({ failures, latest }: PasswordAttempts, now: number): number {
  if (failures < freeFailures) return 0
  const delay = Math.min(firstDelay * 2 ** (failures - freeFailures), longestDelay)
  return Math.max(0, Math.min(delay, latest + delay - now))
}
