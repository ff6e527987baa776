import { apiError } from '../apiError.ts'
import type { RequestSigner } from './requestSigner.ts'

/** A request as it will go over the wire. */
export type RequestToSign = {
  /** In capitals, as it is sent: `POST`. */
  method: string
  /** Path and query exactly as they are sent, beginning with `/`; no fragment. */
  path: string
  /** The very bytes that are sent; text counts as UTF-8. None for a request without a body. */
  body?: Uint8Array | string | undefined
  /** The time of signing in milliseconds since 1970; the present, when absent. */
  now?: number
}

/** Header field that carries the signature. */
export const signatureHeader = 'Paxos-Signature'

/**
 * Signs a request by the guide “Request Signing”.
 *
 * @returns the value of the `Paxos-Signature` header, good for 30 minutes
 * @throws CountersignError `request-unsignable` for what cannot be sent like this, `signer-failed`
 */
export async function signRequest(signer: RequestSigner, request: RequestToSign): Promise<string> {
  const { method, path, body = '', now = Date.now() } = request
  // RFC 9110 section 5.6.2; a client that sends another spelling than the signed one is refused by Paxos.
  if (!/^[!#$%&'*+.^`|~\w-]+$/.test(method)) throw unsignable('its method is no HTTP method')
  if (!/^\/[!-~]*$/.test(path) || path.includes('#')) {
    throw unsignable('its path has to begin with “/” and to be written as it is sent, percent-encoded')
  }
  const timestamp = Math.floor(now / 1000)
  if (!Number.isSafeInteger(timestamp) || timestamp < 0) throw unsignable('its time is not one after 1970')
  const payload = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return signer.sign({ method, path, timestamp }, payload)
}

function unsignable(reason: string): Error {
  return apiError('request-unsignable', { reason })
}
