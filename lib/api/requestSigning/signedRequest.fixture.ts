import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { RegisteredKey } from './registeredKey.ts'
import type { SigningAlgorithm } from './signingAlgorithm.ts'
import type { SignedRequest } from './verifyRequest.ts'

/** The guide's own sample, "Create Signature": header, body, and the JWS that PyJWT printed, line breaks removed. */
export const guideSample = {
  kid: '5498f424-78aa-414b-a515-13929e6951db',
  timestamp: 1645503272,
  method: 'POST',
  path: '/v2/transfer/deposit-addresses',
  body: '{"profile_id":"42bb1a2e-a68e-44d7-b5f1-59ccc5c13e91","crypto_network":"ETHEREUM"}',
  jws: [
    'eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiIsImtpZCI6IjU0OThmNDI0LTc4YWEtNDE0Yi1hNTE1LTEzO',
    'TI5ZTY5NTFkYiIsInBheG9zLmNvbS90aW1lc3RhbXAiOiIxNjQ1NTAzMjcyIiwicGF4b3MuY29tL3JlcX',
    'Vlc3QtbWV0aG9kIjoiUE9TVCIsInBheG9zLmNvbS9yZXF1ZXN0LXBhdGgiOiIvdjIvdHJhbnNmZXIvZGV',
    'wb3NpdC1hZGRyZXNzZXMifQ.eyJwcm9maWxlX2lkIjoiNDJiYjFhMmUtYTY4ZS00NGQ3LWI1ZjEtNTljY',
    '2M1YzEzZTkxIiwiY3J5cHRvX25ldHdvcmsiOiJFVEhFUkVVTSJ9.7x8b_4j1dFMd1XWcmpGaf5OiyU0lo',
    '2fbGlbe8epuiAJFpFziwxhhKHbc7-DaqKMV9MTTARX8VM3d2YSugPEAow',
  ].join(''),
} as const

/** A key pair of Node's own crypto: the second implementation in these tests. */
export type NodePair = { alg: SigningAlgorithm; privateKey: KeyObject; publicKey: KeyObject }

export function nodePair(alg: SigningAlgorithm): NodePair {
  const pair =
    alg === 'EdDSA' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { alg, ...pair }
}

export function registered(pair: NodePair, changes: Partial<RegisteredKey> = {}): RegisteredKey {
  const { alg, publicKey } = pair
  return { kid: 'key-1', alg, jwk: publicKey.export({ format: 'jwk' }), status: 'active', ...changes }
}

export function nodeSignature({ alg, privateKey }: NodePair, input: string): Buffer {
  return sign(alg === 'EdDSA' ? null : 'sha256', Buffer.from(input), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  })
}

/** A JWS over exactly this header text and payload, by Node's crypto. */
export function nodeJws(pair: NodePair, header: string | object, payload: string | Uint8Array): string {
  const text = typeof header === 'string' ? header : JSON.stringify(header)
  const input = `${base64url(text)}.${base64url(payload)}`
  return `${input}.${base64url(nodeSignature(pair, input))}`
}

export function base64url(content: string | Uint8Array): string {
  return Buffer.from(content).toString('base64url')
}

/** The time of the good request below, in milliseconds. */
export const signedAt = 1_800_000_000_000

export function goodHeader(alg: string): Record<string, unknown> {
  return {
    typ: 'JWT',
    alg,
    kid: 'key-1',
    'paxos.com/timestamp': '1800000000',
    'paxos.com/request-method': 'POST',
    'paxos.com/request-path': '/v2/orders?b=2&a=1',
  }
}

export const goodBody = '{ "amount" : "1.50" }\n'

/** A request that is in order, with whatever is changed about its header. */
export function goodRequest(
  pair: NodePair,
  header: Record<string, unknown> = {},
): SignedRequest & { jws: string; body: Uint8Array } {
  return {
    jws: nodeJws(pair, { ...goodHeader(pair.alg), ...header }, goodBody),
    method: 'POST',
    path: '/v2/orders?b=2&a=1',
    body: Buffer.from(goodBody),
    now: signedAt,
    keys: [registered(pair)],
  }
}
