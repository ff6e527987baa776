import type { SignatureEncoding, SignatureStandard } from '../page/protocol.ts'
import type { Channel } from '../paxos/payload.ts'

/** ISO 8601 times, in the order in which they happen. */
export type ProofTimes = {
  asked: string
  shown?: string
  approved?: string
  signed: string
  delivered?: string
}

/**
 * The receipt of a finished request: what was signed, for whom, when, and by which kind of signer. It holds
 * all that is needed to check the signature later, without the extension.
 */
export type Proof = {
  version: 1
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
