import { CountersignError } from '../errors.ts'
import { cleanLabel } from './cleanLabel.ts'
import type { WalletFailure } from './pageAnswer.ts'

/**
 * What a wallet's refusal means and what the person can do about it.
 *
 * Numbers: EIP-1193 (4001, 4100, 4200, 4900, 4901), EIP-1474 (-32601, -32002 for a request that already waits).
 * Wallets on Solana use the same ones. Texts: what Phantom and the Ledger apps are known to say.
 *
 * @param address the address that should have signed
 */
export function walletError(
  failure: Omit<WalletFailure, 'ok'>,
  family: 'evm' | 'solana',
  address: string,
): CountersignError {
  const { step, code, timedOut } = failure
  const reason = cleanLabel(failure.reason, 120).replace(/[.…]+$/u, '')
  const cause = { cause: { step, code, reason } }
  const error = (name: ConstructorParameters<typeof CountersignError>[0], values = {}) =>
    new CountersignError(name, values, cause)

  if (timedOut === true) return error('wallet-timeout')
  if (step === 'find') return error('wallet-not-found')
  if (step === 'account') {
    const actual = cleanLabel(failure.accounts?.[0] ?? '', 64)
    return actual === ''
      ? error('wallet-locked')
      : error('wallet-wrong-account', { actual, expected: address })
  }
  if (/sign solana transactions using sign ?message/i.test(reason))
    return error('wallet-takes-for-transaction')
  if (/ledger|hardware|off-?chain message/i.test(reason)) return error('wallet-hardware')
  if (code === 4001 || /user (rejected|denied|declined|cancel)/i.test(reason)) {
    return error(step === 'sign' && family === 'solana' ? 'wallet-declined-or-ledger' : 'wallet-declined')
  }
  if (code === -32002) return error('wallet-busy')
  if (code === 4100) return error('wallet-locked')
  if (code === 4200 || code === -32601) return error('wallet-unsupported')
  return error('wallet-failed', { reason: reason === '' ? 'it gave no reason' : reason })
}
