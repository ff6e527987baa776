import * as v from 'valibot'
import { parseStrictJson } from '../../paxos/strictJson.ts'
import type { RefusalCode } from './refusalCode.ts'
import { isSigningAlgorithm, type SigningAlgorithm } from './signingAlgorithm.ts'

export const timestampName = 'paxos.com/timestamp'
export const methodName = 'paxos.com/request-method'
export const pathName = 'paxos.com/request-path'

/** What the protected header of a `Paxos-Signature` says. */
export type SignedHeader = {
  alg: SigningAlgorithm
  kid: string
  /** Seconds since 1970. */
  timestamp: number
  method: string
  path: string
}

/**
 * The protected header as the guide's sample writes it: the same members, in the same order.
 */
export function writeSignedHeader(header: SignedHeader) {
  return {
    typ: 'JWT',
    alg: header.alg,
    kid: header.kid,
    [timestampName]: String(header.timestamp),
    [methodName]: header.method,
    [pathName]: header.path,
  }
}

const text = v.pipe(v.string(), v.nonEmpty())

const headerSchema = v.looseObject({
  typ: v.optional(v.string()),
  cty: v.optional(v.string()),
  alg: v.string(),
  kid: text,
  [timestampName]: v.unknown(),
  [methodName]: text,
  [pathName]: text,
})

/**
 * Members that would bring a key of their own or change how the rest is read (RFC 7515 section 4.1, RFC 7797).
 * `crit` goes too: nothing here understands an extension, so by RFC 7515 whatever it lists must be refused.
 */
const forbidden = ['crit', 'b64', 'jwk', 'jku', 'x5u', 'x5c', 'x5t', 'x5t#S256']

/** Digits without a leading zero; at most 15 of them, so that the number is exact. */
const digits = /^(?:0|[1-9]\d{0,14})$/

/**
 * Reads a protected header from its bytes, strictly: UTF-8, one JSON object without duplicate members at any
 * depth, the members of the guide with their types. Other members are ignored, as RFC 7515 section 4 asks.
 *
 * @returns the code of the first rule that it breaks, or what it says
 */
export function readSignedHeader(bytes: Uint8Array): SignedHeader | RefusalCode {
  let json: string
  try {
    json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return 'header-invalid'
  }
  const strict = parseStrictJson(json)
  if (!strict.ok) return strict.finding.code === 'duplicate-keys' ? 'header-duplicate' : 'header-invalid'
  const { value } = strict
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'header-invalid'
  if (forbidden.some((name) => Object.hasOwn(value, name))) return 'header-forbidden'
  const parsed = v.safeParse(headerSchema, value)
  if (!parsed.success) return 'header-invalid'
  const { alg, kid } = parsed.output
  if (!isSigningAlgorithm(alg)) return 'alg-not-allowed'
  const timestamp = parsed.output[timestampName]
  if (typeof timestamp !== 'string' || !digits.test(timestamp)) return 'timestamp-malformed'
  return {
    alg,
    kid,
    timestamp: Number(timestamp),
    method: parsed.output[methodName],
    path: parsed.output[pathName],
  }
}
