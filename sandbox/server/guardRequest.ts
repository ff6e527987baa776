import type { MiddlewareHandler } from 'hono'

/**
 * Refuses requests that a web page elsewhere could cause. The Host allow-list stops DNS rebinding; the exact
 * Origin allow-list stops every other page, including those on other ports of localhost, which a browser
 * counts as the same site and to which it sends the same cookies.
 *
 * No response ever carries a CORS header: nothing here is meant to be read by another origin.
 */
export function guardRequest(options: { port: number; origins: readonly string[] }): MiddlewareHandler {
  const hosts = new Set(['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${options.port}`))
  const origins = new Set(options.origins)
  return async (context, next) => {
    const host = context.req.header('host')?.toLowerCase()
    if (host === undefined || !hosts.has(host)) return context.text('Unknown host', 421)
    const origin = context.req.header('origin')
    if (origin !== undefined && !origins.has(origin)) return context.text('Origin refused', 403)
    return next()
  }
}
