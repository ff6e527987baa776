import { expect, test } from 'vitest'
import { apiSession, askForToken, bothScopes, testSandbox } from '../api/apiTestSession.ts'
import type { Sandbox } from '../startSandbox.ts'
import { adminSession } from './adminSession.ts'

const path = '/v2/addresses/verifications'
const readScope = 'address_ownership:read_verification'

async function make(sandbox: Sandbox, content: object = {}) {
  const { body } = await adminSession(sandbox).post('/credentials', content)
  return { clientId: String(body.client_id), clientSecret: String(body.client_secret) }
}

test('credentials are made, listed without their secret, changed and removed', async () => {
  const sandbox = await testSandbox()
  const admin = adminSession(sandbox)
  const made = await make(sandbox, { name: 'Orders', scopes: [readScope] })
  const listed = JSON.stringify((await admin.get('/credentials')).body)
  expect(listed).toContain(made.clientId)
  expect(listed).not.toContain(made.clientSecret)
  expect((await askForToken(sandbox, { ...made, scope: bothScopes })).body.error).toBe('invalid_scope')
  const changed = await admin.patch(`/credentials/${made.clientId}`, { scopes: bothScopes.split(' ') })
  expect(changed.body).toMatchObject({
    name: 'Orders',
    scopes: bothScopes.split(' '),
    signing_required: false,
  })
  const session = await apiSession(sandbox, made)
  expect((await session.create()).status).toBe(200)
  expect((await admin.delete(`/credentials/${made.clientId}`)).status).toBe(204)
  expect((await session.get(path)).status).toBe(401)
  expect((await askForToken(sandbox, made)).body.error).toBe('invalid_client')
  expect((await admin.delete(`/credentials/${made.clientId}`)).status).toBe(404)
})

test('a scope that is switched off is gone from tokens at once', async () => {
  const sandbox = await testSandbox()
  const made = await make(sandbox)
  const session = await apiSession(sandbox, made)
  expect((await session.create()).status).toBe(200)
  await adminSession(sandbox).patch(`/credentials/${made.clientId}`, { scopes: [readScope] })
  expect((await session.create()).status).toBe(403)
  expect((await session.get(path)).status).toBe(200)
})

test('rotating gives a new secret for the same id, ends its tokens and keeps its keys', async () => {
  const sandbox = await testSandbox()
  const admin = adminSession(sandbox)
  const made = await make(sandbox)
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
  await admin.post(`/credentials/${made.clientId}/keys`, { public_key: jwk, kid: 'k1' })
  const session = await apiSession(sandbox, made)
  const { body } = await admin.post(`/credentials/${made.clientId}/rotate`)
  expect(body.client_id).toBe(made.clientId)
  expect(body.keys).toMatchObject([{ kid: 'k1', alg: 'EdDSA', status: 'active' }])
  expect(body.client_secret).not.toBe(made.clientSecret)
  expect((await session.get(path)).status).toBe(401)
  expect((await askForToken(sandbox, made)).status).toBe(401)
  const renewed = { clientId: made.clientId, clientSecret: String(body.client_secret) }
  expect((await (await apiSession(sandbox, renewed)).get(path)).status).toBe(200)
})

test('accounts see their own verifications only; two credentials of one account share them', async () => {
  const sandbox = await testSandbox()
  const [one, same, other] = [
    await make(sandbox, { account: 'a' }),
    await make(sandbox, { account: 'a' }),
    await make(sandbox, { account: 'b' }),
  ]
  const first = await (await apiSession(sandbox, one)).create({ ref_id: 'r' })
  expect((await (await apiSession(sandbox, same)).create({ ref_id: 'r' })).body.id).toBe(first.body.id)
  expect((await (await apiSession(sandbox, other)).create({ ref_id: 'r' })).body.id).not.toBe(first.body.id)
})

test('the partner site works with credentials of its own that nobody can change', async () => {
  const sandbox = await testSandbox()
  const { clientId } = sandbox.siteCredentials
  expect(JSON.stringify((await adminSession(sandbox).get('/credentials')).body)).not.toContain(clientId)
  expect((await adminSession(sandbox).patch(`/credentials/${clientId}`, { scopes: [] })).status).toBe(404)
})

test.each([
  { scopes: ['two words'] },
  { scopes: 'all' },
  { account: ' ' },
  { signing_required: 'yes' },
  { client_secret: 'mine' },
])('%j makes no credentials', async (content) => {
  expect((await adminSession(await testSandbox()).post('/credentials', content)).status).toBe(400)
})

test('a verification by hand is that of the credentials’ account; one can see what was submitted and why not', async () => {
  const sandbox = await testSandbox()
  const admin = adminSession(sandbox)
  const made = await make(sandbox, { account: 'c' })
  const wish = { client_id: made.clientId, network: 'INK', verification_method: 'SIGNATURE' }
  const address = `0x${'ab'.repeat(20)}`
  const { status, body } = await admin.post('/verifications', { ...wish, address, message_shape: 'json' })
  expect(status).toBe(201)
  expect(body).toMatchObject({ account: 'c', status: 'PENDING', network: 'INK' })
  const session = await apiSession(sandbox, made)
  await session.submit(body.id, '0x12')
  const shown = await admin.get(`/verifications/${String(body.id)}`)
  expect(shown.body.submissions).toMatchObject([
    { signature: '0x12', refusal: 'it is not 65 bytes in 0x-hex' },
  ])
  expect((await admin.post('/verifications', { ...wish, address: '0x1' })).body.type).toBe(
    'unsupported-address',
  )
  expect((await admin.post('/verifications', { ...wish, address, client_id: 'nobody' })).status).toBe(400)
  expect((await admin.get('/verifications/none')).status).toBe(404)
})

test('the list of requests carries no token, secret, header or body', async () => {
  const sandbox = await testSandbox()
  const token = await askForToken(sandbox, { ...sandbox.credentials, scope: bothScopes })
  const session = await apiSession(sandbox)
  await session.create({ ref_id: 'in-the-body' }, { 'paxos-signature': 'in-a-header' })
  const shown = JSON.stringify((await adminSession(sandbox).get('/requests')).body)
  for (const secret of [
    sandbox.credentials.clientSecret,
    String(token.body.access_token),
    'in-the-body',
    'in-a-header',
    sandbox.adminToken,
  ]) {
    expect(shown).not.toContain(secret)
  }
})
