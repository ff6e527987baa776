import type { MiddlewareHandler } from 'hono'
import type { Clock } from '../clock.ts'
import type { CredentialStore } from '../store/credentialStore.ts'
import type { CallerEnv } from './apiEnv.ts'
import { refuseRequest } from './problem.ts'

export const readScope = 'address_ownership:read_verification'
export const writeScope = 'address_ownership:write_verification'

/** Demands a bearer token (RFC 6750) that carries the scope: 401 without a good token, 403 without the scope. */
export function authenticate(
  scope: string,
  options: { credentials: CredentialStore; clock: Clock },
): MiddlewareHandler<CallerEnv> {
  return async (context, next) => {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(context.req.header('authorization') ?? '')?.[1]
    const caller =
      token === undefined ? undefined : options.credentials.findCaller(token, options.clock.now())
    if (caller === undefined) {
      return refuseRequest('unauthenticated', 'The access token is missing, unknown or expired.')
    }
    context.get('trace').clientId = caller.clientId
    if (!caller.scopes.has(scope)) {
      return refuseRequest('permission-denied', `The access token lacks the scope ${scope}.`, { scope })
    }
    context.set('caller', caller)
    return next()
  }
}
