import type { ErrorCode } from '../errors.ts'
import type { RequestRecord } from './requestRecord.ts'
import { isFinal, isOpen } from './transition.ts'

/** How much may wait at one time, and when a site is asked to pause. */
export const requestLimits = {
  openPerOrigin: 100,
  openInAll: 300,
  /** Of stored payloads, in UTF-16 code units; `storage.session` holds 10 MB in all. */
  storedLength: 4_000_000,
  refusalsBeforePause: 5,
  pauseMilliseconds: 5 * 60_000,
} as const

/** What the background does with a newly arrived request. */
export type Admission =
  | { kind: 'create' }
  /** The same ask is already here: wait for its answer, show its window. */
  | { kind: 'join'; id: string }
  | { kind: 'refuse'; code: Extract<ErrorCode, 'too-many-requests' | 'paused'> }

/**
 * Decides whether a new ask is a request of its own, a repeat of one that is already here, or too much.
 *
 * Two asks are the same when origin, private-window state, verification, network, address, method and
 * message digest are. The limits hold per asking origin, so that one site cannot silence another (T34).
 *
 * @param now in milliseconds since the epoch.
 */
export function admitRequest(
  incoming: RequestRecord,
  stored: readonly RequestRecord[],
  now: number,
): Admission {
  const same = stored.find((record) => isSameAsk(record, incoming) && !isFinal(record.state))
  if (same) return { kind: 'join', id: same.id }

  const open = stored.filter((record) => isOpen(record.state))
  const ofOrigin = stored.filter((record) => record.asker?.origin === incoming.asker?.origin)
  if (incoming.asker && refusedLately(ofOrigin, now) >= requestLimits.refusalsBeforePause) {
    return { kind: 'refuse', code: 'paused' }
  }
  const storedLength = stored.reduce((sum, record) => sum + record.raw.length, incoming.raw.length)
  if (
    ofOrigin.filter((record) => isOpen(record.state)).length >= requestLimits.openPerOrigin ||
    open.length >= requestLimits.openInAll ||
    storedLength > requestLimits.storedLength
  ) {
    return { kind: 'refuse', code: 'too-many-requests' }
  }
  return { kind: 'create' }
}

/** Whether two records ask the same thing on behalf of the same site. */
export function isSameAsk(a: RequestRecord, b: RequestRecord): boolean {
  return (
    a.asker?.origin === b.asker?.origin &&
    a.asker?.incognito === b.asker?.incognito &&
    a.verificationId === b.verificationId &&
    a.network === b.network &&
    a.address === b.address &&
    a.method === b.method &&
    a.digest === b.digest
  )
}

/** A batch that was declined was declined once. */
function refusedLately(records: readonly RequestRecord[], now: number): number {
  const refused = records.filter(
    (record) =>
      record.state === 'rejected' &&
      record.error?.code === 'rejected' &&
      record.times.settled !== undefined &&
      now - Date.parse(record.times.settled) < requestLimits.pauseMilliseconds,
  )
  return new Set(refused.map(({ batchId, id }) => batchId ?? id)).size
}
