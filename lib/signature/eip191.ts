import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** What personal_sign hashes: prefix, decimal byte length, message. Source: EIP-191, version 0x45. */
export function personalMessage(message: Uint8Array): Uint8Array {
  return concatBytes(utf8ToBytes(`\x19Ethereum Signed Message:\n${message.length}`), message)
}

/** The 32-byte digest that personal_sign signs for exactly these message bytes. */
export function personalDigest(message: Uint8Array): Uint8Array {
  return keccak_256(personalMessage(message))
}
