import { base64url, compactVerify } from 'jose'
import type { RefusalCode } from './refusalCode.ts'
import { type RegisteredKey, verificationKey } from './registeredKey.ts'
import type { ReplayList } from './replayList.ts'
import { readSignedHeader, type SignedHeader } from './signedHeader.ts'

/** A request as it came over the wire, with what it is held against. */
export type SignedRequest = {
  /** The value of the `Paxos-Signature` header, untouched. */
  jws: string | undefined
  /** As in the request line. Compared as it is: HTTP methods are case-sensitive. */
  method: string
  /** The request target: path and query as they came over the wire, before any parsing or decoding. */
  path: string
  /** The body's bytes as received. Nothing, or no bytes, for a request without a body. */
  body?: Uint8Array | undefined
  /** The time of receipt in milliseconds since 1970; the present, when absent. */
  now?: number
  /** The keys of the credentials that the request was authenticated with, and of no others. */
  keys: readonly RegisteredKey[]
  /** Life of a signature in seconds: 1800 by the guide. */
  maxAgeSeconds?: number
  /** How far ahead the signer's clock may be, in seconds: 60. The guide does not say. */
  futureSeconds?: number
  /** Refuses what was accepted before. Without it a signature may be sent again while it lasts. */
  replays?: ReplayList
}

export type RequestVerdict =
  | ({ verdict: 'accept'; code: 'verified' } & SignedHeader)
  | { verdict: 'reject'; code: RefusalCode }

export const defaultMaxAgeSeconds = 1800
export const defaultFutureSeconds = 60

/**
 * Checks a signed request by the guide “Request Signing”, strictly. Never throws for what a request brings.
 *
 * The algorithm is that of the registered key, one of two; header, path, method and body are compared byte for
 * byte; the protected header may hold nothing that brings a key or an extension. The first rule that is broken
 * gives the code: form, header, key, method, path, body, time, signature, replay.
 *
 * @example
 * const verdict = await verifyRequest({ jws, method: 'POST', path: '/v2/orders?dry=1', body, keys })
 * if (verdict.verdict === 'reject') log(verdict.code, refusalSentence(verdict.code))
 */
export async function verifyRequest(request: SignedRequest): Promise<RequestVerdict> {
  const { jws, body = new Uint8Array(), now = Date.now() } = request
  if (jws === undefined || jws === '') return refuse('missing')
  const parts = splitJws(jws)
  if (parts === undefined) return refuse('malformed')
  const header = readSignedHeader(base64url.decode(parts.header))
  if (typeof header === 'string') return refuse(header)

  const registered = request.keys.filter(({ kid }) => kid === header.kid)
  const [key] = registered
  if (key === undefined) return refuse('kid-unknown')
  if (registered.length > 1) return refuse('kid-ambiguous')
  if ((key.status ?? 'active') !== 'active') return refuse('key-revoked')
  if (key.alg !== header.alg) return refuse('alg-mismatch')
  const publicKey = await verificationKey(key, header.alg)
  if (publicKey === undefined) return refuse('key-unusable')

  if (header.method !== request.method) return refuse('method-mismatch')
  if (header.path !== request.path) return refuse('path-mismatch')
  if (parts.payload !== base64url.encode(body)) return refuse('body-mismatch')
  const fault = timeFault(header.timestamp, now, request)
  if (fault !== undefined) return refuse(fault)

  try {
    await compactVerify(jws, publicKey, { algorithms: [header.alg] })
  } catch {
    return refuse('signature-invalid')
  }
  if (request.replays !== undefined) {
    const { maxAgeSeconds = defaultMaxAgeSeconds } = request
    const expiresAt = (header.timestamp + maxAgeSeconds) * 1000
    const name = await replayName(`${parts.header}.${parts.payload}`)
    if (!(await request.replays.add(name, expiresAt, now))) return refuse('replayed')
  }
  return { verdict: 'accept', code: 'verified', ...header }
}

function refuse(code: RefusalCode): RequestVerdict {
  return { verdict: 'reject', code }
}

/** Three canonical parts; the payload of a request without a body is empty. */
function splitJws(jws: string): { header: string; payload: string } | undefined {
  if (typeof jws !== 'string') return undefined
  const parts = jws.split('.')
  const [header = '', payload = '', signature = ''] = parts
  if (parts.length !== 3 || header === '' || signature === '') return undefined
  return parts.every(isCanonicalBase64url) ? { header, payload } : undefined
}

/** RFC 4648 section 5 without padding, in the one spelling of its bytes: spare bits are zero. */
function isCanonicalBase64url(text: string): boolean {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return false
  const tail = text.slice(text.length - (text.length % 4))
  return base64url.encode(base64url.decode(tail)) === tail
}

function timeFault(
  timestamp: number,
  now: number,
  limits: { maxAgeSeconds?: number; futureSeconds?: number },
): RefusalCode | undefined {
  const { maxAgeSeconds = defaultMaxAgeSeconds, futureSeconds = defaultFutureSeconds } = limits
  const age = now - timestamp * 1000
  if (age < -futureSeconds * 1000) return 'timestamp-future'
  // Written so that a time that is no number refuses.
  return age <= maxAgeSeconds * 1000 ? undefined : 'timestamp-old'
}

async function replayName(signedInput: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(signedInput))
  return base64url.encode(new Uint8Array(digest))
}
