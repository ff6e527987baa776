import type { NetworkFamily } from '../paxos/networks.ts'

/** What a person should know before a signature is tried, most pressing first. */
export type Advice = 'contract-account' | 'contract-wallet' | 'delegated-account' | 'ledger'

/** What is known before anybody signs. */
export type BeforeSigning = {
  family: NetworkFamily
  /** The wallet that would sign; absent for an account of Countersign's own, whose key signs plainly. */
  wallet?: { name: string }
  /** What an RPC endpoint says about the address, where one was asked. */
  account?: 'key' | 'contract' | 'delegated'
}

/**
 * Wallets whose accounts are contracts, whatever the address. Their names are their own word: a wallet that only
 * looks like one costs the person a sentence to read, and nothing is refused.
 */
const contractWallets =
  /\b(?:safe(?:\{wallet\})?|gnosis safe|argent|ambire|sequence|base account|coinbase smart wallet|abstract global wallet)(?![\w])/i

/** What would stand in the way of a signature that can be checked. */
export function adviceBeforeSigning({ family, wallet, account }: BeforeSigning): Advice[] {
  if (family === 'solana') return wallet === undefined ? [] : ['ledger']
  if (account === 'contract') return ['contract-account']
  if (account === 'delegated') return ['delegated-account']
  // An address that is known to be a key's is one, whatever the wallet's name.
  if (account === 'key' || wallet === undefined) return []
  return contractWallets.test(wallet.name) ? ['contract-wallet'] : []
}
