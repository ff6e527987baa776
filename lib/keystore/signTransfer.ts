import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { CountersignError } from '../errors.ts'
import { sameAddress } from '../paxos/address.ts'
import type { NetworkFamily } from '../paxos/networks.ts'
import { isPlannedEvmTransfer } from './isPlannedEvmTransfer.ts'
import { isPlannedSolanaTransfer } from './isPlannedSolanaTransfer.ts'
import type { TransferToSign } from './keystore.ts'
import '../text/depositErrorSentences.ts'

/**
 * Signs a small deposit's transaction, if it is the planned transfer from this account and nothing else (T61, T62).
 *
 * @param secret EVM: the 32-byte scalar. Solana: the 32-byte seed.
 * @throws CountersignError `deposit-mismatch`
 */
export function signTransfer(
  { family, address }: { family: NetworkFamily; address: string },
  secret: Uint8Array,
  { plan, highestFee, bytes }: TransferToSign,
): Uint8Array {
  const isOwn = family === plan.family && sameAddress(family, address, plan.from)
  const isPlanned =
    family === 'evm'
      ? isPlannedEvmTransfer(plan, BigInt(highestFee), bytes)
      : isPlannedSolanaTransfer(plan, bytes)
  if (!isOwn || !isPlanned) throw new CountersignError('deposit-mismatch')
  if (family === 'solana') return ed25519.sign(bytes, secret)
  const options = { prehash: false, lowS: true, format: 'recovered' } as const
  const recovered = secp256k1.sign(keccak_256(bytes), secret, options)
  return concatBytes(recovered.subarray(1), recovered.subarray(0, 1))
}
