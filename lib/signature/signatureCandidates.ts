import { base58, base64, base64nopad, hex } from '@scure/base'

/** How the bytes of a signature were written. */
export type SignatureForm = 'bytes' | 'hex' | 'base58' | 'base64'

/** One reading of what a wallet returned. A text may have several, since the alphabets overlap. */
export type SignatureCandidate = { form: SignatureForm; bytes: Uint8Array; text?: string }

/** Far beyond any contract wallet's signature; keeps hostile input cheap. */
const maxSignatureLength = 65_536
/** Base58 takes quadratic time, and 64 bytes never need more than 88 digits. */
const maxBase58Length = 88
const maxNesting = 4

/**
 * All readings of a wallet's answer, most literal first: bytes as they are; hex with or without `0x`;
 * base58; base64 and base64url, padded or not. Blanks around a text are not part of it.
 *
 * Objects are looked into: `{ signature }`, a Wallet Standard array with one output, a Buffer's JSON
 * `{ type, data }`, arrays of bytes, and typed arrays that JSON turned into `{ "0": …, "1": … }`.
 *
 * @returns an empty array for anything else. Never throws for data that came from JSON.
 */
export function signatureCandidates(signature: unknown): SignatureCandidate[] {
  const plain = unwrap(signature, maxNesting)
  if (plain instanceof Uint8Array) return [{ form: 'bytes', bytes: plain }]
  return plain === undefined ? [] : textCandidates(plain)
}

/** The text that a wallet's answer holds, without blanks around it; undefined where it holds bytes, or nothing. */
export function signatureText(signature: unknown): string | undefined {
  const plain = unwrap(signature, maxNesting)
  return typeof plain === 'string' ? trimBlanks(plain) : undefined
}

function trimBlanks(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}

function textCandidates(text: string): SignatureCandidate[] {
  const trimmed = trimBlanks(text)
  if (trimmed === '') return []

  const digits = trimmed.replace(/^0x/i, '')
  const prefixed = digits !== trimmed
  const candidates: SignatureCandidate[] = []
  const add = (form: SignatureForm, bytes: Uint8Array | undefined) => {
    if (bytes && bytes.length > 0) candidates.push({ form, bytes, text: trimmed })
  }

  add('hex', decode(hex, digits))
  if (prefixed && candidates.length > 0) return candidates
  if (trimmed.length <= maxBase58Length) add('base58', decode(base58, trimmed))
  const standard = trimmed.includes('+') || trimmed.includes('/') ? trimmed : fromUrlAlphabet(trimmed)
  add('base64', decode(standard.endsWith('=') ? base64 : base64nopad, standard))
  return candidates
}

function fromUrlAlphabet(text: string): string {
  return text.replaceAll('-', '+').replaceAll('_', '/')
}

function decode(coder: { decode(text: string): Uint8Array }, text: string): Uint8Array | undefined {
  try {
    return coder.decode(text)
  } catch {
    return undefined
  }
}

/** Follows the wrappers that wallets and JSON put around a signature down to text or bytes. */
function unwrap(value: unknown, depth: number): string | Uint8Array | undefined {
  if (typeof value === 'string') {
    if (value.length > maxSignatureLength * 2 + 2) return undefined
    return depth > 0 && /^\s*\[/.test(value) ? unwrap(parseJson(value), depth - 1) : value
  }
  if (typeof value !== 'object' || value === null || depth === 0) return undefined
  if (value instanceof Uint8Array) return value.length <= maxSignatureLength ? value.slice() : undefined
  if (value instanceof ArrayBuffer) return unwrap(new Uint8Array(value), depth)
  if (Array.isArray(value)) {
    const [first] = value
    return value.length === 1 && typeof first === 'object' ? unwrap(first, depth - 1) : bytesOf(value)
  }
  if (Object.hasOwn(value, 'signature')) return unwrap(Reflect.get(value, 'signature'), depth - 1)
  if (Object.hasOwn(value, 'data') && Reflect.get(value, 'type') === 'Buffer') {
    return unwrap(Reflect.get(value, 'data'), depth - 1)
  }
  return indexedBytes(value)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `{ "0": 12, "1": 200, … }`: keys in order, without a gap. */
function indexedBytes(value: object): Uint8Array | undefined {
  const keys = Object.keys(value)
  return keys.every((key, index) => key === String(index)) ? bytesOf(Object.values(value)) : undefined
}

function bytesOf(values: readonly unknown[]): Uint8Array | undefined {
  if (values.length === 0 || values.length > maxSignatureLength) return undefined
  return values.every(isByte) ? Uint8Array.from(values) : undefined
}

function isByte(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255
}
