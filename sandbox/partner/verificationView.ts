import type { CollectorPayload } from '../../lib/api/toCollectorPayload.ts'

/** A verification as the partner's backend shows it to the customer's page. */
export type VerificationView = {
  id: string
  network: string
  address: string
  /** As the API returned it. */
  status: string
  createdAt: string
  expiresAt: string
  /** Whether it was handed to the collector by a link. */
  byLink: boolean
  payload: CollectorPayload
}
