import { writeAmount } from './amount.ts'
import { chainIdOf } from './chainOf.ts'
import type { DepositPlan } from './depositPlan.ts'

/**
 * A deposit as a link that wallets on a phone read from a QR code: `ethereum:` (ERC-681) with amounts in the smallest
 * unit, or `solana:` (Solana Pay, transfer request) with the decimal amount. A Solana link names no cluster.
 */
export function paymentUri(plan: DepositPlan): string {
  const { asset, to, baseUnits } = plan
  if (plan.family === 'evm') {
    const chain = chainIdOf(plan)
    return asset.kind === 'native'
      ? `ethereum:${to}@${chain}?value=${baseUnits}`
      : `ethereum:${asset.contract}@${chain}/transfer?address=${to}&uint256=${baseUnits}`
  }
  const amount = writeAmount(BigInt(baseUnits), asset.decimals)
  const token = asset.kind === 'token' ? `&spl-token=${asset.contract}` : ''
  return `solana:${to}?amount=${amount}${token}`
}
