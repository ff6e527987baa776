/** Why the site's backend refused: its code, and a sentence for the visitor. */
export class SiteError extends Error {
  override readonly name = 'SiteError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Asks the site's own backend. The answer's type is the caller's word: both ends are this site's.
 *
 * @throws SiteError also when the backend cannot be reached (`offline`)
 */
export async function siteRequest<Answer>(path: string, content?: object): Promise<Answer> {
  const response = await fetch(path, {
    ...(content === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(content),
        }),
  }).catch(() => {
    throw new SiteError(
      'offline',
      'This site could not be reached. Check that it is running, then try again.',
    )
  })
  const body = await response.json().catch(() => ({}))
  if (response.ok) return body
  const { type = 'unknown', detail = 'Something went wrong on this site. Try again.' } = body
  throw new SiteError(String(type), String(detail))
}
