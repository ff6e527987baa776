import { describe, expect, test } from 'vitest'
import { CountersignError, errorReport } from '../errors.ts'
import { admitRequest, requestLimits } from './admitRequest.ts'
import { exampleRecord } from './exampleRecord.ts'
import type { Asker, RequestRecord, RequestState } from './requestRecord.ts'

const now = Date.parse('2026-05-19T12:10:00Z')
const incoming = exampleRecord({ id: 'new' })
const asker = incoming.asker as Asker

function stored(changes: Partial<RequestRecord>): RequestRecord {
  return exampleRecord({ id: crypto.randomUUID(), ...changes })
}

function many(count: number, changes: (index: number) => Partial<RequestRecord>): RequestRecord[] {
  return Array.from({ length: count }, (_, index) =>
    stored({ verificationId: `v-${index}`, ...changes(index) }),
  )
}

describe('admitRequest', () => {
  test('a first ask is a request of its own', () => {
    expect(admitRequest(incoming, [], now)).toEqual({ kind: 'create' })
  })

  test.each<RequestState>(['pending', 'approved', 'signing', 'verified', 'undelivered'])(
    'R4: the same ask joins one that is %s',
    (state) => {
      const existing = stored({ state })
      expect(admitRequest(incoming, [existing], now)).toEqual({ kind: 'join', id: existing.id })
    },
  )

  test.each<RequestState>(['delivered', 'rejected', 'expired', 'failed'])(
    'R4: an ask that is %s may be asked anew',
    (state) => {
      expect(admitRequest(incoming, [stored({ state })], now)).toEqual({ kind: 'create' })
    },
  )

  test.each<[string, Partial<RequestRecord>]>([
    ['another origin', { asker: { ...asker, origin: 'https://other.example' } }],
    ['a private window', { asker: { ...asker, incognito: true } }],
    ['another message', { digest: 'bb'.repeat(32) }],
    ['another address', { address: '0x0000000000000000000000000000000000000001' }],
    ['another network', { network: 'INK' }],
    ['another method', { method: 'SMALL_DEPOSIT' }],
    ['another verification', { verificationId: 'other' }],
  ])('T33: %s is not the same ask', (_, changes) => {
    expect(admitRequest(incoming, [stored(changes)], now)).toEqual({ kind: 'create' })
  })

  test('R10 T34: one site can fill its own queue only', () => {
    const full = many(requestLimits.openPerOrigin, () => ({}))
    expect(admitRequest(incoming, full, now)).toEqual({ kind: 'refuse', code: 'too-many-requests' })
    const other = exampleRecord({ asker: { ...asker, origin: 'https://other.example' } })
    expect(admitRequest(other, full, now)).toEqual({ kind: 'create' })
  })

  test('T34: all sites together have a bound, in number and in stored text', () => {
    const everywhere = many(requestLimits.openInAll, (index) => ({
      asker: { ...asker, origin: `https://site-${index}.example` },
    }))
    expect(admitRequest(incoming, everywhere, now)).toEqual({ kind: 'refuse', code: 'too-many-requests' })
    const large = [stored({ verificationId: 'large', raw: 'x'.repeat(requestLimits.storedLength) })]
    expect(admitRequest(incoming, large, now)).toEqual({ kind: 'refuse', code: 'too-many-requests' })
  })

  test('T34: what is finished fills no queue', () => {
    const finished = many(requestLimits.openInAll, () => ({ state: 'delivered' }))
    expect(admitRequest(incoming, finished, now)).toEqual({ kind: 'create' })
  })

  test('T34: stored text may reach its bound', () => {
    const rest = requestLimits.storedLength - incoming.raw.length
    const large = (length: number) => [stored({ verificationId: 'large', raw: 'x'.repeat(length) })]
    expect(admitRequest(incoming, large(rest), now)).toEqual({ kind: 'create' })
    expect(admitRequest(incoming, large(rest + 1), now)).toMatchObject({ code: 'too-many-requests' })
  })

  test('R4: what was pasted twice is one request, and never a site’s', () => {
    const { asker: _, ...pasted } = stored({ channel: 'paste' })
    const { asker: _none, ...again } = exampleRecord({ id: 'again', channel: 'paste' })
    expect(admitRequest(again, [pasted], now)).toEqual({ kind: 'join', id: pasted.id })
    expect(admitRequest(again, [stored({})], now)).toEqual({ kind: 'create' })
    expect(admitRequest(incoming, [pasted], now)).toEqual({ kind: 'create' })
  })

  describe('T34: a site that was declined again and again', () => {
    const settled = (minutesAgo: number): RequestRecord['times'] => ({
      asked: '2026-05-19T12:00:00.000Z',
      settled: new Date(now - minutesAgo * 60_000).toISOString(),
    })
    const declined = errorReport(new CountersignError('rejected'))
    const refusals = (minutesAgo: number, error = declined) =>
      many(requestLimits.refusalsBeforePause, () => ({
        state: 'rejected',
        error,
        times: settled(minutesAgo),
      }))

    test('is paused', () => {
      expect(admitRequest(incoming, refusals(1), now)).toEqual({ kind: 'refuse', code: 'paused' })
    })

    test('may ask again after a while', () => {
      expect(admitRequest(incoming, refusals(5), now)).toEqual({ kind: 'create' })
      expect(admitRequest(incoming, refusals(4.99), now)).toMatchObject({ code: 'paused' })
    })

    test('is not paused for one batch that was declined, however many were in it', () => {
      const batch = refusals(1).map((record) => ({ ...record, batchId: 'batch' }))
      expect(admitRequest(incoming, [...batch, ...batch], now)).toEqual({ kind: 'create' })
    })

    test('is not paused for requests that it withdrew itself', () => {
      const withdrawn = errorReport(new CountersignError('cancelled'))
      expect(admitRequest(incoming, refusals(1, withdrawn), now)).toEqual({ kind: 'create' })
    })
  })
})
