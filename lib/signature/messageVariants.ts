import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base58, base64 } from '@scure/base'
import type { DiagnosisCode } from './verdict.ts'

/** The message in the forms that a transform starts from. */
export type MessageForms = { text: string; bytes: Uint8Array }

/** Something that wallets and integrations do to a message before signing it. */
export type MessageVariant = {
  code: DiagnosisCode
  /** What was signed instead, as text or bytes; the same message where it makes no difference. */
  apply: (message: MessageForms) => string | Uint8Array
}

/** Changes that come in company: two of them in a row are tried as well. */
export const commonVariants: readonly MessageVariant[] = [
  { code: 'line-ends-changed', apply: ({ text }) => text.replaceAll(/\r\n|\r|\n/g, '\r\n') },
  { code: 'line-ends-changed', apply: ({ text }) => text.replaceAll(/\r\n|\r/g, '\n') },
  { code: 'byte-order-mark', apply: ({ text }) => `\ufeff${text}` },
  { code: 'byte-order-mark', apply: ({ text }) => text.replace(/^\ufeff/, '') },
  { code: 'newline-lost', apply: ({ text }) => text.replace(/(\r\n|\r|\n)$/, '') },
  { code: 'trimmed', apply: ({ text }) => text.trim() },
  { code: 'newline-added', apply: ({ text }) => `${text}\n` },
  { code: 'newline-added', apply: ({ text }) => `${text}\r\n` },
  { code: 'line-ends-escaped', apply: ({ text }) => text.replaceAll('\n', '\\n').replaceAll('\r', '\\r') },
  { code: 'line-ends-removed', apply: ({ text }) => text.replaceAll(/\r\n|\r|\n/g, ' ') },
  { code: 'unicode-normalised', apply: ({ text }) => text.normalize('NFC') },
  { code: 'unicode-normalised', apply: ({ text }) => text.normalize('NFKC') },
  { code: 'case-changed', apply: ({ text }) => text.toLowerCase() },
  { code: 'json-quoted', apply: ({ text }) => JSON.stringify(text) },
  { code: 'hex-as-text', apply: ({ bytes }) => `0x${bytesToHex(bytes)}` },
  { code: 'hex-as-text', apply: ({ bytes }) => bytesToHex(bytes) },
  { code: 'utf16-encoded', apply: ({ text }) => utf16(text, true) },
]

