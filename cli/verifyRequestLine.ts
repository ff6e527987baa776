import type { RegisteredKey } from '../lib/api/requestSigning/registeredKey.ts'
import { verifyRequest } from '../lib/api/requestSigning/verifyRequest.ts'
import { parseRfc3339 } from '../lib/paxos/rfc3339.ts'

/** One answer, without its id. */
export type VerifyRequestAnswer = { verdict: 'accept' | 'reject'; code: string }

/** What is answered where the line itself cannot be understood: nothing that is unclear is accepted. */
export const unreadableAnswer: VerifyRequestAnswer = { verdict: 'reject', code: 'input-unreadable' }

/** The answer to one line. Every field may be anything. */
export async function verifyRequestLine(
  line: Readonly<Record<string, unknown>>,
): Promise<VerifyRequestAnswer> {
  const { method, path } = line
  const jws = line.jws ?? ''
  const body = readBody(line.body_base64)
  const now = readNow(line.now)
  const keys = line.keys ?? []
  if (
    typeof jws !== 'string' ||
    typeof method !== 'string' ||
    typeof path !== 'string' ||
    body === undefined ||
    now === undefined ||
    !Array.isArray(keys)
  ) {
    return unreadableAnswer
  }
  const { verdict, code } = await verifyRequest({ jws, method, path, body, now, keys: keys.flatMap(readKey) })
  return { verdict, code }
}

/** RFC 4648, either alphabet, padded or not; no body, when absent. */
function readBody(value: unknown): Uint8Array | undefined {
  if (value === undefined || value === null) return new Uint8Array()
  if (typeof value !== 'string' || !/^(?:[A-Za-z0-9+/]*|[\w-]*)={0,2}$/.test(value)) return undefined
  const digits = value.replace(/=+$/, '').length
  if (digits % 4 === 1 || (digits !== value.length && value.length % 4 !== 0)) return undefined
  return new Uint8Array(Buffer.from(value, 'base64'))
}

/**
 * A time as milliseconds since 1970; the present, when absent. Numbers count seconds, or milliseconds where they
 * are too large for seconds of this age; text may also be RFC 3339.
 */
export function readNow(value: unknown): number | undefined {
  if (value === undefined || value === null) return Date.now()
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{1,15}(?:\.\d+)?$/.test(value))) {
    const number = Number(value)
    if (!Number.isFinite(number) || number < 0) return undefined
    return number < 100_000_000_000 ? number * 1000 : number
  }
  return typeof value === 'string' ? parseRfc3339(value) : undefined
}

/** A key as the verifier takes it. What has no kid can be meant by no request. */
function readKey(value: unknown): RegisteredKey[] {
  if (typeof value !== 'object' || value === null) return []
  const { kid, alg, jwk, pem, status } = {
    kid: undefined,
    alg: '',
    jwk: undefined,
    pem: undefined,
    status: null,
    ...value,
  }
  if (typeof kid !== 'string') return []
  return [
    {
      kid,
      alg: typeof alg === 'string' ? alg : '',
      ...(jwk === undefined || jwk === null ? {} : { jwk }),
      ...(pem === undefined || pem === null ? {} : { pem: typeof pem === 'string' ? pem : '' }),
      status: status === null || status === undefined ? 'active' : String(status).toLowerCase(),
    },
  ]
}
