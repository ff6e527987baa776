import * as v from 'valibot'
import { findNetwork } from '../paxos/networks.ts'
import type { Signer } from '../request/requestRecord.ts'
import { type DepositPlan, depositPlanSchema } from './depositPlan.ts'

/** How far a deposit is. */
export type DepositState =
  /** Journalled and about to be handed to the wallet or to the network; nothing is known yet. */
  | 'sending'
  /** A hash (EVM) or signature (Solana) is known. */
  | 'sent'
  /** On the chain, with fewer confirmations than needed. */
  | 'confirming'
  /** Final by the network's confirmations. */
  | 'confirmed'
  /** On the chain and final, but it failed there: nothing was moved but the fee. */
  | 'reverted'
  /** Known: nothing arrived and nothing can any more. May be sent again. */
  | 'dropped'
  /** Sent or not, nobody can say yet. Never sent again by itself. */
  | 'unknown'
  /** By hand: looking for an arrival. */
  | 'watching'

/** States that nothing changes any more. */
const finalStates: ReadonlySet<DepositState> = new Set(['confirmed', 'reverted', 'dropped'])

/** What sends: an account or wallet of the request, or the person by other means. */
export type DepositSender = Signer | { kind: 'hand' }

/**
 * What is to be told beside the state.
 *
 * Why nothing was sent: `wallet-refused`, `not-started`, `blockhash-expired`, `nonce-used`, `declared-unsent`. Why it is not known:
 * `wallet-failed`, `wallet-timeout`, `window-closed`, `overtaken` (another transaction of the address is final, and the one
 * that the wallet named was never seen, so that its nonce is not known). Of the endpoint: `endpoint-down`, `endpoint-wrong-chain`,
 * `endpoint-contradicts`, `broadcast-refused`. Of the transaction: `replaced` (another one with the same effect took its place),
 * `waiting` (the network has it and has not taken it up).
 */
export type DepositNote = {
  code:
    | 'wallet-refused'
    | 'not-started'
    | 'blockhash-expired'
    | 'nonce-used'
    | 'declared-unsent'
    | 'wallet-failed'
    | 'wallet-timeout'
    | 'window-closed'
    | 'overtaken'
    | 'endpoint-down'
    | 'endpoint-wrong-chain'
    | 'endpoint-contradicts'
    | 'broadcast-refused'
    | 'replaced'
    | 'waiting'
  /** What was said, cleaned and short; absent where nothing was. */
  reason?: string
}

/** One attempt to send, written before anything is. The journal of these is the truth about the money. */
export type DepositEntry = {
  version: 1
  /** Random; one for each attempt. */
  id: string
  /** Exact origin of the asking page; absent where none asked. */
  origin?: string
  plan: DepositPlan
  sender: DepositSender
  state: DepositState
  /** Of `needed`; on Solana slots. */
  confirmations: number
  needed: number
  /** The signed bytes: EVM `0x` hex, Solana base64. Sending these very bytes again is safe. */
  rawTransaction?: string
  /** EVM: the transaction's hash, `0x` hex. Solana: its first signature, base58. */
  hash?: string
  /** The hash that was expected, where another transaction with the same effect took its place. */
  replacedHash?: string
  /** EVM: the transaction's own nonce, where it is known. */
  nonce?: number
  /** EVM: the sender's next nonce when it began, or the first that was not looked through since. */
  startNonce?: number
  /** Block (EVM) or slot (Solana) before which nothing can have been sent. */
  startBlock?: number
  /** Up to which block arrivals were looked for. */
  searchedTo?: number
  /** Solana: the last block height at which the transaction can be taken up. */
  lastValidBlockHeight?: number
  /** EVM, native coin: the recipient's balance in base units at `startBlock`. */
  recipientBefore?: string
  /** Block (EVM) or slot (Solana) that it stands in. */
  block?: number
  /** Host of the endpoint that was asked; its path may hold a key and is never stored here. */
  endpointHost?: string
  /** ISO 8601. */
  startedAt: string
  changedAt: string
  /** When the verification ends; a deposit that was sent is watched beyond it. */
  expiresAt?: string
  note?: DepositNote
}

