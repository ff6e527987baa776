import './DepositStatus.css'
import type { DepositEntry } from '../lib/deposit/journal.ts'
import { plural, text } from '../lib/text/text.ts'

export type DepositStatusProps = {
  deposit: Pick<DepositEntry, 'state' | 'confirmations' | 'needed'>
  /** Whether its chain is still asked about it. */
  watched: boolean
}

/** How far a deposit is, in words, with a bar while it gains confirmations. */
export function DepositStatus({ deposit: { state, confirmations, needed }, watched }: DepositStatusProps) {
  if (state === 'confirming') {
    const words = plural('journal.state.confirming', confirmations, { needed })
    return (
      <>
        {words}
        <progress className="deposit-status__bar" max={needed} value={confirmations} aria-hidden="true" />
      </>
    )
  }
  return state === 'watching' && !watched ? text('journal.state.unwatched') : text(`journal.state.${state}`)
}
