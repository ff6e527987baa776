import { formatTime } from '../clock.ts'

export const verificationMethods = ['SIGNATURE', 'SMALL_DEPOSIT', 'MANUAL'] as const
export type VerificationMethod = (typeof verificationMethods)[number]

export const verificationStatuses = ['PENDING', 'APPROVED', 'EXPIRED'] as const
export type VerificationStatus = (typeof verificationStatuses)[number]

/** A verification as the sandbox stores it. Times in milliseconds, whole seconds. */
export type VerificationRecord = {
  id: string
  account: string
  refId?: string
  network: string
  address: string
  status: 'PENDING' | 'APPROVED'
  createdAt: number
  updatedAt: number
  expiresAt: number
  proof:
    | { method: 'SIGNATURE'; message: string; nonce: string; signature: string }
    | {
        method: 'SMALL_DEPOSIT'
        depositAddress: string
        amount: string
        asset: string
        transactionHash: string
      }
}

/** The status as it reads at a moment: a pending verification whose time is over has expired. */
export function statusAt(record: VerificationRecord, now: number): VerificationStatus {
  return record.status === 'PENDING' && record.expiresAt <= now ? 'EXPIRED' : record.status
}

/**
 * The record as the API writes it. The guide's samples show `ref_id` and an empty `transaction_hash` in lists
 * only, so they are only there.
 */
export function writeRecord(
  record: VerificationRecord,
  now: number,
  place: 'single' | 'list' = 'single',
): Record<string, unknown> {
  const status = statusAt(record, now)
  const listed = place === 'list'
  return {
    id: record.id,
    network: record.network,
    address: record.address,
    verification_method: record.proof.method,
    status,
    ...(listed && record.refId !== undefined ? { ref_id: record.refId } : {}),
    ...writeProof(record.proof, listed),
    created_at: formatTime(record.createdAt),
    updated_at: formatTime(status === 'EXPIRED' ? record.expiresAt : record.updatedAt),
    expires_at: formatTime(record.expiresAt),
  }
}

function writeProof(proof: VerificationRecord['proof'], listed: boolean): Record<string, unknown> {
  if (proof.method === 'SIGNATURE') {
    const { message, nonce, signature } = proof
    return { signature_verification: { message, nonce, signature } }
  }
  return {
    small_deposit_verification: {
      deposit_address: proof.depositAddress,
      amount: proof.amount,
      asset: proof.asset,
      ...(listed || proof.transactionHash !== '' ? { transaction_hash: proof.transactionHash } : {}),
    },
  }
}
