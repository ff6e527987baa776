import { bytesToNumberBE } from '@noble/curves/utils.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { DiagnosisCode } from './verdict.ts'

/** Suffix of a signature for a contract that is not deployed yet. Source: ERC-6492. */
const erc6492Suffix = '6492'.repeat(16)
/** Every WebAuthn assertion's client data has this member. Source: Web Authentication Level 2, 5.8.1. */
const webAuthnMark = bytesToHex(utf8ToBytes('"webauthn.get"'))
/** Smallest number that could be a real address rather than a small r. */
const smallestOwner = 1n << 64n

/**
 * Tells from its bytes alone whether a signature is one for a contract account (ERC-1271), which only that
 * contract on its chain can judge.
 *
 * @returns the code for an `unverifiable` verdict; undefined for what can be an ordinary signature, or is
 * too short to be any.
 */
export function contractSignatureCode(bytes: Uint8Array): DiagnosisCode | undefined {
  if (bytes.length < 65) return undefined
  if (bytes.length === 65) return isSafeForm(bytes) ? 'contract-safe' : undefined
  const digits = bytesToHex(bytes)
  if (digits.endsWith(erc6492Suffix)) return 'contract-erc6492'
  if (digits.includes(webAuthnMark)) return 'contract-webauthn'
  if (isNestedTypedData(bytes)) return 'contract-erc7739'
  return isSafeForm(bytes) ? 'contract-safe' : 'contract-signature'
}

/**
 * Safe's own values of v: 31 and 32 for an owner's eth_sign, 0 for a contract owner (r holds its address, s
 * an offset), 1 for a hash approved beforehand (r holds the owner). Source: Safe contracts, checkNSignatures.
 */
function isSafeForm(bytes: Uint8Array): boolean {
  const v = bytes[64]
  if (v === 31 || v === 32) return true
  if (v !== 0 && v !== 1) return false
  const r = bytesToNumberBE(bytes.subarray(0, 32))
  return r >= smallestOwner && r >> 160n === 0n
}

/**
 * ERC-7739's nested typed data: a signature, two hashes, the description of the contents, and its length in two
 * bytes. The description is a type as EIP-712 encodes it, so that other blobs don't pass for it by chance.
 */
function isNestedTypedData(bytes: Uint8Array): boolean {
  const length = (bytes.at(-2) ?? 0) * 256 + (bytes.at(-1) ?? 0)
  const start = bytes.length - 2 - length
  if (length < 3 || start < 64 + 64) return false
  const description = String.fromCharCode(...bytes.subarray(start, start + length))
  return /^[A-Za-z_$][\w$]*\([\w$[\], ]*\)[\w$(), [\]]*$/.test(description)
}
