import { Wallet } from 'ethers'
import { expect, test } from 'vitest'
import { sampleEvm, testSandbox } from '../../sandbox/api/apiTestSession.ts'
import type { Sandbox } from '../../sandbox/startSandbox.ts'
import { createPaxosClient, type PaxosClientOptions } from './paxosClient.ts'
import { problemOf } from './paxosProblem.ts'
import { toCollectorPayload } from './toCollectorPayload.ts'

const address = sampleEvm

function clientOf(sandbox: Sandbox, options: Partial<PaxosClientOptions> = {}) {
  return createPaxosClient({ baseUrl: sandbox.apiUrl, ...sandbox.credentials, ...options })
}

/** Sends over the network and keeps "METHOD path" of what was sent. */
function counting(sent: string[]): typeof fetch {
  return (input, init) => {
    sent.push(`${init?.method ?? 'GET'} ${new URL(String(input)).pathname}`)
    return fetch(input, init)
  }
}

/** A server that answers with these bodies, one after another: for answers that no sandbox gives. */
function answering(...answers: [status: number, body: unknown][]): typeof fetch {
  const waiting = [...answers]
  return async (input) => {
    if (String(input).endsWith('/oauth2/token')) return Response.json({ access_token: 't', expires_in: 3599 })
    const [status, body] = waiting.shift() ?? [500, {}]
    return typeof body === 'string' ? new Response(body, { status }) : Response.json(body, { status })
  }
}

const madeUp = {
  baseUrl: 'https://api.example',
  clientId: 'id',
  clientSecret: 'the-secret',
  repeat: { attempts: 1 },
}

test('create, get, submit: PENDING → APPROVED', async () => {
  const client = clientOf(await testSandbox())
  const wallet = Wallet.createRandom()
  const record = await client.createVerification({
    network: 'ETHEREUM',
    address: wallet.address,
    method: 'SIGNATURE',
    refId: 'one',
  })
  expect(record.status).toBe('PENDING')
  const { message, verification_id: id } = toCollectorPayload(record)
  const wrong = await client.submitSignature({ id, signature: await wallet.signMessage(`${message} `) })
  expect(wrong.status).toBe('PENDING')
  const right = await client.submitSignature({ id, signature: await wallet.signMessage(message) })
  expect(right.status).toBe('APPROVED')
  expect(await client.getVerification(id)).toEqual(right)
})

test('the collector payload is the five fields of the guide, whatever else the record carries', async () => {
  const client = clientOf(await testSandbox())
  const record = await client.createVerification({
    network: 'INK',
    address,
    method: 'SIGNATURE',
    refId: 'secret-ref',
  })
  const extended = { ...record, client_secret: 'never', access_token: 'never' }
  expect(toCollectorPayload(extended)).toEqual({
    verification_id: record.id,
    network: 'INK',
    address,
    message: record.signature_verification?.message,
    expires_at: record.expires_at,
  })
  const deposit = await client.createVerification({ network: 'INK', address, method: 'SMALL_DEPOSIT' })
  expect(() => toCollectorPayload(deposit)).toThrow(/“SMALL_DEPOSIT” cannot be done here/)
})

test('a list runs over all pages, fetches them as they are read, and takes filters', async () => {
  const sandbox = await testSandbox()
  const sent: string[] = []
  const client = clientOf(sandbox, { fetch: counting(sent) })
  for (const network of ['ETHEREUM', 'INK', 'ETHEREUM', 'INK', 'ETHEREUM']) {
    await client.createVerification({ network, address, method: 'SIGNATURE' })
  }
  sent.length = 0
  const networks: string[] = []
  for await (const { network } of client.listVerifications({ limit: 2, order: 'ASC' })) networks.push(network)
  expect(networks).toEqual(['ETHEREUM', 'INK', 'ETHEREUM', 'INK', 'ETHEREUM'])
  expect(sent).toHaveLength(3)
  const filters = { network: 'INK', status: 'PENDING', verificationMethod: 'SIGNATURE', address, limit: 1 }
  const found = []
  for await (const { network } of client.listVerifications(filters)) found.push(network)
  expect(found).toEqual(['INK', 'INK'])
  const none = client.listVerifications({ createdAt: { gt: new Date(sandbox.clock.now() + 60_000) } })
  expect(await none.next()).toMatchObject({ done: true })
})

test('one token serves all calls; calls at the same time share its request', async () => {
  const sent: string[] = []
  const client = clientOf(await testSandbox(), { fetch: counting(sent) })
  const calls = Array.from({ length: 10 }, () =>
    client.createVerification({ network: 'ETHEREUM', address, method: 'SIGNATURE' }),
  )
  await Promise.all(calls)
  await client.listVerifications().next()
  expect(sent.filter((line) => line === 'POST /oauth2/token')).toHaveLength(1)
})

test('a token that the API takes no longer is renewed once and the call repeated', async () => {
  const sandbox = await testSandbox()
  const sent: string[] = []
  const client = clientOf(sandbox, { fetch: counting(sent) })
  const { id } = await client.createVerification({ network: 'ETHEREUM', address, method: 'SIGNATURE' })
  sandbox.clock.advance(2 * 3600 * 1000)
  sent.length = 0
  const [read] = await Promise.all([client.getVerification(id), client.getVerification(id)])
  expect(read.id).toBe(id)
  expect(sent.filter((line) => line === 'POST /oauth2/token')).toHaveLength(1)
})

