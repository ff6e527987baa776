import { encodeCBOR } from '@levischuck/tiny-cbor'
import { p256 } from '@noble/curves/nist.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { toBase64url } from './approvalChallenge.ts'
import type { Assertion, Registration } from './credentialSchemas.ts'

/** What a test may make wrong about one answer of the authenticator. */
export type Ceremony = {
  challenge: Uint8Array
  origin: string
  relyingParty: string
  type?: string
  crossOrigin?: boolean
  userPresent?: boolean
  userVerified?: boolean
  /** What the counter says; by default it counts. */
  counter?: number
  /** Signs something else. */
  bogusSignature?: boolean
  /** Adds an extension's output after the public key, as some authenticators do unasked. */
  extensionOutput?: boolean
}

/** For tests: an authenticator in software with one ES256 credential, and nobody who has to touch it. */
export function softAuthenticator() {
  const { secretKey } = p256.keygen()
  const id = crypto.getRandomValues(new Uint8Array(32))
  const [x, y] = splitPoint(p256.getPublicKey(secretKey, false))
  const publicKey = encodeCBOR(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, x],
      [-3, y],
    ]),
  )
  let counter = 0

  function authenticatorData(ceremony: Ceremony, attested: boolean): Uint8Array {
    const { userPresent = true, userVerified = true, extensionOutput = false } = ceremony
    counter = ceremony.counter ?? counter + 1
    const flags =
      Number(userPresent) |
      (Number(userVerified) << 2) |
      (Number(attested) << 6) |
      (Number(extensionOutput) << 7)
    const head = new Uint8Array(37)
    head.set(sha256(new TextEncoder().encode(ceremony.relyingParty)))
    head[32] = flags
    new DataView(head.buffer).setUint32(33, counter)
    const credential = attested ? [new Uint8Array(16), new Uint8Array([0, id.length]), id, publicKey] : []
    const extensions = extensionOutput ? [encodeCBOR(new Map([['credProtect', 2]]))] : []
    return joined([head, ...credential, ...extensions])
  }

  return {
    id: toBase64url(id),
    publicKey,
    create(ceremony: Ceremony): Registration {
      const attestationObject = encodeCBOR(
        new Map<string, string | Uint8Array | Map<string, never>>([
          ['fmt', 'none'],
          ['attStmt', new Map<string, never>()],
          ['authData', authenticatorData(ceremony, true)],
        ]),
      )
      return {
        ...named(id),
        response: {
          clientDataJSON: toBase64url(clientData({ type: 'webauthn.create', ...ceremony })),
          attestationObject: toBase64url(attestationObject),
        },
      }
    },
    get(ceremony: Ceremony): Assertion {
      const client = clientData({ type: 'webauthn.get', ...ceremony })
      const data = authenticatorData(ceremony, false)
      const signed = ceremony.bogusSignature ? new Uint8Array(4) : joined([data, sha256(client)])
      // WebAuthn signs with ECDSA in any S; noble would only make the lower one.
      const signature = p256.sign(signed, secretKey, { format: 'der', lowS: false })
      return {
        ...named(id),
        response: {
          clientDataJSON: toBase64url(client),
          authenticatorData: toBase64url(data),
          signature: toBase64url(signature),
        },
      }
    },
  }
}

function named(id: Uint8Array) {
  return { id: toBase64url(id), rawId: toBase64url(id), type: 'public-key' as const }
}

function clientData({ type, challenge, origin, crossOrigin = false }: Ceremony): Uint8Array {
  const text = JSON.stringify({ type, challenge: toBase64url(challenge), origin, crossOrigin })
  return new TextEncoder().encode(text)
}

function splitPoint(point: Uint8Array): [x: Uint8Array, y: Uint8Array] {
  return [point.slice(1, 33), point.slice(33)]
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
