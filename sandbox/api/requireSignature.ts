import type { MiddlewareHandler } from 'hono'
import { refusalSentence } from '../../lib/api/requestSigning/refusalCode.ts'
import { verifyRequest } from '../../lib/api/requestSigning/verifyRequest.ts'
import type { Clock } from '../clock.ts'
import type { SigningKeyStore } from '../store/signingKeyStore.ts'
import type { CallerEnv } from './apiEnv.ts'
import { refuseRequest } from './problem.ts'

/**
 * Checks `Paxos-Signature` against the bytes that came over the wire, before anything of them is parsed. Where
 * the credentials demand it, a request that is unsigned or wrongly signed is refused; elsewhere the verdict is
 * only noted for the console, so that signing can be tried out before it is switched on.
 *
 * The response does not tell why: the console does. Whether Paxos's does is not published.
 */
export function requireSignature(options: {
  signingKeys: SigningKeyStore
  clock: Clock
}): MiddlewareHandler<CallerEnv> {
  return async (context, next) => {
    const { clientId, signingRequired: required } = context.get('caller')
    const trace = context.get('trace')
    const jws = context.req.header('paxos-signature')
    if (jws === undefined && !required) {
      trace.signature = { state: 'none' }
      return next()
    }
    const { incoming } = context.env
    const verdict = await verifyRequest({
      jws,
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      body: new Uint8Array(await context.req.arrayBuffer()),
      now: options.clock.now(),
      keys: options.signingKeys.list(clientId).map(({ kid, alg, jwk, revokedAt }) => ({
        kid,
        alg,
        jwk,
        status: revokedAt === undefined ? 'active' : 'revoked',
      })),
    })
    if (verdict.verdict === 'accept') {
      trace.signature = { state: 'valid', kid: verdict.kid, required }
      return next()
    }
    const { code } = verdict
    trace.signature = { state: 'refused', code, reason: refusalSentence(code), required }
    if (!required) return next()
    return refuseRequest('unauthenticated', 'This request is not signed, or its signature was not accepted.')
  }
}
