import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readDeposits } from '../../lib/browser/depositStore.ts'
import { planDeposit } from '../../lib/deposit/depositPlan.ts'
import type { DepositEntry, DepositEvent, Observation } from '../../lib/deposit/journal.ts'
import { CountersignError } from '../../lib/errors.ts'
import { readPayload } from '../../lib/paxos/readPayload.ts'
import { depositDigest } from '../../lib/request/depositDigest.ts'
import type { Asker, RequestRecord } from '../../lib/request/requestRecord.ts'
import { depositAlarm } from '../background/deposits.ts'
import { createRequestQueue } from '../background/requestQueue.ts'
import { createDepositWork, type DepositChain } from './createDepositWork.ts'

const start = Date.parse('2026-05-19T12:05:00Z')
const asker: Asker = {
  origin: 'https://partner.example',
  tabId: 7,
  frameId: 0,
  documentId: 'document-1',
  incognito: false,
}
const hash = `0x${'ab'.repeat(32)}`
const signed = { kind: 'signed', rawTransaction: '0x02aa', hash, nonce: 4 } as const
const local = { kind: 'local', accountId: 'a', label: 'Treasury' } as const
const injected = { kind: 'injected', walletId: 'io.wallet', label: 'Wallet' } as const
const hand = { kind: 'hand' } as const

const deposit = {
  deposit_address: '0x00000000219ab540356cBB839Cbe05303d7705Fa',
  amount: '0.00012',
  asset: 'ETH',
}
const payload = (changes: Record<string, unknown> = {}): string =>
  JSON.stringify({
    id: '01934abc-def0-7890-abcd-ef0123456789',
    network: 'ETHEREUM',
    address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
    verification_method: 'SMALL_DEPOSIT',
    status: 'PENDING',
    expires_at: '2026-05-21T12:00:00Z',
    small_deposit_verification: deposit,
    ...changes,
  })

const plan = (raw = payload()) => {
  const { payload: read } = readPayload(raw)
  const planned = read && planDeposit(read, 'test')
  if (!planned || !('plan' in planned)) throw new Error('no plan')
  return planned.plan
}
const digest = await depositDigest({
  depositAddress: deposit.deposit_address,
  amount: deposit.amount,
  asset: deposit.asset,
})

let now: number
/** What the chain says next; undefined where no endpoint may be asked. */
let says: Observation | undefined
let resent: string[]
let connected: boolean

const chain: DepositChain = {
  observe: async () => says && { observation: says, host: 'rpc.example' },
  async resend(entry) {
    resent.push(entry.rawTransaction ?? '')
    return { kind: 'sent', hash }
  },
}

/** A new instance over the same storage is what a restarted worker is. */
function worker(using = chain) {
  const queue = createRequestQueue({ now: () => now, changed: () => {} })
  const work = createDepositWork({ queue, ports: { has: () => connected } }, using, () => now)
  return { queue, work }
}

async function ask(changes: Partial<Parameters<ReturnType<typeof worker>['queue']['submit']>[0]> = {}) {
  const waiter = { pageRequestId: 'page-1', tabId: 7, frameId: 0, documentId: 'document-1' }
  return await worker().queue.submit({ raw: payload(), channel: 'page', asker, waiter, ...changes })
}

const given = (sender: DepositEntry['sender'], id = 'entry-1') => ({ id, plan: plan(), sender })

async function begun(sender: DepositEntry['sender'] = local): Promise<RequestRecord> {
  const record = await ask()
  await worker().work.begin({ id: record.id, digest, deposit: given(sender) })
  return record
}

async function present(id: string): Promise<RequestRecord> {
  const record = (await worker().queue.all()).find((each) => each.id === id)
  if (!record) throw new Error('forgotten')
  return record
}

async function entry(): Promise<DepositEntry> {
  const [only, ...others] = await readDeposits()
  if (!only || others.length > 0) throw new Error('not one entry')
  return only
}

beforeEach(() => {
  fakeBrowser.reset()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('no such tab'))
  now = start
  says = { kind: 'absent' }
  resent = []
  connected = false
})

