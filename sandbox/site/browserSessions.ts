import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { randomSecret } from '../server/secrets.ts'

/** What a site keeps for each browser that visits it, in memory. */
export type BrowserSessions<Data> = {
  /** The session of the browser that asks; a new one, with its cookie, if it has none. */
  open(context: Context): Data
  /** The session of the browser that asks, if it has one. */
  find(context: Context): Data | undefined
}

/** Sessions that are kept; beyond it the one that was opened first is forgotten. */
const maximumSessions = 1000

/**
 * Sessions by an unguessable cookie that no script can read. SameSite does not tell one port of localhost from
 * another, and neither do cookies: each site needs a cookie name of its own, and the exact Origin check (not
 * this cookie) is what keeps other pages out.
 */
export function createBrowserSessions<Data>(cookie: string, create: () => Data): BrowserSessions<Data> {
  const sessions = new Map<string, Data>()
  function find(context: Context): Data | undefined {
    return sessions.get(getCookie(context, cookie) ?? '')
  }
  return {
    find,
    open(context) {
      const existing = find(context)
      if (existing !== undefined) return existing
      const oldest = sessions.keys().next()
      if (sessions.size >= maximumSessions && oldest.value !== undefined) sessions.delete(oldest.value)
      const id = randomSecret()
      const data = create()
      sessions.set(id, data)
      setCookie(context, cookie, id, { path: '/', httpOnly: true, sameSite: 'Lax' })
      return data
    },
  }
}