/** One line for each known change; the first that verifies is reported. */
export const messageVariants: readonly MessageVariant[] = [
  ...commonVariants,
  { code: 'line-ends-changed', apply: ({ text }) => text.replaceAll(/\r\n|\n/g, '\r') },
  { code: 'trimmed', apply: ({ text }) => text.trimEnd() },
  { code: 'trimmed', apply: ({ text }) => text.trimStart() },
  { code: 'newline-added', apply: ({ text }) => `\n${text}` },
  { code: 'line-ends-unescaped', apply: ({ text }) => text.replaceAll('\\r', '\r').replaceAll('\\n', '\n') },
  { code: 'line-ends-removed', apply: ({ text }) => text.replaceAll(/\r\n|\r|\n/g, '') },
  { code: 'blanks-changed', apply: ({ text }) => text.replaceAll(/[ \t]+(?=\r?\n|$)/g, '') },
  { code: 'blanks-changed', apply: ({ text }) => text.replaceAll(/[ \t]+/g, ' ') },
  { code: 'blanks-changed', apply: ({ text }) => text.replaceAll(/\s+/g, ' ').trim() },
  { code: 'blanks-changed', apply: ({ text }) => text.replaceAll('\u00a0', ' ') },
  { code: 'unicode-normalised', apply: ({ text }) => text.normalize('NFD') },
  { code: 'unicode-normalised', apply: ({ text }) => text.normalize('NFKD') },
  { code: 'case-changed', apply: ({ text }) => text.toUpperCase() },
  { code: 'json-quoted', apply: ({ text }) => JSON.stringify({ message: text }) },
  { code: 'json-rewritten', apply: ({ text }) => rewrittenJson(text) ?? text },
  { code: 'json-rewritten', apply: ({ text }) => rewrittenJson(text, 2) ?? text },
  { code: 'json-rewritten', apply: ({ text }) => rewrittenJson(text, 4) ?? text },
  { code: 'percent-encoded', apply: ({ text }) => encodeURIComponent(text) },
  { code: 'percent-encoded', apply: ({ text }) => encodeURI(text) },
  { code: 'percent-encoded', apply: ({ text }) => new URLSearchParams([['', text]]).toString().slice(1) },
  { code: 'html-escaped', apply: ({ text }) => htmlEscaped(text) },
  { code: 'hex-as-bytes', apply: ({ text, bytes }) => hexBytes(text) ?? bytes },
  { code: 'hex-as-text', apply: ({ bytes }) => bytesToHex(bytes).toUpperCase() },
  { code: 'base64-as-text', apply: ({ bytes }) => base64.encode(bytes) },
  { code: 'base58-as-text', apply: ({ bytes }) => (bytes.length <= 2048 ? base58.encode(bytes) : bytes) },
  { code: 'utf16-encoded', apply: ({ text }) => utf16(text, false) },
  { code: 'utf16-encoded', apply: ({ text }) => utf16(`\ufeff${text}`, true) },
  { code: 'utf16-encoded', apply: ({ text }) => utf16(`\ufeff${text}`, false) },
  { code: 'charset-changed', apply: ({ text }) => latin1(text) ?? text },
  { code: 'charset-changed', apply: ({ bytes }) => String.fromCharCode(...bytes.subarray(0, 8192)) },
  { code: 'digest-signed', apply: ({ bytes }) => keccak_256(bytes) },
  { code: 'digest-signed', apply: ({ bytes }) => sha256(bytes) },
  { code: 'digest-signed', apply: ({ bytes }) => sha512(bytes) },
  { code: 'digest-signed', apply: ({ bytes }) => sha256(sha256(bytes)) },
  { code: 'digest-signed', apply: ({ bytes }) => bytesToHex(keccak_256(bytes)) },
  { code: 'digest-signed', apply: ({ bytes }) => `0x${bytesToHex(keccak_256(bytes))}` },
  { code: 'digest-signed', apply: ({ bytes }) => bytesToHex(sha256(bytes)) },
  { code: 'digest-signed', apply: ({ bytes }) => `0x${bytesToHex(sha256(bytes))}` },
  { code: 'part-signed', apply: ({ text }) => text.split(/\r\n|\r|\n/, 1)[0] || text },
  { code: 'part-signed', apply: ({ text }) => /nonce"?\s*:\s*"?([^\s",}]+)/i.exec(text)?.[1] ?? text },
  { code: 'part-signed', apply: ({ text }) => /^nonce: .+$/im.exec(text)?.[0] ?? text },
]

/** The bytes that a variant would have had signed; undefined where it changes nothing. */
export function variantBytes(variant: MessageVariant, message: MessageForms): Uint8Array | undefined {
  const applied = variant.apply(message)
  if (applied === message.text || applied === message.bytes) return undefined
  return typeof applied === 'string' ? utf8ToBytes(applied) : applied
}

function hexBytes(text: string): Uint8Array | undefined {
  const digits = text.replace(/^0x/i, '')
  return digits.length % 2 === 0 && /^[0-9a-f]+$/i.test(digits) ? hexToBytes(digits) : undefined
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  }
  return new Uint8Array(view.buffer)
}

/** One byte for each character, where all of them have one. */
function latin1(text: string): Uint8Array | undefined {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  return codes.every((code) => code < 256) ? Uint8Array.from(codes) : undefined
}

/** A message that is a JSON text, parsed and written anew. */
function rewrittenJson(text: string, indent?: number): string | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? JSON.stringify(value, null, indent) : undefined
  } catch {
    return undefined
  }
}

function htmlEscaped(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replaceAll(/[&<>"']/g, (character) => names[character] ?? character)
}
