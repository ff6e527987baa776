import { afterEach } from 'vitest'
import { holdAgainstDescription } from '../openapi/holdAgainstDescription.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../startSandbox.ts'
import type { Credentials } from '../store/credentialStore.ts'

/** Addresses for tests: vitalik.eth of the guide, and the guide's Solana sample. */
export const sampleEvm = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
export const sampleSolana = '7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU'

export const bothScopes = 'address_ownership:read_verification address_ownership:write_verification'

const running: Sandbox[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()))
})

/** Starts a sandbox on free ports, in memory, and closes it after the test. */
export async function testSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({
    ports: { api: 0, partner: 0, collector: 0, chains: 0, dashboard: 0, signingWindow: 0 },
    ...options,
  })
  running.push(sandbox)
  return sandbox
}

/** What a raw HTTP call answered. */
export type Answer = { status: number; headers: Headers; body: Record<string, unknown> }

/** Calls the API as curl would, with a token for these credentials; each answer is held against the description. */
export async function apiSession(
  sandbox: Sandbox,
  credentials: Credentials = sandbox.credentials,
  scope = bothScopes,
) {
  const { body } = await askForToken(sandbox, { ...credentials, scope })
  const authorization = `Bearer ${String(body.access_token)}`

  async function call(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${sandbox.apiUrl}${path}`, {
      method,
      ...init,
      headers: { authorization, ...init.headers },
    })
    await holdAgainstDescription(method, response.url, response)
    const answer: Record<string, unknown> = await response.json()
    return { status: response.status, headers: response.headers, body: answer }
  }
  function post(path: string, content: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return call('POST', path, {
      body: JSON.stringify(content),
      headers: { 'content-type': 'application/json', ...headers },
    })
  }
  return {
    call,
    post,
    get: (path: string) => call('GET', path),
    create: (content: Record<string, unknown> = {}, headers?: Record<string, string>) =>
      post(
        '/v2/addresses/verifications',
        { network: 'ETHEREUM', address: sampleEvm, verification_method: 'SIGNATURE', ...content },
        headers,
      ),
    submit: (id: unknown, signature: string) =>
      post('/v2/addresses/verifications/signature', { id, signature }),
  }
}

/** Asks for a token with a multipart form, as the guide's curl does. */
export async function askForToken(
  sandbox: Sandbox,
  options: { clientId: string; clientSecret: string; scope?: string },
): Promise<Answer> {
  const form = new FormData()
  form.set('grant_type', 'client_credentials')
  form.set('client_id', options.clientId)
  form.set('client_secret', options.clientSecret)
  if (options.scope !== undefined) form.set('scope', options.scope)
  const response = await fetch(`${sandbox.apiUrl}/oauth2/token`, { method: 'POST', body: form })
  await holdAgainstDescription('POST', response.url, response)
  const body: Record<string, unknown> = await response.json()
  return { status: response.status, headers: response.headers, body }
}
