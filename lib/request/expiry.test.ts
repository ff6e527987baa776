import { describe, expect, test } from 'vitest'
import { exampleRecord } from './exampleRecord.ts'
import { forgettable, isExpired, nextExpiry } from './expiry.ts'

const expiry = Date.parse('2026-05-21T12:00:00Z')

describe('expiry', () => {
  test('R1: a request expires at the payload’s own time, to the millisecond', () => {
    expect(isExpired(exampleRecord(), expiry - 1)).toBe(false)
    expect(isExpired(exampleRecord(), expiry)).toBe(true)
  })

  test('what is signed or settled does not expire', () => {
    expect(isExpired(exampleRecord({ state: 'verified' }), expiry + 1)).toBe(false)
    expect(isExpired(exampleRecord({ state: 'rejected' }), expiry + 1)).toBe(false)
  })

  test('the alarm is for the soonest of the unsigned ones', () => {
    const sooner = exampleRecord({ id: 'sooner', expiresAt: '2026-05-20T00:00:00.000Z' })
    const signed = exampleRecord({ id: 'signed', expiresAt: '2026-05-19T13:00:00.000Z', state: 'delivered' })
    expect(nextExpiry([exampleRecord(), sooner, signed])).toBe(Date.parse('2026-05-20T00:00:00Z'))
    expect(nextExpiry([signed])).toBeUndefined()
    const { expiresAt: _, ...endless } = exampleRecord()
    expect(isExpired(endless, expiry)).toBe(false)
    expect(nextExpiry([endless, sooner])).toBe(Date.parse('2026-05-20T00:00:00Z'))
  })
})

describe('forgettable', () => {
  const now = Date.parse('2026-05-19T14:00:00Z')
  const settled = (minutesAgo: number) => ({
    asked: '2026-05-19T12:00:00.000Z',
    settled: new Date(now - minutesAgo * 60_000).toISOString(),
  })

  test('keeps what is finished for an hour', () => {
    const records = [
      exampleRecord({ id: 'new', state: 'delivered', times: settled(59) }),
      exampleRecord({ id: 'just', state: 'delivered', times: settled(60) }),
      exampleRecord({ id: 'old', state: 'rejected', times: settled(61) }),
      exampleRecord({ id: 'taken by nobody', state: 'undelivered', times: settled(600) }),
    ]
    expect(forgettable(records, now)).toEqual(['old'])
  })

  test('keeps the newest fifty', () => {
    const records = Array.from({ length: 52 }, (_, index) =>
      exampleRecord({ id: `r${index}`, state: 'delivered', times: settled(index / 10) }),
    )
    expect(forgettable(records, now)).toEqual(['r50', 'r51'])
    expect(forgettable(records.toReversed(), now)).toEqual(['r50', 'r51'])
  })

  test('never forgets what waits, what was signed and not taken, and notices', () => {
    const records = [
      exampleRecord({ state: 'pending' }),
      exampleRecord({ state: 'undelivered' }),
      exampleRecord({ state: 'failed', notice: true, times: settled(600) }),
    ]
    expect(forgettable(records, now)).toEqual([])
  })
})
