import type { SignatureEncoding, SignatureStandard } from '../page/protocol.ts'
import type { Channel } from '../paxos/payload.ts'

/** ISO 8601 times in UTC, in the order in which they happen. */
export type ProofTimes = {
  asked: string
  shown?: string
  approved?: string
  signed: string
  delivered?: string
}

/**
 * The receipt of a finished request, without its place in the chain: what was signed, for whom, when, and by which
 * kind of signer. It holds all that is needed to check the signature later, without the extension.
 */
export type ProofBody = {
  format: 'countersign-proof'
  version: 2
  /** Id of the request that led to it. */
  id: string
  verificationId: string
  /** Network and address as the payload wrote them. */
  network: string
  address: string
  /** The signed bytes, base64 (RFC 4648, padded). These count; `text` is for reading. */
  message: string
  text: string
  /** Lower-case hex SHA-256 of the signed bytes. */
  digest: string
  signature: {
    /** EVM: `0x` hex, v 27 or 28. Solana: base58. */
    canonical: string
    /** As it is handed over, written in `encoding`. */
    delivered: string
    encoding: SignatureEncoding
    standard: SignatureStandard
  }
  signerKind: 'local' | 'injected'
  /** Exact origin of the page that asked; absent for a pasted or linked payload. */
  origin?: string
  channel: Channel
  times: ProofTimes
  extensionVersion: string
}

/** One link of a chain. Specified in docs/proof.md. */
export type ChainLink = {
  /** Counts the links of the chain from 0. */
  sequence: number
  /** Hash of the link before; 64 zeros for the first. Lower-case hex, as every hash here. */
  previous: string
  hash: string
}

/** The place of something in a chain. `id` is made at random for each chain. */
export type ChainPlace = ChainLink & { id: string }

/** A proof as it is kept and exported. That it was delivered is a link of its own, since it is known only later. */
export type Proof = ProofBody & { chain: ChainPlace & { delivery?: ChainLink } }

/** Neighbouring links whose content was deleted. `previous` is the first one's, `hash` the last one's. */
export type DeletedRun = { first: number; last: number; previous: string; hash: string }

/** Why proofs were deleted: by hand, by the age that was chosen, or because the same request was signed again. */
export type DeletionReason = 'person' | 'retention' | 'replacement'

/** What stands in a chain besides proofs: its start, and each deletion. */
export type ChainNote =
  /** `adopted`: how many proofs were there before the chain, whose earlier changes it cannot show. */
  | { kind: 'start'; time: string; adopted: number; chain: ChainPlace }
  | {
      kind: 'deletion'
      time: string
      by: DeletionReason
      proofs: number
      deleted: DeletedRun[]
      chain: ChainPlace
    }

/** The last link of a chain. */
export type ChainHead = { id: string; sequence: number; hash: string }
