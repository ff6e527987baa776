import { HTTPException } from 'hono/http-exception'
import { problemOf } from '../../lib/api/paxosProblem.ts'
import { asCountersignError } from '../../lib/errors.ts'
import type { Problem } from '../api/problem.ts'

/** Ends the handling of a site's request with an error that its page can show. */
export function refuse(status: 400 | 401 | 403 | 404 | 409 | 410, type: string, detail: string): never {
  throw new HTTPException(status, { res: respond({ type, title: '', status, detail, meta: {} }) })
}

/** The response for anything thrown while a site handled a request. */
export function siteErrorResponse(error: unknown): Response {
  if (error instanceof HTTPException) return error.getResponse()
  const problem = problemOf(error)
  if (problem !== undefined && problem.status < 500) {
    const { slug: type, title, detail } = problem
    // The credentials are the site's own affair: what the API says of them is no error of the visitor's.
    const status = problem.status === 401 ? 502 : problem.status
    return respond({ type, title, status, detail, meta: {} })
  }
  const { code, message } = asCountersignError(error)
  return respond({
    type: code,
    title: '',
    status: code === 'internal' ? 500 : 502,
    detail: message,
    meta: {},
  })
}

function respond(problem: Problem): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
  })
}
