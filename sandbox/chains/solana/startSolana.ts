import type { DevChain } from '../jsonRpc.ts'
import type { TestToken } from '../testTokens.ts'
import { Ledger } from './ledger.ts'
import { openSolanaFaucet } from './solanaFaucet.ts'
import { answerCall, solanaMethods } from './solanaMethods.ts'

/**
 * Starts a Solana chain in this process: litesvm, with the methods of a node in front of it.
 *
 * @param options `blockSeconds`: time between blocks; without it a block is made for each transaction, and none besides
 */
export function startSolana(options: { tokens: readonly TestToken[]; blockSeconds?: number }): DevChain {
  const ledger = new Ledger()
  const faucet = openSolanaFaucet(ledger, options.tokens)
  const methods = solanaMethods(ledger, faucet)
  const timer =
    options.blockSeconds === undefined
      ? undefined
      : setInterval(() => ledger.mine(1), options.blockSeconds * 1000).unref()
  return {
    mine: async (count) => ledger.mine(count),
    giveCoins: async (to, amount) => void faucet.sendLamports(to, Number(amount)),
    giveTokens: async (to, token, amount) => void (await faucet.sendTokens(to, token, amount)),
    call: async ({ method, params }) => answerCall(methods, method, params),
    close: async () => clearInterval(timer),
  }
}
