import { openEndpoint, RpcProblem } from '../rpc/openEndpoint.ts'
import type { DepositEntry, Observation } from './journal.ts'
import { observeEvm } from './observeEvm.ts'
import { observeSolana } from './observeSolana.ts'

/** Where to ask. Its path may hold a key. */
export type DepositEndpoint = { url: string }

/** Asks the chain for a deposit. Never throws: what an endpoint fails to say is an observation too. */
export async function observe({ url }: DepositEndpoint, entry: DepositEntry): Promise<Observation> {
  const ask = openEndpoint(url)
  try {
    return await (entry.plan.family === 'evm' ? observeEvm(ask, entry) : observeSolana(ask, entry))
  } catch (error) {
    if (!(error instanceof RpcProblem)) throw error
    return { kind: error.kind === 'nonsense' ? 'contradiction' : 'unreachable', reason: error.message }
  }
}
