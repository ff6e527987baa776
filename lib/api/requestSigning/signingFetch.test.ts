import { createServer, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRequestSigner, type RequestSigner } from './requestSigner.ts'
import { nodePair, registered } from './signedRequest.fixture.ts'
import { signingFetch } from './signingFetch.ts'
import { verifyRequest } from './verifyRequest.ts'

/** What came over the wire, before anything parsed it. */
type Received = { method: string; path: string; headers: IncomingMessage['headers']; body: Buffer }

const pair = nodePair('EdDSA')
const received: Received[] = []
const server = createServer(async (request, response) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  const { method = '', url = '', headers } = request
  received.push({ method, path: url, headers, body: Buffer.concat(chunks) })
  if (url === '/redirect') response.writeHead(307, { location: '/elsewhere' })
  response.end('{}')
})
let origin = ''
let signer: RequestSigner

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  signer = await createRequestSigner({ kid: 'key-1', key: { ...pair.privateKey.export({ format: 'jwk' }) } })
})
afterAll(() => server.close())

/** Judges the last request by what the server saw of it. */
async function verdict() {
  const last = received.at(-1)
  const jws = last?.headers['paxos-signature']
  if (last === undefined || typeof jws !== 'string') return { verdict: 'unsigned' }
  return verifyRequest({
    jws,
    method: last.method,
    path: last.path,
    body: last.body,
    keys: [registered(pair)],
  })
}

function stream(...chunks: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
      controller.close()
    },
  })
}

function form(): FormData {
  const data = new FormData()
  data.set('a', 'é')
  data.set('file', new Blob([Uint8Array.of(0, 255)]), 'x.bin')
  return data
}

test.each<[string, () => RequestInit['body'], RegExp | undefined]>([
  ['text', () => '{"a":"é"}', /^text\/plain/],
  ['no bytes', () => '', /^text\/plain/],
  ['bytes', () => Uint8Array.of(0, 255, 10), undefined],
  ['a part of a buffer', () => new Uint8Array(Uint8Array.of(1, 2, 3, 4).buffer, 1, 2), undefined],
  ['a stream', () => stream('{"a"', ':1}'), undefined],
  ['a form', form, /^multipart\/form-data; boundary=/],
  ['parameters', () => new URLSearchParams({ q: 'é &' }), /^application\/x-www-form-urlencoded/],
  ['a blob', () => new Blob(['x'], { type: 'application/x' }), /^application\/x$/],
])('T71: signs %s as it is sent', async (_, body, type) => {
  await signingFetch({ signer })(`${origin}/v2/x`, { method: 'POST', body: body() ?? null })
  expect(await verdict()).toMatchObject({ verdict: 'accept' })
  const contentType = received.at(-1)?.headers['content-type']
  if (type) expect(contentType).toMatch(type)
  else expect(contentType).toBeUndefined()
})

test.each([
  '/v2/x',
  '/v2/x?b=2&a=1&&c',
  '/v2/x?',
  '/v2/a%2Fb/é?q=é|"<>\'`^{}',
  '/v2/../x?y=../z',
  '/v2//x/',
  '/v2/x?y=1#fragment',
  '/%zz?%',
])('T71: signs the path of %s as it is sent', async (path) => {
  await signingFetch({ signer })(`${origin}${path}`)
  expect(await verdict()).toMatchObject({ verdict: 'accept', method: 'GET' })
})

test.each(['get', 'post', 'PUT', 'patch', 'DELETE', 'head', 'options'])(
  'T71: signs the method %s as it is sent',
  async (method) => {
    await signingFetch({ signer })(`${origin}/v2/x`, { method }).catch(() => {})
    expect(await verdict()).toMatchObject({ verdict: 'accept', method: received.at(-1)?.method })
  },
)

test('a Request is signed with its own method, headers and body, or those that are laid over it', async () => {
  const send = signingFetch({ signer })
  const request = () =>
    new Request(`${origin}/v2/x`, { method: 'POST', body: 'one', headers: { 'x-own': '1' } })
  await send(request())
  expect(await verdict()).toMatchObject({ verdict: 'accept' })
  expect(received.at(-1)?.headers['x-own']).toBe('1')
  expect(received.at(-1)?.body.toString()).toBe('one')
  await send(request(), { body: 'two', headers: { 'x-own': '2' } })
  expect(await verdict()).toMatchObject({ verdict: 'accept' })
  expect(received.at(-1)?.body.toString()).toBe('two')
  await send(new URL(`${origin}/v2/y?z`))
  expect(await verdict()).toMatchObject({ verdict: 'accept' })
})

test('a signature that the caller brought is replaced, not doubled', async () => {
  await signingFetch({ signer })(`${origin}/v2/x`, { headers: { 'paxos-signature': 'old' } })
  expect(await verdict()).toMatchObject({ verdict: 'accept' })
})

test('a token request is not signed: its secret would go along in the signature', async () => {
  await signingFetch({ signer })(`${origin}/oauth2/token`, { method: 'POST', body: 'client_secret=x' })
  expect(await verdict()).toEqual({ verdict: 'unsigned' })
  await signingFetch({ signer, signs: () => true })(`${origin}/oauth2/token`, { method: 'POST', body: 'x' })
  expect(await verdict()).toMatchObject({ verdict: 'accept' })
})

test('a redirect is not followed: the signature is good for one address', async () => {
  const before = received.length
  await expect(signingFetch({ signer })(`${origin}/redirect`)).rejects.toThrow()
  expect(received.slice(before).map(({ path }) => path)).toEqual(['/redirect'])
  const manual = await signingFetch({ signer })(`${origin}/redirect`, { redirect: 'manual' })
  expect(manual.status).toBe(307)
})

test('the signer is asked for at each request; the clock is the caller’s', async () => {
  const asked: string[] = []
  const send = signingFetch({
    signer: () => {
      asked.push('signer')
      return signer
    },
    now: () => 1_800_000_000_000,
  })
  await send(`${origin}/a`)
  await send(`${origin}/b`)
  expect(asked).toHaveLength(2)
  expect(await verdict()).toMatchObject({ verdict: 'reject', code: expect.stringMatching(/^timestamp-/) })
})

test('an abort reaches the request', async () => {
  const send = signingFetch({ signer })
  const reason = new Error('enough')
  await expect(send(`${origin}/a`, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  const request = new Request(`${origin}/a`, { signal: AbortSignal.abort(reason) })
  await expect(send(request)).rejects.toBe(reason)
})

test('when signing fails, nothing is sent', async () => {
  const before = received.length
  const failing = await createRequestSigner({
    kid: 'k',
    alg: 'EdDSA',
    sign: () => Promise.reject(new Error()),
  })
  await expect(signingFetch({ signer: failing })(`${origin}/a`)).rejects.toMatchObject({
    code: 'signer-failed',
  })
  expect(received.length).toBe(before)
})
