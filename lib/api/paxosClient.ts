import * as v from 'valibot'
import { createAccessTokens, verificationScopes } from './accessTokens.ts'
import { apiError } from './apiError.ts'
import { type ClientClock, systemClock } from './clientClock.ts'
import { existingVerification } from './existingVerification.ts'
import { type ListFilters, listQuery } from './listFilters.ts'
import { refusedError } from './paxosProblem.ts'
import {
  defaultRepeatLimits,
  isTransient,
  type RepeatLimits,
  repeat,
  waitAfter,
  wasTurnedAway,
} from './repeat.ts'
import { signingFetch } from './requestSigning/signingFetch.ts'
import type { SignerSource } from './requestSigning/signingKeys.ts'
import { type Answer, sendForAnswer } from './sendRequest.ts'
import { type AddressVerification, verificationPageSchema, verificationSchema } from './verificationSchema.ts'
import { type WaitOptions, waitUntilSettled } from './waitUntilSettled.ts'

export type PaxosClientOptions = {
  /** `https://api.sandbox.paxos.com`, `https://api.paxos.com`, or a local sandbox. */
  baseUrl: string
  /** Where tokens come from; by default the API's host with `oauth.` for its leading `api.`, as Paxos has it. */
  oauthUrl?: string
  clientId: string
  clientSecret: string
  /** Scopes to ask for: both of address verification, unless the credentials have but one of them. */
  scopes?: readonly string[]
  /** Signs each API request, as the guide “Request Signing” says. The token request is not signed. */
  signer?: SignerSource
  /** How failed requests are repeated, where that is safe. */
  repeat?: Partial<RepeatLimits>
  /** What sends the requests: the place to log or count them. */
  fetch?: typeof fetch
  clock?: ClientClock
}

export type NewVerification = {
  network: string
  address: string
  method: 'SIGNATURE' | 'SMALL_DEPOSIT'
  /** Makes creation safe to repeat: Paxos returns the record that it already has for this value. */
  refId?: string
}

export type CallOptions = {
  /** Ends the call, which then rejects with the signal's reason. */
  signal?: AbortSignal
}

/**
 * Every function throws CountersignError: `paxos-refused` (see `problemOf`), `paxos-credentials-refused`,
 * `paxos-unreachable`, `paxos-unexpected`, and `signer-failed` where requests are signed.
 */
export type PaxosClient = {
  createVerification(verification: NewVerification, options?: CallOptions): Promise<AddressVerification>
  getVerification(id: string, options?: CallOptions): Promise<AddressVerification>
  /** All verifications that fit, page after page, fetched as they are read. */
  listVerifications(filters?: ListFilters, options?: CallOptions): AsyncIterableIterator<AddressVerification>
  /**
   * Submits a signature. One that does not verify is not an error: the record comes back `PENDING`, and a
   * corrected one may be submitted.
   */
  submitSignature(
    submission: { id: string; signature: string },
    options?: CallOptions,
  ): Promise<AddressVerification>
  /** The verification once it is no longer `PENDING`, looked at every 10 to 15 seconds. */
  waitUntilSettled(id: string, options?: WaitOptions): Promise<AddressVerification>
}

type Call = {
  method: 'GET' | 'POST'
  path: string
  content?: Record<string, unknown>
  /** After which failures the call may be made again. */
  repeats: (error: unknown) => boolean
  signal?: AbortSignal | undefined
}

const verificationsPath = '/v2/addresses/verifications'

/**
 * The API caller's side of address verification, by the guide "Verify an Address". For servers only: it holds
 * credentials. Needs `fetch` and WebCrypto, and nothing of Node.
 *
 * What is repeated after a failure that may pass, with growing, jittered waits or as long as Paxos says: reading
 * and fetching tokens always; creating only with a `refId`; submitting only after a look at the record shows that
 * it still waits. A 429 was turned away and may always be repeated. A token that the API no longer takes is renewed
 * once and the call repeated.
 *
 * @throws CountersignError `api-url-unsafe` for an address to which credentials would go in the clear
 * @example
 * const paxos = createPaxosClient({ baseUrl: 'https://api.sandbox.paxos.com', clientId, clientSecret })
 * const record = await paxos.createVerification({ network: 'ETHEREUM', address, method: 'SIGNATURE', refId })
 * sendToWallet(toCollectorPayload(record))
 */
