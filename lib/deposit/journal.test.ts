import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { evmAddress, otherEvmAddress } from '../paxos/checkRequest.fixture.ts'
import { entryFor, started, testPlan } from './deposit.fixture.ts'
import {
  type DepositEntry,
  type DepositEvent,
  depositEntrySchema,
  depositOf,
  isSettled,
  maySend,
  nextState,
  type Observation,
} from './journal.ts'

const plan = testPlan('ETHEREUM', { from: evmAddress, to: otherEvmAddress })
const injected = { kind: 'injected', walletId: 'w', label: 'W' } as const
const [hash, other] = [`0x${'aa'.repeat(32)}`, `0x${'bb'.repeat(32)}`]
const signed: DepositEvent = { kind: 'signed', rawTransaction: '0x02', hash, nonce: 3 }
const saw = (observation: Observation): DepositEvent => ({
  kind: 'observed',
  observation,
  host: 'rpc.example',
})
const included = {
  kind: 'included',
  hash,
  block: 7,
  confirmations: 3,
  final: false,
  succeeded: true,
} as const
const happened = (entry: DepositEntry, ...events: DepositEvent[]) =>
  events.reduce((one, event) => nextState(one, event, started + 5000), entry)

describe('a local account', () => {
  const local = entryFor(plan)

  test('signed, sent, confirming, confirmed', () => {
    const done = happened(
      local,
      signed,
      { kind: 'sent', hash },
      saw(included),
      saw({ ...included, confirmations: 40, final: true }),
    )
    expect(done).toMatchObject({
      state: 'confirmed',
      confirmations: 12,
      block: 7,
      hash,
      rawTransaction: '0x02',
    })
    expect(done.changedAt).toBe(new Date(started + 5000).toISOString())
  })

  test('T39: stopped before it signed, nothing was sent; after it, the bytes are there to send again', () => {
    expect(happened(local, { kind: 'unclear', why: 'window-closed' })).toMatchObject({
      state: 'dropped',
      note: { code: 'not-started' },
    })
    expect(happened(local, signed, { kind: 'unclear', why: 'window-closed' })).toMatchObject({
      state: 'sending',
      rawTransaction: '0x02',
    })
  })

  test('an endpoint that does not take the bytes drops nothing', () => {
    expect(happened(local, signed, { kind: 'not-taken', reason: 'no' })).toMatchObject({
      state: 'sending',
      note: { code: 'broadcast-refused', reason: 'no' },
    })
  })

  test('what is signed cannot be called unsent, and is not signed twice', () => {
    const once = happened(local, signed)
    expect(happened(once, { kind: 'unsent', why: 'not-started' })).toBe(once)
    expect(happened(once, { ...signed, rawTransaction: '0x0203', hash: other })).toBe(once)
    expect(happened(once, { kind: 'sent', hash: other })).toBe(once)
  })
})

describe('an injected wallet', () => {
  const asked = entryFor(plan, { sender: injected })

  test('refused: known that nothing was sent', () => {
    expect(happened(asked, { kind: 'unsent', why: 'wallet-refused' })).toMatchObject({ state: 'dropped' })
  })

  test('T64: unclear stays unknown until the chain or the person says otherwise', () => {
    const unknown = happened(asked, { kind: 'unclear', why: 'wallet-failed', reason: 'it crashed' })
    expect(unknown).toMatchObject({ state: 'unknown', note: { code: 'wallet-failed', reason: 'it crashed' } })
    expect(happened(unknown, saw({ kind: 'absent' }), saw({ kind: 'gone', why: 'nonce-used' })).state).toBe(
      'unknown',
    )
    expect(happened(unknown, { kind: 'unsent', why: 'wallet-refused' }).state).toBe('unknown')
    expect(happened(unknown, saw(included))).toMatchObject({ state: 'confirming', hash })
    expect(happened(unknown, { kind: 'declared-unsent' })).toMatchObject({ state: 'dropped' })
    expect(happened(asked, { kind: 'declared-unsent' }).state).toBe('sending')
  })

  test('T64: another hash with the same effect replaces the first, and both are kept', () => {
    const replaced = happened(asked, { kind: 'sent', hash }, saw({ ...included, hash: other }))
    expect(replaced).toMatchObject({
      state: 'confirming',
      hash: other,
      replacedHash: hash,
      note: { code: 'replaced' },
    })
    const dropped = happened(asked, { kind: 'sent', hash }, saw({ kind: 'gone', why: 'nonce-used' }))
    expect(dropped).toMatchObject({ state: 'dropped', note: { code: 'nonce-used' } })
  })

  test('T64: overtaken before anybody saw it, it is unknown; the person or the chain says what became of it', () => {
    const sent = happened(entryFor(plan, { sender: injected, startNonce: 3 }), { kind: 'sent', hash })
    expect(happened(sent, saw({ kind: 'absent', startNonce: 3 }))).toMatchObject({ state: 'sent' })
    const overtaken = happened(sent, saw({ kind: 'absent', startNonce: 4 }))
    expect(overtaken).toMatchObject({ state: 'unknown', hash, note: { code: 'overtaken' } })
    expect(happened(overtaken, saw(included))).toMatchObject({ state: 'confirming', hash })
    expect(happened(overtaken, { kind: 'declared-unsent' })).toMatchObject({ state: 'dropped' })
    // Once it was seen, its own nonce decides.
    const seen = happened(sent, saw({ kind: 'waiting', hash, nonce: 5 }))
    expect(happened(seen, saw({ kind: 'absent', startNonce: 4 }))).toMatchObject({ state: 'sent' })
    expect(happened(sent, { kind: 'declared-unsent' }).state).toBe('sent')
  })
})

