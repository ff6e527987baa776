import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { refuseRequest } from '../api/problem.ts'
import { equalSecrets } from '../server/secrets.ts'

export type OperatorAccess = {
  adminToken: string
  /** The cookie of a console that was opened with the start-up token; a name for each port. */
  cookie: string
  /** Sessions of consoles; they end with the process. */
  sessions: ReadonlySet<string>
}

/**
 * Lets in only whoever started the sandbox: a program with the start-up token in `Sandbox-Token` and no Origin,
 * or the console's own page with the cookie that it got for that token. Browsers tell by `Sec-Fetch-Site`
 * whether a request came from the page itself; another port of localhost is "same-site" and stays out, although
 * it would send the cookie.
 */
export function operatorGuard(access: OperatorAccess): MiddlewareHandler {
  return async (context, next) => {
    const token = context.req.header('sandbox-token')
    if (token !== undefined) {
      if (context.req.header('origin') === undefined && equalSecrets(token, access.adminToken)) return next()
      return refuseRequest('unauthenticated', 'The Sandbox-Token header is wrong.')
    }
    const session = getCookie(context, access.cookie)
    const fromPage = context.req.header('sec-fetch-site') === 'same-origin'
    const reads = context.req.method === 'GET'
    const named = reads || context.req.header('origin') !== undefined
    if (session !== undefined && access.sessions.has(session) && fromPage && named) return next()
    return refuseRequest('unauthenticated', 'Send the start-up token in Sandbox-Token, or open the console.')
  }
}
