import type { ClientClock } from './clientClock.ts'
import { problemOf } from './paxosProblem.ts'
import { isTransient } from './repeat.ts'
import type { AddressVerification } from './verificationSchema.ts'

export type WaitOptions = {
  /** Ends the wait: the call rejects with the signal's reason. `AbortSignal.timeout(ms)` for a deadline. */
  signal?: AbortSignal
  /** Called after each look at the verification, with the milliseconds until the next. */
  onProgress?: (progress: WaitProgress) => void
}

export type WaitProgress = { next: number } & (
  | { record: AddressVerification; error?: never }
  | { error: unknown; record?: never }
)

/** The guide's pace: every 10 to 15 seconds. */
const shortestPause = 10_000
const pauseSpread = 5_000

/** Longest pause while nothing can be learned: what Paxos throttles an address for after too many requests. */
const longestPause = 300_000

/** Looks in a row that may fail before the last failure is thrown. */
const maximumFailures = 10

/**
 * Looks at a verification every 10 to 15 seconds until it is no longer `PENDING`, by the guide; an unknown status
 * counts as settled. A failure that may pass (network, 429, 5xx) is waited out, longer each time, or as long as
 * Paxos says.
 *
 * @throws what `get` throws, when it will not pass or after ten failures in a row; the signal's reason
 */
export async function waitUntilSettled(
  get: (signal?: AbortSignal) => Promise<AddressVerification>,
  clock: ClientClock,
  options: WaitOptions = {},
): Promise<AddressVerification> {
  const { signal, onProgress } = options
  let failures = 0
  for (;;) {
    let progress: WaitProgress
    try {
      const record = await get(signal)
      if (record.status !== 'PENDING') return record
      failures = 0
      progress = { record, next: pause(clock) }
    } catch (error) {
      failures += 1
      if (!isTransient(error) || failures >= maximumFailures) throw error
      progress = { error, next: pauseAfter(error, failures, clock) }
    }
    onProgress?.(progress)
    await clock.sleep(progress.next, signal)
  }
}

function pause(clock: ClientClock): number {
  return Math.round(shortestPause + pauseSpread * clock.random())
}

function pauseAfter(error: unknown, failures: number, clock: ClientClock): number {
  const growing = Math.min(pause(clock) * 2 ** (failures - 1), longestPause)
  return Math.max(problemOf(error)?.retryAfter ?? 0, growing)
}
