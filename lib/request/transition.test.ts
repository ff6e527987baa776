import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CountersignError, errorReport } from '../errors.ts'
import { type DepositRequestEvent, depositTransition } from './depositTransition.ts'
import { exampleRecord } from './exampleRecord.ts'
import type { RequestRecord, RequestState } from './requestRecord.ts'
import { isFinal, isOpen, type RequestEvent, transition } from './transition.ts'

const at = '2026-05-19T12:01:00.000Z'
const digest = exampleRecord().digest
const approval = { digest, signer: { kind: 'local', accountId: 'a', label: 'Treasury' } } as const
const reply = {
  id: exampleRecord().verificationId,
  signature: '0x',
  network: 'ETHEREUM',
  address: exampleRecord().address,
  encoding: 'hex',
  standard: 'eip191',
} as const
const progress = { state: 'sent', transactionHash: '0xaa', confirmations: 0, needed: 12 } as const
const depositReply = {
  id: exampleRecord().verificationId,
  transaction_hash: '0xaa',
  network: 'ETHEREUM',
  address: exampleRecord().address,
  chain: 'eip155:1',
  confirmed: true,
}
const error = errorReport(new CountersignError('wallet-declined'))
const waiter = { pageRequestId: 'page-2', tabId: 8, frameId: 0, documentId: 'document-2' }

const events: (RequestEvent | DepositRequestEvent)[] = [
  { kind: 'shown', at },
  { kind: 'approve', at, approval },
  { kind: 'signing' },
  { kind: 'verified', at, reply },
  { kind: 'restore', at, reply },
  { kind: 'deposit', at, digest, entryId: 'entry-1' },
  { kind: 'deposit-progress', progress },
  { kind: 'deposited', reply: depositReply },
  { kind: 'deposit-undone', error },
  { kind: 'deposit-left', at, error },
  { kind: 'delivered', at },
  { kind: 'undelivered' },
  { kind: 'retry', error },
  { kind: 'reject', at },
  { kind: 'cancel', at },
  { kind: 'expire', at },
  { kind: 'fail', at, error },
  { kind: 'join', waiter },
  { kind: 'leave', documentId: 'document-1' },
  { kind: 'leave', documentId: 'document-2', pageRequestId: 'page-2' },
  { kind: 'leave', tabId: 7 },
]

/** A record in a state, with what belongs to that state. */
const recordIn = (state: RequestState): RequestRecord =>
  exampleRecord({ state, ...(state === 'depositing' && { deposit: { entryId: 'entry-1' } }) })

const states: RequestState[] = [
  'pending',
  'approved',
  'signing',
  'depositing',
  'verified',
  'delivered',
  'undelivered',
  'rejected',
  'expired',
  'failed',
]

const isOfDeposit = (event: RequestEvent | DepositRequestEvent): event is DepositRequestEvent =>
  event.kind.startsWith('deposit')

/** Both tables together, as the background and its third file apply them. */
const following = (record: RequestRecord, event: RequestEvent | DepositRequestEvent): RequestRecord =>
  isOfDeposit(event) ? depositTransition(record, event) : transition(record, event)

/** The whole table: which state follows, for each event that may happen. Everything absent is refused. */
const follows: Record<
  RequestState,
  Partial<Record<(RequestEvent | DepositRequestEvent)['kind'], RequestState>>
> = {
  pending: {
    approve: 'approved',
    restore: 'verified',
    deposit: 'depositing',
    reject: 'rejected',
    cancel: 'rejected',
    expire: 'expired',
    fail: 'failed',
  },
  approved: {
    signing: 'signing',
    retry: 'pending',
    reject: 'rejected',
    cancel: 'rejected',
    expire: 'expired',
    fail: 'failed',
  },
  signing: {
    verified: 'verified',
    retry: 'pending',
    reject: 'rejected',
    cancel: 'rejected',
    expire: 'expired',
    fail: 'failed',
  },
  // Nothing that ends a request ends this one: not the window, not the page, not the clock.
  depositing: {
    'deposit-progress': 'depositing',
    deposited: 'verified',
    'deposit-undone': 'pending',
    'deposit-left': 'failed',
  },
  verified: { delivered: 'delivered', undelivered: 'undelivered' },
  undelivered: { delivered: 'delivered' },
  delivered: {},
  rejected: {},
  expired: {},
  failed: {},
}
const stateless = new Set<string>(['shown', 'join', 'leave'])

