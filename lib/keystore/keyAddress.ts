import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { base58 } from '@scure/base'
import { checksumAddress } from '../paxos/address.ts'
import type { NetworkFamily } from '../paxos/networks.ts'
import { evmAddressBytes } from '../signature/evmAddress.ts'

/**
 * The address that a secret yields.
 *
 * @param secret EVM: the 32-byte scalar. Solana: the 32-byte seed (RFC 8032, 5.1.5).
 * @returns EVM: `0x` hex with EIP-55 checksum. Solana: base58.
 * @throws Error when an EVM scalar is zero or not below the curve's order
 */
export function keyAddress(family: NetworkFamily, secret: Uint8Array): string {
  return family === 'evm'
    ? checksumAddress(`0x${bytesToHex(evmAddressBytes(secp256k1.getPublicKey(secret)))}`)
    : base58.encode(ed25519.getPublicKey(secret))
}
