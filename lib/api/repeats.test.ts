import { Wallet } from 'ethers'
import { describe, expect, test } from 'vitest'
import { testSandbox } from '../../sandbox/api/apiTestSession.ts'
import type { ClientClock } from './clientClock.ts'
import { systemClock } from './clientClock.ts'
import { createPaxosClient, type PaxosClientOptions } from './paxosClient.ts'
import { problemOf } from './paxosProblem.ts'
import { createRequestSigner } from './requestSigning/requestSigner.ts'
import { nodePair, registered } from './requestSigning/signedRequest.fixture.ts'
import { verifyRequest } from './requestSigning/verifyRequest.ts'
import { retryAfter } from './retryAfter.ts'
import { toCollectorPayload } from './toCollectorPayload.ts'

const id = '01934abc-def0-7890-abcd-ef0123456789'
const address = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const record = {
  id,
  network: 'ETHEREUM',
  address,
  verification_method: 'SIGNATURE',
  status: 'PENDING',
  signature_verification: { message: 'm', nonce: 'n', signature: '' },
  created_at: '2026-05-19T12:00:00Z',
  updated_at: '2026-05-19T12:00:00Z',
  expires_at: '2026-05-21T12:00:00Z',
}
const approved = { ...record, status: 'APPROVED' }
const created = { network: 'ETHEREUM', address, method: 'SIGNATURE' } as const

/** A clock that stands until somebody sleeps, and keeps how long they slept. */
function slept(random = 0): ClientClock & { waits: number[] } {
  const waits: number[] = []
  let now = 1_800_000_000_000
  return {
    waits,
    now: () => now,
    random: () => random,
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted()
      waits.push(milliseconds)
      now += milliseconds
    },
  }
}

type Reply = Error | [status: number, body?: unknown, headers?: Record<string, string>]

const lost = () => new TypeError('fetch failed')
const timedOut = () => new DOMException('late', 'TimeoutError')

/** A client whose API answers like this, one reply after another; tokens are always there. */
function scripted(replies: Reply[], options: Partial<PaxosClientOptions> = {}) {
  const sent: string[] = []
  const clock = slept()
  const client = createPaxosClient({
    baseUrl: 'https://api.example',
    clientId: 'id',
    clientSecret: 'secret',
    clock,
    fetch: async (input, init) => {
      const { pathname } = new URL(String(input))
      if (pathname === '/oauth2/token') return Response.json({ access_token: 't', expires_in: 3599 })
      sent.push(`${init?.method} ${pathname.split('/').at(-1)}`)
      const reply = replies.shift()
      if (reply === undefined) throw new Error('nothing more was expected')
      if (reply instanceof Error) throw reply
      const [status, body = {}, headers = {}] = reply
      return Response.json(body, { status, headers })
    },
    ...options,
  })
  return { client, sent, clock, left: replies }
}

const errorOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error)

