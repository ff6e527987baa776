import type { DepositPlan } from '../../../lib/deposit/depositPlan.ts'
import type { DepositEntry, DepositSender } from '../../../lib/deposit/journal.ts'
import { type DepositQuote, fundsProblem } from '../../../lib/deposit/quoteDeposit.ts'
import { eventOfFailure } from '../../../lib/deposit/sendTask.ts'
import { CountersignError, errorReport } from '../../../lib/errors.ts'
import type { SigningTouch } from '../../../lib/keystore/keystore.ts'
import type { Attempt } from '../attempts.ts'
import type { SignerOption } from '../signers.ts'
import type { ChainServer, StartedDeposit } from './depositDependencies.ts'
import type { CostState } from './depositView.ts'
import type { SendingParts } from './sendingParts.ts'

/** A fee that has grown by more than this since it was shown is shown again first. */
const toleratedGrowth = 2n

/** What one try works on. */
type Sending = SendingParts & {
  attempt: Attempt
  plan: DepositPlan
  server: ChainServer
  signer: SignerOption
}

/**
 * The one send, by whoever was chosen: has an approval key approve it where a rule demands that, looks at the chain once
 * more, journals, signs or asks the wallet, journals what
 * came of it. What fails before the journal has it was not sent, and the plan is shown again with the reason; from then
 * on the journal says what is known.
 *
 * @param touch what unlocking with a passkey yielded for this signature
 */
export async function sendDeposit(
  parts: SendingParts,
  signer: SignerOption,
  touch?: SigningTouch,
): Promise<void> {
  const { plan, server } = parts.view()
  if (plan === undefined || server === undefined) return
  const attempt = parts.begin()
  const sending = { ...parts, attempt, plan, server, signer }
  let trouble: ReturnType<typeof errorReport> | undefined
  try {
    if (signer.signer.kind === 'local') await sendLocally(sending, signer.signer.accountId, touch)
    else await sendByWallet(sending)
  } catch (error) {
    trouble = errorReport(error)
  }
  if (attempt.isPresent()) parts.set({ step: { kind: 'plan' }, busy: false, trouble })
}

async function sendLocally(sending: Sending, accountId: string, touch?: SigningTouch): Promise<void> {
  const { deposit, plan, attempt, set } = sending
  // The plan stays in view while an approval key is asked for: nothing is on its way yet.
  set({ step: { kind: 'plan' }, busy: true })
  await approved(sending)
  if (!attempt.isPresent()) return
  set({ step: { kind: 'working' } })
  const quote = await lookAgain(sending)
  if (!attempt.isPresent()) return
  const entry = await begin(sending, startedDeposit(plan, sending.signer.signer, quote))
  const signed = await deposit
    .sign(plan, quote, accountId, touch)
    .catch((error: unknown) => failed(sending, entry, error))
  if (signed === undefined) return
  // Kept before they are sent: these bytes, and no others, may be sent again.
  await broadcastNoted(sending, await deposit.note(entry.id, signed))
}

async function sendByWallet(sending: Sending): Promise<void> {
  const { deposit, plan, attempt, signer, set } = sending
  await approved(sending)
  const quote = await lookAgain(sending)
  if (!attempt.isPresent()) return
  const entry = await begin(sending, startedDeposit(plan, signer.signer, quote))
  set({ step: { kind: 'wallet', signer } })
  const outcome = await deposit
    .sendByWallet(signer, plan, quote, attempt.signal)
    .catch((error: unknown) => failed(sending, entry, error))
  if (outcome === undefined) return
  const noted = await deposit.note(entry.id, outcome)
  if (outcome.kind === 'signed') await broadcastNoted(sending, noted)
  else sending.showEntry(noted)
}

/** Notes what is known of a send that failed. Where it is known that nothing was sent, the person is told why. */
async function failed(sending: Sending, entry: DepositEntry, error: unknown): Promise<undefined> {
  const { deposit, attempt, set, showEntry } = sending
  const event = eventOfFailure(error)
  showEntry(await deposit.note(entry.id, event))
  if (event.kind !== 'unsent') return
  if (attempt.isPresent()) set({ again: true })
  throw error
}

