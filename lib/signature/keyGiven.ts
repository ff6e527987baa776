import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { equalBytes } from '@noble/curves/utils.js'
import { evmAddressBytes } from './evmAddress.ts'
import type { ReadClaim } from './readClaim.ts'
import type { SignatureCandidate } from './signatureCandidates.ts'

/** Whether somebody gave the address's own private key where a signature belongs. */
export function keyGiven({ family, address }: ReadClaim, candidates: readonly SignatureCandidate[]): boolean {
  return candidates.some(({ bytes }) => {
    if (bytes.length !== 32 && (family === 'evm' || bytes.length !== 64)) return false
    const secret = bytes.slice(0, 32)
    try {
      const owner =
        family === 'evm' ? evmAddressBytes(secp256k1.getPublicKey(secret)) : ed25519.getPublicKey(secret)
      return equalBytes(owner, address)
    } catch {
      return false
    } finally {
      secret.fill(0)
    }
  })
}
