import type { SignatureCandidate } from './signatureCandidates.ts'

/** What a diagnosis works on, beside the claim. */
export type DiagnosisSubject = {
  /** The claimed address as it was written. */
  address: string
  candidates: readonly SignatureCandidate[]
  /** The signature's text, where it came as one. */
  text: string | undefined
  /** Other accounts of the same family that the wallet has shown. */
  others: readonly { address: string; bytes: Uint8Array }[]
}