/** What the chain says of a deposit, as an endpoint tells it. */
export type Observation =
  | { kind: 'unreachable'; reason: string }
  /** The endpoint answers for another chain: nothing that it says counts. */
  | { kind: 'wrong-chain'; reason: string }
  /** What it says does not fit together, or is not the planned transfer. */
  | { kind: 'contradiction'; reason: string }
  /**
   * Not on the chain and not known to be on its way; it may still come. How far was looked; `blockHeight`: of Solana,
   * final.
   */
  | { kind: 'absent'; searchedTo?: number; startNonce?: number; blockHeight?: number }
  /** The network has it, and has not taken it up. */
  | { kind: 'waiting'; hash: string; nonce?: number }
  | {
      kind: 'included'
      /** Absent where a contract's transfer was seen by the recipient's balance only. */
      hash?: string
      block: number
      confirmations: number
      final: boolean
      succeeded: boolean
    }
  /** It can never be taken up any more. */
  | { kind: 'gone'; why: 'nonce-used' | 'blockhash-expired' }

/** What happens to a deposit, besides what the chain says. */
export type DepositEvent =
  /** The bytes are signed; journalled before they are sent for the first time. */
  | { kind: 'signed'; rawTransaction: string; hash: string; nonce?: number; lastValidBlockHeight?: number }
  /** The wallet returned a hash, or the endpoint took the bytes. */
  | { kind: 'sent'; hash: string }
  /** The endpoint did not take the bytes; they may still get through. */
  | { kind: 'not-taken'; reason: string }
  /** Known: nothing was signed and nothing sent. */
  | { kind: 'unsent'; why: 'wallet-refused' | 'not-started' }
  /** The wallet was asked and it is not known what came of it. */
  | { kind: 'unclear'; why: 'wallet-failed' | 'wallet-timeout' | 'window-closed'; reason?: string }
  /** The person says that nothing was sent, by the wallet or by hand. Only where it is not known otherwise. */
  | { kind: 'declared-unsent' }
  | { kind: 'observed'; observation: Observation; host: string }

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** The journal's stored form. */
export const depositEntrySchema = v.object({
  version: v.literal(1),
  id: v.string(),
  origin: v.exactOptional(v.string()),
  plan: depositPlanSchema,
  sender: v.variant('kind', [
    v.object({ kind: v.literal('local'), accountId: v.string(), label: v.string() }),
    v.object({ kind: v.literal('injected'), walletId: v.string(), label: v.string() }),
    v.object({ kind: v.literal('hand') }),
  ]),
  state: v.picklist([
    'sending',
    'sent',
    'confirming',
    'confirmed',
    'reverted',
    'dropped',
    'unknown',
    'watching',
  ]),
  confirmations: wholeNumber,
  needed: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  rawTransaction: v.exactOptional(v.string()),
  hash: v.exactOptional(v.string()),
  replacedHash: v.exactOptional(v.string()),
  nonce: v.exactOptional(wholeNumber),
  startNonce: v.exactOptional(wholeNumber),
  startBlock: v.exactOptional(wholeNumber),
  searchedTo: v.exactOptional(wholeNumber),
  lastValidBlockHeight: v.exactOptional(wholeNumber),
  recipientBefore: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{1,78}$/))),
  block: v.exactOptional(wholeNumber),
  endpointHost: v.exactOptional(v.string()),
  startedAt: v.string(),
  changedAt: v.string(),
  expiresAt: v.exactOptional(v.string()),
  note: v.exactOptional(
    v.object({
      code: v.picklist([
        'wallet-refused',
        'not-started',
        'blockhash-expired',
        'nonce-used',
        'declared-unsent',
        'wallet-failed',
        'wallet-timeout',
        'window-closed',
        'overtaken',
        'endpoint-down',
        'endpoint-wrong-chain',
        'endpoint-contradicts',
        'broadcast-refused',
        'replaced',
        'waiting',
      ]),
      reason: v.exactOptional(v.string()),
    }),
  ),
})

