import type { Context, MiddlewareHandler } from 'hono'

/**
 * Refuses a body that is larger than this many bytes: by its Content-Length, or, where it has none (a chunked
 * one), as soon as it has come too far.
 */
export function limitBody(maximum: number, refuse: (context: Context) => Response): MiddlewareHandler {
  return async (context, next) => {
    const { raw } = context.req
    if (raw.method === 'GET' || raw.method === 'HEAD') return next()
    const length = raw.headers.get('content-length')
    // Node refuses a request that has both, and cuts a body at its Content-Length.
    if (length !== null) return Number(length) > maximum ? refuse(context) : next()
    const bytes = await readUpTo(raw, maximum)
    if (bytes === undefined) return refuse(context)
    context.req.raw = new Request(raw.url, {
      method: raw.method,
      headers: raw.headers,
      ...(bytes.length === 0 ? {} : { body: bytes }),
    })
    return next()
  }
}

async function readUpTo(request: Request, maximum: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > maximum) return undefined
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
