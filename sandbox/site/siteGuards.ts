import type { MiddlewareHandler } from 'hono'
import { limitBody } from '../server/limitBody.ts'
import { refuse } from './siteProblem.ts'

/** Headers of every response of a site: nothing but its own scripts and styles, in no one's frame. */
export function siteHeaders(): MiddlewareHandler {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  return async (context, next) => {
    await next()
    context.header('content-security-policy', policy)
    // Not “no-referrer”: a form of the site's own would then be sent with the origin “null”.
    context.header('referrer-policy', 'same-origin')
    context.header('x-content-type-options', 'nosniff')
    context.header('cross-origin-opener-policy', 'same-origin')
    context.header('cross-origin-resource-policy', 'same-origin')
    context.header('cache-control', 'no-store')
  }
}

/** Changes come from the site's own page: a browser always names the origin of a POST. */
export function requireOwnOrigin(): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method !== 'GET' && context.req.header('origin') === undefined) {
      return refuse(403, 'origin-missing', 'This address is for the site’s own page.')
    }
    return next()
  }
}

/** Addresses for another site's backend: a browser, which names origins and sends cookies, is turned away. */
export function requireBackend(): MiddlewareHandler {
  return async (context, next) => {
    const fromBrowser = ['origin', 'cookie', 'sec-fetch-site'].some(
      (name) => context.req.header(name) !== undefined,
    )
    return fromBrowser ? refuse(403, 'browser', 'This address is for backends only.') : next()
  }
}

/** Largest body that a site takes, in bytes. */
export function siteBodyLimit(): MiddlewareHandler {
  return limitBody(16 * 1024, (context) => context.text('Too large', 413))
}
