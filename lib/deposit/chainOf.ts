import type { DepositPlan } from './depositPlan.ts'

/** EIP-155 chain id of an EVM plan. */
export function chainIdOf(plan: Pick<DepositPlan, 'chain'>): number {
  return Number(plan.chain.slice('eip155:'.length))
}

/** What `getGenesisHash` must start with on a Solana plan's chain. Source: CAIP-2, namespace solana. */
export function genesisOf(plan: Pick<DepositPlan, 'chain'>): string {
  return plan.chain.slice('solana:'.length)
}
