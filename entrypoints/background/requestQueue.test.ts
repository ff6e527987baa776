import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readRequests } from '../../lib/browser/requestStore.ts'
import type { SignatureReply } from '../../lib/page/protocol.ts'
import type { Asker, RequestRecord } from '../../lib/request/requestRecord.ts'
import type { RequestEvent } from '../../lib/request/transition.ts'
import { createRequestQueue, type RawAsk, type RequestQueue } from './requestQueue.ts'

const start = Date.parse('2026-05-19T12:05:00Z')
const asker: Asker = {
  origin: 'https://partner.example',
  tabId: 7,
  frameId: 0,
  documentId: 'document-1',
  incognito: false,
}

function payload(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    verification_id: '01934abc-def0-7890-abcd-ef0123456789',
    network: 'ETHEREUM',
    address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
    message: 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z',
    expires_at: '2026-05-21T12:00:00Z',
    ...changes,
  })
}

function ask(changes: Partial<RawAsk> = {}, waiter = 'page-1'): RawAsk {
  return {
    raw: payload(),
    channel: 'page',
    asker,
    waiter: { pageRequestId: waiter, tabId: 7, frameId: 0, documentId: 'document-1' },
    ...changes,
  }
}

let now: number
const changed = vi.fn<(record: RequestRecord, before: RequestRecord | undefined) => void>()

/** A new instance over the same storage is what a restarted worker is. */
const worker = (): RequestQueue => createRequestQueue({ now: () => now, changed })

beforeEach(() => {
  fakeBrowser.reset()
  now = start
})

const at = new Date(start).toISOString()
const approval = (record: RequestRecord) => ({
  digest: record.digest,
  signer: { kind: 'local' as const, accountId: 'a', label: 'Treasury' },
})
const reply: SignatureReply = {
  id: '01934abc-def0-7890-abcd-ef0123456789',
  signature: '0x',
  network: 'ETHEREUM',
  address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  encoding: 'hex',
  standard: 'eip191',
}

/** The events that lead from a stored ask to a delivered signature. */
const walk: ((record: RequestRecord) => RequestEvent)[] = [
  () => ({ kind: 'shown', at }),
  (record) => ({ kind: 'approve', at, approval: approval(record) }),
  () => ({ kind: 'signing' }),
  () => ({ kind: 'verified', at, reply }),
  () => ({ kind: 'delivered', at }),
]

test('R9: asks of one millisecond keep the order in which they were made', async () => {
  const queue = worker()
  const ids = Array.from(
    { length: 12 },
    (_, place) => `01934abc-def0-7890-abcd-${`${place}`.padStart(12, '0')}`,
  )
  await Promise.all(ids.map((id) => queue.submit(ask({ raw: payload({ verification_id: id }) }, id))))
  expect((await readRequests()).map(({ verificationId }) => verificationId)).toEqual(ids)
})

