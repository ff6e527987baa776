import { randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { unshared } from './unshared.ts'

/** Something encrypted: 96-bit nonce, and ciphertext followed by its 128-bit tag; both base64. */
export type Sealed = { nonce: string; sealed: string }

/** Fills an array with random bytes; the browser's generator unless a test says otherwise. */
export type RandomBytes = (length: number) => Uint8Array

/** A key for `seal` and `open`. It cannot be read out again. */
export function importSealKey(raw: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', unshared(raw), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/**
 * Encrypts with AES-256-GCM under a fresh random nonce.
 *
 * @param context what the ciphertext belongs to; `open` needs exactly the same (authenticated, not stored)
 */
export async function seal(
  key: CryptoKey,
  plain: Uint8Array,
  context: string,
  random: RandomBytes = randomBytes,
): Promise<Sealed> {
  const nonce = random(12)
  const sealed = await crypto.subtle.encrypt(gcm(nonce, context), key, unshared(plain))
  return { nonce: base64.encode(nonce), sealed: base64.encode(new Uint8Array(sealed)) }
}

/**
 * Decrypts what `seal` made.
 *
 * @throws Error when key, context, nonce or ciphertext is not the one it was sealed with
 */
export async function open(key: CryptoKey, { nonce, sealed }: Sealed, context: string): Promise<Uint8Array> {
  const parameters = gcm(base64.decode(nonce), context)
  return new Uint8Array(await crypto.subtle.decrypt(parameters, key, unshared(base64.decode(sealed))))
}

function gcm(nonce: Uint8Array, context: string): AesGcmParams {
  const additionalData = unshared(utf8ToBytes(context))
  return { name: 'AES-GCM', iv: unshared(nonce), additionalData, tagLength: 128 }
}
