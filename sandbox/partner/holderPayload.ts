import { type CollectorPayload, toCollectorPayload } from '../../lib/api/toCollectorPayload.ts'
import type { AddressVerification } from '../../lib/api/verificationSchema.ts'
import type { DepositPayload } from './verificationView.ts'

/**
 * What a holder's wallet needs of a verification: the guide's five fields to sign, or of a small deposit the record's own
 * fields, which have no shorter form.
 *
 * @throws CountersignError `unsupported-method` for a verification that is neither
 */
export function holderPayload(record: AddressVerification): CollectorPayload | DepositPayload {
  const { id, network, address, status, verification_method, created_at, expires_at } = record
  const { small_deposit_verification: deposit } = record
  if (deposit === undefined) return toCollectorPayload(record)
  const { deposit_address, amount, asset, transaction_hash } = deposit
  return {
    id,
    network,
    address,
    verification_method,
    status,
    small_deposit_verification: {
      deposit_address,
      amount,
      asset,
      ...(transaction_hash === '' ? {} : { transaction_hash }),
    },
    created_at,
    expires_at,
  }
}
