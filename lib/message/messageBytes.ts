import { CountersignError } from '../errors.ts'

const encoder = new TextEncoder()

/**
 * The bytes of a message: the UTF-8 of exactly the given text. What is shown, hashed, signed, verified and
 * recorded comes from this one array; nothing is trimmed, normalised or re-serialised on the way.
 *
 * @throws CountersignError `payload-unreadable` for a lone surrogate, which UTF-8 cannot carry and
 * `TextEncoder` would silently replace by U+FFFD.
 */
export function messageBytes(message: string): Uint8Array<ArrayBuffer> {
  if (!message.isWellFormed()) {
    throw new CountersignError('payload-unreadable', { reason: 'its message has half a surrogate pair' })
  }
  return encoder.encode(message)
}

/** Length of a text in UTF-8 bytes; a lone surrogate counts as the three bytes of U+FFFD. */
export function byteLength(text: string): number {
  return encoder.encode(text).length
}
