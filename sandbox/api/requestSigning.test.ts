import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { createPaxosClient } from '../../lib/api/paxosClient.ts'
import { createRequestSigner } from '../../lib/api/requestSigning/requestSigner.ts'
import { signingFetch } from '../../lib/api/requestSigning/signingFetch.ts'
import { adminSession } from '../admin/adminSession.ts'
import type { Sandbox } from '../startSandbox.ts'
import type { Credentials } from '../store/credentialStore.ts'
import { apiSession, sampleEvm, testSandbox } from './apiTestSession.ts'

type Pair = { alg: 'EdDSA' | 'ES256'; privateKey: KeyObject; publicPem: string }

function newPair(alg: Pair['alg']): Pair {
  const pair =
    alg === 'EdDSA' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const { privateKey, publicKey } = pair
  return { alg, privateKey, publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() }
}

/** A JWS made with Node's crypto alone: a second implementation beside the client's. */
function writeJws(pair: Pair, header: Record<string, unknown>, payload: string): string {
  const parts = [JSON.stringify(header), payload].map((part) => Buffer.from(part).toString('base64url'))
  const input = Buffer.from(parts.join('.'))
  const signature =
    pair.alg === 'EdDSA'
      ? sign(null, input, pair.privateKey)
      : sign('sha256', input, { key: pair.privateKey, dsaEncoding: 'ieee-p1363' })
  return [...parts, signature.toString('base64url')].join('.')
}

function headerFor(sandbox: Sandbox, pair: Pair, kid: string, method: string, path: string) {
  return {
    typ: 'JWT',
    alg: pair.alg,
    kid,
    'paxos.com/timestamp': String(Math.floor(sandbox.clock.now() / 1000)),
    'paxos.com/request-method': method,
    'paxos.com/request-path': path,
  }
}

async function signingCredentials(sandbox: Sandbox): Promise<Credentials> {
  return sandbox.addCredentials({ signingRequired: true })
}

async function register(sandbox: Sandbox, clientId: string, pair: Pair): Promise<string> {
  const { status, body } = await adminSession(sandbox).post(`/credentials/${clientId}/keys`, {
    public_key: pair.publicPem,
  })
  expect(status).toBe(201)
  return String(body.kid)
}

/** The newest request in the console's list. */
async function lastRequest(sandbox: Sandbox): Promise<Record<string, unknown>> {
  const { body } = await adminSession(sandbox).get('/requests')
  return (body.items as Record<string, unknown>[])[0] ?? {}
}

const path = '/v2/addresses/verifications'
const content = JSON.stringify({
  network: 'ETHEREUM',
  address: sampleEvm,
  verification_method: 'SIGNATURE',
})

test.each(['EdDSA', 'ES256'] as const)(
  'the client signs with %s, and every endpoint accepts it',
  async (alg) => {
    const sandbox = await testSandbox()
    const credentials = await signingCredentials(sandbox)
    const pair = newPair(alg)
    const kid = await register(sandbox, credentials.clientId, pair)
    const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const signer = await createRequestSigner({ kid, key: pem })
    const paxos = createPaxosClient({
      baseUrl: sandbox.apiUrl,
      ...credentials,
      fetch: signingFetch({ signer }),
    })
    const { id } = await paxos.createVerification({
      network: 'ETHEREUM',
      address: sampleEvm,
      method: 'SIGNATURE',
    })
    expect((await paxos.getVerification(id)).id).toBe(id)
    expect((await paxos.submitSignature({ id, signature: '0x00' })).status).toBe('PENDING')
    const found = await paxos.listVerifications({ createdAt: { gte: '2020-01-01T00:00:00+00:00' } }).next()
    expect(found.value?.id).toBe(id)
    const request = await lastRequest(sandbox)
    expect(request.signature).toEqual({ state: 'valid', kid, required: true })
  },
)

test('an unsigned request is refused where signing is required, before its scope is used', async () => {
  const sandbox = await testSandbox()
  const session = await apiSession(sandbox, await signingCredentials(sandbox))
  for (const { status, body } of [await session.get(path), await session.create()]) {
    expect(status).toBe(401)
    expect(body.type).toBe('unauthenticated')
  }
  expect((await lastRequest(sandbox)).signature).toMatchObject({ state: 'refused', code: 'missing' })
  const { body } = await adminSession(sandbox).get('/verifications')
  expect(body.items).toEqual([])
})

test('where it is not required, a signature is only looked at', async () => {
  const sandbox = await testSandbox()
  const session = await apiSession(sandbox)
  expect((await session.create({}, { 'paxos-signature': 'nonsense' })).status).toBe(200)
  expect((await lastRequest(sandbox)).signature).toMatchObject({
    state: 'refused',
    code: 'malformed',
    required: false,
  })
})

