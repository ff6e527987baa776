import {
  type RequestChanges,
  readRequestsAtOnce,
  watchRequests,
  withChanges,
} from '../../lib/browser/requestStore.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { firstRequests } from './firstRead.ts'

/**
 * Has `update` called with the stored requests: as they were when they were asked for first, and after every change.
 * They are read once more by itself, since a window may open before its request is stored, and what changes between
 * the first look and the watch is told to nobody: the window would stay empty for ever.
 */
export async function followRequests(update: (records: RequestRecord[]) => void): Promise<void> {
  let records: readonly RequestRecord[] | undefined
  // Told last, each of them stands, whatever a reading that was on its way says of it.
  let changes: RequestChanges = {}
  const show = () => {
    // What came first is shown first: so not before all is known that waits.
    if (records !== undefined) update(withChanges(records, changes))
  }
  watchRequests((changed) => {
    changes = { ...changes, ...changed }
    show()
  })
  records = await firstRequests
  show()
  void readRequestsAtOnce().then((read) => {
    records = read
    show()
  })
}
