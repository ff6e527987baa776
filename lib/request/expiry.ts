import type { RequestRecord } from './requestRecord.ts'
import { isFinal, isOpen } from './transition.ts'

const keptFinal = 50
const keptMilliseconds = 60 * 60_000

/** Whether an unsigned request's own expiry has passed. `now` in milliseconds since the epoch. */
export function isExpired(record: RequestRecord, now: number): boolean {
  return isOpen(record.state) && record.expiresAt !== undefined && Date.parse(record.expiresAt) <= now
}

/** When the next unsigned request expires, in milliseconds since the epoch. */
export function nextExpiry(records: readonly RequestRecord[]): number | undefined {
  const times = records
    .filter((record) => isOpen(record.state) && record.expiresAt !== undefined)
    .map((record) => Date.parse(record.expiresAt as string))
    .filter((time) => Number.isFinite(time))
  return times.length > 0 ? Math.min(...times) : undefined
}

/**
 * Finished requests that need not be kept: the newest are, for a while, so that a repeat is recognised and a
 * bridge that reconnects still learns the answer. What was signed but not taken is never forgotten here.
 */
export function forgettable(records: readonly RequestRecord[], now: number): string[] {
  const finished = records
    .filter((record) => isFinal(record.state) && record.notice === undefined)
    .sort((a, b) => settledAt(b) - settledAt(a))
  return finished
    .filter((record, index) => index >= keptFinal || now - settledAt(record) > keptMilliseconds)
    .map((record) => record.id)
}

function settledAt(record: RequestRecord): number {
  return Date.parse(record.times.settled ?? record.times.asked)
}
