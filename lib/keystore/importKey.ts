import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { equalBytes } from '@noble/curves/utils.js'
import { base58, hex } from '@scure/base'
import { CountersignError } from '../errors.ts'
import type { NetworkFamily } from '../paxos/networks.ts'
import type { KeyReason } from '../text/en/keyReasons.ts'
import { keyAddress } from './keyAddress.ts'
import { keyError } from './keyError.ts'

/**
 * A private key and the address that it yields. `secret`: EVM the 32-byte scalar, Solana the 32-byte seed.
 * `path`: where in a recovery phrase it was.
 */
export type ImportedKey = { family: NetworkFamily; secret: Uint8Array; address: string; path?: string }

/** The longest form is a JSON array of 64 numbers; more is no key. */
const maxKeyTextLength = 1024

/** A new random key. */
export function generateKey(family: NetworkFamily): ImportedKey {
  const secret = family === 'evm' ? secp256k1.utils.randomSecretKey() : ed25519.utils.randomSecretKey()
  return { family, secret, address: keyAddress(family, secret) }
}

/**
 * Reads a private key. Blanks around it are ignored.
 *
 * - EVM: 32 bytes as hex, with or without `0x`.
 * - Solana: the 64-byte secret (seed and public key) in base58, hex or as the JSON array that Solana's command
 *   line writes; or the 32-byte seed in the same encodings.
 *
 * Show `address` to the person before saving. Call `forgetKey` when done.
 *
 * @throws CountersignError `key-unreadable`, or `key-mismatch` when the public half of a Solana secret is not
 * that of its seed. Neither carries any part of the text.
 */
export function importKey(text: string, family: NetworkFamily): ImportedKey {
  const trimmed = text.trim()
  if (trimmed === '') throw unreadable('empty')
  if (trimmed.length > maxKeyTextLength) throw unreadable('tooLong')
  return family === 'evm' ? importEvmKey(trimmed) : importSolanaKey(trimmed)
}

/** Overwrites the secret, as far as the language allows. */
export function forgetKey(key: ImportedKey): void {
  key.secret.fill(0)
}

function importEvmKey(text: string): ImportedKey {
  const digits = text.replace(/^0x/i, '')
  if (!/^[0-9a-f]+$/i.test(digits)) throw unreadable('notHex')
  if (digits.length === 40) throw unreadable('isAddress')
  if (digits.length !== 64) throw unreadable('evmLength')
  const secret = hex.decode(digits)
  if (!secp256k1.utils.isValidSecretKey(secret)) throw unreadable('outOfRange')
  return { family: 'evm', secret, address: keyAddress('evm', secret) }
}

function importSolanaKey(text: string): ImportedKey {
  const bytes = solanaBytes(text)
  try {
    if (bytes.length !== 32 && bytes.length !== 64) throw unreadable('solanaLength')
    const secret = bytes.slice(0, 32)
    if (bytes.length === 64 && !equalBytes(ed25519.getPublicKey(secret), bytes.subarray(32))) {
      secret.fill(0)
      throw new CountersignError('key-mismatch')
    }
    return { family: 'solana', secret, address: keyAddress('solana', secret) }
  } finally {
    bytes.fill(0)
  }
}

function solanaBytes(text: string): Uint8Array {
  if (text.startsWith('[')) return byteArray(text)
  if (/^0x/i.test(text)) throw unreadable('isEvmKey')
  // Neither length is one that base58 gives to 32 or 64 bytes.
  if (/^([0-9a-f]{64}|[0-9a-f]{128})$/i.test(text)) return hex.decode(text)
  try {
    return base58.decode(text)
  } catch {
    // The decoder's own error may quote the text.
    throw unreadable('notBase58')
  }
}

function byteArray(text: string): Uint8Array {
  let values: unknown
  try {
    values = JSON.parse(text)
  } catch {
    // The parser's own error may quote the text.
    throw unreadable('notBytes')
  }
  const isByte = (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255
  if (!Array.isArray(values) || !values.every(isByte)) throw unreadable('notBytes')
  const bytes = Uint8Array.from(values)
  values.fill(0)
  return bytes
}

function unreadable(reason: KeyReason): CountersignError {
  return keyError('key-unreadable', reason)
}