export function createPaxosClient(options: PaxosClientOptions): PaxosClient {
  const baseUrl = safeUrl(options.baseUrl)
  const oauthUrl = safeUrl(options.oauthUrl ?? baseUrl.replace(/^(https?:\/\/)api\./, '$1oauth.'))
  const { clientId, clientSecret, signer, scopes = verificationScopes, clock = systemClock } = options
  const limits: RepeatLimits = { ...defaultRepeatLimits, ...options.repeat }
  const send: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init))
  const sendSigned =
    signer === undefined ? send : signingFetch({ signer, fetch: send, now: () => clock.now() })
  const tokens = createAccessTokens({ oauthUrl, clientId, clientSecret, scopes, fetch: send, clock })

  async function call<Schema extends v.GenericSchema>(
    schema: Schema,
    wanted: Call,
  ): Promise<v.InferOutput<Schema>> {
    const attempt = async () => {
      const { response, body } = await callWithToken(wanted)
      if (!response.ok) throw refusedError(response, body, clock.now())
      return body
    }
    // Beforehand, since it is repeated by rules of its own: a token may always be asked for again.
    await tokens.get(limits, wanted.signal)
    const body = await repeat(attempt, { repeats: wanted.repeats, limits, clock, signal: wanted.signal })
    const parsed = v.safeParse(schema, body)
    if (parsed.success) return parsed.output
    const reason = v.getDotPath(parsed.issues[0]) ?? 'no JSON object'
    throw apiError('paxos-unexpected', { reason })
  }

  async function callWithToken(wanted: Call): Promise<Answer> {
    const token = await tokens.get(limits, wanted.signal)
    const answer = await callWith(token, wanted)
    if (answer.response.status !== 401) return answer
    tokens.discard(token)
    return callWith(await tokens.get(limits, wanted.signal), wanted)
  }

  function callWith(token: string, { method, path, content, signal }: Call): Promise<Answer> {
    const init: RequestInit = {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json, application/problem+json',
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    }
    return sendForAnswer(sendSigned, `${baseUrl}${path}`, init, signal)
  }

  function get(id: string, { signal }: CallOptions, repeats = isTransient): Promise<AddressVerification> {
    const path = `${verificationsPath}/${encodeURIComponent(id)}`
    return call(verificationSchema, { method: 'GET', path, repeats, signal })
  }

  async function create(
    { network, address, method, refId }: NewVerification,
    { signal }: CallOptions,
  ): Promise<AddressVerification> {
    const content = { network, address, verification_method: method }
    try {
      return await call(verificationSchema, {
        method: 'POST',
        path: verificationsPath,
        content: refId === undefined ? content : { ...content, ref_id: refId },
        repeats: refId === undefined ? wasTurnedAway : isTransient,
        signal,
      })
    } catch (error) {
      const existing =
        refId === undefined ? undefined : existingVerification(error, { ...content, ref_id: refId })
      if (existing === undefined) throw error
      return existing
    }
  }

  async function* list(
    filters: ListFilters,
    { signal }: CallOptions,
  ): AsyncIterableIterator<AddressVerification> {
    const query = listQuery(filters)
    const seen = new Set<string>()
    for (;;) {
      const text = query.toString()
      const path = text === '' ? verificationsPath : `${verificationsPath}?${text}`
      const page = await call(verificationPageSchema, { method: 'GET', path, repeats: isTransient, signal })
      yield* page.items
      if (page.next_page_cursor === '') return
      // A cursor that comes back again would page for ever.
      if (seen.has(page.next_page_cursor)) {
        throw apiError('paxos-unexpected', { reason: 'next_page_cursor repeats' })
      }
      seen.add(page.next_page_cursor)
      query.set('page_cursor', page.next_page_cursor)
    }
  }

  async function submit(
    { id, signature }: { id: string; signature: string },
    { signal }: CallOptions,
  ): Promise<AddressVerification> {
    for (let failures = 1; ; failures += 1) {
      try {
        return await call(verificationSchema, {
          method: 'POST',
          path: `${verificationsPath}/signature`,
          content: { id, signature },
          repeats: wasTurnedAway,
          signal,
        })
      } catch (error) {
        if (failures >= limits.attempts || wasTurnedAway(error) || !isTransient(error)) throw error
        const wait = waitAfter(error, failures, clock)
        if (wait > limits.longestWait) throw error
        await clock.sleep(wait, signal)
        // It may have arrived. Only a record that still waits, without this signature, is given it again.
        const record = await get(id, { ...(signal === undefined ? {} : { signal }) })
        const hasArrived = record.signature_verification?.signature === signature
        if (record.status !== 'PENDING' || hasArrived) return record
      }
    }
  }

  return {
    createVerification: (verification, callOptions = {}) => create(verification, callOptions),
    getVerification: (id, callOptions = {}) => get(id, callOptions),
    listVerifications: (filters = {}, callOptions = {}) => list(filters, callOptions),
    submitSignature: (submission, callOptions = {}) => submit(submission, callOptions),
    waitUntilSettled: (id, waitOptions = {}) =>
      waitUntilSettled(
        // The wait has a pace of its own, so a look that fails is not repeated at once.
        (signal) => get(id, { ...(signal === undefined ? {} : { signal }) }, () => false),
        clock,
        waitOptions,
      ),
  }
}

/** The address without trailing slashes. Credentials go over TLS, or stay on this machine. */
function safeUrl(url: string): string {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' }
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback))
    throw apiError('api-url-unsafe', { url })
  return url.replace(/\/+$/, '')
}
