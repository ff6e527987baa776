import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import { problemAdvice } from '../text/en/apiErrors.ts'
import { apiError } from './apiError.ts'
import { retryAfter } from './retryAfter.ts'

/**
 * Why Paxos refused a request: its RFC 9457 body, with what was missing filled in from the HTTP response.
 */
export type PaxosProblem = {
  type: string
  /** Last part of `type`, by which a problem is known whether `type` is a URL or a bare word: `already-exists`. */
  slug: string
  title: string
  /** The HTTP status. */
  status: number
  detail: string
  meta: Record<string, unknown>
  /** What to do about it; empty where nothing is known. */
  advice: string
  /** How long Paxos asks to wait, in milliseconds. */
  retryAfter?: number
}

const problemSchema = v.object({
  type: v.fallback(v.string(), 'about:blank'),
  title: v.fallback(v.string(), ''),
  detail: v.fallback(v.string(), ''),
  meta: v.fallback(v.record(v.string(), v.unknown()), {}),
})

/** RFC 6749 section 5.2. */
const oauthErrorSchema = v.object({
  error: v.string(),
  error_description: v.fallback(v.string(), ''),
})

/**
 * Reads a problem from a refused request's response; a body that is none still gives the status.
 *
 * @param now milliseconds since 1970, against which a Retry-After that is a date is read
 */
export function readProblem(response: Response, body: unknown, now = Date.now()): PaxosProblem {
  const parsed = v.safeParse(problemSchema, body)
  const { type, title, detail, meta } = parsed.success
    ? parsed.output
    : { type: 'about:blank', title: '', detail: '', meta: {} }
  const slug = type.split(/[/:]/).findLast(Boolean) ?? type
  const wait = retryAfter(response.headers, now)
  return {
    type,
    slug,
    title: title === '' ? response.statusText || 'Refused' : title,
    status: response.status,
    detail,
    meta,
    advice: adviceFor(slug, response.status),
    ...(wait === undefined ? {} : { retryAfter: wait }),
  }
}

function adviceFor(slug: string, status: number): string {
  const advice: Readonly<Record<string, string>> = problemAdvice
  const key = [slug, String(status), status >= 500 ? '500' : ''].find((name) => Object.hasOwn(advice, name))
  return key === undefined ? '' : (advice[key] ?? '')
}

/** The error of a refused API request. Its problem is read back with `problemOf`. */
export function refusedError(response: Response, body: unknown, now = Date.now()): CountersignError {
  const problem = readProblem(response, body, now)
  const { status, title, detail, advice } = problem
  const error = apiError(
    'paxos-refused',
    { status, title, detail: asSentence(detail === '' ? 'no details were given' : detail), advice },
    { cause: problem },
  )
  error.message = error.message.trimEnd()
  return error
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** The error of a refused token request. Never carries what was sent. */
export function credentialsRefusedError(
  response: Response,
  body: unknown,
  now = Date.now(),
): CountersignError {
  const parsed = v.safeParse(oauthErrorSchema, body)
  const reason = parsed.success
    ? [parsed.output.error, parsed.output.error_description].filter(Boolean).join(': ')
    : String(response.status)
  return apiError('paxos-credentials-refused', { reason }, { cause: readProblem(response, body, now) })
}

/** The problem that Paxos stated, when `error` is a refusal by Paxos. */
export function problemOf(error: unknown): PaxosProblem | undefined {
  if (!(error instanceof CountersignError)) return undefined
  if (error.code !== 'paxos-refused' && error.code !== 'paxos-credentials-refused') return undefined
  return error.cause as PaxosProblem
}
