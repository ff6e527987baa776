import { readRequestsAtOnce, watchRequests } from '../../lib/browser/requestStore.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { firstRequests } from './firstRead.ts'

/**
 * Has `update` called with the stored requests: as they were when they were asked for first, and after every change.
 * They are read once more by itself, since a window may open before its request is stored, and what changes between
 * the first look and the watch is told to nobody: the window would stay empty for ever.
 */
export async function followRequests(update: (records: RequestRecord[]) => void): Promise<void> {
  const look = () => void readRequestsAtOnce().then(update)
  watchRequests(look)
  update(await firstRequests)
  look()
}