describe('submit', () => {
  test('R1: stores the ask with the digest of the exact message before it answers', async () => {
    const record = await worker().submit(ask())
    const message = JSON.parse(payload()).message as string
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(message))
    expect(record.digest).toBe(Buffer.from(hash).toString('hex'))
    expect(record).toMatchObject({ state: 'pending', raw: payload(), expiresAt: '2026-05-21T12:00:00.000Z' })
    expect(await worker().all()).toEqual([record])
  })

  test('R4, T38: many asks at once for one thing become one request', async () => {
    const asks = Array.from({ length: 12 }, (_, index) => worker().submit(ask({}, `page-${index}`)))
    const records = await Promise.all(asks)
    expect(new Set(records.map(({ id }) => id)).size).toBe(1)
    expect((await worker().all())[0]?.waiters).toHaveLength(12)
  })

  test('R4: tells at once that the ask is taken, a repeat as well, and whether it is answered already', async () => {
    const admitted = vi.fn()
    const queue = worker()
    const { id } = await queue.submit(ask(), admitted)
    expect(admitted).toHaveBeenLastCalledWith(false, await queue.all())
    for (const step of walk.slice(0, 4)) await queue.apply(id, step((await queue.all())[0] as RequestRecord))
    await queue.submit(ask({}, 'page-2'), admitted)
    expect(admitted).toHaveBeenLastCalledWith(true, [expect.objectContaining({ id })])
    expect(admitted).toHaveBeenCalledTimes(2)
  })

  test('tells by what was seen a moment ago, once, and decides by what is stored', async () => {
    const admitted = vi.fn()
    const queue = worker()
    const { id } = await queue.submit(ask())
    const late = ask({}, 'page-2')
    const joined = queue.submit(late, admitted, queue.read(late), [])
    await vi.waitFor(() => expect(admitted).toHaveBeenCalled())
    expect((await joined).id).toBe(id)
    expect(admitted.mock.calls).toEqual([[false, [expect.objectContaining({ raw: late.raw })]]])
    expect(await queue.all()).toHaveLength(1)
  })

  test('T34: what was seen opens no window for a site that is to pause', async () => {
    const admitted = vi.fn()
    const queue = worker()
    for (let index = 0; index < 5; index += 1) {
      const { id } = await queue.submit(ask({ raw: payload({ verification_id: `v-${index}` }) }))
      await queue.apply(id, { kind: 'reject', at })
    }
    const next = ask({ raw: payload({ verification_id: 'v-next' }) })
    const refused = queue.submit(next, admitted, queue.read(next), await queue.all())
    await expect(refused).rejects.toMatchObject({ code: 'paused' })
    expect(admitted).not.toHaveBeenCalled()
  })

  test('T30: a credential is named to the person, and nothing of the payload is kept', async () => {
    const secret = 'c0ffee-very-secret'
    const raw = payload({ client_secret: secret })
    await expect(worker().submit(ask({ raw }))).rejects.toMatchObject({ code: 'credentials-in-payload' })
    const [notice, ...others] = await worker().all()
    expect(others).toEqual([])
    expect(notice).toMatchObject({ notice: true, state: 'failed', raw: '', asker })
    expect(notice?.error?.message).toContain('client_secret')
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain(secret)
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(secret)
  })

  test('T34: one site leaves one notice, however often it tries', async () => {
    for (let index = 0; index < 5; index += 1) {
      await worker()
        .submit(ask({ raw: payload({ client_secret: `secret-value-${index}` }) }))
        .catch(() => {})
    }
    expect(await worker().all()).toHaveLength(1)
  })

  test.each([
    ['text that is no JSON', 'not json', 'payload-unreadable'],
    ['JSON that is no payload', '{"a":1}', 'payload-unreadable'],
    ['a field that stands in it twice', payload().replace('{', '{"network":"INK",'), 'payload-unreadable'],
    ['too large a payload', payload({ note: 'x'.repeat(70_000) }), 'payload-too-large'],
  ])('refuses %s and stores nothing', async (_, raw, code) => {
    await expect(worker().submit(ask({ raw }))).rejects.toMatchObject({ code })
    expect(await worker().all()).toEqual([])
  })

  test('T34: a thousand asks leave a bounded queue', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 1000 }, (_, index) =>
        worker().submit(ask({ raw: payload({ verification_id: `id-${index}` }) }, `page-${index}`)),
      ),
    )
    const taken = results.filter(({ status }) => status === 'fulfilled').length
    expect(taken).toBe(100)
    expect(await worker().all()).toHaveLength(100)
  })
})

test('T29: says in words why a payload cannot be read', async () => {
  const raw = payload().replace('{', '{"network":"INK",')
  await expect(worker().submit(ask({ raw }))).rejects.toThrow(/“network” stands in it twice/)
})

