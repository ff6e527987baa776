import type { MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import type { Clock } from '../clock.ts'
import type { SandboxLog } from '../server/sandboxLog.ts'
import type { ApiEnv } from './apiEnv.ts'
import { endpointOf } from './endpoint.ts'
import type { RequestJournal, RequestTrace } from './requestJournal.ts'

/** Target characters that the journal keeps. */
const targetLength = 2048

const problemSchema = v.object({ type: v.string(), detail: v.string() })
const oauthErrorSchema = v.object({ error: v.string(), error_description: v.string() })

/** Logs each request and enters it into the console's journal, once it is answered. */
export function recordRequest(options: {
  clock: Clock
  log: SandboxLog
  journal: RequestJournal
}): MiddlewareHandler<ApiEnv> {
  const { clock, log, journal } = options
  return async (context, next) => {
    const start = performance.now()
    const at = clock.now()
    const trace: RequestTrace = {}
    context.set('trace', trace)
    await next()
    const { method, path } = context.req
    const cut = context.env.outgoing.destroyed
    const status = cut ? 0 : context.res.status
    const milliseconds = Math.round(performance.now() - start)
    const endpoint = endpointOf(method, path)
    const problem = status >= 400 ? await readProblem(context.res.clone()) : undefined
    log({ event: 'request', method, path, status, ms: milliseconds, client: trace.clientId })
    journal.add({
      at,
      method,
      target: (context.env.incoming.url ?? path).slice(0, targetLength),
      ...(endpoint === undefined ? {} : { endpoint }),
      status,
      milliseconds,
      ...(problem === undefined ? {} : { problem }),
      ...trace,
    })
  }
}

async function readProblem(response: Response): Promise<{ type: string; detail: string } | undefined> {
  const body: unknown = await response.json().catch(() => undefined)
  const problem = v.safeParse(problemSchema, body)
  if (problem.success) return problem.output
  const oauth = v.safeParse(oauthErrorSchema, body)
  return oauth.success ? { type: oauth.output.error, detail: oauth.output.error_description } : undefined
}
