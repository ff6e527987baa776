import { findNetwork } from '../paxos/networks.ts'
import type { Channel } from '../paxos/payload.ts'
import type { Proof, ProofBody } from './proof.ts'

/** What a list shows and searches of a proof: small, so that tens of thousands fit into a page's memory. */
export type ActivityRow = {
  id: string
  /** Minus the milliseconds of the signing: in ascending order the newest comes first. */
  order: number
  /** Only there while a page asked for the signature and has not taken it. */
  waiting?: 1
  delivered?: 1
  origin?: string
  channel: Channel
  network: string
  address: string
  signerKind: ProofBody['signerKind']
  /** Everything that is searched, in lower case. */
  find: string
}

/** How a signature left: a page took it, none has yet, or it was for the person to hand over. */
export type ActivityState = 'delivered' | 'waiting' | 'byHand'

/** How much of a message is searched, in UTF-16 code units. Paxos's messages have about 100. */
const searchedLength = 4000

/** A proof's row in the list. */
export function activityRow(proof: Proof): ActivityRow {
  const { id, origin, channel, network, address, signerKind, times } = proof
  const isDelivered = times.delivered !== undefined
  const searched = [
    origin ?? '',
    network,
    findNetwork(network)?.name ?? '',
    address,
    proof.verificationId,
    proof.digest,
    proof.signature.delivered,
    proof.text.slice(0, searchedLength),
  ]
  return {
    id,
    order: -Date.parse(times.signed),
    ...(origin !== undefined && !isDelivered && { waiting: 1 as const }),
    ...(isDelivered && { delivered: 1 as const }),
    ...(origin !== undefined && { origin }),
    channel,
    network,
    address,
    signerKind,
    find: searched.join('\n').toLowerCase(),
  }
}

/** How a row's signature left. */
export function activityState({ waiting, delivered }: ActivityRow): ActivityState {
  if (waiting) return 'waiting'
  return delivered ? 'delivered' : 'byHand'
}

/** What a person asks to see. What is absent lets everything pass. */
export type ActivityFilter = {
  /** Words that all have to occur, anywhere and in any case. */
  search?: string
  state?: ActivityState
  /** A network's id as the table has it. */
  network?: string
  signerKind?: ProofBody['signerKind']
  origin?: string
  /** Signed at this time or later; milliseconds since the epoch. */
  since?: number
}

/** The rows that pass, in the order of the list: those that wait for a page first, then from the newest on. */
export function filterActivity(rows: readonly ActivityRow[], filter: ActivityFilter): ActivityRow[] {
  const words = (filter.search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const passes = (row: ActivityRow): boolean =>
    (filter.state === undefined || activityState(row) === filter.state) &&
    (filter.network === undefined || networkId(row.network) === filter.network) &&
    (filter.signerKind === undefined || row.signerKind === filter.signerKind) &&
    (filter.origin === undefined || row.origin === filter.origin) &&
    (filter.since === undefined || -row.order >= filter.since) &&
    words.every((word) => row.find.includes(word))
  const passing = rows.filter(passes)
  return [...passing.filter(({ waiting }) => waiting), ...passing.filter(({ waiting }) => !waiting)]
}

/** One name for all spellings of a network. */
export function networkId(network: string): string {
  return known.get(network) ?? remember(network)
}

// A list has thousands of rows and a handful of spellings.
const known = new Map<string, string>()

function remember(network: string): string {
  const id = findNetwork(network)?.id ?? network
  known.set(network, id)
  return id
}