test('a token is renewed a minute before it ends', async () => {
  const sandbox = await testSandbox()
  const sent: string[] = []
  const started = Date.now()
  const client = clientOf(sandbox, { fetch: counting(sent) })
  const realNow = Date.now
  try {
    await client.listVerifications().next()
    Date.now = () => started + 3530_000
    await client.listVerifications().next()
    expect(sent.filter((line) => line === 'POST /oauth2/token')).toHaveLength(1)
    Date.now = () => started + 3545_000
    await client.listVerifications().next()
    expect(sent.filter((line) => line === 'POST /oauth2/token')).toHaveLength(2)
  } finally {
    Date.now = realNow
  }
})

test('a refusal carries the problem that Paxos stated', async () => {
  const client = clientOf(await testSandbox())
  const refused = client.createVerification({
    network: 'SOLANA',
    address: '1'.repeat(32),
    method: 'SIGNATURE',
  })
  const error: unknown = await refused.catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'paxos-refused', message: expect.stringContaining('small order') })
  expect(problemOf(error)).toMatchObject({
    slug: 'unsupported-address',
    status: 400,
    title: 'Unsupported Address',
    meta: { field: 'address' },
  })
  expect(problemOf(new Error('other'))).toBeUndefined()
})

test('a slug is found in a URL; a body that is no problem still gives the status', async () => {
  const type = 'https://docs.paxos.com/api-reference/problems/expired'
  const stated = createPaxosClient({ ...madeUp, fetch: answering([403, { type, title: 'Expired' }]) })
  expect(problemOf(await stated.getVerification('x').catch((error: unknown) => error))).toMatchObject({
    type,
    slug: 'expired',
    detail: '',
  })
  const silent = createPaxosClient({ ...madeUp, fetch: answering([502, '<html>']) })
  expect(problemOf(await silent.getVerification('x').catch((error: unknown) => error))).toMatchObject({
    type: 'about:blank',
    status: 502,
  })
})

test('wrong credentials are named as such, without the secret', async () => {
  const sandbox = await testSandbox()
  const error: unknown = await clientOf(sandbox, { clientSecret: 'the-secret' })
    .getVerification('x')
    .catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({
    code: 'paxos-credentials-refused',
    message: expect.stringContaining('invalid_client'),
  })
  expect(JSON.stringify([error, String(error), problemOf(error)])).not.toContain('the-secret')
})

test('a server that is not there is unreachable; a redirect is not followed', async () => {
  const nowhere = createPaxosClient({ ...madeUp, baseUrl: 'http://localhost:1' })
  await expect(nowhere.getVerification('x')).rejects.toMatchObject({ code: 'paxos-unreachable' })
  const followed: RequestInit[] = []
  const watching: typeof fetch = (input, init) => {
    followed.push(init ?? {})
    return answering([200, {}])(input, init)
  }
  await createPaxosClient({ ...madeUp, fetch: watching })
    .getVerification('x')
    .catch(() => {})
  expect(followed.map(({ redirect }) => redirect)).toEqual(['error', 'error'])
})

test('unknown fields and values pass through; a record without what we need is refused', async () => {
  const record = {
    id: 'x',
    network: 'ROBINHOOD',
    address,
    verification_method: 'CARRIER_PIGEON',
    status: 'UNDER_REVIEW',
    created_at: '2026-05-19T12:00:00Z',
    updated_at: '2026-05-19T12:00:00Z',
    expires_at: '2026-05-21T12:00:00Z',
    region: { code: 7 },
  }
  const fetch = answering([200, record], [200, { ...record, expires_at: undefined }], [200, 'OK'])
  const client = createPaxosClient({ ...madeUp, fetch })
  expect(await client.getVerification('x')).toEqual(record)
  await expect(client.getVerification('x')).rejects.toMatchObject({
    code: 'paxos-unexpected',
    values: { reason: 'expires_at' },
  })
  await expect(client.getVerification('x')).rejects.toMatchObject({ code: 'paxos-unexpected' })
})

test('a cursor that repeats ends in an error, not in a loop', async () => {
  const page = { items: [], next_page_cursor: 'again' }
  const client = createPaxosClient({ ...madeUp, fetch: answering([200, page], [200, page]) })
  await expect(client.listVerifications().next()).rejects.toMatchObject({ code: 'paxos-unexpected' })
})

test('tokens come from the oauth host of the API, unless told otherwise', async () => {
  const asked: string[] = []
  const watching: typeof fetch = (input, init) => {
    asked.push(String(input))
    return answering()(input, init)
  }
  const options = { ...madeUp, fetch: watching }
  for (const urls of [
    { baseUrl: 'https://api.sandbox.paxos.com/' },
    { baseUrl: 'http://localhost:4710' },
    { baseUrl: 'https://api.paxos.com', oauthUrl: 'https://proxy.example/' },
  ]) {
    await createPaxosClient({ ...options, ...urls })
      .getVerification('a/b')
      .catch(() => {})
  }
  expect(asked).toEqual([
    'https://oauth.sandbox.paxos.com/oauth2/token',
    'https://api.sandbox.paxos.com/v2/addresses/verifications/a%2Fb',
    'http://localhost:4710/oauth2/token',
    'http://localhost:4710/v2/addresses/verifications/a%2Fb',
    'https://proxy.example/oauth2/token',
    'https://api.paxos.com/v2/addresses/verifications/a%2Fb',
  ])
})
