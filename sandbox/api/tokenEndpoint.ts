import { Hono } from 'hono'
import type { Clock } from '../clock.ts'
import type { CredentialStore } from '../store/credentialStore.ts'
import type { ApiEnv } from './apiEnv.ts'

/** Lifetime of an access token in seconds, as the guide's sample has it. */
export const tokenLifetime = 3599

/**
 * POST /oauth2/token: the client credentials grant of RFC 6749 section 4.4, credentials in a form (multipart,
 * as the guide sends it, or urlencoded). A request that names no scope gets a token without any, so that a
 * caller who works here also works with a stricter server.
 */
export function tokenEndpoint(options: { credentials: CredentialStore; clock: Clock }): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>()
  app.post('/oauth2/token', async (context) => {
    context.header('cache-control', 'no-store')
    const form = await readForm(context.req.raw)
    if (form === undefined) return refuse('invalid_request', 'Send the parameters once each, in a form.')
    if (form.grant_type !== 'client_credentials') {
      return refuse('unsupported_grant_type', 'Only client_credentials is supported.')
    }
    const { client_id: clientId, client_secret: clientSecret } = form
    if (clientId === undefined || clientSecret === undefined) {
      return refuse('invalid_request', 'client_id and client_secret are required.')
    }
    const enabled = options.credentials.enabledScopes({ clientId, clientSecret })
    if (enabled === undefined) return refuse('invalid_client', 'Client authentication failed.', 401)
    context.get('trace').clientId = clientId
    const scopes = (form.scope ?? '').split(' ').filter(Boolean)
    const missing = scopes.find((scope) => !enabled.has(scope))
    if (missing !== undefined) {
      return refuse('invalid_scope', `The scope '${missing}' is not enabled for these credentials.`)
    }
    const now = options.clock.now()
    const expiresAt = now + tokenLifetime * 1000
    return context.json({
      access_token: options.credentials.issueToken({ clientId, scopes, now, expiresAt }),
      expires_in: tokenLifetime,
      scope: scopes.join(' '),
      token_type: 'bearer',
    })
  })
  return app
}

async function readForm(request: Request): Promise<Record<string, string> | undefined> {
  if (
    !/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(
      request.headers.get('content-type') ?? '',
    )
  ) {
    return undefined
  }
  try {
    const entries = [...(await request.formData())]
    const form = Object.fromEntries(
      entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    )
    // RFC 6749 section 3.2: parameters must not be included more than once.
    return Object.keys(form).length === entries.length ? form : undefined
  } catch {
    return undefined
  }
}

/** Error response of RFC 6749 section 5.2. */
function refuse(error: string, description: string, status = 400): Response {
  return Response.json(
    { error, error_description: description },
    { status, headers: { 'cache-control': 'no-store' } },
  )
}
