import { ed25519 } from '@noble/curves/ed25519.js'
import { base64url, exportJWK, importJWK, importSPKI } from 'jose'
import * as v from 'valibot'
import { onlyPemBlock } from './pem.ts'
import type { SigningAlgorithm } from './signingAlgorithm.ts'

/** A public key as it is registered for credentials. Exactly one of `jwk` and `pem` is given. */
export type RegisteredKey = {
  kid: string
  /** `EdDSA` or `ES256`; no other algorithm is ever used. */
  alg: string
  /** RFC 7517, public part only. */
  jwk?: unknown
  /** SubjectPublicKeyInfo, `BEGIN PUBLIC KEY`, as `openssl pkey -pubout` writes it. */
  pem?: string | undefined
  /** `active` when it is not given. A key in any other state verifies nothing. */
  status?: string | undefined
}

const coordinate = v.pipe(
  v.string(),
  v.regex(/^[\w-]{43}$/),
  // The last character's spare bits have to be zero: one key, one spelling.
  v.check((text) => base64url.encode(base64url.decode(text)) === text),
)
const usage = {
  use: v.optional(v.literal('sig')),
  key_ops: v.optional(v.pipe(v.array(v.string()), v.includes('verify'))),
  d: v.optional(v.undefined()),
}
/** RFC 8037. `Ed25519` is RFC 9864's name, which some WebCrypto implementations write. */
const ed25519Schema = v.looseObject({
  kty: v.literal('OKP'),
  crv: v.literal('Ed25519'),
  x: coordinate,
  alg: v.optional(v.picklist(['EdDSA', 'Ed25519'])),
  ...usage,
})
/** RFC 7518 section 6.2. */
const p256Schema = v.looseObject({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: coordinate,
  y: coordinate,
  alg: v.optional(v.literal('ES256')),
  ...usage,
})

/** Keys that were read already, by their content, so that no change to a record goes unseen. */
const known = new Map<string, CryptoKey>()
const maximumKnown = 1000

/**
 * The key for its algorithm, or undefined when it will not do: another kind of key, a private key, a point that
 * is not on the curve, or an Ed25519 point of small or mixed order, under which anybody can “sign”.
 */
export async function verificationKey(
  key: RegisteredKey,
  alg: SigningAlgorithm,
): Promise<CryptoKey | undefined> {
  const { jwk = undefined, pem } = key
  const hasJwk = jwk !== undefined && jwk !== null
  const hasPem = pem !== undefined && pem !== null
  if (hasJwk === hasPem) return undefined
  const content = hasPem ? pem : jsonText(jwk)
  if (content === undefined) return undefined
  const name = `${alg} ${content}`
  const found = known.get(name)
  if (found !== undefined) return found
  const imported = hasPem ? await fromPem(pem, alg) : await fromJwk(jwk, alg)
  if (imported === undefined) return undefined
  const oldest = known.keys().next()
  if (known.size >= maximumKnown && oldest.value !== undefined) known.delete(oldest.value)
  known.set(name, imported)
  return imported
}

/** The text of a JWK; undefined for what is no JSON. */
function jsonText(jwk: unknown): string | undefined {
  try {
    return JSON.stringify(jwk)
  } catch {
    return undefined
  }
}

async function fromPem(pem: string, alg: SigningAlgorithm): Promise<CryptoKey | undefined> {
  try {
    const block = onlyPemBlock(pem, 'PUBLIC KEY')
    if (block === undefined) return undefined
    return await fromJwk(await exportJWK(await importSPKI(block, alg, { extractable: true })), alg)
  } catch {
    return undefined
  }
}

async function fromJwk(jwk: unknown, alg: SigningAlgorithm): Promise<CryptoKey | undefined> {
  try {
    if (alg === 'EdDSA') {
      const { kty, crv, x } = v.parse(ed25519Schema, jwk)
      const point = ed25519.Point.fromBytes(base64url.decode(x), false)
      if (point.isSmallOrder() || !point.isTorsionFree()) return undefined
      return asCryptoKey(await importJWK({ kty, crv, x }, alg))
    }
    const { kty, crv, x, y } = v.parse(p256Schema, jwk)
    return asCryptoKey(await importJWK({ kty, crv, x, y }, alg))
  } catch {
    return undefined
  }
}

function asCryptoKey(key: CryptoKey | Uint8Array): CryptoKey | undefined {
  return key instanceof Uint8Array ? undefined : key
}
