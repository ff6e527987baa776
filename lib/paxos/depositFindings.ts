import { excerpt } from '../message/escapeText.ts'
import { addressFindings, sameAddress } from './address.ts'
import type { Finding } from './finding.ts'
import type { Network } from './networks.ts'
import type { Payload, SmallDeposit } from './payload.ts'

/**
 * Whether the details of a small deposit are well-formed: a recipient of the network's own form that is not
 * the address under verification, a positive plain decimal amount that the native asset can divide, a plain
 * asset name. Whatever is not blocks, since this way of verifying moves funds.
 */
export function depositFindings(deposit: SmallDeposit, payload: Payload, network: Network): Finding[] {
  const found: Finding[] = addressFindings(deposit.depositAddress, network, false)
    .filter((finding) => finding.weight === 'block')
    .map(() => ({
      code: 'deposit-address',
      weight: 'block',
      values: { address: excerpt(deposit.depositAddress), network: network.name },
    }))
  if (sameAddress(network.family, deposit.depositAddress, payload.address)) {
    found.push({ code: 'deposit-to-itself', weight: 'block' })
  }
  const amount = /^(?:0|[1-9]\d{0,17})(?:\.(\d{1,18}))?$/.exec(deposit.amount)
  const isNative = deposit.asset === network.native.asset
  const decimals = isNative ? network.native.decimals : 18
  if (!amount || !/[1-9]/.test(deposit.amount) || (amount[1]?.length ?? 0) > decimals) {
    found.push({ code: 'deposit-amount', weight: 'block', values: { amount: excerpt(deposit.amount, 40) } })
  }
  if (!/^[A-Za-z][A-Za-z0-9.]{0,15}$/.test(deposit.asset)) {
    found.push({ code: 'deposit-asset', weight: 'block', values: { asset: excerpt(deposit.asset, 40) } })
  }
  return found
}
