import { isForPage } from '../../lib/request/requestRecord.ts'
import { isOpen } from '../../lib/request/transition.ts'
import { type FlowState, isAllowed, isDeposit } from './flowState.ts'

/** Which picture the window shows. */
export type Screen =
  | 'link'
  | 'review'
  | 'connect'
  | 'deposit'
  | 'wallet'
  | 'problem'
  | 'delivering'
  | 'returned'
  | 'signed'
  | 'undelivered'
  | 'expired'
  | 'rejected'
  | 'withdrawn'
  | 'failed'
  | 'notice'

/** The record decides; only while it is open does the window's own step count. */
export function screenOf(state: FlowState): Screen {
  const { record, step } = state
  if (record.notice === true) return 'notice'
  if (isDeposit(state) && (isAllowed(state) || !isOpen(record.state))) return 'deposit'
  const isConnecting = record.channel === 'wallet' && record.method === 'CONNECT'
  const hasPage = isForPage(record)
  switch (record.state) {
    case 'depositing':
      return 'deposit'
    case 'verified':
      return hasPage ? 'delivering' : 'signed'
    case 'delivered':
      if (isConnecting) return 'connect'
      return hasPage ? 'returned' : 'signed'
    case 'undelivered':
      return hasPage ? 'undelivered' : 'signed'
    case 'expired':
      return 'expired'
    case 'rejected':
      return record.error?.code === 'cancelled' ? 'withdrawn' : 'rejected'
    case 'failed':
      return 'failed'
    case 'pending':
    case 'approved':
    case 'signing':
      break
  }
  if (isConnecting) return 'connect'
  return step.kind === 'wallet' || step.kind === 'problem' ? step.kind : 'review'
}
