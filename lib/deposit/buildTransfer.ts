import { ed25519 } from '@noble/curves/ed25519.js'
import { base58, base64 } from '@scure/base'
import {
  bytesToHex,
  type Hex,
  hexToBytes,
  keccak256,
  parseTransaction,
  recoverTransactionAddress,
  serializeTransaction,
} from 'viem'
import { CountersignError } from '../errors.ts'
import { sameAddress } from '../paxos/address.ts'
import type { DepositPlan } from './depositPlan.ts'
import { evmCall } from './evmCall.ts'
import type { DepositEvent } from './journal.ts'
import type { DepositQuote } from './quoteDeposit.ts'
import type { EvmQuote } from './quoteEvm.ts'
import '../text/depositErrorSentences.ts'

/** What the keystore is asked to sign: EVM an unsigned EIP-1559 transaction, Solana a legacy message. */
export type BuiltTransfer = {
  bytes: Uint8Array
  /** Solana: until when the network takes it up. */
  lastValidBlockHeight?: number
}

/**
 * Builds a deposit's transaction: for EVM an unsigned EIP-1559 one, serialised by viem; for Solana a message with the
 * one transfer (and, where needed, the opening of the recipient's token account), built with web3.js, which comes
 * when it is needed.
 *
 * @param quote of the same plan, asked just before
 */
export async function buildTransfer(plan: DepositPlan, { chain }: DepositQuote): Promise<BuiltTransfer> {
  if (chain.family === 'evm') return { bytes: buildEvm(plan, chain) }
  const { buildSolanaMessage } = await import('./buildSolanaMessage.ts')
  return { bytes: buildSolanaMessage(plan, chain), lastValidBlockHeight: chain.lastValidBlockHeight }
}

/**
 * Joins transaction and signature, once the signature is known to be the sender's over just these bytes.
 *
 * @param signature of `keystore.signTransfer`, or a wallet's
 * @returns the event to journal before the bytes are sent
 * @throws CountersignError `deposit-mismatch`
 */
export async function finishTransfer(
  plan: DepositPlan,
  { bytes, lastValidBlockHeight }: BuiltTransfer,
  signature: Uint8Array,
): Promise<Extract<DepositEvent, { kind: 'signed' }>> {
  if (plan.family === 'evm') return await finishEvm(plan, bytes, signature)
  if (!ed25519.verify(signature, bytes, base58.decode(plan.from), { zip215: false })) {
    throw new CountersignError('deposit-mismatch')
  }
  const transaction = Uint8Array.of(1, ...signature, ...bytes)
  return {
    kind: 'signed',
    rawTransaction: base64.encode(transaction),
    hash: base58.encode(signature),
    ...(lastValidBlockHeight !== undefined && { lastValidBlockHeight }),
  }
}

function buildEvm(plan: DepositPlan, quote: EvmQuote): Uint8Array {
  const { to, value, data, chainId } = evmCall(plan)
  return hexToBytes(
    serializeTransaction({
      type: 'eip1559',
      chainId,
      nonce: quote.nonce,
      to: to as Hex,
      value,
      ...(data !== '0x' && { data: data as Hex }),
      gas: BigInt(quote.gas),
      maxFeePerGas: BigInt(quote.maxFeePerGas),
      maxPriorityFeePerGas: BigInt(quote.maxPriorityFeePerGas),
    }),
  )
}

async function finishEvm(plan: DepositPlan, bytes: Uint8Array, signature: Uint8Array) {
  const transaction = parseTransaction(bytesToHex(bytes))
  if (transaction.type !== 'eip1559' || signature.length !== 65)
    throw new CountersignError('deposit-mismatch')
  const rawTransaction = serializeTransaction(transaction, {
    r: bytesToHex(signature.subarray(0, 32)),
    s: bytesToHex(signature.subarray(32, 64)),
    yParity: signature[64] === 1 ? 1 : 0,
  })
  const signer = await recoverTransactionAddress({ serializedTransaction: rawTransaction })
  if (!sameAddress('evm', signer, plan.from)) throw new CountersignError('deposit-mismatch')
  return {
    kind: 'signed' as const,
    rawTransaction,
    hash: keccak256(rawTransaction),
    nonce: transaction.nonce ?? 0,
  }
}
