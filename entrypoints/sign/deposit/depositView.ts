import type { ByHandReason, DepositPlan, Environment } from '../../../lib/deposit/depositPlan.ts'
import type { DepositEntry } from '../../../lib/deposit/journal.ts'
import type { DepositQuote } from '../../../lib/deposit/quoteDeposit.ts'
import type { ErrorReport } from '../../../lib/errors.ts'
import { chosenSigner, type FlowState, findingKey, type Step, untickedWarnings } from '../flowState.ts'
import type { SignerOption } from '../signers.ts'
import type { ChainServer } from './depositDependencies.ts'

/** Stands for “by other means” among those who could send. */
export const byHand = 'hand'

/** Where the person is with a deposit that was not sent yet. */
export type DepositStep =
  | { kind: 'loading' }
  /** Read, decide, hold. */
  | { kind: 'plan' }
  /** How to send it by other means. */
  | { kind: 'hand' }
  | Extract<Step, { kind: 'unlock' }>
  /** Looked at once more, signed and broadcast. */
  | { kind: 'working' }
  /** The journal has it, and the wallet may be sending it. */
  | { kind: 'wallet'; signer: SignerOption }

/** What the chain says that it would cost; nobody is asked before the person has chosen a server. */
export type CostState =
  | { kind: 'none' }
  | { kind: 'asking' }
  /** `short`: there is not enough. */
  | { kind: 'known'; quote: DepositQuote; short: ErrorReport | undefined }
  | { kind: 'failed'; error: ErrorReport }

/** Everything that the window shows of a deposit, beside its request. */
export type DepositView = {
  step: DepositStep
  environment: Environment
  /** Absent where Countersign cannot build it (`reason`), and before it was read. */
  plan: DepositPlan | undefined
  reason: ByHandReason | undefined
  /** It is no deposit that may be sent at all. */
  refused: ErrorReport | undefined
  /** What the journal has of it. */
  entry: DepositEntry | undefined
  /** The person goes on to another try after one that is known to have moved nothing. */
  again: boolean
  /** Which servers may be asked; the one that the person chose. */
  offers: readonly ChainServer[]
  server: ChainServer | undefined
  cost: CostState
  /** By other means was chosen. */
  hand: boolean
  /** Why the last try did not begin. */
  trouble: ErrorReport | undefined
  busy: boolean
}

/** Who sends, if anybody is chosen: a signer of the request, or the person by other means. */
export function chosenSender(state: FlowState, view: DepositView): SignerOption | typeof byHand | undefined {
  if (view.hand || view.plan === undefined) return byHand
  return chosenSigner(state)
}

/** What still stands in the way of sending, the first thing first; undefined where nothing does. */
export function obstacle(
  state: FlowState,
  view: DepositView,
): 'tick' | 'choose' | 'rpc' | 'cost' | 'funds' | undefined {
  if (untickedWarnings(state).length > 0) return 'tick'
  const sender = chosenSender(state, view)
  if (sender === undefined) return 'choose'
  if (sender === byHand) return undefined
  if (view.server === undefined) return 'rpc'
  if (view.cost.kind !== 'known') return 'cost'
  return view.cost.short === undefined ? undefined : 'funds'
}

/** Whether nothing but the arming delay and the person's hand stand between the request and the deposit. */
export function isReadyToSend(state: FlowState, view: DepositView): boolean {
  return (
    state.checked !== undefined &&
    state.checked.verdict !== 'block' &&
    state.record.state === 'pending' &&
    view.refused === undefined &&
    view.step.kind === 'plan' &&
    !view.busy &&
    !state.busy &&
    obstacle(state, view) === undefined
  )
}

/** What must have been before the person's eyes for the arming time. The time left is no part of it. */
export function sendingSubject(state: FlowState, view: DepositView): string {
  const { record, checked } = state
  return JSON.stringify([
    record.id,
    view.step.kind,
    record.asker?.origin,
    record.asker?.topOrigin,
    view.plan,
    view.server?.url,
    view.cost.kind === 'known' && [view.cost.quote.fee, view.cost.quote.highestFee],
    checked?.findings.map(findingKey),
    view.hand ? byHand : state.chosen,
  ])
}
