import { ed25519 } from '@noble/curves/ed25519.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { base58 } from '@scure/base'
import { excerpt } from '../message/escapeText.ts'
import type { Finding } from './finding.ts'
import type { Network, NetworkFamily } from './networks.ts'

/** Addresses that nobody holds a key for, as lower-case hex without 0x. */
const keylessEvm = new Set([
  '000000000000000000000000000000000000dead',
  // The placeholder that contracts use for the native asset.
  'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
  'ffffffffffffffffffffffffffffffffffffffff',
])

/**
 * Solana programs and sysvars, most of them padded with 1s. Some are points on the curve, but no one holds
 * their keys.
 */
const keylessSolana = /1{12}|^(?:Tokenkeg|TokenzQd|ATokenGP|MemoSq4g|metaqbxx)/

/**
 * The bytes of an address: 20 for EVM (from `0x` and 40 hex digits), 32 for Solana (from base58).
 *
 * @returns `undefined` if the text is not an address of that family. Checksum and curve are not looked at.
 */
export function addressBytes(family: NetworkFamily, address: string): Uint8Array | undefined {
  if (family === 'evm') return /^0x[0-9a-fA-F]{40}$/.test(address) ? hexBytes(address.slice(2)) : undefined
  if (!/^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(address)) return undefined
  const bytes = base58.decode(address)
  return bytes.length === 32 ? bytes : undefined
}

/** Whether two addresses of one family are the same bytes; false if either cannot be read. */
export function sameAddress(family: NetworkFamily, one: string, other: string): boolean {
  const a = addressBytes(family, one)
  const b = addressBytes(family, other)
  return a !== undefined && b !== undefined && a.every((byte, index) => byte === b[index])
}

/**
 * The EIP-55 form of an EVM address.
 *
 * @param address `0x` and 40 hex digits in any case.
 */
export function checksumAddress(address: string): string {
  const digits = address.slice(2).toLowerCase()
  const hash = keccak_256(new TextEncoder().encode(digits))
  const cased = Array.from(digits, (digit, index) => {
    const byte = hash[index >> 1] ?? 0
    const nibble = index % 2 === 0 ? byte >> 4 : byte & 15
    return nibble >= 8 ? digit.toUpperCase() : digit
  })
  return `0x${cased.join('')}`
}

/** Whether 32 bytes are a point that can have a private key: canonical, on the curve, not of small order. */
export function isSigningPoint(bytes: Uint8Array): boolean {
  try {
    return !ed25519.Point.fromBytes(bytes, false).isSmallOrder()
  } catch {
    return false
  }
}

/**
 * What is wrong with an address on a network (T28): another family's form, no address at all, a failed EIP-55
 * checksum (only mixed case carries one), an address that no one holds, or, where a signature is asked, a
 * Solana address that is no point of ed25519 (strict RFC 8032 decoding, since the lenient ZIP-215 one takes in
 * the System Program).
 *
 * @param address exactly as written; nothing is trimmed.
 * @param signs whether a signature of this address is asked.
 */
export function addressFindings(address: string, network: Network, signs: boolean): Finding[] {
  const values = { address: excerpt(address, 60), network: network.name }
  const block = (code: Finding['code']): Finding[] => [{ code, weight: 'block', values }]
  const bytes = addressBytes(network.family, address)
  if (!bytes) {
    const other = network.family === 'evm' ? 'solana' : 'evm'
    return block(addressBytes(other, address) ? 'address-wrong-network' : 'address-unreadable')
  }
  if (network.family === 'solana') {
    return [
      ...(keylessSolana.test(address) ? block('address-without-key') : []),
      ...(signs && !isSigningPoint(bytes) ? block('address-off-curve') : []),
    ]
  }
  // Zero, the precompiles next to it, and the usual burn addresses.
  if (bytes.slice(0, 18).every((byte) => byte === 0) || keylessEvm.has(address.slice(2).toLowerCase())) {
    return block('address-without-key')
  }
  if (!/[a-f]/.test(address) || !/[A-F]/.test(address)) {
    // Without letters of both cases there may be no checksum; digits alone are their own checksum.
    if (checksumAddress(address) === address) return []
    return [{ code: 'address-without-checksum', weight: 'note', values }]
  }
  return checksumAddress(address) === address ? [] : block('address-checksum')
}

function hexBytes(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
