import { setTimeout as delay } from 'node:timers/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { MiddlewareHandler } from 'hono'
import type { Wire } from '../server/listenOnLoopback.ts'
import type { ApiEnv } from './apiEnv.ts'
import { endpointOf } from './endpoint.ts'
import type { Fault, Faults } from './faults.ts'
import { problemResponse } from './problem.ts'

/** Makes go wrong what was asked to, for requests to the API's endpoints. */
export function injectFaults(faults: Faults): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const endpoint = endpointOf(context.req.method, context.req.path)
    const hits = endpoint === undefined ? [] : faults.take(endpoint)
    if (hits.length === 0) return next()
    context.get('trace').fault = hits.map(({ kind }) => kind).join(', ')
    for (const { milliseconds } of hits.filter(({ kind }) => kind === 'latency')) {
      await wait(context.env, milliseconds)
    }
    const fatal = hits.find(({ kind }) => kind !== 'latency')
    if (fatal === undefined) return next()
    if (fatal.kind === 'error') return errorResponse(fatal.status)
    if (fatal.kind === 'timeout-after-commit') await next()
    await wait(context.env, fatal.milliseconds)
    context.env.outgoing.destroy()
    context.res = RESPONSE_ALREADY_SENT
    return undefined
  }
}

/** 500 in the API's form; the others as a proxy in front of a broken server answers. */
function errorResponse(status: Fault['status']): Response {
  if (status === 500) return problemResponse('internal', 'A fault that was switched on in this sandbox.')
  return new Response(`<html><body><h1>${status}</h1></body></html>`, {
    status,
    headers: { 'content-type': 'text/html' },
  })
}

/** Waits in real time, or until the caller hangs up. */
async function wait({ outgoing }: Wire, milliseconds: number): Promise<void> {
  const gone = new AbortController()
  const stop = () => gone.abort()
  outgoing.once('close', stop)
  try {
    await delay(milliseconds, undefined, { signal: gone.signal })
  } catch (error) {
    if (!gone.signal.aborted) throw error
  } finally {
    outgoing.off('close', stop)
  }
}
