import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import type { PublicKeyJwk, SigningAlgorithm } from '../store/signingKeyStore.ts'
import { keyFault } from './addressRules.ts'

export type ReadPublicKey =
  | { ok: true; alg: SigningAlgorithm; jwk: PublicKeyJwk }
  | { ok: false; fault: string }

/**
 * Reads a public key for request signing: PEM (SPKI, as `openssl … -pubout` writes it) or JWK; Ed25519 for
 * EdDSA, P-256 for ES256. A private key is refused, and nothing of it is kept or repeated.
 */
export function readPublicKey(given: string | Record<string, unknown>): ReadPublicKey {
  if (isPrivate(given)) {
    return refuse(
      'This is a private key. Send the public half only, and make a new pair: this one was exposed.',
    )
  }
  const key = parse(given)
  if (key === undefined) return refuse('This is neither a public key in PEM (SPKI) nor a JWK.')
  const { kty = '', crv = '', x = '', y } = key.export({ format: 'jwk' })
  if (crv === 'Ed25519') {
    const fault = keyFault(Buffer.from(x, 'base64url'))
    return fault === undefined
      ? { ok: true, alg: 'EdDSA', jwk: { kty, crv, x } }
      : refuse(`The key ${fault}.`)
  }
  if (crv === 'P-256' && y !== undefined) return { ok: true, alg: 'ES256', jwk: { kty, crv, x, y } }
  return refuse('Only Ed25519 (EdDSA) and P-256 (ES256) keys can sign requests.')
}

function isPrivate(given: string | Record<string, unknown>): boolean {
  return typeof given === 'string' ? given.includes('PRIVATE KEY') : Object.hasOwn(given, 'd')
}

function parse(given: string | Record<string, unknown>): KeyObject | undefined {
  try {
    if (typeof given !== 'string') return createPublicKey({ key: given as JsonWebKey, format: 'jwk' })
    // A certificate would be read as well; it is not what was asked for.
    return /^\s*-----BEGIN PUBLIC KEY-----/.test(given) ? createPublicKey(given) : undefined
  } catch {
    return undefined
  }
}

function refuse(fault: string): ReadPublicKey {
  return { ok: false, fault }
}
