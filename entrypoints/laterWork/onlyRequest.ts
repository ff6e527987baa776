import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { isOpen } from '../../lib/request/transition.ts'

/**
 * The request that the sign window is about to show, where that is beyond doubt: it waits alone, asks for a decision,
 * and is neither part of a batch nor an approver's nor from a link, which have screens of their own.
 */
export function onlyRequest(records: readonly RequestRecord[]): RequestRecord | undefined {
  const [only, ...more] = records.filter(({ state, notice }) => isOpen(state) || notice === true)
  if (only === undefined || more.length > 0) return undefined
  const special =
    only.notice === true ||
    only.state === 'depositing' ||
    only.batchId !== undefined ||
    only.channel === 'approval' ||
    only.channel === 'link'
  return special ? undefined : only
}
