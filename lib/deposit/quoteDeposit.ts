import { CountersignError } from '../errors.ts'
import { type Network, networks } from '../paxos/networks.ts'
import { hostOf, openEndpoint, RpcProblem } from '../rpc/openEndpoint.ts'
import { readAmount, writeAmount } from './amount.ts'
import { largestNative } from './assets.ts'
import { type DepositPlan, environmentOf } from './depositPlan.ts'
import type { DepositEndpoint } from './observe.ts'
import { type EvmQuote, quoteEvm } from './quoteEvm.ts'
import { quoteSolana, type SolanaQuote } from './quoteSolana.ts'
import '../text/depositErrorSentences.ts'

/** What a deposit will cost, what the account holds, and from where on the chain is watched. */
export type DepositQuote = {
  /** Likely fee and highest fee, in the network's coin's smallest unit, as decimal digits. */
  fee: string
  highestFee: string
  /** What the sender holds of the network's coin, and of the token where one is sent. Smallest units. */
  native: string
  token?: string
  /** The sender is a contract or program: who pays the fee is not known. */
  isContract: boolean
  /** Solana: what opening the recipient's token account costs, within `highestFee`; 0 where it is open. */
  opening?: string
  /** Host of the endpoint that said all this. */
  host: string
  chain: EvmQuote | SolanaQuote
}

/**
 * Asks an endpoint what a deposit costs and whether it can be paid. Nothing is sent.
 *
 * @param nonce EVM: of a transaction of the account that waits and is to be replaced
 * @throws CountersignError `deposit-wrong-chain`; `deposit-endpoint` when it does not answer, or names a fee that no
 * honest one would; `deposit-would-fail` where the network itself says that the transfer cannot be carried out
 */
export async function quoteDeposit(
  endpoint: DepositEndpoint,
  plan: DepositPlan,
  { nonce }: { nonce?: number } = {},
): Promise<DepositQuote> {
  const host = hostOf(endpoint.url)
  const network = networkOf(plan)
  try {
    const ask = openEndpoint(endpoint.url)
    const quote = plan.family === 'evm' ? await quoteEvm(ask, plan, nonce) : await quoteSolana(ask, plan)
    if (quote === 'wrong-chain') {
      throw new CountersignError('deposit-wrong-chain', { host, chain: network[environmentOf(plan)].name })
    }
    const { asset, decimals } = network.native
    if (BigInt(quote.highestFee) > readAmount(largestNative[asset] ?? '0.1', decimals)) {
      const fee = writeAmount(BigInt(quote.highestFee), decimals)
      throw new CountersignError('deposit-endpoint', { host, reason: `it names a fee of ${fee} ${asset}` })
    }
    return { ...quote, host }
  } catch (error) {
    if (!(error instanceof RpcProblem)) throw error
    throw new CountersignError('deposit-endpoint', { host, reason: error.message }, { cause: error })
  }
}

/**
 * Why the account cannot pay for a deposit, if it cannot: amount and highest fee together where the network's coin is
 * sent, the token and the fee each where a token is.
 */
export function fundsProblem(plan: DepositPlan, quote: DepositQuote): CountersignError | undefined {
  const { native } = networkOf(plan)
  const amount = BigInt(plan.baseUnits)
  if (plan.asset.kind === 'token' && BigInt(quote.token ?? '0') < amount) {
    const { symbol, decimals } = plan.asset
    const held = writeAmount(BigInt(quote.token ?? '0'), decimals)
    return new CountersignError('deposit-token-funds', { held, needed: plan.amount, asset: symbol })
  }
  const fee = quote.isContract ? 0n : BigInt(quote.highestFee)
  const needed = fee + (plan.asset.kind === 'native' ? amount : 0n)
  if (BigInt(quote.native) >= needed) return undefined
  return new CountersignError('deposit-funds', {
    held: writeAmount(BigInt(quote.native), native.decimals),
    needed: writeAmount(needed, native.decimals),
    asset: native.asset,
  })
}

function networkOf(plan: DepositPlan): Network {
  const network = networks.find(({ id }) => id === plan.network)
  if (network === undefined) throw new CountersignError('unsupported-network', { network: plan.network })
  return network
}
