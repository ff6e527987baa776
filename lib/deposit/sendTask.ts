import { CountersignError } from '../errors.ts'
import { networks } from '../paxos/networks.ts'
import { defaultEndpoints } from '../rpc/defaultEndpoints.ts'
import type { DepositPlan } from './depositPlan.ts'
import { environmentOf } from './depositPlan.ts'
import { evmCall } from './evmCall.ts'
import type { DepositEvent } from './journal.ts'

/**
 * What an injected wallet is asked to send (`sendInPage`), out of the plan alone. A wallet that does not know an EVM chain
 * is told the public endpoint, never the person's own, whose address may hold a key.
 *
 * @param message Solana: the bytes of `buildTransfer`
 */
export function sendTask(plan: DepositPlan, walletId: string, message?: Uint8Array) {
  const network = networks.find(({ id }) => id === plan.network)
  const environment = environmentOf(plan)
  const chain = network?.[environment]
  if (network === undefined || chain === undefined) {
    throw new CountersignError('unsupported-network', { network: plan.network })
  }
  const common = { walletId, address: plan.from, chainName: chain.name }
  if (plan.family === 'solana') {
    if (message === undefined) throw new CountersignError('deposit-mismatch')
    const cluster = environment === 'test' ? ('solana:devnet' as const) : ('solana:mainnet' as const)
    return { ...common, family: 'solana' as const, message, chain: cluster }
  }
  const { to, value, data, chainId } = evmCall(plan)
  const { asset, decimals } = network.native
  const endpoint = defaultEndpoints[chain.caip2]
  return {
    ...common,
    family: 'evm' as const,
    transaction: { to, value, data, chainId },
    chain: {
      chainId: `0x${chainId.toString(16)}`,
      chainName: chain.name,
      nativeCurrency: { name: asset, symbol: asset, decimals },
      rpcUrls: endpoint === undefined ? [] : [endpoint],
      blockExplorerUrls: [chain.explorer],
    },
  }
}

/**
 * What to journal when handing a deposit to a wallet, or signing it here, failed.
 *
 * @param error of `sendInPage`, `quoteDeposit`, `buildTransfer`, `keystore.signTransfer` or `finishTransfer`
 */
export function eventOfFailure(error: unknown): Extract<DepositEvent, { kind: 'unsent' | 'unclear' }> {
  const code = error instanceof CountersignError ? error.code : 'internal'
  if (code === 'wallet-unclear') {
    const { cause, values } = error as CountersignError
    const timedOut = cause instanceof CountersignError && cause.code === 'wallet-timeout'
    const gone = cause instanceof CountersignError && !timedOut
    const why = timedOut ? 'wallet-timeout' : gone ? 'window-closed' : 'wallet-failed'
    return { kind: 'unclear', why, reason: String(values.reason ?? '') }
  }
  if (code === 'internal') return { kind: 'unclear', why: 'wallet-failed' }
  return { kind: 'unsent', why: code === 'wallet-declined' ? 'wallet-refused' : 'not-started' }
}
