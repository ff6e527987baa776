import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An error body as the API writes it: RFC 9457 with `meta` for details. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  meta: Record<string, unknown>
}

/**
 * The problems that the sandbox answers with. `unsupported-address`, `expired` and `already-exists` are slugs
 * that Paxos publishes, with their status; the others are this sandbox's own choice.
 */
const problems = {
  'invalid-argument': { status: 400, title: 'Invalid Argument' },
  'unsupported-address': { status: 400, title: 'Unsupported Address' },
  unauthenticated: { status: 401, title: 'Unauthenticated' },
  'permission-denied': { status: 403, title: 'Permission Denied' },
  expired: { status: 403, title: 'Expired' },
  'not-found': { status: 404, title: 'Not Found' },
  'already-exists': { status: 409, title: 'Already Exists' },
  'too-large': { status: 413, title: 'Content Too Large' },
  'unsupported-media-type': { status: 415, title: 'Unsupported Media Type' },
  'too-many-requests': { status: 429, title: 'Too Many Requests' },
  internal: { status: 500, title: 'Internal' },
} as const satisfies Record<string, { status: ContentfulStatusCode; title: string }>

export type ProblemType = keyof typeof problems

/** The HTTP response of a problem. */
export function problemResponse(
  type: ProblemType,
  detail: string,
  meta: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  const { status, title } = problems[type]
  const body: Problem = { type, title, status, detail, meta }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...headers,
    },
  })
}

/** Ends the handling of a request with a problem. */
export function refuseRequest(type: ProblemType, detail: string, meta?: Record<string, unknown>): never {
  throw new HTTPException(problems[type].status, { res: problemResponse(type, detail, meta) })
}
