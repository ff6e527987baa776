import type { MiddlewareHandler } from 'hono'
import type { Clock } from '../clock.ts'
import type { ApiEnv } from './apiEnv.ts'
import { endpointOf } from './endpoint.ts'
import { problemResponse } from './problem.ts'
import { limitedAddress, type RateLimits } from './rateLimits.ts'

/** Answers 429 with `Retry-After` (seconds) to an address that asked too often. */
export function limitRequests(options: { limits: RateLimits; clock: Clock }): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const endpoint = endpointOf(context.req.method, context.req.path)
    if (endpoint === undefined) return next()
    const address = limitedAddress(context.env.incoming.socket.remoteAddress)
    const seconds = options.limits.take(endpoint, address, options.clock.now())
    if (seconds === undefined) return next()
    const detail = 'Too many requests came from this address. Wait before the next one.'
    return problemResponse('too-many-requests', detail, {}, { 'retry-after': String(seconds) })
  }
}
