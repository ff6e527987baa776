import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import * as v from 'valibot'
import { refuseRequest } from '../api/problem.ts'
import { readJson } from '../api/readJson.ts'
import { equalSecrets, randomSecret } from '../server/secrets.ts'
import type { OperatorAccess } from './operatorGuard.ts'

const sessionSchema = v.object({ token: v.pipe(v.string(), v.maxLength(256)) })

/** Sessions that are kept; beyond it the oldest ends. */
const maximumSessions = 50

/**
 * Where the console's page hands in the start-up token, from the fragment of the printed address or typed by
 * hand, and gets a cookie that no script can read. Only the page itself may ask: it names its origin.
 */
export function sessionRoutes(access: OperatorAccess & { sessions: Set<string> }): Hono {
  const app = new Hono()
  app.post('/sandbox/session', async (context) => {
    if (context.req.header('origin') === undefined) {
      return refuseRequest('permission-denied', 'This address is for the console’s own page.')
    }
    const { token } = await readJson(context, sessionSchema)
    if (!equalSecrets(token, access.adminToken)) {
      return refuseRequest('unauthenticated', 'That is not the start-up token of this sandbox.')
    }
    const oldest = access.sessions.values().next().value
    if (access.sessions.size >= maximumSessions && oldest !== undefined) access.sessions.delete(oldest)
    const session = randomSecret()
    access.sessions.add(session)
    setCookie(context, access.cookie, session, { path: '/sandbox', httpOnly: true, sameSite: 'Strict' })
    return context.json({ ok: true })
  })
  return app
}
