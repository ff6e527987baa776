import { rpcCodes, rpcError } from './rpcError.ts'
import { sentences } from './sentences.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const decode = decoder.decode.bind(decoder)

/**
 * The text behind the first parameter of `personal_sign`: DATA, `0x` and whole bytes in hex, stands for the bytes
 * of a text; anything else is the text itself. Hexadecimal without `0x` stays what it is (R21).
 *
 * @throws RpcError 4200 for bytes that are no UTF-8 text: nobody could read what they sign
 */
export function textOfData(data: unknown): string {
  if (typeof data !== 'string') throw rpcError(rpcCodes.invalidParams, sentences.badParams)
  if (/^0x(?:[0-9a-f]{2})*$/i.test(data)) return textOfBytes(bytesOfHex(data))
  if (!data.isWellFormed()) throw rpcError(rpcCodes.unsupported, sentences.notText)
  return data
}

/**
 * The text that bytes are in UTF-8, whose own bytes are exactly these.
 *
 * @throws RpcError 4200 where there is none
 */
export function textOfBytes(bytes: Uint8Array): string {
  try {
    return decode(bytes)
  } catch {
    throw rpcError(rpcCodes.unsupported, sentences.notText)
  }
}

/** Bytes from hex, with or without `0x`. The caller knows that it is hex. */
export function bytesOfHex(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.startsWith('0x') ? text.slice(2) : text
  const bytes = new Uint8Array(digits.length / 2)
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16)
  }
  return bytes
}