/** What is known when a deposit begins. */
export type NewDeposit = Pick<
  DepositEntry,
  | 'id'
  | 'origin'
  | 'plan'
  | 'sender'
  | 'startNonce'
  | 'startBlock'
  | 'recipientBefore'
  | 'expiresAt'
  | 'endpointHost'
>

/**
 * The entry to write before anything is sent.
 *
 * @param now milliseconds since the epoch
 */
export function newDeposit(deposit: NewDeposit, now: number): DepositEntry {
  const time = new Date(now).toISOString()
  return {
    version: 1,
    ...deposit,
    state: deposit.sender.kind === 'hand' ? 'watching' : 'sending',
    confirmations: 0,
    needed: findNetwork(deposit.plan.network)?.confirmations ?? 1,
    startedAt: time,
    changedAt: time,
  }
}

/** Whether nothing changes this deposit any more, so that nobody needs to watch it. */
export function isSettled({ state }: DepositEntry): boolean {
  return finalStates.has(state)
}

/** The entry of a verification that counts: one that may have moved money before one that has not, then the latest. */
export function depositOf(
  entries: readonly DepositEntry[],
  verificationId: string,
): DepositEntry | undefined {
  const moved = ({ state }: DepositEntry) => (state === 'dropped' || state === 'reverted' ? 0 : 1)
  return entries
    .filter(({ plan }) => plan.verificationId === verificationId)
    .sort((one, other) => moved(other) - moved(one) || other.startedAt.localeCompare(one.startedAt))[0]
}

/**
 * Whether a deposit for this verification may be begun: none was, or all that were are known to have moved nothing.
 * One that is only watched by hand does not stand in the way of being looked at, but of a second send.
 */
export function maySend(entries: readonly DepositEntry[], verificationId: string): boolean {
  const entry = depositOf(entries, verificationId)
  return entry === undefined || entry.state === 'dropped' || entry.state === 'reverted'
}

/**
 * The entry after an event. An event that does not fit the state leaves it as it is, so that late and repeated ones
 * do no harm: nothing leaves `confirmed`, `reverted` and `dropped`, a hash is never forgotten, and `dropped` is only reached
 * from what makes a later arrival impossible.
 *
 * @param now milliseconds since the epoch
 */
export function nextState(entry: DepositEntry, event: DepositEvent, now: number): DepositEntry {
  const next = isSettled(entry) ? entry : changed(entry, event)
  if (next === entry || JSON.stringify(next) === JSON.stringify(entry)) return entry
  return { ...next, changedAt: new Date(now).toISOString() }
}

function changed(entry: DepositEntry, event: DepositEvent): DepositEntry {
  const { kind } = entry.sender
  const nothingKnown = entry.hash === undefined && entry.rawTransaction === undefined
  switch (event.kind) {
    case 'signed': {
      const { kind: _, ...signed } = event
      return entry.state === 'sending' && nothingKnown ? { ...entry, ...signed } : entry
    }
    case 'sent': {
      const isOurs = entry.hash === undefined ? kind !== 'hand' : entry.hash === event.hash
      const isOpen = entry.state === 'sending' || entry.state === 'unknown'
      return isOpen && isOurs ? { ...withoutNote(entry), state: 'sent', hash: event.hash } : entry
    }
    case 'not-taken':
      if (entry.state !== 'sending' || nothingKnown) return entry
      return { ...entry, note: { code: 'broadcast-refused', reason: event.reason } }
    case 'unsent':
      return entry.state === 'sending' && nothingKnown ? dropped(entry, { code: event.why }) : entry
    case 'unclear': {
      if (entry.state !== 'sending' || !nothingKnown) return entry
      // What a local account has signed is journalled before it goes out; without it nothing did.
      if (kind === 'local') return dropped(entry, { code: 'not-started' })
      const reason = event.reason === undefined ? {} : { reason: event.reason }
      return { ...entry, state: 'unknown', note: { code: event.why, ...reason } }
    }
    case 'declared-unsent':
      return entry.state === 'unknown' || (entry.state === 'watching' && nothingKnown)
        ? dropped(entry, { code: 'declared-unsent' })
        : entry
    case 'observed':
      return observed({ ...entry, endpointHost: event.host }, event.observation)
  }
}

