import { secp256k1 } from '@noble/curves/secp256k1.js'
import { evmAddressBytes } from './evmAddress.ts'

/**
 * The 20-byte address whose key signed a digest.
 *
 * noble does the recovery: viem's own rests on the same code, and would add its error and hex layers to the
 * sign window's first screen. The tests hold it against viem and ethers.
 *
 * @param signature 65 bytes r‖s‖v with v 27 or 28
 * @param digest the 32 bytes that were signed
 * @returns undefined when r is on no point of the curve, so that no key can have made the signature
 */
export function recoverSigner(signature: Uint8Array, digest: Uint8Array): Uint8Array | undefined {
  try {
    const parsed = secp256k1.Signature.fromBytes(signature.subarray(0, 64), 'compact')
    const point = parsed.addRecoveryBit((signature[64] ?? 0) - 27).recoverPublicKey(digest)
    return evmAddressBytes(point.toBytes())
  } catch {
    return undefined
  }
}
