import { describe, expect, test } from 'vitest'
import type { Payload } from './payload.ts'
import {
  clockSkew,
  creationFindings,
  expiryFindings,
  issueTimeFindings,
  verificationLifetime,
} from './timeFindings.ts'

const now = Date.parse('2026-05-19T13:00:00Z')
const iso = (time: number) => new Date(time).toISOString()
const payload = (changes: Partial<Payload> = {}): Payload => ({
  shape: 'record',
  verificationId: 'v',
  network: 'ETHEREUM',
  address: '0x',
  method: 'SIGNATURE',
  unknownFields: [],
  expiresAt: iso(now + 3_600_000),
  ...changes,
})
const without = (name: keyof Payload) => {
  const { [name]: _, ...rest } = payload()
  return rest as Payload
}
const brief = (found: { code: string; weight: string }[]) =>
  found.map(({ code, weight }) => `${weight} ${code}`)

test('48 hours and ten minutes', () => {
  expect([verificationLifetime, clockSkew]).toEqual([172_800_000, 600_000])
})

describe('T27: expiry', () => {
  const codes = (changes: Partial<Payload>) => brief(expiryFindings(payload(changes), now))
  test.each<[Partial<Payload>, string[]]>([
    [{}, []],
    [{ status: 'PENDING' }, []],
    [{ status: 'APPROVED' }, ['block not-pending']],
    [{ status: 'pending' }, ['block not-pending']],
    [{ expiresAt: '' }, ['block expiry-missing']],
    [{ expiresAt: 'soon' }, ['block expiry-unreadable']],
    [{ expiresAt: iso(now) }, ['block expired']],
    [{ expiresAt: iso(now + 1) }, []],
    [{ expiresAt: iso(now - 1), status: 'REJECTED' }, ['block not-pending', 'block expired']],
    [{ expiresAt: 'x', status: 'REJECTED' }, ['block not-pending', 'block expiry-unreadable']],
    [{ expiresAt: iso(now + verificationLifetime + clockSkew) }, []],
    [{ expiresAt: iso(now + verificationLifetime + clockSkew + 1) }, ['warn expiry-far']],
    [{ expiresAt: iso(now + verificationLifetime), createdAt: iso(now - clockSkew) }, []],
    [
      { expiresAt: iso(now + verificationLifetime), createdAt: iso(now - clockSkew - 1) },
      ['warn expiry-far'],
    ],
    [
      { expiresAt: iso(now + verificationLifetime + clockSkew + 1), createdAt: iso(now + 9e9) },
      ['warn expiry-far'],
    ],
    [{ expiresAt: iso(now + verificationLifetime), createdAt: 'x' }, []],
    [{ shape: 'wallet', expiresAt: 'x', status: 'x' }, []],
  ])('%j: %j', (changes, expected) => {
    expect(codes(changes)).toEqual(expected)
  })

  test('none at all is missing; what is said has the times', () => {
    expect(brief(expiryFindings(without('expiresAt'), now))).toEqual(['block expiry-missing'])
    expect(expiryFindings(payload({ expiresAt: '2026-05-19T13:00:00+00:00' }), now)[0]?.values).toEqual({
      time: '2026-05-19T13:00:00.000Z',
    })
    expect(
      expiryFindings(payload({ expiresAt: 'soon', status: 'X' }), now).map(({ values }) => values),
    ).toEqual([{ status: 'X' }, { time: 'soon' }])
  })
})

describe('T26: the time of issue', () => {
  const hour = 3_600_000
  const codes = (issuedAt: number | string, changes: Partial<Payload> = {}) =>
    brief(issueTimeFindings(typeof issuedAt === 'string' ? issuedAt : iso(issuedAt), payload(changes), now))
  const wrong = ['warn issue-time']

  test('readable, not ahead of now, not after the expiry, and not long before it', () => {
    expect(codes('yesterday')).toEqual(['warn issue-time-unreadable'])
    expect(codes(now)).toEqual([])
    expect(codes(now + clockSkew)).toEqual([])
    expect(codes(now + clockSkew + 1)).toEqual(wrong)
    expect(codes(now, { expiresAt: iso(now) })).toEqual(wrong)
    expect(codes(now - 1, { expiresAt: iso(now) })).toEqual([])
    expect(codes(now - 60 * hour, { expiresAt: iso(now) })).toEqual([])
    expect(codes(now - 60 * hour - 1, { expiresAt: iso(now) })).toEqual(wrong)
    expect(codes(now - 60 * hour, { expiresAt: 'x' })).toEqual([])
    expect(codes(now - 60 * hour - 1, { expiresAt: 'x' })).toEqual(wrong)
    expect(brief(issueTimeFindings(iso(now - 60 * hour - 1), without('expiresAt'), now))).toEqual(wrong)
  })

  test('about that of the record', () => {
    expect(codes(now, { createdAt: iso(now - clockSkew) })).toEqual([])
    expect(codes(now, { createdAt: iso(now - clockSkew - 1) })).toEqual(wrong)
    expect(codes(now, { createdAt: iso(now + clockSkew + 1) })).toEqual(wrong)
    expect(codes(now, { createdAt: 'x' })).toEqual([])
    const late = iso(now + 9e9)
    expect(issueTimeFindings(late, payload(), now)[0]?.values).toEqual({ time: late })
    expect(issueTimeFindings('x'.repeat(50), payload(), now)[0]?.values).toEqual({
      time: `${'x'.repeat(40)}…`,
    })
  })
})

test('T27: a time of creation that lies ahead, or is none', () => {
  const codes = (createdAt: string) => brief(creationFindings(payload({ createdAt }), now))
  expect(creationFindings(payload(), now)).toEqual([])
  expect(codes(iso(now + clockSkew))).toEqual([])
  expect(codes(iso(now + clockSkew + 1))).toEqual(['warn creation-time'])
  expect(codes('x')).toEqual(['warn creation-time'])
  expect(codes('')).toEqual(['warn creation-time'])
  expect(creationFindings(payload({ createdAt: 'x' }), now)[0]?.values).toEqual({ time: 'x' })
})
