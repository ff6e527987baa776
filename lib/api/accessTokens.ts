import * as v from 'valibot'
import { apiError } from './apiError.ts'
import type { ClientClock } from './clientClock.ts'
import { credentialsRefusedError, refusedError } from './paxosProblem.ts'
import { isTransient, type RepeatLimits, repeat } from './repeat.ts'
import { sendForAnswer } from './sendRequest.ts'
import { tokenSchema } from './verificationSchema.ts'

/** Scopes of address verification, by the guide. */
export const verificationScopes = [
  'address_ownership:read_verification',
  'address_ownership:write_verification',
] as const

/** A token is renewed this long before it ends, in milliseconds, or after nine tenths of a shorter life. */
const renewalMargin = 60_000

export type AccessTokens = {
  /** A token that is good for a while yet. Callers that ask at the same time share one request. */
  get(limits: RepeatLimits, signal?: AbortSignal): Promise<string>
  /** Forgets this token, which the API did not accept; a newer one is kept. */
  discard(token: string): void
}

/** OAuth client credentials (RFC 6749 section 4.4): fetches access tokens and keeps the current one. */
export function createAccessTokens(options: {
  oauthUrl: string
  clientId: string
  clientSecret: string
  scopes: readonly string[]
  fetch: typeof fetch
  clock: ClientClock
}): AccessTokens {
  const { clock } = options
  let current: { token: string; renewAt: number } | undefined
  let underway: Promise<string> | undefined

  async function renew(): Promise<string> {
    const form = new FormData()
    form.set('grant_type', 'client_credentials')
    form.set('client_id', options.clientId)
    form.set('client_secret', options.clientSecret)
    form.set('scope', options.scopes.join(' '))
    const asked = clock.now()
    const { response, body } = await sendForAnswer(options.fetch, `${options.oauthUrl}/oauth2/token`, {
      method: 'POST',
      body: form,
    })
    if (!response.ok) {
      const error = refusedError(response, body, clock.now())
      throw isTransient(error) ? error : credentialsRefusedError(response, body, clock.now())
    }
    const parsed = v.safeParse(tokenSchema, body)
    if (!parsed.success) throw apiError('paxos-unexpected', { reason: 'access token' })
    const { access_token: token, expires_in: lifetime } = parsed.output
    const renewAt = asked + Math.max(lifetime * 1000 - renewalMargin, lifetime * 900)
    current = { token, renewAt }
    return token
  }

  return {
    async get(limits, signal) {
      if (current !== undefined && clock.now() < current.renewAt) return current.token
      // A token may be asked for again at will. One caller's signal must not end what others wait for.
      underway ??= repeat(renew, { repeats: isTransient, limits, clock }).finally(() => {
        underway = undefined
      })
      return orAborted(underway, signal)
    },
    discard(token) {
      if (current?.token === token) current = undefined
    },
  }
}

/** The promise, or the signal's reason as soon as it aborts. */
async function orAborted<Result>(promise: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (signal === undefined) return promise
  signal.throwIfAborted()
  let end = (): void => {}
  const aborted = new Promise<never>((_, reject) => {
    end = () => reject(signal.reason)
    signal.addEventListener('abort', end, { once: true })
  })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', end)
  }
}
