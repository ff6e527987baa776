import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { randomSecret } from '../server/secrets.ts'

/** Sessions that are kept; beyond it the oldest ends. */
const maximumSessions = 200

/**
 * Who is signed in, by an unguessable cookie that no script can read; a new one at each signing in, so that none that
 * was planted before is worth anything. They end with the process.
 */
export function createDashboardSessions(port: number) {
  // Cookies do not tell ports apart, so the name does.
  const cookie = `dashboard_session_${port}`
  const sessions = new Map<string, string>()
  return {
    memberId: (context: Context): string | undefined => sessions.get(getCookie(context, cookie) ?? ''),
    open(context: Context, memberId: string): void {
      const oldest = sessions.keys().next().value
      if (sessions.size >= maximumSessions && oldest !== undefined) sessions.delete(oldest)
      const id = randomSecret()
      sessions.set(id, memberId)
      setCookie(context, cookie, id, { path: '/', httpOnly: true, sameSite: 'Strict' })
    },
    end(context: Context): void {
      sessions.delete(getCookie(context, cookie) ?? '')
      deleteCookie(context, cookie, { path: '/' })
    },
  }
}
