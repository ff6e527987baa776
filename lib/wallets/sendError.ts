import { CountersignError } from '../errors.ts'
import { cleanLabel } from './cleanLabel.ts'
import type { WalletFailure } from './pageAnswer.ts'
import { walletError } from './walletError.ts'
import '../text/depositErrorSentences.ts'

/** What wallets answer when they have not done what was asked. Source: EIP-1193, EIP-1474. */
const notDone = new Set([4001, 4100, 4200, -32601])

/**
 * What a wallet's failure to send means. `wallet-unclear` means that nobody can say whether it was sent; every other
 * code means that it was not.
 *
 * @param chain the chain's name, for people
 */
export function sendError(
  failure: Omit<WalletFailure, 'ok'>,
  { family, address, chain }: { family: 'evm' | 'solana'; address: string; chain: string },
): CountersignError {
  const { step, code, timedOut } = failure
  const reason = cleanLabel(failure.reason, 120).replace(/[.…]+$/u, '')
  const cause = { cause: { step, code, reason } }
  if (step === 'chain' && timedOut !== true) {
    if (code === 4001) return new CountersignError('wallet-declined', {}, cause)
    const unknown = code === 4902 || code === 4200 || code === -32601
    return new CountersignError(unknown ? 'wallet-chain-unknown' : 'wallet-wrong-chain', { chain }, cause)
  }
  if (step !== 'send') return walletError(failure, family, address)
  if (code === 4200 || code === -32601) return new CountersignError('wallet-cannot-send', {}, cause)
  if (code !== undefined && notDone.has(code)) {
    return new CountersignError(code === 4100 ? 'wallet-locked' : 'wallet-declined', {}, cause)
  }
  const said = timedOut === true ? 'it did not answer in time' : reason || 'it gave no reason'
  return new CountersignError('wallet-unclear', { reason: said }, cause)
}
