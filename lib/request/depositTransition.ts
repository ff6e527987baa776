import { CountersignError, type ErrorReport } from '../errors.ts'
import type { DepositProgress, DepositReply } from '../page/protocol.ts'
import type { RequestDeposit, RequestRecord, RequestState } from './requestRecord.ts'
import { settled, withoutApproval } from './transition.ts'

/**
 * What can happen to a request for a small deposit besides `RequestEvent`; apart from those, since the background
 * carries these only while a deposit is under way. `at` is an ISO 8601 time.
 */
export type DepositRequestEvent =
  /** The deposit is in the journal: from here on nothing but its fate moves the request. `digest` is what was shown. */
  | { kind: 'deposit'; at: string; digest: string; entryId: string }
  /** What the pages that wait are told of the deposit has changed. */
  | { kind: 'deposit-progress'; progress: DepositProgress | undefined }
  /** The deposit is final, or nobody can watch it any further. */
  | { kind: 'deposited'; reply: DepositReply }
  /** Known: the deposit moved nothing, so that it may be sent again. */
  | { kind: 'deposit-undone'; error: ErrorReport }
  /** Nobody waits any longer for a deposit whose fate is not known. */
  | { kind: 'deposit-left'; at: string; error: ErrorReport }

/** From which state each event may happen; anything else is `state-changed`. */
const allowedFrom: Record<DepositRequestEvent['kind'], RequestState> = {
  deposit: 'pending',
  'deposit-progress': 'depositing',
  deposited: 'depositing',
  'deposit-undone': 'depositing',
  'deposit-left': 'depositing',
}

/**
 * The next record after an event; the given one is not changed.
 *
 * @throws CountersignError `state-changed` when the event cannot happen in the record's state, and
 * `digest-mismatch` when what was approved is not this request's deposit.
 */
export function depositTransition(record: RequestRecord, event: DepositRequestEvent): RequestRecord {
  if (allowedFrom[event.kind] !== record.state) throw new CountersignError('state-changed')
  switch (event.kind) {
    case 'deposit': {
      if (event.digest !== record.digest) throw new CountersignError('digest-mismatch')
      const { error: _previous, ...rest } = record
      const { entryId, at } = event
      return { ...rest, state: 'depositing', deposit: { entryId }, times: { ...record.times, approved: at } }
    }
    case 'deposit-progress':
      return { ...record, deposit: depositOf(record, { progress: event.progress }) }
    case 'deposited':
      return { ...record, state: 'verified', deposit: depositOf(record, { reply: event.reply }) }
    case 'deposit-undone': {
      const { deposit: _undone, ...rest } = withoutApproval(record)
      return { ...rest, state: 'pending', error: event.error }
    }
    case 'deposit-left':
      return settled(record, 'failed', event.at, event.error)
  }
}

type Change = { [K in 'progress' | 'reply']?: RequestDeposit[K] | undefined }

function depositOf({ deposit }: RequestRecord, change: Change): RequestDeposit {
  if (!deposit) throw new CountersignError('state-changed')
  const { entryId, progress, reply } = { ...deposit, ...change }
  return { entryId, ...(progress && { progress }), ...(reply && { reply }) }
}
