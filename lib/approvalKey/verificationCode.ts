import { decodeCBOR, decodePartialCBOR } from '@levischuck/tiny-cbor'
import { base32crockford } from '@scure/base'
import { fromBase64url } from './approvalChallenge.ts'
import type { Registration } from './credentialSchemas.ts'

/** Where the AAGUID begins in authenticator data that carries a new credential (WebAuthn level 3, 6.1). */
const credentialOffset = 37
const idLengthOffset = credentialOffset + 16

/**
 * The code by which an approval key is recognised: the first 80 bits of the SHA-256 of its public key, in
 * Crockford's base 32, in four groups of four: `0123-4567-89AB-CDEF`. docs/step-up.md says how to compute it by hand.
 *
 * @param publicKey the credential's public key as COSE_Key (RFC 9052), as its authenticator wrote it
 */
export async function verificationCode(publicKey: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(publicKey)))
  return grouped(base32crockford.encode(digest.subarray(0, 10)))
}

/**
 * A code as somebody typed or pasted it: in any case, with or without groups, O for 0 and I or L for 1, as
 * Crockford reads them.
 *
 * @returns the code in groups; undefined when it is none
 */
export function readVerificationCode(text: string): string | undefined {
  const plain = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(plain) ? grouped(plain) : undefined
}

/**
 * The public key of a new credential, from its attestation object.
 *
 * @returns COSE_Key, byte for byte as it stands there
 * @throws Error when there is none
 */
export function publicKeyOf(registration: Registration): Uint8Array<ArrayBuffer> {
  const object = decodeCBOR(fromBase64url(registration.response.attestationObject))
  const data = object instanceof Map ? object.get('authData') : undefined
  if (!(data instanceof Uint8Array)) throw new Error('There is no authenticator data in it.')
  return registeredPublicKey(data)
}

/**
 * The public key in the authenticator data of a registration.
 *
 * @returns COSE_Key, byte for byte as it stands there
 * @throws Error when the data carries none
 */
export function registeredPublicKey(authenticatorData: Uint8Array): Uint8Array<ArrayBuffer> {
  // A copy: the CBOR reader counts from the start of the whole buffer.
  const bytes = new Uint8Array(authenticatorData)
  const view = new DataView(bytes.buffer)
  const attested = ((bytes[32] ?? 0) & 0x40) !== 0
  if (!attested || bytes.length < idLengthOffset + 2) throw new Error('There is no public key in it.')
  const start = idLengthOffset + 2 + view.getUint16(idLengthOffset)
  const [, length] = decodePartialCBOR(view, start)
  return bytes.slice(start, start + length)
}

function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}
