import { CountersignError } from '../errors.ts'
import '../text/errorSentences.ts'
import type { AddressVerification } from './verificationSchema.ts'

/** The five fields that the guide sends to a wallet or a collector. */
export type CollectorPayload = {
  verification_id: string
  network: string
  address: string
  message: string
  expires_at: string
}

/**
 * What a wallet or a collector needs of a verification, and nothing else: exactly the guide's five fields, each
 * string as Paxos wrote it.
 *
 * @throws CountersignError `unsupported-method` for a verification that has no message to sign
 */
export function toCollectorPayload(verification: AddressVerification): CollectorPayload {
  const { id, network, address, signature_verification: signed, expires_at } = verification
  if (signed === undefined) {
    throw new CountersignError('unsupported-method', { method: verification.verification_method })
  }
  return { verification_id: id, network, address, message: signed.message, expires_at }
}