test('a block that went away takes its confirmations with it', () => {
  const confirming = happened(entryFor(plan), signed, { kind: 'sent', hash }, saw(included))
  const back = happened(confirming, saw({ kind: 'absent' }))
  expect(back).toMatchObject({ state: 'sent', confirmations: 0 })
  expect(back).not.toHaveProperty('block')
})

test('what an endpoint fails to say is a note, and goes when it answers', () => {
  const sent = happened(entryFor(plan), signed, { kind: 'sent', hash })
  for (const observation of [
    { kind: 'unreachable', reason: 'x' },
    { kind: 'wrong-chain', reason: 'x' },
    { kind: 'contradiction', reason: 'x' },
  ] as const) {
    const noted = happened(sent, saw(observation))
    expect(noted).toMatchObject({
      state: 'sent',
      note: { code: expect.stringMatching(/^endpoint-/), reason: 'x' },
    })
    expect(happened(noted, saw({ kind: 'absent' }))).not.toHaveProperty('note')
  }
})

test('a transaction that failed is reverted only when final', () => {
  const sent = happened(entryFor(plan), signed, { kind: 'sent', hash })
  expect(happened(sent, saw({ ...included, succeeded: false })).state).toBe('confirming')
  expect(happened(sent, saw({ ...included, succeeded: false, final: true })).state).toBe('reverted')
})

describe('T64: no second send', () => {
  const states = ['sending', 'sent', 'confirming', 'confirmed', 'unknown', 'watching'] as const
  test.each(states)('not while one is %s', (state) => {
    expect(maySend([entryFor(plan, { state })], plan.verificationId)).toBe(false)
    const dropped = entryFor(plan, { id: 'd2', state: 'dropped', startedAt: '2027-01-01T00:00:00.000Z' })
    expect(maySend([entryFor(plan, { state }), dropped], plan.verificationId)).toBe(false)
    expect(depositOf([dropped, entryFor(plan, { state })], plan.verificationId)?.id).toBe('d1')
  })
  test.each(['dropped', 'reverted'] as const)('after one that was %s', (state) => {
    expect(maySend([entryFor(plan, { state })], plan.verificationId)).toBe(true)
    expect(maySend([], plan.verificationId)).toBe(true)
  })
})

const hashes = fc.constantFrom(hash, other)
const observations: fc.Arbitrary<Observation> = fc.oneof(
  fc
    .constantFrom('unreachable' as const, 'wrong-chain' as const, 'contradiction' as const)
    .map((kind) => ({ kind, reason: 'x' })),
  fc
    .record({ searchedTo: fc.nat(99), blockHeight: fc.nat(99), startNonce: fc.nat(9) })
    .map((seen) => ({ kind: 'absent' as const, ...seen })),
  hashes.map((one) => ({ kind: 'waiting' as const, hash: one, nonce: 4 })),
  fc.record({
    kind: fc.constant('included' as const),
    hash: hashes,
    block: fc.nat(99),
    confirmations: fc.nat(50),
    final: fc.boolean(),
    succeeded: fc.boolean(),
  }),
  fc.constantFrom({ kind: 'gone' as const, why: 'nonce-used' as const }),
)
const events: fc.Arbitrary<DepositEvent> = fc.oneof(
  { weight: 4, arbitrary: observations.map(saw) },
  {
    weight: 3,
    arbitrary: fc.oneof(
      hashes.map((one) => ({ ...signed, hash: one }) as DepositEvent),
      hashes.map((one): DepositEvent => ({ kind: 'sent', hash: one })),
      fc.constantFrom<DepositEvent>(
        { kind: 'not-taken', reason: 'x' },
        { kind: 'unsent', why: 'wallet-refused' },
        { kind: 'unclear', why: 'wallet-timeout' },
        { kind: 'declared-unsent' },
      ),
    ),
  },
)
const senders = fc.constantFrom({ kind: 'hand' as const }, injected, entryFor(plan).sender)

test('T39, T64: whatever happens in whatever order: ended stays ended, nothing signed is lost, it can be stored', () => {
  fc.assert(
    fc.property(senders, fc.array(events, { maxLength: 25 }), (sender, sequence) => {
      const state = sender.kind === 'hand' ? 'watching' : 'sending'
      let entry = entryFor(plan, { sender, state })
      for (const event of sequence) {
        const next = nextState(entry, event, started)
        expect(v.parse(depositEntrySchema, JSON.parse(JSON.stringify(next)))).toEqual(next)
        if (isSettled(entry)) expect(next).toBe(entry)
        expect(next.plan).toEqual(entry.plan)
        if (entry.rawTransaction !== undefined) expect(next.rawTransaction).toBe(entry.rawTransaction)
        // The hash that was expected is never forgotten, whatever the chain calls it.
        const expected = entry.replacedHash ?? entry.hash
        if (expected !== undefined) expect([next.hash, next.replacedHash]).toContain(expected)
        expect(next.replacedHash === undefined || next.replacedHash !== next.hash).toBe(true)
        // Known unsent only by the wallet's or person's word where nobody has seen it, or by the chain.
        const isDeclared = event.kind === 'declared-unsent' && entry.state === 'unknown'
        if (next.state === 'dropped' && entry.state !== 'dropped' && next.hash !== undefined && !isDeclared) {
          expect(event).toMatchObject({ kind: 'observed', observation: { kind: 'gone' } })
        }
        if (next.state === 'confirmed' && entry.state !== 'confirmed') {
          expect(event).toMatchObject({ observation: { kind: 'included', final: true, succeeded: true } })
        }
        expect(
          nextState(next, { kind: 'observed', observation: { kind: 'absent' }, host: 'h' }, started).hash,
        ).toBe(next.hash)
        entry = next
      }
    }),
  )
})