/**
 * Has an approval key approve the deposit where a rule demands it, with the highest fee that would still be paid for it.
 * Before the chain is looked at once more: a person takes their time.
 */
async function approved({ deposit, plan, view, store }: Sending): Promise<void> {
  const { cost } = view()
  if (cost.kind !== 'known') throw new CountersignError('deposit-fee-changed')
  const highestFee = BigInt(cost.quote.highestFee) * toleratedGrowth
  await deposit.approve(store.get().record, plan, highestFee.toString())
}

/**
 * What the chain says now, just before it counts.
 *
 * @throws CountersignError `deposit-funds`, `deposit-token-funds`; `deposit-fee-changed` where the fee has grown so that
 * the person has to see it first; what a quote throws
 */
async function lookAgain({ deposit, plan, server, view, set, attempt }: Sending): Promise<DepositQuote> {
  const { cost: shown } = view()
  const quote = await deposit.quote(plan, server)
  const cost = knownCost(plan, quote)
  const grown =
    shown.kind !== 'known' || BigInt(quote.highestFee) > BigInt(shown.quote.highestFee) * toleratedGrowth
  if (attempt.isPresent() && (grown || cost.short !== undefined)) set({ cost })
  if (cost.short !== undefined) throw CountersignError.fromReport(cost.short)
  if (grown) throw new CountersignError('deposit-fee-changed')
  return quote
}

/** A quote, and whether it can be paid. */
export function knownCost(plan: DepositPlan, quote: DepositQuote): Extract<CostState, { kind: 'known' }> {
  const problem = fundsProblem(plan, quote)
  return { kind: 'known', quote, short: problem && errorReport(problem) }
}

/** What the journal is to have of a deposit before it begins: among it from where on the chain is watched. */
export function startedDeposit(
  plan: DepositPlan,
  sender: DepositSender,
  { chain, host }: DepositQuote,
): StartedDeposit {
  const begins = { id: crypto.randomUUID(), plan, sender, endpointHost: host }
  if (chain.family === 'solana') return { ...begins, startBlock: chain.slot }
  const { block: startBlock, recipient: recipientBefore, nonce: startNonce } = chain
  return { ...begins, startBlock, recipientBefore, startNonce }
}

/**
 * Has the journal written. Where nobody answered, nothing is sent, and an entry that is there all the same is noted as
 * not sent.
 */
export async function begin(
  { store, deposit, showEntry }: SendingParts,
  started: StartedDeposit,
): Promise<DepositEntry> {
  const { record, digest } = store.get()
  try {
    const entry = await deposit.begin(record, digest, started)
    showEntry(entry)
    return entry
  } catch (error) {
    if (errorReport(error).code === 'interrupted' && started.sender.kind !== 'hand') {
      await deposit.note(started.id, { kind: 'unsent', why: 'not-started' }).catch(() => {})
    }
    throw error
  }
}

/** Sends what is journalled as signed; what the server made of it is noted, and nothing more follows from it. */
async function broadcastNoted({ deposit, server, showEntry }: Sending, noted: DepositEntry): Promise<void> {
  showEntry(noted)
  showEntry(await deposit.note(noted.id, await deposit.broadcast(server, noted)))
}

/**
 * What an earlier page of this window left in the middle of sending. Signed bytes are journalled before they go out, so a
 * local account without any has sent nothing.
 */
export async function resumed({ deposit }: SendingParts, entry: DepositEntry): Promise<DepositEntry> {
  if (entry.state !== 'sending' || entry.rawTransaction !== undefined) return entry
  const isLocal = entry.sender.kind === 'local'
  return deposit.note(
    entry.id,
    isLocal ? { kind: 'unsent', why: 'not-started' } : { kind: 'unclear', why: 'window-closed' },
  )
}
