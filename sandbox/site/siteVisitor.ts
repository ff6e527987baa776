/** What a site answered. */
export type SiteAnswer = { status: number; body: Record<string, unknown>; headers: Headers }

/** A browser in miniature for tests: keeps the session cookie and names its origin as browsers do. */
export async function visitSite(url: string) {
  const opened = await fetch(url)
  const cookie = opened.headers.get('set-cookie') ?? ''
  const html = await opened.text()
  async function call(path: string, init: RequestInit): Promise<SiteAnswer> {
    const headers = { cookie: cookie.split(';')[0] ?? '', ...init.headers }
    const response = await fetch(`${url}${path}`, { ...init, headers })
    const body: Record<string, unknown> = await response.json()
    return { status: response.status, body, headers: response.headers }
  }
  return {
    html,
    cookie,
    headers: opened.headers,
    get: (path: string) => call(path, {}),
    post: (path: string, content: object, headers: Record<string, string> = { origin: url }) =>
      call(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(content),
      }),
  }
}
