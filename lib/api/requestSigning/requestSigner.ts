import { p256 } from '@noble/curves/nist.js'
import { base64url, CompactSign, type JWK } from 'jose'
import { apiError } from '../apiError.ts'
import { importSigningKey } from './importSigningKey.ts'
import { type SignedHeader, writeSignedHeader } from './signedHeader.ts'
import type { SigningAlgorithm } from './signingAlgorithm.ts'

/**
 * Signs with a key that never leaves a KMS or HSM. Gets the JWS signing input (ASCII), to be hashed as the algorithm
 * does it: EdDSA takes it as it is, ES256 hashes it with SHA-256.
 *
 * @returns the signature: 64 bytes, or for ES256 also DER, as most services answer
 */
export type RemoteSigner = (signingInput: Uint8Array) => Promise<Uint8Array>

export type RequestSignerOptions =
  | {
      /** The id that Paxos shows beside the public key. */
      kid: string
      /** PEM (PKCS#8 or SEC1), JWK or CryptoKey. The key tells the algorithm. */
      key: string | JWK | CryptoKey
    }
  | { kid: string; alg: SigningAlgorithm; sign: RemoteSigner }

/** One key of the API caller's. */
export type RequestSigner = {
  readonly kid: string
  readonly alg: SigningAlgorithm
  /** The compact JWS over this header and these bytes. */
  sign(header: Omit<SignedHeader, 'kid' | 'alg'>, payload: Uint8Array): Promise<string>
}

/**
 * A signer for one key.
 *
 * @throws CountersignError `signing-key-unusable`; its `sign` throws `signer-failed` when a remote one fails
 * @example
 * const signer = await createRequestSigner({ kid, key: await readFile('my-private-ec.pem', 'utf8') })
 */
export async function createRequestSigner(options: RequestSignerOptions): Promise<RequestSigner> {
  const { kid } = options
  if (kid === '') throw apiError('signing-key-unusable', { reason: 'its kid is empty' })
  if ('sign' in options) return remoteSigner(options)
  const { alg, key } = await importSigningKey(options.key)
  return {
    kid,
    alg,
    sign: (header, payload) =>
      new CompactSign(payload).setProtectedHeader(writeSignedHeader({ ...header, kid, alg })).sign(key),
  }
}

function remoteSigner({
  kid,
  alg,
  sign,
}: {
  kid: string
  alg: SigningAlgorithm
  sign: RemoteSigner
}): RequestSigner {
  return {
    kid,
    alg,
    async sign(header, payload) {
      const written = JSON.stringify(writeSignedHeader({ ...header, kid, alg }))
      const input = `${base64url.encode(written)}.${base64url.encode(payload)}`
      let signature: Uint8Array
      try {
        signature = await sign(new TextEncoder().encode(input))
      } catch (cause) {
        const reason = cause instanceof Error ? cause.name : 'unknown reason'
        throw apiError('signer-failed', { reason }, { cause })
      }
      return `${input}.${base64url.encode(rawSignature(signature, alg))}`
    },
  }
}

/** RFC 7518 section 3.4 wants r and s, 32 bytes each; services tend to answer DER (RFC 3279). */
function rawSignature(signature: Uint8Array, alg: SigningAlgorithm): Uint8Array {
  if (signature.length === 64) return signature
  if (alg === 'ES256') {
    try {
      return p256.Signature.fromBytes(signature, 'der').toBytes('compact')
    } catch (cause) {
      throw apiError('signer-failed', { reason: 'its signature is neither 64 bytes nor DER' }, { cause })
    }
  }
  throw apiError('signer-failed', { reason: 'its signature is not 64 bytes' })
}
