import { expect, test } from 'vitest'
import { apiSession, askForToken, bothScopes, testSandbox } from './apiTestSession.ts'

test('a multipart form gets the token of the guide', async () => {
  const sandbox = await testSandbox()
  const { status, headers, body } = await askForToken(sandbox, { ...sandbox.credentials, scope: bothScopes })
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(body).toEqual({
    access_token: expect.stringMatching(/^[\w-]{43}$/),
    expires_in: 3599,
    scope: bothScopes,
    token_type: 'bearer',
  })
})

test('an urlencoded form does as well', async () => {
  const sandbox = await testSandbox()
  const { clientId: client_id, clientSecret: client_secret } = sandbox.credentials
  const form = { grant_type: 'client_credentials', client_id, client_secret, scope: bothScopes }
  const response = await fetch(`${sandbox.apiUrl}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  expect(response.status).toBe(200)
})

test.each([
  ['a wrong secret', { client_secret: 'x' }, 401, 'invalid_client'],
  ['an unknown client', { client_id: 'nobody' }, 401, 'invalid_client'],
  ['a scope that is not enabled', { scope: `${bothScopes} transfer:write` }, 400, 'invalid_scope'],
  ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ['no secret', { client_secret: undefined }, 400, 'invalid_request'],
])('%s is refused', async (_, change, status, error) => {
  const sandbox = await testSandbox()
  const { clientId: client_id, clientSecret: client_secret } = sandbox.credentials
  const fields = { grant_type: 'client_credentials', client_id, client_secret, scope: bothScopes, ...change }
  const form = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const response = await fetch(`${sandbox.apiUrl}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ error })
})

test('a parameter that is sent twice, or a JSON body, is refused', async () => {
  const sandbox = await testSandbox()
  const { clientId, clientSecret } = sandbox.credentials
  const twice = new URLSearchParams([
    ['grant_type', 'client_credentials'],
    ['client_id', clientId],
    ['client_id', clientId],
    ['client_secret', clientSecret],
  ])
  for (const body of [twice, JSON.stringify({ grant_type: 'client_credentials' })]) {
    const response = await fetch(`${sandbox.apiUrl}/oauth2/token`, { method: 'POST', body })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: 'invalid_request' })
  }
})

test('a token carries only the scopes that were asked for, and none by default', async () => {
  const sandbox = await testSandbox()
  const reader = await apiSession(sandbox, sandbox.credentials, 'address_ownership:read_verification')
  expect((await reader.get('/v2/addresses/verifications')).status).toBe(200)
  expect(await reader.create()).toMatchObject({
    status: 403,
    body: { type: 'permission-denied', status: 403 },
  })
  const { body } = await askForToken(sandbox, sandbox.credentials)
  expect(body.scope).toBe('')
})

test('credentials with fewer scopes cannot ask for more', async () => {
  const sandbox = await testSandbox()
  const limited = sandbox.addCredentials({ scopes: ['address_ownership:read_verification'] })
  const { body } = await askForToken(sandbox, { ...limited, scope: bothScopes })
  expect(body.error).toBe('invalid_scope')
})

test('a token ends after 3599 seconds; without a good one the answer is 401', async () => {
  const sandbox = await testSandbox()
  const session = await apiSession(sandbox)
  sandbox.clock.advance(3598_000)
  expect((await session.get('/v2/addresses/verifications')).status).toBe(200)
  sandbox.clock.advance(1_000)
  const late = await session.get('/v2/addresses/verifications')
  expect(late).toMatchObject({ status: 401, body: { type: 'unauthenticated', status: 401 } })
  expect(late.headers.get('www-authenticate')).toBe('Bearer')
  for (const authorization of ['', 'Bearer', 'Bearer nonsense', `Basic ${btoa('a:b')}`]) {
    const { status } = await session.call('GET', '/v2/addresses/verifications', {
      headers: { authorization },
    })
    expect(status).toBe(401)
  }
})
