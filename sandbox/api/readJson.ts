import type { Context } from 'hono'
import * as v from 'valibot'
import { refuseRequest } from './problem.ts'

/**
 * Reads a JSON body of the given shape; what does not fit is answered with a problem that names the field.
 * Unknown fields are ignored.
 */
export async function readJson<Schema extends v.GenericSchema>(
  context: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  if (!/^application\/json\s*(;|$)/i.test(context.req.header('content-type') ?? '')) {
    refuseRequest('unsupported-media-type', 'Send the body as application/json.')
  }
  const parsed = v.safeParse(schema, parseJson(await context.req.arrayBuffer()))
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  const field = v.getDotPath(issue) ?? 'body'
  return refuseRequest('invalid-argument', `${field}: ${issue.message}`, { field })
}

function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuseRequest('invalid-argument', 'The body is not JSON in UTF-8.')
  }
}