describe('begin', () => {
  test('T64: the journal is written before the request moves, and both before the answer', async () => {
    const record = await ask()
    const written: string[] = []
    fakeBrowser.storage.onChanged.addListener((changes) => written.push(...Object.keys(changes)))
    const answer = await worker().work.begin({ id: record.id, digest, deposit: given(local) })
    expect(written).toEqual(['deposits', `request/${record.id}`])
    expect(answer).toEqual(await entry())
    expect(answer).toMatchObject({
      state: 'sending',
      origin: asker.origin,
      expiresAt: '2026-05-21T12:00:00.000Z',
    })
    expect(await present(record.id)).toMatchObject({
      state: 'depositing',
      deposit: { entryId: 'entry-1' },
    })
  })

  test.each<[string, Partial<ReturnType<typeof plan>>]>([
    ['recipient', { to: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045' }],
    ['sender', { from: '0x00000000219ab540356cBB839Cbe05303d7705Fa' }],
    ['amount', { baseUnits: '120000000000001' }],
    ['chain', { chain: 'eip155:57073' }],
    ['network', { network: 'INK' }],
    ['verification', { verificationId: '01934abc-def0-7890-abcd-ef0123456780' }],
    [
      'asset',
      {
        asset: {
          kind: 'token',
          symbol: 'ETH',
          decimals: 18,
          contract: '0x6c3ea9036406852006290770BEdFcAbA0e23A0e8',
        },
      },
    ],
  ])('T62: another %s than the stored request’s is not begun', async (_name, change) => {
    const record = await ask()
    const begin = worker().work.begin({
      id: record.id,
      digest,
      deposit: { ...given(local), plan: { ...plan(), ...change } },
    })
    await expect(begin).rejects.toMatchObject({ code: 'deposit-mismatch' })
    expect(await readDeposits()).toEqual([])
    expect((await present(record.id)).state).toBe('pending')
  })

  test('neither is what was not shown, what has ended, or what is over', async () => {
    const record = await ask()
    const { work, queue } = worker()
    const begin = (changes = {}) => work.begin({ id: record.id, digest, deposit: given(local), ...changes })
    await expect(begin({ digest: 'bb'.repeat(32) })).rejects.toMatchObject({ code: 'digest-mismatch' })
    await expect(begin({ id: 'gone' })).rejects.toMatchObject({ code: 'not-found' })
    now = Date.parse('2026-05-21T12:00:00Z')
    await expect(begin()).rejects.toMatchObject({ code: 'expired' })
    await queue.apply(record.id, { kind: 'cancel', at: '2026-05-21T12:00:00Z' })
    await expect(begin()).rejects.toMatchObject({ code: 'state-changed' })
    expect(await readDeposits()).toEqual([])
  })

  test('T64: of two presses one begins', async () => {
    const record = await ask()
    const { work } = worker()
    const both = ['entry-1', 'entry-2'].map((id) =>
      work.begin({ id: record.id, digest, deposit: given(local, id) }),
    )
    const results = await Promise.allSettled(both)
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await readDeposits()).toHaveLength(1)
  })

  test('T64: the same verification asked for again is not sent again, until it is known that nothing was', async () => {
    await begun(injected)
    const again = await ask({ asker: { ...asker, origin: 'https://collector.example' } })
    const { work } = worker()
    const begin = () => work.begin({ id: again.id, digest, deposit: given(local, 'entry-2') })
    await expect(begin()).rejects.toMatchObject({ code: 'deposit-under-way' })
    await work.note({ entryId: 'entry-1', event: { kind: 'unclear', why: 'wallet-timeout' } })
    await expect(begin()).rejects.toMatchObject({ code: 'deposit-under-way' })
    await work.note({ entryId: 'entry-1', event: { kind: 'declared-unsent' } })
    await begin()
    expect((await readDeposits()).map(({ state }) => state)).toEqual(['dropped', 'sending'])
  })

  test('a request that was withdrawn while the journal was written leaves a deposit that was not sent', async () => {
    const record = await ask()
    const { work, queue } = worker()
    const change = vi.spyOn(queue, 'change').mockRejectedValueOnce(new CountersignError('state-changed'))
    await expect(work.begin({ id: record.id, digest, deposit: given(local) })).rejects.toMatchObject({
      code: 'state-changed',
    })
    expect(change).toHaveBeenCalledOnce()
    expect((await entry()).state).toBe('dropped')
  })

  test('private windows: the journal is kept for the session only', async () => {
    const record = await ask({ asker: { ...asker, incognito: true } })
    await worker().work.begin({ id: record.id, digest, deposit: given(local) })
    await worker().work.note({ entryId: 'entry-1', event: signed })
    expect(await fakeBrowser.storage.local.get(null)).toEqual({})
    expect(await entry()).toMatchObject({ hash })
  })
})

describe('note', () => {
  test('T64: bytes that the journal did not take must not be sent', async () => {
    await begun()
    const { work } = worker()
    await work.note({ entryId: 'entry-1', event: { kind: 'unsent', why: 'not-started' } })
    await expect(work.note({ entryId: 'entry-1', event: signed })).rejects.toMatchObject({
      code: 'state-changed',
    })
    expect((await entry()).rawTransaction).toBeUndefined()
  })

  test('a wallet’s refusal makes the request wait again, with the reason', async () => {
    const record = await begun(injected)
    await worker().work.note({ entryId: 'entry-1', event: { kind: 'unsent', why: 'wallet-refused' } })
    const after = await present(record.id)
    expect(after).toMatchObject({ state: 'pending', error: { code: 'deposit-dropped' } })
    expect(after.deposit).toBeUndefined()
  })

  test('what was sent is told to the page with its hash', async () => {
    const record = await begun(injected)
    await worker().work.note({ entryId: 'entry-1', event: { kind: 'sent', hash } })
    expect((await present(record.id)).deposit).toEqual({
      entryId: 'entry-1',
      progress: { state: 'sent', transactionHash: hash, confirmations: 0, needed: 12 },
    })
  })
})

describe('track', () => {
  const included = (confirmations: number, changes: object = {}): Observation => ({
    kind: 'included',
    hash,
    block: 9,
    confirmations,
    final: confirmations >= 12,
    succeeded: true,
    ...changes,
  })

  async function sent(): Promise<RequestRecord> {
    const record = await begun()
    await worker().work.note({ entryId: 'entry-1', event: signed })
    await worker().work.note({ entryId: 'entry-1', event: { kind: 'sent', hash } })
    return record
  }

  test('R1: confirmations are told as they come, and the answer when it is final', async () => {
    const record = await sent()
    const { work } = worker()
    says = included(3)
    await work.track()
    expect((await present(record.id)).deposit?.progress).toEqual({
      state: 'confirming',
      transactionHash: hash,
      confirmations: 3,
      needed: 12,
    })
    says = included(12)
    await work.track()
    expect(await present(record.id)).toMatchObject({
      state: 'verified',
      deposit: {
        reply: {
          id: plan().verificationId,
          transaction_hash: hash,
          network: 'ETHEREUM',
          address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
          chain: 'eip155:11155111',
          confirmed: true,
        },
      },
    })
  })

  test('T39: the verification’s end, the window’s and the page’s take nothing back that was sent', async () => {
    const record = await sent()
    const { queue, work } = worker()
    now = Date.parse('2026-05-21T13:00:00Z')
    await queue.expireDue()
    await queue.failSigning('window-closed')
    await queue.closeShown(record.id)
    await work.recover(false)
    await queue.leave({ documentId: 'document-1' })
    const ends = (['cancel', 'reject', 'expire'] as const).map((kind) =>
      queue.apply(record.id, { kind, at: new Date(now).toISOString() }),
    )
    for (const end of ends) await expect(end).rejects.toMatchObject({ code: 'state-changed' })
    says = included(12)
    await work.track()
    expect((await present(record.id)).deposit?.reply?.confirmed).toBe(true)
  })

  test('T64: the journalled bytes go out again where the chain does not have them, until the verification ends', async () => {
    await sent()
    await worker().work.track()
    expect(resent).toEqual(['0x02aa'])
    now = Date.parse('2026-05-21T12:00:01Z')
    await worker().work.track()
    expect(resent).toEqual(['0x02aa'])
  })

  test('T64: what a wallet sent, or may have sent, is never sent again', async () => {
    await begun(injected)
    await worker().work.note({ entryId: 'entry-1', event: { kind: 'sent', hash } })
    await worker().work.track()
    expect(resent).toEqual([])
    expect((await entry()).state).toBe('sent')
  })

  test.each([
    ['gone', { kind: 'gone', why: 'nonce-used' }, 'deposit-dropped'],
    ['failed on the chain', included(12, { succeeded: false }), 'deposit-reverted'],
  ] as const)(
    'T64: a deposit that is %s may be sent anew, and only then',
    async (_name, observation, code) => {
      const record = await sent()
      says = observation
      await worker().work.track()
      expect(await present(record.id)).toMatchObject({ state: 'pending', error: { code } })
      await worker().work.begin({ id: record.id, digest, deposit: given(local, 'entry-2') })
      expect(await readDeposits()).toHaveLength(2)
    },
  )

  test('without an endpoint the page is told what is known, and that it is not confirmed', async () => {
    const record = await sent()
    says = undefined
    await worker().work.track()
    expect((await present(record.id)).deposit?.reply).toMatchObject({
      transaction_hash: hash,
      confirmed: false,
    })
    expect((await entry()).state).toBe('sent')
  })

  test('an observation of what has changed meanwhile counts for nothing', async () => {
    await begun(injected)
    await worker().work.note({ entryId: 'entry-1', event: { kind: 'sent', hash } })
    const other = `0x${'cd'.repeat(32)}`
    const late: DepositChain = {
      ...chain,
      async observe() {
        await worker().work.note({ entryId: 'entry-1', event: { kind: 'sent', hash } })
        const { storage } = fakeBrowser
        const { deposits } = (await storage.local.get('deposits')) as { deposits: DepositEntry[] }
        await storage.local.set({ deposits: deposits.map((each) => ({ ...each, hash: other })) })
        return { observation: { kind: 'gone', why: 'nonce-used' }, host: 'rpc.example' }
      },
    }
    await worker(late).work.track()
    expect(await entry()).toMatchObject({ state: 'sent', hash: other })
  })

  test('one chain that fails keeps no other from being asked', async () => {
    await sent()
    const raw = payload({ id: '01934abc-def0-7890-abcd-ef0123456780' })
    const second = await ask({ raw })
    await worker().work.begin({
      id: second.id,
      digest,
      deposit: { id: 'entry-2', plan: plan(raw), sender: injected },
    })
    await worker().work.note({ entryId: 'entry-2', event: { kind: 'sent', hash } })
    const asked: string[] = []
    const failing: DepositChain = {
      ...chain,
      async observe(each) {
        asked.push(each.id)
        if (each.id === 'entry-1') throw new Error('a fault')
        return { observation: included(12), host: 'rpc.example' }
      },
    }
    await worker(failing).work.track()
    expect(asked.sort()).toEqual(['entry-1', 'entry-2'])
    expect((await present(second.id)).state).toBe('verified')
  })

  test('the alarm rings every half minute, less often later, and never once all has ended', async () => {
    await sent()
    const rings = async () => (await fakeBrowser.alarms.get(depositAlarm))?.scheduledTime
    await worker().work.track()
    expect(await rings()).toBe(start + 30_000)
    now = start + 2 * 3_600_000
    await worker().work.track()
    expect(await rings()).toBe(now + 5 * 60_000)
    says = included(12)
    await worker().work.track()
    expect(await rings()).toBeUndefined()
  })

  test('while a page waits, the chain is asked again soon', async () => {
    await sent()
    vi.clearAllTimers()
    const observe = vi.fn(chain.observe)
    const { work } = worker({ ...chain, observe })
    await work.track()
    expect(vi.getTimerCount()).toBe(0)
    connected = true
    await work.track()
    expect(vi.getTimerCount()).toBe(1)
    await vi.advanceTimersToNextTimerAsync()
    await vi.waitFor(() => expect(observe).toHaveBeenCalledTimes(3))
    vi.clearAllTimers()
  })
})

describe('T39: a worker that was killed', () => {
  /** Everything up to one point, with nothing of the worker left but storage; then a new one without a window. */
  async function afterDeath(events: DepositEvent[], sender: DepositEntry['sender']) {
    const record = await begun(sender)
    for (const event of events) await worker().work.note({ entryId: 'entry-1', event: event as never })
    vi.clearAllTimers()
    await worker().work.recover(false)
    return { record: await present(record.id), entry: await entry() }
  }

  test('after the journal, before signing: nothing was sent, and it may be sent again', async () => {
    const { record, entry: left } = await afterDeath([], local)
    expect(left).toMatchObject({ state: 'dropped', note: { code: 'not-started' } })
    expect(record.state).toBe('pending')
  })

  test('after the bytes were journalled, before they went out: they and no others are sent', async () => {
    const { record, entry: left } = await afterDeath([signed], local)
    expect(left.state).toBe('sending')
    expect(record.state).toBe('depositing')
    await worker().work.track()
    expect(resent).toEqual([signed.rawTransaction])
    expect(await entry()).toMatchObject({ state: 'sent', hash })
  })

  test('after the broadcast: the chain is asked', async () => {
    const { record } = await afterDeath([signed, { kind: 'sent', hash }], local)
    says = { kind: 'included', hash, block: 9, confirmations: 12, final: true, succeeded: true }
    await worker().work.track()
    expect((await present(record.id)).state).toBe('verified')
  })

  test('while a wallet was asked: nobody knows, and nothing is sent again', async () => {
    const { record, entry: left } = await afterDeath([], injected)
    expect(left).toMatchObject({ state: 'unknown', note: { code: 'window-closed' } })
    expect(record.state).toBe('depositing')
    await worker().work.track()
    expect(resent).toEqual([])
  })

  test('between journal and request: the request still waits, and the entry says that nothing was sent', async () => {
    const record = await begun()
    // As it is when the worker dies between the two writes.
    const { deposit: _deposit, ...rest } = await present(record.id)
    await fakeBrowser.storage.session.set({ [`request/${record.id}`]: { ...rest, state: 'pending' } })
    await worker().work.recover(false)
    expect((await entry()).state).toBe('dropped')
    await worker().work.begin({ id: record.id, digest, deposit: given(local, 'entry-2') })
    expect((await present(record.id)).state).toBe('depositing')
  })

  test('a window that still stands goes on by itself', async () => {
    await begun(injected)
    await worker().work.recover(true)
    expect((await entry()).state).toBe('sending')
  })

  test('after the chain’s word was journalled, before the request moved: the request follows', async () => {
    const record = await begun()
    const { storage } = fakeBrowser
    const { deposits } = (await storage.local.get('deposits')) as { deposits: DepositEntry[] }
    await storage.local.set({
      deposits: deposits.map((each) => ({ ...each, state: 'confirmed', hash, confirmations: 12 })),
    })
    await worker().work.track()
    expect((await present(record.id)).deposit?.reply?.transaction_hash).toBe(hash)
  })
})

describe('restore', () => {
  async function askedAgain(changes: Partial<Asker> = {}) {
    const record = await begun()
    await worker().work.note({ entryId: 'entry-1', event: signed })
    await worker().work.note({ entryId: 'entry-1', event: { kind: 'sent', hash } })
    // The browser was started again: requests are gone, the journal is not.
    await fakeBrowser.storage.session.remove(`request/${record.id}`)
    return await ask({ asker: { ...asker, ...changes } })
  }

  test('T40: after a restart the same site hears of the deposit that was sent, and nothing is sent', async () => {
    const again = await askedAgain()
    const record = await worker().work.restore({ id: again.id, entryId: 'entry-1' })
    expect(record).toMatchObject({
      state: 'depositing',
      deposit: { entryId: 'entry-1', progress: { transactionHash: hash } },
    })
    says = { kind: 'included', hash, block: 9, confirmations: 12, final: true, succeeded: true }
    await worker().work.track()
    expect((await present(again.id)).state).toBe('verified')
  })

  test('another site does not', async () => {
    const again = await askedAgain({ origin: 'https://other.example' })
    await expect(worker().work.restore({ id: again.id, entryId: 'entry-1' })).rejects.toMatchObject({
      code: 'deposit-under-way',
    })
    expect((await present(again.id)).state).toBe('pending')
  })

  test('neither is a request answered by a deposit for something else, or by one that moved nothing', async () => {
    await begun()
    const { work } = worker()
    const small_deposit_verification = { ...deposit, amount: '0.00013' }
    const other = await ask({ raw: payload({ small_deposit_verification }) })
    await expect(work.restore({ id: other.id, entryId: 'entry-1' })).rejects.toMatchObject({
      code: 'deposit-mismatch',
    })
    await work.note({ entryId: 'entry-1', event: { kind: 'unsent', why: 'not-started' } })
    const same = await ask()
    await expect(work.restore({ id: same.id, entryId: 'entry-1' })).rejects.toMatchObject({
      code: 'state-changed',
    })
  })
})

describe('leave', () => {
  test.each([
    ['by hand', hand, 'deposit-by-hand'],
    ['of unknown fate', injected, 'deposit-unknown'],
  ] as const)('what is sent %s is told as such, and is watched on', async (_name, sender, code) => {
    const record = await begun(sender)
    await worker().work.leave({ id: record.id })
    expect(await present(record.id)).toMatchObject({ state: 'failed', error: { code } })
    says = { kind: 'included', hash, block: 9, confirmations: 12, final: true, succeeded: true }
    await worker().work.track()
    expect((await entry()).state).toBe('confirmed')
  })

  test('a watch by hand ends an hour after the verification', async () => {
    const record = await begun(hand)
    now = Date.parse('2026-05-21T13:00:01Z')
    await worker().work.track()
    expect(await present(record.id)).toMatchObject({ state: 'failed', error: { code: 'expired' } })
    expect(await fakeBrowser.alarms.get(depositAlarm)).toBeUndefined()
  })
})
