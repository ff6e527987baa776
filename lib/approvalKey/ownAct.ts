import type { KeyDemand } from './keyDemand.ts'

/**
 * What an approval key approves in the extension's own work, in the very form whose hash it signs. Fields that are
 * absent are left out of it.
 */
export type OwnAct =
  /** A local account signs a message. */
  | {
      kind: 'message'
      network: string
      account: string
      verification_id: string
      /** SHA-256 of the message's bytes, lower-case hex. */
      digest: string
      origin?: string
    }
  /** A small deposit is sent, for these fees at most. */
  | {
      kind: 'deposit'
      /** CAIP-2. */
      chain: string
      account: string
      verification_id: string
      to: string
      asset: string
      amount: string
      base_units: string
      highest_fee: string
      contract?: string
      origin?: string
    }
  /** Rules are made weaker. */
  | { kind: 'rules'; before: readonly KeyDemand[]; after: readonly KeyDemand[] }
  /** A further key is let approve, or one no more. */
  | { kind: 'add-key'; name: string }
  | { kind: 'remove-key'; credential_id: string }
