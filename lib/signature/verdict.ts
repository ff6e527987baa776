import type { SignatureEncoding, SignatureStandard } from '../page/protocol.ts'
import type { diagnoses } from '../text/en/diagnoses.ts'
import type { TextValues } from '../text/formatText.ts'

/** Stable names of what can be wrong with a signature. Part of the `verify` command's output: never rename one. */
export type DiagnosisCode = keyof typeof diagnoses

/** What is claimed: that the key of `address` on `network` signed exactly `message`. */
export type SignatureClaim = {
  /** As the payload writes it; matched against the network table. */
  network: string
  address: string
  /** The text, or its exact bytes. */
  message: string | Uint8Array
  /** Whatever the wallet returned: text in any known encoding, bytes, or an object that holds them. */
  signature: unknown
}

/** What was changed in the encoding, never in the substance, to reach the canonical form. */
export type Mend =
  /** Another text encoding than the canonical one, or bytes. */
  | 'encoding'
  /** v 0 or 1, or the EIP-155 v of the claimed chain, became 27 or 28. */
  | 'recovery-id'
  /** ERC-2098's 64 bytes became 65. */
  | 'compact'
  /** s became n − s, and v its counterpart. */
  | 'high-s'

/** A signature as it is handed to Paxos. */
export type CanonicalSignature = {
  /** EVM: `0x` and 130 lower-case hex digits, v 27 or 28, low s. Solana: 64 bytes in `encoding`. */
  text: string
  encoding: SignatureEncoding
  standard: SignatureStandard
}

/** The three outcomes. Only `valid` may be relayed; a contract account's signature is never called valid. */
export type SignatureVerdict =
  | { verdict: 'valid'; canonical: CanonicalSignature; mended: readonly Mend[] }
  | ({ verdict: 'invalid' } & Diagnosis)
  | ({ verdict: 'unverifiable' } & Diagnosis)

/** What is wrong with a signature. */
export type Diagnosis = {
  code: DiagnosisCode
  values: TextValues
  /** What else was done to it, where it takes more than one change to explain it. */
  also?: readonly DiagnosisCode[]
}

/** A verdict that is not `valid`. */
export type UnfitVerdict = Exclude<SignatureVerdict, { verdict: 'valid' }>

/** An `invalid` verdict. */
export function invalid(code: DiagnosisCode, values: TextValues = {}): UnfitVerdict {
  return { verdict: 'invalid', code, values }
}

/** An `unverifiable` verdict. */
export function unverifiable(code: DiagnosisCode, values: TextValues = {}): UnfitVerdict {
  return { verdict: 'unverifiable', code, values }
}
