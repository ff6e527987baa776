import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPayload } from './readPayload.ts'

const collector = {
  verification_id: '01934abc-def0-7890-abcd-ef0123456789',
  network: 'ETHEREUM',
  address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  message: 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z',
  expires_at: '2026-05-21T12:00:00Z',
}
const record = {
  id: collector.verification_id,
  network: 'ETHEREUM',
  address: collector.address,
  verification_method: 'SIGNATURE',
  status: 'PENDING',
  signature_verification: { message: collector.message, nonce: 'a1b2c3d4', signature: '' },
  created_at: '2026-05-19T12:00:00Z',
  updated_at: '2026-05-19T12:00:00Z',
  expires_at: collector.expires_at,
}
const deposit = {
  ...record,
  verification_method: 'SMALL_DEPOSIT',
  signature_verification: undefined,
  small_deposit_verification: { deposit_address: collector.address, amount: '0.000001', asset: 'ETH' },
}

const read = (value: unknown) => readPayload(JSON.stringify(value))
const codes = (raw: string) => readPayload(raw).findings.map((finding) => finding.code)

describe('both shapes', () => {
  test('the collector payload', () => {
    expect(read(collector)).toEqual({
      payload: {
        shape: 'collector',
        verificationId: collector.verification_id,
        network: 'ETHEREUM',
        address: collector.address,
        method: 'SIGNATURE',
        message: collector.message,
        expiresAt: collector.expires_at,
        unknownFields: [],
      },
      findings: [],
    })
  })

  test('what a field has is what is read, and what it has not is not there', () => {
    const hash = `0x${'ab'.repeat(32)}`
    const small = { ...deposit.small_deposit_verification, transaction_hash: hash }
    expect(read({ ...deposit, small_deposit_verification: small }).payload?.smallDeposit).toEqual({
      depositAddress: collector.address,
      amount: '0.000001',
      asset: 'ETH',
      transactionHash: hash,
    })
    for (const absent of [null, '', undefined]) {
      const without = { ...small, transaction_hash: absent }
      expect(
        read({ ...deposit, small_deposit_verification: without }).payload?.smallDeposit,
      ).not.toHaveProperty('transactionHash')
    }
    expect(Object.keys(read(collector).payload ?? {})).toEqual([
      ...['shape', 'verificationId', 'network', 'address', 'method', 'message', 'expiresAt', 'unknownFields'],
    ])
  })

  test.each([
    [{ verification_id: 'other' }, 'verification_id'],
    [{ message: 'other' }, 'message'],
    [{ nonce: 'other' }, 'nonce'],
  ])('T28: %j says something else than the record does', (extra, field) => {
    expect(read({ ...record, ...extra })).toEqual({
      findings: [{ code: 'contradictory-payload', weight: 'block', values: { field } }],
    })
  })

  test.each([
    [{ ...collector, network: undefined }, '“network” is missing'],
    [{ ...collector, network: '' }, '“network” is not what Paxos sends'],
    [{ ...collector, address: 5 }, '“address” is not what Paxos sends'],
    [{ ...collector, verification_id: 'a b' }, '“verification_id” is not what Paxos sends'],
    [
      { ...record, signature_verification: { message: 5 } },
      '“signature_verification.message” is not what Paxos sends',
    ],
    [{ ...collector, verification_id: undefined }, 'it has no verification_id and no id'],
    [{ ...collector, message: undefined }, 'it has no message to sign'],
    [{ ...deposit, small_deposit_verification: undefined }, 'it has no small_deposit_verification'],
    [[], 'it is not a JSON object'],
    ['x', 'it is not a JSON object'],
    [null, 'it is not a JSON object'],
  ])('T29: %j: %s', (value, reason) => {
    expect(read(value)).toEqual({
      findings: [{ code: 'payload-unreadable', weight: 'block', values: { reason } }],
    })
  })

  test('fields that nobody defines are named, five of them at most', () => {
    const extra = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`x${at}`, 1]))
    expect(read({ ...collector, ref_id: 'a', updated_at: 5 }).findings).toEqual([])
    expect(read({ ...collector, ...extra(5) }).findings[0]?.values).toEqual({ fields: 'x0, x1, x2, x3, x4' })
    expect(read({ ...collector, ...extra(6) }).findings[0]?.values).toEqual({
      fields: 'x0, x1, x2, x3, x4, …',
    })
    const nested = { ...record.signature_verification, more: 1 }
    expect(read({ ...record, signature_verification: nested }).payload?.unknownFields).toEqual([
      'signature_verification.more',
    ])
    const small = { ...deposit.small_deposit_verification, memo: 1 }
    expect(read({ ...deposit, small_deposit_verification: small }).payload?.unknownFields).toEqual([
      'small_deposit_verification.memo',
    ])
  })

  test('T29: a prototype lends no fields', () => {
    const lent = { message: collector.message, toString: 1 }
    expect(read({ ...collector, ...lent }).payload?.unknownFields).toEqual(['toString'])
    expect(
      read({ ...collector, signature_verification: { hasOwnProperty: 1 } }).payload?.unknownFields,
    ).toEqual(['signature_verification.hasOwnProperty'])
  })

  test('the API record', () => {
    const { payload, findings } = read(record)
    expect(findings).toEqual([])
    expect(payload).toMatchObject({
      shape: 'record',
      method: 'SIGNATURE',
      nonce: 'a1b2c3d4',
      status: 'PENDING',
    })
    expect(payload?.message).toBe(collector.message)
  })

  test('a small deposit', () => {
    const { payload } = read(deposit)
    expect(payload?.smallDeposit).toEqual({
      depositAddress: collector.address,
      amount: '0.000001',
      asset: 'ETH',
    })
    expect(payload && 'message' in payload).toBe(false)
  })

  test('null where Paxos leaves the other method out', () => {
    expect(read({ ...record, small_deposit_verification: null }).payload?.method).toBe('SIGNATURE')
    expect(read({ ...deposit, signature_verification: null }).payload?.method).toBe('SMALL_DEPOSIT')
  })

  test('the same id and message twice are no contradiction', () => {
    expect(read({ ...record, verification_id: record.id, message: collector.message }).payload).toBeDefined()
  })

  test('unknown fields are named once and ignored', () => {
    const { payload, findings } = read({
      ...record,
      tier: 1,
      signature_verification: { ...record.signature_verification, hint: 1 },
    })
    expect(payload?.unknownFields).toEqual(['signature_verification.hint', 'tier'])
    expect(findings).toEqual([
      { code: 'unknown-fields', weight: 'note', values: { fields: 'signature_verification.hint, tier' } },
    ])
  })

  test('odd but legal JSON', () => {
    const spaced = JSON.stringify(record, null, '\t').replaceAll('\n', '\r\n')
    expect(readPayload(`\n\t ${spaced} \r\n`).payload).toEqual(read(record).payload)
    const escaped = JSON.stringify(record).replace('Paxos', '\\u0050axos').replace('"id"', '"\\u0069d"')
    expect(readPayload(escaped).payload).toEqual(read(record).payload)
  })
})