describe('R1, T39: a worker that is killed', () => {
  test.each(walk.map((_, index) => index))('after step %i goes on from storage', async (killedAfter) => {
    const { id } = await worker().submit(ask())
    for (const [index, step] of walk.entries()) {
      const queue = worker()
      if (index === killedAfter) await queue.recover(await queue.all(), true)
      const record = (await queue.all())[0] as RequestRecord
      await queue.apply(id, step(record))
    }
    expect((await worker().all())[0]).toMatchObject({ state: 'delivered', reply })
  })

  test.each([2, 3])('with its window gone, in the middle of signing (%i), has not signed', async (steps) => {
    const { id } = await worker().submit(ask())
    for (const step of walk.slice(0, steps)) {
      await worker().apply(id, step((await worker().all())[0] as RequestRecord))
    }
    await worker().recover(await worker().all(), false)
    expect((await worker().all())[0]).toMatchObject({ state: 'failed', error: { code: 'interrupted' } })
    await expect(worker().apply(id, { kind: 'verified', at, reply })).rejects.toMatchObject({
      code: 'state-changed',
    })
  })

  test('between verifying and delivering keeps the signature as undelivered', async () => {
    const { id } = await worker().submit(ask())
    for (const step of walk.slice(0, 4)) {
      await worker().apply(id, step((await worker().all())[0] as RequestRecord))
    }
    await worker().recover(await worker().all(), false)
    expect((await worker().all())[0]).toMatchObject({ state: 'undelivered', reply })
  })

  test('leaves alone what has moved on while it was starting', async () => {
    const { id } = await worker().submit(ask())
    const left = await worker().all()
    for (const step of walk.slice(0, 4)) {
      await worker().apply(id, step((await worker().all())[0] as RequestRecord))
    }
    await worker().recover(left, false)
    expect((await worker().all())[0]?.state).toBe('verified')
  })

  test('T38: two windows that approve at once get one approval', async () => {
    const record = await worker().submit(ask())
    const approve = () => worker().apply(record.id, { kind: 'approve', at, approval: approval(record) })
    const results = await Promise.allSettled([approve(), approve(), approve()])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('closing the window', () => {
  test('R5: declines only what it showed', async () => {
    const queue = worker()
    const shown = await queue.submit(ask())
    const waiting = await queue.submit(ask({ raw: payload({ verification_id: 'other' }) }))
    await queue.closeShown(shown.id)
    const states = new Map((await queue.all()).map(({ id, state }) => [id, state]))
    expect(states.get(shown.id)).toBe('rejected')
    expect(states.get(waiting.id)).toBe('pending')
    expect((await queue.all()).find(({ id }) => id === shown.id)?.error?.number).toBe(4001)
  })

  test('dismisses a notice', async () => {
    const queue = worker()
    await queue.submit(ask({ raw: payload({ access_token: 'secret-token-value' }) })).catch(() => {})
    const [notice] = await queue.all()
    await queue.closeShown(notice?.id ?? '')
    expect(await queue.all()).toEqual([])
  })
})

describe('time and grants', () => {
  test('T27: expires at the payload’s own time, whether shown or not', async () => {
    const queue = worker()
    await queue.submit(ask())
    now = Date.parse('2026-05-21T11:59:59.999Z')
    await queue.expireDue()
    expect((await queue.all())[0]?.state).toBe('pending')
    now += 1
    await queue.expireDue()
    expect((await queue.all())[0]).toMatchObject({ state: 'expired', error: { code: 'expired' } })
  })

  test('R40: a withdrawn grant ends the request', async () => {
    const queue = worker()
    const { id } = await queue.submit(ask())
    await queue.failRevoked(id)
    expect((await queue.all())[0]).toMatchObject({ state: 'failed', error: { code: 'permission-missing' } })
  })

  test('a document that goes away waits no longer, and the request stays', async () => {
    const queue = worker()
    await queue.submit(ask())
    await queue.leave({ documentId: 'document-1' })
    expect((await queue.all())[0]).toMatchObject({ state: 'pending', waiters: [] })
  })

  test('T39: so it is where all that is heard is that its tab was closed', async () => {
    const queue = worker()
    await queue.submit(ask())
    await queue.leave({ tabId: 8 })
    expect((await queue.all())[0]?.waiters).toHaveLength(1)
    await queue.leave({ tabId: 7 })
    expect((await queue.all())[0]).toMatchObject({ state: 'pending', waiters: [] })
  })

  test('every stored change is told once, with what it was before', async () => {
    const queue = worker()
    const record = await queue.submit(ask())
    const shown = await queue.apply(record.id, { kind: 'shown', at })
    expect(changed.mock.calls).toEqual([
      [record, undefined],
      [shown, record],
    ])
  })
})