function observed(entry: DepositEntry, seen: Observation): DepositEntry {
  switch (seen.kind) {
    case 'unreachable':
      return { ...entry, note: { code: 'endpoint-down', reason: seen.reason } }
    case 'wrong-chain':
      return { ...entry, note: { code: 'endpoint-wrong-chain', reason: seen.reason } }
    case 'contradiction':
      return { ...entry, note: { code: 'endpoint-contradicts', reason: seen.reason } }
    case 'absent': {
      const { kind: _, blockHeight, ...looked } = seen
      // A wallet may have taken any block hash that was good until now; it is good for 150 blocks.
      const expiry =
        blockHeight !== undefined && entry.hash !== undefined && entry.lastValidBlockHeight === undefined
          ? { lastValidBlockHeight: blockHeight + 150 }
          : {}
      const after = { ...backToSent(withoutEndpointNote(entry)), ...looked, ...expiry }
      return wasOvertaken(entry, after) ? { ...after, state: 'unknown', note: { code: 'overtaken' } } : after
    }
    case 'waiting': {
      const { hash, nonce } = seen
      const known = nonce === undefined || entry.rawTransaction !== undefined ? {} : { nonce }
      return {
        ...backToSent({ ...renamed(entry, hash), state: 'sent' }),
        ...known,
        note: { code: 'waiting' },
      }
    }
    case 'included': {
      const { hash, block, final, succeeded } = seen
      const clear = withoutNote(entry)
      const named = hash === undefined ? clear : renamed(clear, hash)
      const confirmations = Math.min(seen.confirmations, entry.needed)
      if (!final) return { ...named, state: 'confirming', block, confirmations }
      return { ...named, state: succeeded ? 'confirmed' : 'reverted', block, confirmations }
    }
    case 'gone':
      return entry.hash === undefined ? entry : dropped(entry, { code: seen.why })
  }
}

/** The entry under the hash that the chain has it under; where that is another than expected, both are kept. */
function renamed(entry: DepositEntry, hash: string): DepositEntry {
  if (entry.hash === undefined || entry.hash === hash) return { ...entry, hash }
  if (entry.replacedHash === hash) {
    const { replacedHash: _, ...rest } = entry
    return { ...rest, hash }
  }
  return { ...entry, hash, replacedHash: entry.replacedHash ?? entry.hash, note: { code: 'replaced' } }
}

/**
 * Whether the sender has meanwhile made another final transaction, while nobody has seen the one that its wallet named: that
 * one was replaced, or waits behind it. Which of the two, its nonce would tell, and no endpoint knows it.
 */
function wasOvertaken(
  { state, rawTransaction, nonce, startNonce = 0 }: DepositEntry,
  after: DepositEntry,
): boolean {
  const isNamedOnly = state === 'sent' && rawTransaction === undefined && nonce === undefined
  return isNamedOnly && (after.startNonce ?? 0) > startNonce
}

/** What was on the chain and is not any more: a block was replaced by another one. */
function backToSent(entry: DepositEntry): DepositEntry {
  const { block: _, ...rest } = entry
  const before = rest.sender.kind === 'hand' && rest.hash === undefined ? 'watching' : 'sent'
  return { ...rest, confirmations: 0, state: rest.state === 'confirming' ? before : rest.state }
}

function dropped(entry: DepositEntry, note: DepositNote): DepositEntry {
  const { block: _, ...rest } = entry
  return { ...rest, state: 'dropped', confirmations: 0, note }
}

function withoutNote({ note: _, ...entry }: DepositEntry): DepositEntry {
  return entry
}

/** Forgets what was said of an endpoint that answers now. */
function withoutEndpointNote(entry: DepositEntry): DepositEntry {
  const { note } = entry
  return note?.code.startsWith('endpoint-') || note?.code === 'waiting' ? withoutNote(entry) : entry
}