describe('transition', () => {
  for (const state of states) {
    for (const event of events.filter(({ kind }) => !stateless.has(kind))) {
      const next = follows[state][event.kind]
      test(`${state}, ${event.kind} → ${next ?? 'refused'}`, () => {
        const record = recordIn(state)
        if (next) expect(following(record, event).state).toBe(next)
        else
          expect(() => following(record, event)).toThrow(expect.objectContaining({ code: 'state-changed' }))
      })
    }
  }

  test('T38: what is approved must be the message of the record', () => {
    const wrong = { ...approval, digest: 'bb'.repeat(32) }
    expect(() => transition(exampleRecord(), { kind: 'approve', at, approval: wrong })).toThrow(
      expect.objectContaining({ code: 'digest-mismatch' }),
    )
  })

  test('T38: a deposit that was not the one shown is not begun', () => {
    const wrong = { kind: 'deposit', at, digest: 'bb'.repeat(32), entryId: 'entry-1' } as const
    expect(() => depositTransition(exampleRecord(), wrong)).toThrow(
      expect.objectContaining({ code: 'digest-mismatch' }),
    )
  })

  test('T64: a deposit that moved nothing leaves no trace of itself but the reason', () => {
    const begun = depositTransition(exampleRecord(), { kind: 'deposit', at, digest, entryId: 'entry-1' })
    const told = depositTransition(begun, { kind: 'deposit-progress', progress })
    expect(told.deposit).toEqual({ entryId: 'entry-1', progress })
    expect(depositTransition(told, { kind: 'deposit-progress', progress: undefined }).deposit).toEqual({
      entryId: 'entry-1',
    })
    expect(depositTransition(told, { kind: 'deposit-undone', error })).toEqual(exampleRecord({ error }))
  })

  test('a document may leave with one of its asks and wait on with another', () => {
    const both = transition(exampleRecord(), {
      kind: 'join',
      waiter: { ...waiter, documentId: 'document-1' },
    })
    const left = transition(both, { kind: 'leave', documentId: 'document-1', pageRequestId: 'page-2' })
    expect(left.waiters).toEqual(exampleRecord().waiters)
  })

  test('T38: a second approval finds the state changed', () => {
    const once = transition(exampleRecord(), { kind: 'approve', at, approval })
    expect(() => transition(once, { kind: 'approve', at, approval })).toThrow(
      expect.objectContaining({ code: 'state-changed' }),
    )
  })

  test('a retry keeps the reason and forgets the approval; the next approval forgets the reason', () => {
    const approved = transition(exampleRecord(), { kind: 'approve', at, approval })
    const back = transition(approved, { kind: 'retry', error })
    expect(back).toMatchObject({ state: 'pending', error })
    expect(back.approval).toBeUndefined()
    expect(back.times.approved).toBeUndefined()
    expect(transition(back, { kind: 'approve', at, approval }).error).toBeUndefined()
  })

  test('declining and withdrawing are told apart by their codes', () => {
    expect(transition(exampleRecord(), { kind: 'reject', at }).error?.code).toBe('rejected')
    expect(transition(exampleRecord(), { kind: 'cancel', at }).error?.code).toBe('cancelled')
  })

  test('joining twice with one page request keeps one waiter; leaving removes all of a document', () => {
    const twice = [waiter, waiter].reduce<RequestRecord>(
      (record, next) => transition(record, { kind: 'join', waiter: next }),
      exampleRecord(),
    )
    expect(twice.waiters).toHaveLength(2)
    const left = transition(twice, { kind: 'leave', documentId: 'document-2' })
    expect(left.waiters).toEqual(exampleRecord().waiters)
  })

  test('with a tab all leave who wait in it, and nobody else', () => {
    const { waiters } = exampleRecord()
    const others = [
      { ...waiter, tabId: 99 },
      { ...waiter, documentId: 'document-3', tabId: 99 },
    ]
    const left = transition(exampleRecord({ waiters: [...waiters, ...others] }), { kind: 'leave', tabId: 99 })
    expect(left.waiters).toEqual(waiters)
  })

  test('each step leaves its time, and none takes another’s', () => {
    const minute = (count: number) => `2026-05-19T12:0${count}:00.000Z`
    const order: RequestEvent[] = [
      { kind: 'shown', at: minute(1) },
      { kind: 'approve', at: minute(2), approval },
      { kind: 'signing' },
      { kind: 'verified', at: minute(3), reply },
      { kind: 'undelivered' },
      { kind: 'delivered', at: minute(4) },
    ]
    expect(order.reduce(transition, exampleRecord()).times).toEqual({
      asked: minute(0),
      shown: minute(1),
      approved: minute(2),
      signed: minute(3),
      delivered: minute(4),
      settled: minute(4),
    })
  })

  test('what is finished takes no further page', () => {
    for (const state of states.filter(isFinal))
      expect(() => transition(recordIn(state), { kind: 'join', waiter })).toThrow(
        expect.objectContaining({ code: 'state-changed' }),
      )
  })

  test('T34: the newest sixteen that wait are answered, and each document counts for itself', () => {
    const joined = Array.from({ length: 20 }, (_, index) => ({ ...waiter, documentId: `document-${index}` }))
    const full = joined.reduce<RequestRecord>(
      (record, next) => transition(record, { kind: 'join', waiter: next }),
      exampleRecord(),
    )
    expect(full.waiters).toEqual(joined.slice(-16))
  })

  test('a deposit that is not in the record is not moved', () => {
    const lost = exampleRecord({ state: 'depositing' })
    expect(() => depositTransition(lost, { kind: 'deposited', reply: depositReply })).toThrow(
      expect.objectContaining({ code: 'state-changed' }),
    )
  })

  test('the first showing is what is recorded', () => {
    const first = transition(exampleRecord(), { kind: 'shown', at })
    const again = transition(first, { kind: 'shown', at: '2026-05-19T13:00:00.000Z' })
    expect(again.times.shown).toBe(at)
  })

  test('T39, T64: no order of events signs or sends twice, leaves a final state, or invents a signature', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (order) => {
        let record = exampleRecord()
        let approvals = 0
        let signatures = 0
        let restored = 0
        let begun = 0
        let undone = 0
        let deposited = 0
        for (const event of order) {
          const before = structuredClone(record)
          try {
            const next = following(record, event)
            if (isFinal(record.state)) expect(next.state).toBe(record.state)
            if (event.kind === 'approve') approvals += 1
            if (event.kind === 'verified') signatures += 1
            if (event.kind === 'restore') restored += 1
            if (event.kind === 'deposit') begun += 1
            if (event.kind === 'deposit-undone') undone += 1
            if (event.kind === 'deposited') deposited += 1
            // What is being sent is left only by word of what became of it (T64).
            if (record.state === 'depositing' && next.state !== 'depositing') {
              expect(event.kind).toMatch(/^deposit/)
            }
            expect(record).toEqual(before)
            record = next
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(CountersignError)
            expect(record).toEqual(before)
          }
        }
        expect(signatures).toBeLessThanOrEqual(Math.min(1, approvals))
        expect(record.reply !== undefined).toBe(signatures + restored === 1)
        expect(deposited).toBeLessThanOrEqual(1)
        expect(begun - undone).toBeLessThanOrEqual(1)
        expect(record.deposit?.reply !== undefined).toBe(deposited === 1)
        expect(record.deposit !== undefined).toBe(begun - undone === 1)
        expect(record.reply === undefined || record.deposit === undefined).toBe(true)
        expect(isOpen(record.state) && isFinal(record.state)).toBe(false)
      }),
    )
  })
})
