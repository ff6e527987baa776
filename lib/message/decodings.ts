import { base58, base64nopad, base64urlnopad, hex } from '@scure/base'

/** Bytes that a message, or a long run of characters inside it, may stand for. */
export type Decoding = {
  bytes: Uint8Array
  encoding: 'utf8' | 'hex' | 'base58' | 'base64' | 'numbers'
  /** Whether the whole message is nothing but these bytes. */
  whole: boolean
}

/** Shortest run inside a message that is decoded: the shortest transaction is longer. */
const shortestRun = 64

/** Base58 takes quadratic time; the largest Solana transaction that is under discussion is 4,096 bytes. */
const longestBase58 = 5_700

/**
 * Everything that a message can be decoded to: its own UTF-8 bytes, and hex, base58, base64, base64url and
 * lists of byte values, for the whole message (blanks, quotes and line breaks taken out) and for each long run
 * inside it.
 *
 * @param message well-formed text.
 */
export function decodings(message: string): Decoding[] {
  const core = bare(message)
  const found: Decoding[] = [{ bytes: new TextEncoder().encode(message), encoding: 'utf8', whole: true }]
  found.push(...decodeRun(core.replaceAll(/\s/g, ''), true), ...byteList(core))
  for (const [run] of message.matchAll(/(?:0[xX])?[A-Za-z0-9+/_-]{64,}={0,2}/g)) {
    if (run.length >= shortestRun && run !== core) found.push(...decodeRun(run, false))
  }
  return found
}

/** A text without the blanks, quotes and brackets around it. */
export function bare(text: string): string {
  return text.replaceAll(/^[\s"'`<>()[\]{}]+|[\s"'`<>()[\]{}]+$/g, '')
}

function decodeRun(run: string, whole: boolean): Decoding[] {
  const found: Decoding[] = []
  const attempt = (encoding: Decoding['encoding'], decode: () => Uint8Array): void => {
    try {
      found.push({ bytes: decode(), encoding, whole })
    } catch {
      // Not in this encoding, although its characters would allow it.
    }
  }
  const digits = run.replace(/^0[xX]/, '')
  if (/^(?:[0-9a-fA-F]{2})+$/.test(digits)) attempt('hex', () => hex.decode(digits.toLowerCase()))
  if (run.length <= longestBase58 && /^[1-9A-HJ-NP-Za-km-z]{16,}$/.test(run)) {
    attempt('base58', () => base58.decode(run))
  }
  const unpadded = run.replace(/={1,2}$/, '')
  if (/^[A-Za-z0-9+/]{16,}$/.test(unpadded)) attempt('base64', () => base64nopad.decode(unpadded))
  else if (/^[A-Za-z0-9_-]{16,}$/.test(unpadded)) attempt('base64', () => base64urlnopad.decode(unpadded))
  return found
}

/** `72, 101, 108` or `0x48, 0x65`: byte values one by one. */
function byteList(core: string): Decoding[] {
  const list = /\[([\d\s,]+)\]\s*\}?$/.exec(`${core}]`)?.[1] ?? core
  if (!/^\s*(?:0x[0-9a-f]{1,2}|\d{1,3})(?:\s*[,\s]\s*(?:0x[0-9a-f]{1,2}|\d{1,3}))+\s*$/i.test(list)) return []
  const values = list
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return values.every((value) => value <= 255)
    ? [{ bytes: Uint8Array.from(values), encoding: 'numbers', whole: true }]
    : []
}
