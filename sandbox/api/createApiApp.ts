import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type AdminOptions, adminRoutes } from '../admin/adminRoutes.ts'
import { createConsoleApp } from '../console/createConsoleApp.ts'
import { apiWithdrawals } from '../dashboard/apiWithdrawals.ts'
import { openApiRoute } from '../openapi/openApiRoute.ts'
import { createOperationsApp } from '../operations/createOperationsApp.ts'
import { guardRequest } from '../server/guardRequest.ts'
import { limitBody } from '../server/limitBody.ts'
import { refuseOrigin } from '../server/refuseOrigin.ts'
import type { SandboxLog } from '../server/sandboxLog.ts'
import type { CredentialStore } from '../store/credentialStore.ts'
import type { ApiEnv } from './apiEnv.ts'
import { injectFaults } from './injectFaults.ts'
import { limitRequests } from './limitRequests.ts'
import { problemResponse } from './problem.ts'
import { recordRequest } from './recordRequest.ts'
import { tokenEndpoint } from './tokenEndpoint.ts'
import { verificationRoutes } from './verificationRoutes.ts'

export type ApiOptions = AdminOptions & { credentials: CredentialStore; log: SandboxLog }

/** Largest request body, in bytes. */
const maximumBody = 64 * 1024

/** Where the API itself is; everything else of this origin is the sandbox's own. */
const apiPaths = ['/oauth2/*', '/v2/*', '/openapi.json'] as const

/**
 * The local Paxos API, and beside it what only this sandbox has. Every request passes the Host and Origin check and the
 * body limit; those to the API are also logged, may be made to fail, and are counted. No web page may call the
 * API: the one origin that is let in, this server's own, is turned away from it again.
 */
export function createApiApp(options: ApiOptions): Hono<ApiEnv> {
  const { port, log } = options
  const app = new Hono<ApiEnv>()
  app.use(guardRequest({ port, origins: [`http://localhost:${port}`] }))
  app.use(async (context, next) => {
    await next()
    context.header('x-content-type-options', 'nosniff')
  })
  for (const path of apiPaths) {
    app.use(path, recordRequest(options))
    app.use(path, refuseOrigin())
    app.use(path, injectFaults(options.faults))
    app.use(path, limitRequests(options))
  }
  app.use(
    limitBody(maximumBody, () =>
      problemResponse('too-large', `The body is larger than ${maximumBody} bytes.`),
    ),
  )
  app.route('/', tokenEndpoint(options))
  app.route('/', verificationRoutes(options))
  app.route('/', apiWithdrawals(options))
  const apiUrl = `http://localhost:${port}`
  app.route('/', openApiRoute(apiUrl))
  app.route('/', createConsoleApp({ apiUrl }))
  app.route('/', createOperationsApp())
  app.route('/', adminRoutes(options))
  app.notFound(() => problemResponse('not-found', 'There is nothing at this address.'))
  app.onError((error) => {
    if (error instanceof HTTPException) return error.getResponse()
    log({ event: 'failure', detail: error.stack ?? String(error) })
    return problemResponse('internal', 'The sandbox failed. Its console has the details.')
  })
  return app
}
