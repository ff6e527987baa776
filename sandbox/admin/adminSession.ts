import type { Answer } from '../api/apiTestSession.ts'
import type { Sandbox } from '../startSandbox.ts'

/** Calls the admin endpoints with the start-up token, as a test script would. */
export function adminSession(sandbox: Sandbox) {
  async function call(method: string, path: string, content?: unknown): Promise<Answer> {
    const response = await fetch(`${sandbox.apiUrl}/sandbox${path}`, {
      method,
      headers: { 'sandbox-token': sandbox.adminToken, 'content-type': 'application/json' },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    })
    const text = await response.text()
    const body: Record<string, unknown> = text === '' ? {} : JSON.parse(text)
    return { status: response.status, headers: response.headers, body }
  }
  return {
    get: (path: string) => call('GET', path),
    post: (path: string, content: unknown = {}) => call('POST', path, content),
    patch: (path: string, content: unknown) => call('PATCH', path, content),
    delete: (path: string) => call('DELETE', path),
  }
}
