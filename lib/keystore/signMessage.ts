import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { concatBytes } from '@noble/hashes/utils.js'
import type { NetworkFamily } from '../paxos/networks.ts'
import { personalDigest } from '../signature/eip191.ts'

/**
 * Signs exactly these message bytes.
 *
 * @param secret EVM: the 32-byte scalar. Solana: the 32-byte seed.
 * @returns EVM: r‖s‖v, 65 bytes, of the EIP-191 personal_sign digest, deterministic (RFC 6979), low s, v 27 or
 * 28. Solana: the 64 bytes of RFC 8032's ed25519 over the message itself.
 */
export function signMessage(family: NetworkFamily, secret: Uint8Array, message: Uint8Array): Uint8Array {
  if (family === 'solana') return ed25519.sign(message, secret)
  const options = { prehash: false, lowS: true, format: 'recovered' } as const
  const recovered = secp256k1.sign(personalDigest(message), secret, options)
  return concatBytes(recovered.subarray(1), Uint8Array.of(27 + (recovered[0] ?? 0)))
}

/**
 * Computes the tables that the first signature of each curve needs (some ten milliseconds), so that pressing
 * Sign does not wait for them. Call it when the window is idle. Uses a throwaway key.
 */
export function warmUpSigning(family: NetworkFamily): void {
  signMessage(family, new Uint8Array(32).fill(1), new Uint8Array(0))
}