test('T71, T72: what was not signed exactly like this is refused, and the console says why', async () => {
  const sandbox = await testSandbox()
  const credentials = await signingCredentials(sandbox)
  const pair = newPair('ES256')
  const kid = await register(sandbox, credentials.clientId, pair)
  const stranger = newPair('ES256')
  const otherKid = await register(sandbox, sandbox.addCredentials().clientId, stranger)
  const session = await apiSession(sandbox, credentials)
  const good = headerFor(sandbox, pair, kid, 'POST', path)
  const late = String(Number(good['paxos.com/timestamp']) - 1801)
  const attempts: [code: string, header: Record<string, unknown>, body: string, signer: Pair][] = [
    ['body-mismatch', good, `${content} `, pair],
    ['path-mismatch', { ...good, 'paxos.com/request-path': `${path}/` }, content, pair],
    ['path-mismatch', { ...good, 'paxos.com/request-path': `${path}?` }, content, pair],
    ['method-mismatch', { ...good, 'paxos.com/request-method': 'PUT' }, content, pair],
    ['timestamp-old', { ...good, 'paxos.com/timestamp': late }, content, pair],
    ['signature-invalid', good, content, stranger],
    ['kid-unknown', { ...good, kid: otherKid }, content, stranger],
    ['alg-mismatch', { ...good, alg: 'EdDSA' }, content, pair],
  ]
  for (const [code, header, body, signer] of attempts) {
    const jws = writeJws(signer, header, body)
    const headers = { 'content-type': 'application/json', 'paxos-signature': jws }
    const answer = await session.call('POST', path, { body: content, headers })
    expect(answer.status, code).toBe(401)
    expect(JSON.stringify(answer.body)).not.toContain(code)
    expect((await lastRequest(sandbox)).signature, code).toMatchObject({ state: 'refused', code })
  }
  const headers = { 'content-type': 'application/json', 'paxos-signature': writeJws(pair, good, content) }
  expect((await session.call('POST', path, { body: content, headers })).status).toBe(200)
})

test('T71: the query is compared as it was sent, not as it is understood', async () => {
  const sandbox = await testSandbox()
  const credentials = await signingCredentials(sandbox)
  const pair = newPair('EdDSA')
  const kid = await register(sandbox, credentials.clientId, pair)
  const session = await apiSession(sandbox)
  const token = await fetch(`${sandbox.apiUrl}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
      scope: 'address_ownership:read_verification',
    }),
  }).then(async (response) => String((await response.json()).access_token))
  await session.create()
  async function statusOf(signed: string, sent: string): Promise<number> {
    const { hostname, port } = new URL(sandbox.apiUrl)
    const jws = writeJws(pair, headerFor(sandbox, pair, kid, 'GET', signed), '')
    const headers = { authorization: `Bearer ${token}`, 'paxos-signature': jws }
    return new Promise((resolve, reject) => {
      const call = request({ hostname, port, path: sent, headers }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      call.on('error', reject)
      call.end()
    })
  }
  const odd = `${path}?order=%44ESC&limit=1&x=a+b%20c&`
  expect(await statusOf(odd, odd)).toBe(200)
  expect(await statusOf(`${path}?order=DESC&limit=1`, `${path}?limit=1&order=DESC`)).toBe(401)
  expect(await statusOf(`${path}?order=DESC`, `${path}?order=%44ESC`)).toBe(401)
  expect(await statusOf(`${path}?a=b+c`, `${path}?a=b%20c`)).toBe(401)
})

test('several keys work at once; a revoked one is refused by name, a removed one is unknown', async () => {
  const sandbox = await testSandbox()
  const credentials = await signingCredentials(sandbox)
  const { clientId } = credentials
  const admin = adminSession(sandbox)
  const pairs = [newPair('EdDSA'), newPair('ES256')]
  const kids = [] as string[]
  for (const pair of pairs) kids.push(await register(sandbox, clientId, pair))
  const session = await apiSession(sandbox, credentials)
  const ask = async (index: number) => {
    const pair = pairs[index] ?? newPair('EdDSA')
    const jws = writeJws(pair, headerFor(sandbox, pair, kids[index] ?? '', 'GET', path), '')
    return (await session.call('GET', path, { headers: { 'paxos-signature': jws } })).status
  }
  expect([await ask(0), await ask(1)]).toEqual([200, 200])
  expect((await admin.post(`/credentials/${clientId}/keys/${kids[0]}/revoke`)).body.status).toBe('revoked')
  expect([await ask(0), await ask(1)]).toEqual([401, 200])
  await ask(0)
  expect((await lastRequest(sandbox)).signature).toMatchObject({ code: 'key-revoked' })
  expect((await admin.delete(`/credentials/${clientId}/keys/${kids[0]}`)).status).toBe(204)
  await ask(0)
  expect((await lastRequest(sandbox)).signature).toMatchObject({ code: 'kid-unknown' })
})

test('a key that is no public key of the two kinds is refused; a private one is called what it is', async () => {
  const sandbox = await testSandbox()
  const admin = adminSession(sandbox)
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
  const k256 = generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey
  const smallOrder = { kty: 'OKP', crv: 'Ed25519', x: Buffer.alloc(32).toString('base64url') }
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const privateJwk = privateKey.export({ format: 'jwk' })
  const { clientId } = sandbox.credentials
  for (const given of [pem, privateJwk]) {
    const { status, body } = await admin.post(`/credentials/${clientId}/keys`, { public_key: given })
    expect(status).toBe(400)
    expect(body.detail).toMatch(/private key/)
    expect(JSON.stringify(body)).not.toContain(privateJwk.d ?? 'no d')
  }
  for (const given of [
    rsa.export({ type: 'spki', format: 'pem' }),
    k256.export({ format: 'jwk' }),
    smallOrder,
    'hello',
    { kty: 'oct', k: 'AAAA' },
  ]) {
    expect((await admin.post(`/credentials/${clientId}/keys`, { public_key: given })).status).toBe(400)
  }
  const kid = 'my-key'
  const good = { public_key: publicKey.export({ format: 'jwk' }), kid }
  expect((await admin.post(`/credentials/${clientId}/keys`, good)).status).toBe(201)
  expect((await admin.post(`/credentials/${clientId}/keys`, good)).status).toBe(409)
})
