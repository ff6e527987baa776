import { isOpen } from '../../../lib/request/transition.ts'
import type { FlowState } from '../flowState.ts'
import type { DepositView } from './depositView.ts'

/** Which picture of a deposit the window shows. */
export type DepositPlace = 'plan' | 'hand' | 'sending' | 'wallet' | 'progress' | 'over'

/**
 * The journal decides, whatever became of the request: what may have moved money is never hidden. Only a try that is
 * known to have moved nothing can be gone beyond.
 */
export function depositPlace({ record }: FlowState, { step, entry, again }: DepositView): DepositPlace {
  if (step.kind === 'wallet') return 'wallet'
  if (step.kind === 'working') return 'sending'
  const isOver = !isOpen(record.state) && record.state !== 'depositing'
  const isBeyond = again && (entry?.state === 'dropped' || entry?.state === 'reverted')
  if (entry !== undefined && !(isBeyond && !isOver)) return 'progress'
  if (isOver) return 'over'
  return step.kind === 'hand' ? 'hand' : 'plan'
}