describe('what is repeated', () => {
  test.each<[string, Reply]>([
    ['a lost connection', lost()],
    ['no answer', timedOut()],
    ['429', [429]],
    ['500', [500]],
    ['502', [502, 'x']],
    ['503', [503]],
    ['504', [504]],
  ])('reading, after %s', async (_, failure) => {
    const { client, sent, clock } = scripted([failure, failure, [200, record]])
    expect(await client.getVerification(id)).toEqual(record)
    expect(sent).toHaveLength(3)
    expect(clock.waits).toEqual([250, 500])
  })

  test.each([400, 403, 404, 409, 422])('nothing, after %d', async (status) => {
    const { client, sent } = scripted([[status, { type: 'x', title: 'No', detail: 'd' }]])
    expect(problemOf(await errorOf(client.getVerification(id)))).toMatchObject({
      status,
      title: 'No',
      detail: 'd',
    })
    expect(sent).toHaveLength(1)
  })

  test('reading ends with the last error after four attempts, or as many as are set', async () => {
    const four = scripted([[500], [500], [500], [503]])
    expect(problemOf(await errorOf(four.client.getVerification(id)))?.status).toBe(503)
    expect(four.sent).toHaveLength(4)
    const one = scripted([[500]], { repeat: { attempts: 1 } })
    expect(problemOf(await errorOf(one.client.getVerification(id)))?.status).toBe(500)
  })

  test('creating with a ref_id', async () => {
    const { client, sent } = scripted([lost(), [500], [200, record]])
    expect(await client.createVerification({ ...created, refId: 'r' })).toEqual(record)
    expect(sent).toHaveLength(3)
  })

  test('creating without a ref_id only where it was turned away', async () => {
    for (const failure of [lost(), timedOut(), [500] as Reply, [503] as Reply]) {
      const { client, sent } = scripted([failure])
      await expect(client.createVerification(created)).rejects.toMatchObject({
        code: expect.stringMatching(/^paxos-(refused|unreachable)$/),
      })
      expect(sent).toHaveLength(1)
    }
    const throttled = scripted([[429], [200, record]])
    expect(await throttled.client.createVerification(created)).toEqual(record)
  })

  test('submitting, but only after a look shows that it still waits', async () => {
    const arrived = scripted([timedOut(), [200, approved]])
    expect(await arrived.client.submitSignature({ id, signature: '0x1' })).toEqual(approved)
    expect(arrived.sent).toEqual(['POST signature', `GET ${id}`])

    const missed = scripted([lost(), [200, record], [500], [500], [200, record], [200, approved]])
    expect(await missed.client.submitSignature({ id, signature: '0x1' })).toEqual(approved)
    expect(missed.sent).toEqual([
      'POST signature',
      `GET ${id}`,
      'POST signature',
      `GET ${id}`,
      `GET ${id}`,
      'POST signature',
    ])

    const invalid = {
      ...record,
      signature_verification: { ...record.signature_verification, signature: '0x1' },
    }
    const kept = scripted([lost(), [200, invalid]])
    expect(await kept.client.submitSignature({ id, signature: '0x1' })).toEqual(invalid)

    const refused = scripted([[403, { type: 'expired', title: 'Expired' }]])
    expect(problemOf(await errorOf(refused.client.submitSignature({ id, signature: '0x1' })))).toMatchObject({
      slug: 'expired',
      advice: 'Create a new verification and start again.',
    })
    const throttled = scripted([[429], [200, approved]])
    expect(await throttled.client.submitSignature({ id, signature: '0x1' })).toEqual(approved)
    expect(throttled.sent).toEqual(['POST signature', 'POST signature'])
  })

  test('submitting ends with its error when it never comes through', async () => {
    const { client, sent } = scripted([
      lost(),
      [200, record],
      lost(),
      [200, record],
      lost(),
      [200, record],
      lost(),
    ])
    await expect(client.submitSignature({ id, signature: '0x1' })).rejects.toMatchObject({
      code: 'paxos-unreachable',
    })
    expect(sent.filter((line) => line === 'POST signature')).toHaveLength(4)
  })

  test('a wait that Paxos names is kept, and one that is too long ends in its error', async () => {
    const named = scripted([
      [429, {}, { 'retry-after': '7' }],
      [200, record],
    ])
    await named.client.getVerification(id)
    expect(named.clock.waits).toEqual([7000])
    const long = scripted([[429, {}, { 'retry-after': '300' }]])
    expect(problemOf(await errorOf(long.client.getVerification(id)))).toMatchObject({
      status: 429,
      retryAfter: 300_000,
      advice: 'Wait as long as Paxos says, then send less often.',
    })
    expect(long.clock.waits).toEqual([])
  })

  test('tokens, but not with credentials that were refused', async () => {
    const answers = [
      new Response('', { status: 503 }),
      Response.json({ access_token: 't', expires_in: 3599 }),
    ]
    const tokens = scripted([], {
      fetch: async (input) =>
        String(input).endsWith('/oauth2/token')
          ? (answers.shift() ?? Response.error())
          : Response.json(record),
    })
    expect(await tokens.client.getVerification(id)).toEqual(record)
    const down: string[] = []
    const failing = scripted([], {
      fetch: async (input) => {
        down.push(new URL(String(input)).pathname)
        throw lost()
      },
    })
    await expect(failing.client.createVerification(created)).rejects.toMatchObject({
      code: 'paxos-unreachable',
    })
    expect(down).toEqual(Array.from({ length: 4 }, () => '/oauth2/token'))
    const refusal = { error: 'invalid_client' }
    const asked: string[] = []
    const refused = scripted([], {
      fetch: async (input) => {
        asked.push(String(input))
        return Response.json(refusal, { status: 401 })
      },
    })
    await expect(refused.client.getVerification(id)).rejects.toMatchObject({
      code: 'paxos-credentials-refused',
    })
    expect(asked).toHaveLength(1)
  })

  test('waits grow, are jittered, and are bounded', async () => {
    const clock = slept(0.999)
    const failing = scripted(
      Array.from({ length: 9 }, (): Reply => [500]),
      { clock, repeat: { attempts: 9 } },
    )
    await errorOf(failing.client.getVerification(id))
    expect(clock.waits.map((wait) => Math.round(wait))).toEqual([
      500, 1000, 1999, 3998, 7996, 9995, 9995, 9995,
    ])
  })
})

