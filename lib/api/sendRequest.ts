import { CountersignError } from '../errors.ts'
import { apiError } from './apiError.ts'

/** Longest wait for one answer, in milliseconds. */
const timeout = 30_000

/** What came back: the response's head, and its body as JSON, undefined when it is none. */
export type Answer = { response: Response; body: unknown }

/** Sends one request and reads its answer. */
export async function sendForAnswer(
  send: typeof fetch,
  url: string,
  init: RequestInit,
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await sendRequest(send, url, init, signal)
  return { response, body: await readBody(response, signal) }
}

/**
 * Sends one request; reports a network failure as `paxos-unreachable`. Follows no redirect: credentials would
 * follow too.
 *
 * @throws the signal's reason when it aborts
 */
export async function sendRequest(
  send: typeof fetch,
  url: string,
  init: RequestInit,
  signal?: AbortSignal,
): Promise<Response> {
  signal?.throwIfAborted()
  const ended = AbortSignal.timeout(timeout)
  try {
    return await send(url, {
      ...init,
      redirect: 'error',
      signal: signal === undefined ? ended : AbortSignal.any([signal, ended]),
    })
  } catch (error) {
    throw asFailure(error, signal)
  }
}

/** The body as JSON; undefined when it is none, which the caller's schema then refuses. */
export async function readBody(response: Response, signal?: AbortSignal): Promise<unknown> {
  let text: string
  try {
    text = await response.text()
  } catch (error) {
    throw asFailure(error, signal)
  }
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function asFailure(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return signal.reason
  // Signing failed and nothing was sent: that error says so itself.
  if (error instanceof CountersignError) return error
  return apiError('paxos-unreachable', { reason: failureReason(error) }, { cause: error })
}

function failureReason(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer'
  if (error.name === 'TimeoutError') return `no answer within ${timeout / 1000} seconds`
  const cause = error.cause instanceof Error && 'code' in error.cause ? error.cause.code : undefined
  return typeof cause === 'string' ? cause : 'the connection failed'
}
