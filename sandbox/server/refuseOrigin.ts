import type { MiddlewareHandler } from 'hono'

/** For addresses that no web page may call, not even one of this server. */
export function refuseOrigin(): MiddlewareHandler {
  return async (context, next) =>
    context.req.header('origin') === undefined ? next() : context.text('Origin refused', 403)
}
