import { chainIdOf } from './chainOf.ts'
import type { DepositPlan } from './depositPlan.ts'

/** The five fields of an EVM deposit that decide what is moved. */
export type EvmCall = {
  /** `0x` hex with EIP-55 checksum, as all addresses here. */
  from: string
  /** The recipient, or a token's contract. */
  to: string
  /** In wei. */
  value: bigint
  /** Lower-case `0x` hex. */
  data: string
  chainId: number
}

/** Selector of `transfer(address,uint256)`. Source: ERC-20. */
const transfer = 'a9059cbb'

/**
 * What an EVM deposit does: a plain transfer of the network's coin, or `transfer(recipient, amount)` of a token
 * (T62). Nothing of it comes from a page but through the plan.
 */
export function evmCall(plan: DepositPlan): EvmCall {
  const { asset, from, to } = plan
  const chainId = chainIdOf(plan)
  const amount = BigInt(plan.baseUnits)
  if (asset.kind === 'native') return { from, to, value: amount, data: '0x', chainId }
  const words = [to.slice(2).toLowerCase(), amount.toString(16)].map((word) => word.padStart(64, '0'))
  return { from, to: asset.contract, value: 0n, data: `0x${transfer}${words.join('')}`, chainId }
}
