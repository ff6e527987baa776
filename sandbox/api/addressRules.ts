import { createPublicKey } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import { base58 } from '@scure/base'
import { getAddress } from 'ethers/address'
import type { SandboxNetwork } from './networks.ts'
import type { VerificationMethod } from './verificationRecord.ts'

/** p = 2^255 − 19, RFC 8032 section 5.1. */
const fieldPrime = 2n ** 255n - 19n

/**
 * The y coordinates of the eight points of small order. A "signature" under such a key can be made by anybody.
 * The tests derive them again from the curve.
 */
const smallOrderY: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  fieldPrime - 1n,
  2707385501144840649318225287225658788936804267575313519463743609750303402022n,
  fieldPrime - 2707385501144840649318225287225658788936804267575313519463743609750303402022n,
])

/** What is wrong with an address on a network, as a clause; undefined when it will do. */
export function addressFault(
  address: string,
  network: SandboxNetwork,
  method: VerificationMethod,
): string | undefined {
  return network.family === 'evm' ? evmFault(address) : solanaFault(address, method)
}

function evmFault(address: string): string | undefined {
  if (!/^0x[0-9a-fA-F]{40}$/.test(address)) return 'is not 0x and 40 hex digits'
  if (/^0x0{40}$/.test(address)) return 'is the zero address'
  const digits = address.slice(2)
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) return undefined
  return getAddress(address.toLowerCase()) === address ? undefined : 'has a wrong EIP-55 checksum'
}

function solanaFault(address: string, method: VerificationMethod): string | undefined {
  const key = decodeSolanaAddress(address)
  if (key === undefined) return 'is not 32 bytes in base58'
  if (method !== 'SIGNATURE') return undefined
  if (keyFault(key) !== undefined) return keyFault(key)
  try {
    ed25519.Point.fromBytes(key, false)
    return undefined
  } catch {
    return 'is not on the ed25519 curve and so cannot sign'
  }
}

/** The 32 bytes of a base58 Solana address. */
export function decodeSolanaAddress(address: string): Uint8Array | undefined {
  if (address.length > 44) return undefined
  try {
    const bytes = base58.decode(address)
    return bytes.length === 32 ? bytes : undefined
  } catch {
    return undefined
  }
}

/** What makes a public key unfit for ed25519, beyond not being on the curve. */
export function keyFault(key: Uint8Array): string | undefined {
  const y = littleEndian(key) & (2n ** 255n - 1n)
  if (y >= fieldPrime) return 'is not written canonically'
  return smallOrderY.has(y) ? 'is a point of small order, under which anybody can sign' : undefined
}

/** Bytes to a number, least significant first. */
export function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
}

/** The form under which addresses are compared: EVM without regard to case, all others as written. */
export function addressKey(address: string): string {
  return /^0x[0-9a-f]{40}$/i.test(address) ? address.toLowerCase() : address
}

/** A Node key object for a raw ed25519 public key, RFC 8410. */
export function ed25519PublicKey(key: Uint8Array) {
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') },
    format: 'jwk',
  })
}
