import { SiteError } from '../../site/browser/siteRequest.ts'

/** Asks an admin endpoint; the cookie shows who asks. The answer's type is the caller's word. */
export async function operatorRequest<Answer>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  content?: object,
): Promise<Answer> {
  const response = await fetch(`/sandbox${path}`, {
    method,
    ...(content === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) }),
  }).catch(() => {
    throw new SiteError('offline', 'The sandbox does not answer. Check that it is running.')
  })
  const text = await response.text()
  const body = text === '' ? {} : JSON.parse(text)
  if (response.ok) return body
  throw new SiteError(String(body.type ?? 'unknown'), String(body.detail ?? 'The sandbox refused this.'))
}
