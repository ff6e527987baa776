import { CountersignError, type ErrorReport, errorReport } from '../errors.ts'
import type { ApprovalReply, SignatureReply } from '../page/protocol.ts'
import type { Approval, RequestRecord, RequestState, Waiter } from './requestRecord.ts'

/** Everything that can happen to a stored request, apart from its deposit (depositTransition.ts). `at` is an ISO 8601 time. */
export type RequestEvent =
  | { kind: 'shown'; at: string }
  | { kind: 'approve'; at: string; approval: Approval }
  | { kind: 'signing' }
  | { kind: 'verified'; at: string; reply: SignatureReply | ApprovalReply }
  /** The signature was made earlier and no page took it: nothing is signed again. `at` is when it was made. */
  | { kind: 'restore'; at: string; reply: SignatureReply | ApprovalReply }
  | { kind: 'delivered'; at: string }
  /** The person let a page see accounts, which is all that it asked for. */
  | { kind: 'connected'; at: string }
  | { kind: 'undelivered' }
  | { kind: 'retry'; error: ErrorReport }
  | { kind: 'reject'; at: string }
  | { kind: 'cancel'; at: string }
  | { kind: 'expire'; at: string }
  | { kind: 'fail'; at: string; error: ErrorReport }
  | { kind: 'join'; waiter: Waiter }
  | ({ kind: 'leave' } & Leaving)

/** A document has gone, or has withdrawn one of its asks; or a tab was closed, with all its documents. */
export type Leaving = { documentId: string; pageRequestId?: string } | { tabId: number }

const unsigned: readonly RequestState[] = ['pending', 'approved', 'signing']
const final: readonly RequestState[] = ['delivered', 'rejected', 'expired', 'failed']
const all: readonly RequestState[] = [...unsigned, 'depositing', 'verified', 'undelivered', ...final]

/** From which states each event may happen; anything else is `state-changed`. */
const allowedFrom: Record<RequestEvent['kind'], readonly RequestState[]> = {
  shown: all,
  approve: ['pending'],
  signing: ['approved'],
  verified: ['signing'],
  restore: ['pending'],
  delivered: ['verified', 'undelivered'],
  connected: ['pending'],
  undelivered: ['verified'],
  retry: ['approved', 'signing'],
  reject: unsigned,
  cancel: unsigned,
  expire: unsigned,
  fail: unsigned,
  join: all.filter((state) => !isFinal(state)),
  leave: all,
}

/** Whether nothing more can happen to a request in this state. */
export function isFinal(state: RequestState): boolean {
  return final.includes(state)
}

/** Whether a request in this state has no answer yet, and nothing has been done that could not be taken back. */
export function isOpen(state: RequestState): boolean {
  return unsigned.includes(state)
}

/**
 * The next record after an event; the given one is not changed.
 *
 * A step whose outcome is unknown resolves to "not signed": the record says so, and a late signature finds
 * the state changed.
 *
 * @throws CountersignError `state-changed` when the event cannot happen in the record's state, and
 * `digest-mismatch` when what was approved is not this request's message.
 */
export function transition(record: RequestRecord, event: RequestEvent): RequestRecord {
  if (!allowedFrom[event.kind].includes(record.state)) throw new CountersignError('state-changed')
  switch (event.kind) {
    case 'shown':
      return { ...record, times: { shown: event.at, ...record.times } }
    case 'approve':
      return approved(record, event.approval, event.at)
    case 'signing':
      return { ...record, state: 'signing' }
    case 'verified':
    case 'restore':
      return {
        ...record,
        state: 'verified',
        ...('credential' in event.reply ? { approvalReply: event.reply } : { reply: event.reply }),
        times: { ...record.times, signed: event.at },
      }
    case 'delivered':
    case 'connected':
      return {
        ...record,
        state: 'delivered',
        times: { ...record.times, delivered: event.at, settled: event.at },
      }
    case 'undelivered':
      return { ...record, state: 'undelivered' }
    case 'retry':
      return { ...withoutApproval(record), state: 'pending', error: event.error }
    case 'reject':
      return settled(record, 'rejected', event.at, errorReport(new CountersignError('rejected')))
    case 'cancel':
      return settled(record, 'rejected', event.at, errorReport(new CountersignError('cancelled')))
    case 'expire':
      return settled(record, 'expired', event.at, errorReport(new CountersignError('expired')))
    case 'fail':
      return settled(record, 'failed', event.at, event.error)
    case 'join':
      return { ...record, waiters: joined(record.waiters, event.waiter) }
    case 'leave':
      return { ...record, waiters: record.waiters.filter((waiter) => !leaves(waiter, event)) }
  }
}

function approved(record: RequestRecord, approval: Approval, at: string): RequestRecord {
  if (approval.digest !== record.digest) throw new CountersignError('digest-mismatch')
  const { error: _previous, ...rest } = record
  return { ...rest, state: 'approved', approval, times: { ...record.times, approved: at } }
}

/** Whether somebody who waits does so no longer. */
export function leaves(waiter: Waiter, leaving: Leaving): boolean {
  if ('tabId' in leaving) return waiter.tabId === leaving.tabId
  const { documentId, pageRequestId = waiter.pageRequestId } = leaving
  return waiter.documentId === documentId && waiter.pageRequestId === pageRequestId
}

/** The record at its end, with the reason. */
export function settled(
  record: RequestRecord,
  state: RequestState,
  at: string,
  error: ErrorReport,
): RequestRecord {
  return { ...record, state, error, times: { ...record.times, settled: at } }
}

/** The record as it was before it was approved. */
export function withoutApproval(record: RequestRecord): RequestRecord {
  const { approval: _approval, ...rest } = record
  const { approved: _at, ...times } = record.times
  return { ...rest, times }
}

const maxWaiters = 16

function joined(waiters: readonly Waiter[], waiter: Waiter): Waiter[] {
  const others = waiters.filter(
    (other) => other.documentId !== waiter.documentId || other.pageRequestId !== waiter.pageRequestId,
  )
  return [...others, waiter].slice(-maxWaiters)
}
