import type { CollectorPayload } from '../../lib/api/toCollectorPayload.ts'

/** What a wallet needs of a small deposit: the API record's own fields. */
export type DepositPayload = {
  id: string
  network: string
  address: string
  verification_method: string
  status: string
  small_deposit_verification: {
    deposit_address: string
    amount: string
    asset: string
    transaction_hash?: string
  }
  created_at: string
  expires_at: string
}

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
  payload: CollectorPayload | DepositPayload
}
