import { isOpen } from '../../../lib/request/transition.ts'
import { chosenSigner, type FlowState, isReady } from '../flowState.ts'

/**
 * What can be done with one request of a batch. `clean` may be signed by the one approval of the list: no warning, a
 * local account that needs no touch. `alone` must be looked at by itself.
 */
export type BatchRow = 'checking' | 'clean' | 'alone' | 'working' | 'signed' | 'over'

/** Where a request of a batch stands. */
export function batchRow(state: FlowState): BatchRow {
  const { record, step, checked } = state
  if (record.reply !== undefined) return 'signed'
  if (!isOpen(record.state)) return 'over'
  if (record.state !== 'pending' || state.busy || step.kind === 'unlock' || step.kind === 'working') {
    return 'working'
  }
  if (checked === undefined || step.kind === 'checking') return 'checking'
  if (checked.verdict !== 'block' && state.searching) return 'checking'
  const signer = chosenSigner(state)
  const clean =
    isReady(state) &&
    step.kind === 'review' &&
    step.trouble === undefined &&
    checked.findings.every(({ weight }) => weight === 'note') &&
    signer?.signer.kind === 'local' &&
    signer.touch !== true
  return clean ? 'clean' : 'alone'
}
