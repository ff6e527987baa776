import { currentSigner, type SignerSource } from './signingKeys.ts'
import { signatureHeader, signRequest } from './signRequest.ts'

export type SigningFetchOptions = {
  signer: SignerSource
  /** What sends the signed request. */
  fetch?: typeof fetch
  /** Milliseconds since 1970. */
  now?: () => number
  /**
   * Which requests to sign. By default all but those to `/oauth2/token`: their body holds the client secret, which
   * the signature would carry along in a header, and headers are logged.
   */
  signs?: (request: Request) => boolean
}

/**
 * A `fetch` that signs what is really sent: the method and the path as the platform writes them, and the body's
 * bytes, which are read once (streams, forms and blobs too), signed, and sent.
 *
 * Redirects are not followed, since a signature is good for one address only: they fail, or with
 * `redirect: 'manual'` come back as they are.
 *
 * @throws CountersignError from `signRequest`, besides whatever `fetch` throws
 */
export function signingFetch(options: SigningFetchOptions): typeof fetch {
  const send: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init))
  const { signs = isNoTokenRequest } = options
  return async (input, init) => {
    // A body that is a stream is taken only with `duplex`, which other bodies do not mind.
    const settings: RequestInit & { duplex: 'half' } = { ...init, duplex: 'half' }
    const request = new Request(input, settings)
    const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer())
    const headers = new Headers(request.headers)
    const { origin, pathname, search } = new URL(request.url)
    if (signs(request)) {
      const jws = await signRequest(await currentSigner(options.signer), {
        method: request.method,
        path: `${pathname}${search}`,
        body,
        ...(options.now === undefined ? {} : { now: options.now() }),
      })
      headers.set(signatureHeader, jws)
    }
    // Put together from the very parts that were signed: platforms differ on a question mark with nothing after it.
    return send(`${origin}${pathname}${search}`, {
      // What a Request does not carry, such as a dispatcher, goes along.
      ...init,
      method: request.method,
      headers,
      ...(body === undefined ? {} : { body }),
      signal: init?.signal ?? request.signal,
      redirect: request.redirect === 'manual' ? 'manual' : 'error',
    })
  }
}

function isNoTokenRequest(request: Request): boolean {
  return new URL(request.url).pathname !== '/oauth2/token'
}
