import { exportJWK, importJWK, importPKCS8, type JWK } from 'jose'
import * as v from 'valibot'
import { apiError } from '../apiError.ts'
import { readPem, writePem } from './pem.ts'
import { type SigningAlgorithm, signingAlgorithms } from './signingAlgorithm.ts'

/** A private key that is ready to sign, with its algorithm. */
export type SigningKey = { alg: SigningAlgorithm; key: CryptoKey }

/**
 * Reads a private key for request signing: PEM (PKCS#8, or SEC1 as `openssl ecparam -genkey` writes it), a JWK, or
 * a CryptoKey. Its kind tells the algorithm: Ed25519 for EdDSA, P-256 for ES256. The key is checked by signing
 * with it once and verifying with its own public half, where that is known.
 *
 * @throws CountersignError `signing-key-unusable`, which never repeats anything of the key
 */
export async function importSigningKey(given: string | JWK | CryptoKey): Promise<SigningKey> {
  if (typeof given === 'string') return fromPem(given)
  return isCryptoKey(given) ? fromCryptoKey(given) : fromJwk(given)
}

function unusable(reason: string, cause?: unknown): Error {
  return apiError('signing-key-unusable', { reason }, { cause })
}

async function fromPem(pem: string): Promise<SigningKey> {
  // `openssl ecparam -genkey` without -noout writes the curve's name in a block of its own before the key.
  const [block, ...more] = readPem(pem).filter(({ label }) => label !== 'EC PARAMETERS')
  if (block === undefined) throw unusable('it holds no PEM block, such as BEGIN PRIVATE KEY')
  if (more.length > 0) throw unusable('it holds more than one PEM block. Keep one private key in a file')
  if (block.headers || block.label === 'ENCRYPTED PRIVATE KEY') {
    throw unusable('it is encrypted. Decrypt it first, for instance with “openssl pkey”')
  }
  if (block.label === 'PRIVATE KEY') return fromPkcs8(writePem(block))
  if (block.label === 'EC PRIVATE KEY') return fromPkcs8(writePem(wrapSec1(block.base64)), ['ES256'])
  if (block.label.endsWith('PUBLIC KEY')) throw unusable('it is a public key. Give the private half')
  throw unusable(`a block of the kind ${block.label} is not known here. Convert it with “openssl pkey”`)
}

async function fromPkcs8(
  pem: string,
  algorithms: readonly SigningAlgorithm[] = signingAlgorithms,
): Promise<SigningKey> {
  for (const alg of algorithms) {
    const key = await importPKCS8(pem, alg, { extractable: true }).catch(() => undefined)
    if (key !== undefined) return checked({ alg, key: await lockedKey(key, alg) }, await exportJWK(key))
  }
  throw unusable('it is neither an Ed25519 nor a P-256 private key')
}

/** PKCS#8 up to the key itself (RFC 5208): version 0, then id-ecPublicKey with prime256v1 (RFC 5480). */
const pkcs8Start = [
  0x02, 0x01, 0x00, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86,
  0x48, 0xce, 0x3d, 0x03, 0x01, 0x07,
]

/**
 * Puts a SEC1 key (RFC 5915) into PKCS#8, the only form that WebCrypto reads. The key itself stays as it is, and
 * the platform refuses one that names another curve.
 */
function wrapSec1(base64: string): { label: string; base64: string } {
  let key: Uint8Array
  try {
    key = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch (cause) {
    throw unusable('its PEM block is not base64', cause)
  }
  const content = [...pkcs8Start, ...derElement(0x04, key)]
  return { label: 'PRIVATE KEY', base64: btoa(String.fromCharCode(...derElement(0x30, content))) }
}

/** A DER element: tag, shortest length, content. */
function derElement(tag: number, content: ArrayLike<number>): number[] {
  const { length } = content
  if (length > 0xffff) throw unusable('it is too long for a key')
  if (length < 0x80) return [tag, length, ...Array.from(content)]
  const size = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return [tag, ...size, ...Array.from(content)]
}

const part = v.pipe(v.string(), v.regex(/^[\w-]{43}$/))
const jwkSchema = v.variant('kty', [
  v.object({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: part, d: part }),
  v.object({ kty: v.literal('EC'), crv: v.literal('P-256'), x: part, y: part, d: part }),
])

async function fromJwk(given: JWK): Promise<SigningKey> {
  const parsed = v.safeParse(jwkSchema, given)
  if (!parsed.success) throw unusable('it is not a private JWK of an Ed25519 or P-256 key')
  const jwk = parsed.output
  const alg = jwk.kty === 'OKP' ? 'EdDSA' : 'ES256'
  try {
    const key = await importJWK(jwk, alg, { extractable: false })
    if (key instanceof Uint8Array) throw unusable('it is a shared secret')
    return await checked({ alg, key }, jwk)
  } catch (cause) {
    throw unusable('its parts do not make a key', cause)
  }
}

async function fromCryptoKey(key: CryptoKey): Promise<SigningKey> {
  if (key.type !== 'private' || !key.usages.includes('sign')) {
    throw unusable('this CryptoKey is not a private key that may sign')
  }
  if (key.algorithm.name === 'Ed25519') return { alg: 'EdDSA', key }
  if (
    'namedCurve' in key.algorithm &&
    key.algorithm.name === 'ECDSA' &&
    key.algorithm.namedCurve === 'P-256'
  ) {
    return { alg: 'ES256', key }
  }
  throw unusable('this CryptoKey is neither an Ed25519 nor a P-256 key')
}

/** The same key, of which nothing can be read back. */
async function lockedKey(key: CryptoKey, alg: SigningAlgorithm): Promise<CryptoKey> {
  const locked = await importJWK(await exportJWK(key), alg, { extractable: false })
  return locked instanceof Uint8Array ? key : locked
}

/** Refuses a key whose public half is another key's: what it signs would verify nowhere. */
async function checked(signing: SigningKey, jwk: JWK): Promise<SigningKey> {
  const { d: _, ...publicHalf } = jwk
  const verifying = await importJWK(publicHalf, signing.alg).catch(() => undefined)
  const algorithm = signing.alg === 'EdDSA' ? { name: 'Ed25519' } : { name: 'ECDSA', hash: 'SHA-256' }
  const probe = new TextEncoder().encode('probe')
  const isPair =
    verifying !== undefined &&
    !(verifying instanceof Uint8Array) &&
    (await crypto.subtle.verify(
      algorithm,
      verifying,
      await crypto.subtle.sign(algorithm, signing.key, probe),
      probe,
    ))
  if (isPair) return signing
  throw unusable('its private and public halves do not belong together')
}

function isCryptoKey(given: JWK | CryptoKey): given is CryptoKey {
  return Object.prototype.toString.call(given) === '[object CryptoKey]'
}
