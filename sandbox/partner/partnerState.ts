import type { AddressVerification } from '../../lib/api/verificationSchema.ts'
import { holderPayload } from './holderPayload.ts'
import type { VerificationView } from './verificationView.ts'

/** What the partner's backend remembers of one customer, that is, of one browser. */
export type PartnerSession = {
  /** Ids of the verifications that this customer began, newest first. */
  verificationIds: string[]
  /** Ids of those that were handed on by link. */
  linkedIds: Set<string>
}

/** Verifications that are kept for one customer. */
const maximumVerifications = 50

export function createPartnerSession(): PartnerSession {
  return { verificationIds: [], linkedIds: new Set() }
}

/** Puts a verification at the head of the customer's history. */
export function rememberVerification(session: PartnerSession, id: string): void {
  const others = session.verificationIds.filter((known) => known !== id)
  session.verificationIds = [id, ...others].slice(0, maximumVerifications)
}

/** What the customer's page gets to see of a verification. */
export function viewOf(session: PartnerSession, record: AddressVerification): VerificationView {
  return {
    id: record.id,
    network: record.network,
    address: record.address,
    status: record.status,
    createdAt: record.created_at,
    expiresAt: record.expires_at,
    byLink: session.linkedIds.has(record.id),
    payload: holderPayload(record),
  }
}
