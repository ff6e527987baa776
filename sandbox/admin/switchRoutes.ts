import { Hono } from 'hono'
import * as v from 'valibot'
import { endpoints } from '../api/endpoint.ts'
import { type Fault, type Faults, faultKinds } from '../api/faults.ts'
import type { RateLimitSettings, RateLimits } from '../api/rateLimits.ts'
import { readJson } from '../api/readJson.ts'
import type { ChangeFeed } from './changeFeed.ts'

const positive = v.pipe(v.number(), v.finite(), v.gtValue(0), v.maxValue(1_000_000))

const limitSchema = v.strictObject({
  enabled: v.optional(v.boolean()),
  requests_per_second: v.optional(positive),
  tokens_per_second: v.optional(positive),
  window_seconds: v.optional(positive),
  throttle_seconds: v.optional(positive),
})

const faultSchema = v.strictObject({
  kind: v.picklist(faultKinds),
  endpoint: v.optional(v.picklist([...endpoints, 'any']), 'any'),
  milliseconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(600_000))),
  status: v.optional(v.picklist([500, 502, 503, 504]), 500),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  probability: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1)), 1),
})

/** How long a delay or a silence lasts when it is not said, in milliseconds. */
const defaultMilliseconds: Record<Fault['kind'], number> = {
  latency: 1000,
  error: 0,
  timeout: 60_000,
  'timeout-after-commit': 60_000,
}

/** Rate limits and faults: what makes the API behave badly on purpose. */
export function switchRoutes(options: { limits: RateLimits; faults: Faults; changes: ChangeFeed }): Hono {
  const { limits, faults, changes } = options
  const app = new Hono()

  app.get('/sandbox/limits', (context) => context.json(viewLimits(limits.settings())))
  app.post('/sandbox/limits', async (context) => {
    const change = await readJson(context, limitSchema)
    const settings = limits.change({
      ...(change.enabled === undefined ? {} : { enabled: change.enabled }),
      ...(change.requests_per_second === undefined ? {} : { requestsPerSecond: change.requests_per_second }),
      ...(change.tokens_per_second === undefined ? {} : { tokensPerSecond: change.tokens_per_second }),
      ...(change.window_seconds === undefined ? {} : { windowSeconds: change.window_seconds }),
      ...(change.throttle_seconds === undefined ? {} : { throttleSeconds: change.throttle_seconds }),
    })
    changes.announce()
    return context.json(viewLimits(settings))
  })

  app.get('/sandbox/faults', (context) => context.json({ items: faults.list() }))
  app.post('/sandbox/faults', async (context) => {
    const { times, milliseconds, ...fault } = await readJson(context, faultSchema)
    faults.add({
      ...fault,
      milliseconds: milliseconds ?? defaultMilliseconds[fault.kind],
      ...(times === undefined ? {} : { times }),
    })
    changes.announce()
    return context.json({ items: faults.list() }, 201)
  })
  app.delete('/sandbox/faults', (context) => {
    faults.clear()
    changes.announce()
    return context.body(null, 204)
  })

  return app
}

function viewLimits(settings: RateLimitSettings) {
  return {
    enabled: settings.enabled,
    requests_per_second: settings.requestsPerSecond,
    tokens_per_second: settings.tokensPerSecond,
    window_seconds: settings.windowSeconds,
    throttle_seconds: settings.throttleSeconds,
  }
}