test('a 409 that brings the record which was to be created is that record', async () => {
  const existing = { ...record, ref_id: 'r' }
  const conflict = (meta: unknown): Reply => [409, { type: 'already-exists', title: 'Exists', meta }]
  for (const meta of [existing, { verification: existing }, { verification: record }]) {
    const { client } = scripted([conflict(meta)])
    const found = await client.createVerification({ ...created, refId: 'r' })
    expect(found).toEqual('verification' in meta ? meta.verification : meta)
  }
  for (const other of [
    { network: 'INK' },
    { address: '0x0' },
    { verification_method: 'MANUAL' },
    { ref_id: 's' },
  ]) {
    const { client } = scripted([conflict({ verification: { ...existing, ...other } })])
    const error = await errorOf(client.createVerification({ ...created, refId: 'r' }))
    expect(problemOf(error)).toMatchObject({ status: 409, slug: 'already-exists' })
  }
  const { client } = scripted([conflict({ verification: existing })])
  expect(problemOf(await errorOf(client.createVerification(created)))?.status).toBe(409)
})

test.each([
  ['5', 5000],
  [' 0 ', 0],
  ['Fri, 15 Jan 2027 08:00:10 GMT', 10_000],
  ['Fri, 15 Jan 2027 07:00:00 GMT', 0],
  ['soon', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['2027', 2_027_000],
  ['', undefined],
])('Retry-After %o is %o ms', (value, expected) => {
  expect(retryAfter(new Headers({ 'retry-after': value }), 1_800_000_000_000)).toBe(expected)
})

describe('waiting until a verification is settled', () => {
  test('looks at the guide’s pace, tells of each look, and ends at what is no longer PENDING', async () => {
    for (const [random, wait] of [
      [0, 10_000],
      [0.9999, 15_000],
    ] as const) {
      const clock = slept(random)
      const { client } = scripted(
        [
          [200, record],
          [200, record],
          [200, approved],
        ],
        { clock },
      )
      const told: unknown[] = []
      expect(await client.waitUntilSettled(id, { onProgress: (progress) => told.push(progress) })).toEqual(
        approved,
      )
      expect(clock.waits).toEqual([wait, wait])
      expect(told).toEqual([
        { record, next: wait },
        { record, next: wait },
      ])
    }
  })

  test('EXPIRED and a status that nobody knows yet are handed back', async () => {
    for (const status of ['EXPIRED', 'UNDER_REVIEW']) {
      const { client } = scripted([[200, { ...record, status }]])
      expect((await client.waitUntilSettled(id)).status).toBe(status)
    }
  })

  test('failures that may pass are waited out, longer each time, or as long as Paxos says', async () => {
    const { client, clock } = scripted([
      lost(),
      [503],
      [429, {}, { 'retry-after': '300' }],
      [200, record],
      [500],
      [200, approved],
    ])
    const failures: unknown[] = []
    const settled = await client.waitUntilSettled(id, {
      onProgress: ({ error }) => failures.push(error !== undefined),
    })
    expect(settled).toEqual(approved)
    expect(clock.waits).toEqual([10_000, 20_000, 300_000, 10_000, 10_000])
    expect(failures).toEqual([true, true, true, false, true])
  })

  test('what will not pass ends it at once; what does not pass, after ten failures', async () => {
    const gone = scripted([[404, { type: 'not-found', title: 'Not Found' }]])
    expect(problemOf(await errorOf(gone.client.waitUntilSettled(id)))?.slug).toBe('not-found')
    const down = scripted(Array.from({ length: 10 }, (): Reply => [503]))
    expect(problemOf(await errorOf(down.client.waitUntilSettled(id)))?.status).toBe(503)
    expect(down.left).toEqual([])
    expect(Math.max(...down.clock.waits)).toBe(300_000)
  })

  test('ends with the signal’s reason, also in the middle of a wait', async () => {
    const reason = new Error('enough')
    const before = scripted([])
    await expect(before.client.waitUntilSettled(id, { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    )
    const ending = new AbortController()
    const during = scripted([[200, record]], { clock: systemClock })
    const waiting = during.client.waitUntilSettled(id, {
      signal: ending.signal,
      onProgress: () => ending.abort(reason),
    })
    await expect(waiting).rejects.toBe(reason)
  })

  test('against the sandbox: settled by a submission meanwhile', async () => {
    const sandbox = await testSandbox()
    const wallet = Wallet.createRandom()
    const clock = slept()
    const client = createPaxosClient({ baseUrl: sandbox.apiUrl, ...sandbox.credentials, clock })
    const made = await client.createVerification({ ...created, address: wallet.address, refId: 'w' })
    const { message } = toCollectorPayload(made)
    const submit = async () =>
      client.submitSignature({ id: made.id, signature: await wallet.signMessage(message) })
    let submitted: Promise<unknown> | undefined
    const settled = await client.waitUntilSettled(made.id, {
      onProgress: () => {
        submitted ??= submit()
      },
    })
    await submitted
    expect(settled.status).toBe('APPROVED')
  })
})

describe('signals', () => {
  test('end any call, with their reason', async () => {
    const reason = new Error('enough')
    const signal = AbortSignal.abort(reason)
    const { client, sent } = scripted([])
    await expect(client.createVerification(created, { signal })).rejects.toBe(reason)
    await expect(client.getVerification(id, { signal })).rejects.toBe(reason)
    await expect(client.submitSignature({ id, signature: '0x1' }, { signal })).rejects.toBe(reason)
    await expect(client.listVerifications({}, { signal }).next()).rejects.toBe(reason)
    expect(sent).toEqual([])
  })

  test('of one caller do not end the token request that others wait for', async () => {
    let release = (): void => {}
    const asked = new Promise<void>((resolve) => {
      release = resolve
    })
    const { client } = scripted([], {
      fetch: async (input) => {
        if (!String(input).endsWith('/oauth2/token')) return Response.json(record)
        await asked
        return Response.json({ access_token: 't', expires_in: 3599 })
      },
    })
    const ending = new AbortController()
    const first = client.getVerification(id, { signal: ending.signal })
    const second = client.getVerification(id)
    const ended = expect(first).rejects.toThrow('enough')
    ending.abort(new Error('enough'))
    await ended
    release()
    expect(await second).toEqual(record)
  })
})

test('credentials go over TLS or to this machine only', () => {
  const made = (baseUrl: string, oauthUrl?: string) => () =>
    createPaxosClient({ baseUrl, clientId: 'i', clientSecret: 's', ...(oauthUrl ? { oauthUrl } : {}) })
  for (const url of [
    'http://api.paxos.com',
    'http://localhost.evil.example',
    'ftp://x',
    'api.paxos.com',
    '',
  ]) {
    expect(made(url)).toThrow(expect.objectContaining({ code: 'api-url-unsafe' }))
    expect(made('https://api.paxos.com', url || 'x')).toThrow(
      expect.objectContaining({ code: 'api-url-unsafe' }),
    )
  }
  for (const url of [
    'https://api.paxos.com',
    'http://localhost:4710',
    'http://127.0.0.1:1',
    'http://[::1]:1',
  ]) {
    expect(made(url)).not.toThrow()
  }
})

test('T71: with a signer, each API request is signed as it is sent, a repeat anew, and the token request not', async () => {
  const pair = nodePair('ES256')
  const signer = await createRequestSigner({
    kid: 'key-1',
    key: { ...pair.privateKey.export({ format: 'jwk' }) },
  })
  const verdicts: unknown[] = []
  const signatures = new Set<string | null>()
  const clock = slept()
  const replies = [503, 200, 200, 200]
  const { client } = scripted([], {
    clock,
    signer,
    fetch: async (input, init) => {
      const { pathname, search } = new URL(String(input))
      const jws = new Headers(init?.headers).get('paxos-signature')
      if (pathname === '/oauth2/token') {
        expect(jws).toBeNull()
        return Response.json({ access_token: 't', expires_in: 3599 })
      }
      const body = new Uint8Array(await new Response(init?.body ?? null).arrayBuffer())
      const request = { jws: jws ?? '', method: init?.method ?? '', path: `${pathname}${search}`, body }
      verdicts.push((await verifyRequest({ ...request, now: clock.now(), keys: [registered(pair)] })).verdict)
      signatures.add(jws)
      const status = replies.shift() ?? 500
      return Response.json(search === '' ? record : { items: [] }, { status })
    },
  })
  await client.getVerification(id)
  await client.createVerification({ ...created, refId: 'é' })
  await client.listVerifications({ createdAt: { gte: new Date(0) }, limit: 5 }).next()
  expect(verdicts).toEqual(['accept', 'accept', 'accept', 'accept'])
  expect(signatures.size).toBe(4)
})