describe('T29: refused', () => {
  test.each<[string, string, string]>([
    ['not JSON', 'hello', 'payload-unreadable'],
    ['empty', '', 'payload-unreadable'],
    ['an array', JSON.stringify([collector]), 'payload-unreadable'],
    ['a string', JSON.stringify(JSON.stringify(collector)), 'payload-unreadable'],
    ['null', 'null', 'payload-unreadable'],
    ['a list response', JSON.stringify({ items: [record], next_page_cursor: '' }), 'payload-unreadable'],
    ['a comment', `${JSON.stringify(collector)}//`, 'payload-unreadable'],
    ['a trailing comma', JSON.stringify(collector).replace('}', ',}'), 'payload-unreadable'],
    ['two values', JSON.stringify(collector) + JSON.stringify(collector), 'payload-unreadable'],
    ['a byte order mark', `\ufeff${JSON.stringify(collector)}`, 'payload-unreadable'],
    ['a duplicate key', JSON.stringify(collector).replace('{', '{"message":"x",'), 'duplicate-keys'],
    [
      'a duplicate key, escaped',
      JSON.stringify(collector).replace('{', '{"\\u006dessage":"x",'),
      'duplicate-keys',
    ],
    [
      'a duplicate key inside',
      JSON.stringify(record).replace('"nonce"', '"nonce":"x","nonce"'),
      'duplicate-keys',
    ],
    ['__proto__', JSON.stringify(collector).replace('{', '{"__proto__":{"x":1},'), 'forbidden-key'],
    ['constructor', JSON.stringify({ ...collector, x: { constructor: 1 } }), 'forbidden-key'],
    ['prototype', JSON.stringify({ ...collector, x: [{ prototype: 1 }] }), 'forbidden-key'],
    ['fields given through __proto__', `{"__proto__":${JSON.stringify(collector)}}`, 'forbidden-key'],
    ['depth', `{"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'payload-too-complex'],
    [
      'key count',
      JSON.stringify(Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`k${i}`, 0]))),
      'payload-too-complex',
    ],
    ['T21: size', JSON.stringify({ x: 'e'.repeat(66_000) }), 'payload-too-large'],
    ['T21: size in bytes, not characters', JSON.stringify({ x: 'é'.repeat(33_000) }), 'payload-too-large'],
    ['two ids', JSON.stringify({ ...record, verification_id: 'other' }), 'contradictory-payload'],
    ['two messages', JSON.stringify({ ...record, message: 'other' }), 'contradictory-payload'],
    ['two nonces', JSON.stringify({ ...record, nonce: 'other' }), 'contradictory-payload'],
  ])('%s', (_, raw, code) => {
    expect(readPayload(raw).payload).toBeUndefined()
    expect(codes(raw)).toEqual([code])
  })

  test.each(['verification_id', 'network', 'address', 'message'])('missing, empty or wrong %s', (field) => {
    for (const value of [undefined, '', null, 1, true, [collector.network], { toString: 'x' }]) {
      const { payload, findings } = read({ ...collector, [field]: value })
      expect(payload).toBeUndefined()
      expect(findings[0]).toMatchObject({ code: 'payload-unreadable', weight: 'block' })
    }
  })

  test.each([
    { ...record, signature_verification: { ...record.signature_verification, nonce: 12345678 } },
    { ...record, signature_verification: 'message' },
    { ...record, signature_verification: [record.signature_verification] },
    { ...record, signature_verification: {} },
    { ...record, status: 1 },
    { ...record, expires_at: 1_779_364_800 },
    { ...record, id: 'a\u200bb' },
    { ...deposit, small_deposit_verification: { ...deposit.small_deposit_verification, amount: 0.000001 } },
    { ...deposit, small_deposit_verification: { ...deposit.small_deposit_verification, asset: '' } },
    { ...deposit, small_deposit_verification: undefined },
  ])('wrong types: %j', (value) => {
    expect(read(value).payload).toBeUndefined()
    expect(read(value).findings[0]?.code).toBe('payload-unreadable')
  })
})

test('T29: never throws, and gives a payload or a blocking finding', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string({ unit: 'binary' }),
        fc.jsonValue().map((x) => JSON.stringify({ ...collector, x })),
      ),
      (raw) => {
        const { payload, findings } = readPayload(raw)
        expect(payload !== undefined || findings.some((finding) => finding.weight === 'block')).toBe(true)
      },
    ),
  )
})

test('T29: agrees with JSON.parse on the text of every string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (message) => {
      const { payload } = read({ ...collector, message })
      if (payload) expect(payload.message).toBe(message)
    }),
  )
})
