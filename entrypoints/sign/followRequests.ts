import {
  type RequestChanges,
  readRequestsAtOnce,
  watchRequests,
  withChanges,
} from '../../lib/browser/requestStore.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { firstRequests } from './firstRead.ts'

/** The stored requests as this window knows them. */
export type FollowedRequests = {
  /** Settles when the first ones were shown. */
  shown: Promise<void>
  /** As they are now, oldest first: told of each change, nobody has to read them again. */
  present(): Promise<readonly RequestRecord[]>
}

/**
 * Has `update` called with the stored requests: as they were when they were asked for first, and after every change.
 * They are read once more by itself, since a window may open before its request is stored, and what changes between
 * the first look and the watch is told to nobody: the window would stay empty for ever.
 */
export function followRequests(update: (records: readonly RequestRecord[]) => void): FollowedRequests {
  let records: readonly RequestRecord[] | undefined
  let known: readonly RequestRecord[] = []
  // Told last, each of them stands, whatever a reading that was on its way says of it.
  let changes: RequestChanges = {}
  const show = () => {
    // What came first is shown first: so not before all is known that waits.
    if (records === undefined) return
    known = withChanges(records, changes)
    update(known)
  }
  watchRequests((changed) => {
    changes = { ...changes, ...changed }
    show()
  })
  const take = (read: readonly RequestRecord[]) => {
    records = read
    show()
  }
  const shown = firstRequests.then(take)
  const readAgain = shown.then(readRequestsAtOnce).then(take)
  readAgain.catch(() => {})
  // What could not be read then is asked for anew: nobody else would say what was missed.
  return { shown, present: () => readAgain.then(() => known, readRequestsAtOnce) }
}
