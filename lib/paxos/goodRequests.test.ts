import { describe, expect, test } from 'vitest'
import {
  check,
  codesOf,
  collector,
  deposit,
  evmAddress,
  message,
  otherSolanaAddress,
  record,
  recordWith,
  solana,
  solanaAddress,
} from './checkRequest.fixture.ts'
import { networks } from './networks.ts'

const heading = 'Paxos Address Ownership Verification'
const nonce = 'a1b2c3d4'
const issued = '2026-05-19T12:00:00Z'

/** What must come out as `accept`, and with which notes. */
const good: [string, unknown, string[]?][] = [
  ['the guide’s collector payload', collector],
  ['the guide’s EVM record', record],
  ['the guide’s Solana record', { ...record, ...solana }],
  ['Solana, collector', { ...collector, ...solana }],
  ['a small deposit', deposit],
  [
    'a small deposit with an empty hash',
    {
      ...deposit,
      small_deposit_verification: { ...deposit.small_deposit_verification, transaction_hash: '' },
    },
  ],
  [
    'a small deposit on Solana',
    {
      ...deposit,
      ...solana,
      small_deposit_verification: {
        deposit_address: otherSolanaAddress,
        amount: '0.000000001',
        asset: 'SOL',
      },
    },
  ],
  [
    'a small deposit from an address off the curve',
    {
      ...deposit,
      network: 'SOLANA',
      address: '4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM',
      small_deposit_verification: { deposit_address: solanaAddress, amount: '1', asset: 'USDG' },
    },
  ],
  [
    'no checksum, lower case',
    { ...collector, address: evmAddress.toLowerCase() },
    ['address-without-checksum'],
  ],
  [
    'no checksum, upper case',
    { ...collector, address: `0x${evmAddress.slice(2).toUpperCase()}` },
    ['address-without-checksum'],
  ],
  [
    'unknown extra fields',
    { ...record, tier: 'gold', extra: { nested: [1, null, true] } },
    ['unknown-fields'],
  ],
  ['ref_id', { ...record, ref_id: 'my-idempotency-key-001' }],
  ['a record with both nulls', { ...record, small_deposit_verification: null }],
  [
    'a collector payload with method, status and times',
    { ...collector, verification_method: 'SIGNATURE', status: 'PENDING', created_at: issued, nonce },
  ],
  ['both ids, the same', { ...record, verification_id: record.id }],
  [
    'a signature already there',
    { ...record, signature_verification: { ...record.signature_verification, signature: '0x1b9b6f' } },
  ],
  ['a record without status', { ...record, status: undefined }],
  ['a record without method', { ...record, verification_method: undefined }],
  ['fractions of a second', recordWith(message.replace('00Z', '00.123456Z'))],
  ['an offset', recordWith(message.replace('12:00:00Z', '14:00:00+02:00'))],
  ['expiry with an offset', { ...collector, expires_at: '2026-05-21T08:00:00.5-04:00' }],
  ['a long hex nonce', recordWith(message.replace(nonce, 'a'.repeat(64)), 'a'.repeat(64))],
  ['a 40-digit hex nonce', recordWith(message.replace(nonce, 'b1'.repeat(20)), 'b1'.repeat(20))],
  ['a base58 nonce of 32 bytes', recordWith(message.replace(nonce, otherSolanaAddress), otherSolanaAddress)],
  [
    'a UUID nonce',
    recordWith(
      message.replace(nonce, '6fa459ea-ee8a-4ca4-894e-db77e160355e'),
      '6fa459ea-ee8a-4ca4-894e-db77e160355e',
    ),
  ],
  [
    'a base64 nonce',
    recordWith(message.replace(nonce, 'q83vASNFZ4mrze8BI0VniQ=='), 'q83vASNFZ4mrze8BI0VniQ=='),
  ],
  ['a decimal nonce', recordWith(message.replace(nonce, '839201'), '839201')],
  ['a long base64url nonce', recordWith(message.replace(nonce, 'Zx9-_'.repeat(30)), 'Zx9-_'.repeat(30))],
  ['another id form', { ...collector, verification_id: 'ver_01HZX9' }],
]

/** JSON forms of the message: the API reference says that Solana's are JSON, and gives no keys. */
const jsonMessages: object[] = [
  { title: heading, nonce, issued_at: issued },
  { message: heading, nonce, issuedAt: issued },
  { statement: heading, Nonce: nonce, 'Issued At': issued },
  { type: 'PAXOS_ADDRESS_OWNERSHIP_VERIFICATION', nonce, issued_at: issued },
  { purpose: heading, nonce, issued_at: issued, version: 1 },
  { purpose: heading, nonce, issued_at: issued, address: solanaAddress, network: 'SOLANA' },
  {
    purpose: heading,
    nonce,
    timestamp: issued,
    address: solanaAddress,
    network: 'Solana',
    expires_at: '2026-05-21T12:00:00Z',
  },
  { [heading]: { Nonce: nonce, 'Issued At': issued } },
  { nonce, issued_at: issued, heading },
  {
    issuer: 'Paxos',
    type: 'address_ownership_verification',
    nonce,
    issued_at: issued,
    verification_id: collector.verification_id,
  },
  { header: heading, body: { nonce, issued_at: issued } },
  { paxos: 'Address Ownership Verification', nonce, issued_at: issued },
  { action: 'AddressOwnershipVerification', nonce, issuedAt: issued },
  { message: `${heading}\nNonce: ${nonce}\nIssued At: ${issued}`, nonce, issued_at: issued },
  { message: `${heading}\nNonce: ${nonce}\nIssued At: ${issued}` },
]

describe('accepted', () => {
  test.each(good)('%s', (_, payload, notes = []) => {
    const checked = check(payload)
    expect(codesOf(checked)).toEqual(notes)
    expect(checked.verdict).toBe('accept')
  })

  test.each(jsonMessages.flatMap((json) => [JSON.stringify(json), JSON.stringify(json, null, 2)]))(
    'T23: a JSON message: %s',
    (text) => {
      for (const payload of [
        { ...recordWith(text), ...solana },
        { ...collector, ...solana, message: text },
      ]) {
        expect(codesOf(check(payload))).toEqual([])
      }
    },
  )

  test.each(
    networks.flatMap(({ id, name, family }) =>
      [
        id,
        id.toLowerCase(),
        name,
        name.toLowerCase(),
        name.toUpperCase(),
        name.replaceAll(' ', ''),
        id.replaceAll('_', '-'),
        ` ${name} `,
      ].map((spelling) => [spelling, family] as const),
    ),
  )('network spelled %j', (network, family) => {
    const address = family === 'evm' ? evmAddress : solanaAddress
    expect(codesOf(check({ ...collector, network, address }))).toEqual([])
    expect(codesOf(check({ ...record, network, address }))).toEqual([])
  })

  test.each([
    JSON.stringify(record, null, 2),
    `\r\n\t ${JSON.stringify(record, null, '\t')}\n\n`,
    JSON.stringify(Object.fromEntries(Object.entries(record).reverse())),
    JSON.stringify(record).replaceAll('/', '\\/').replace('Paxos', '\\u0050axos'),
    JSON.stringify(record).replaceAll(':', ' : ').replace('12 : 00 : 00', '12:00:00').replaceAll(' : ', ':'),
  ])('odd but legal JSON: %s', (raw) => {
    expect(codesOf(check(raw))).toEqual([])
  })

  test.each<[string | undefined, string | undefined, string[]]>([
    ['https://partner.example', undefined, []],
    ['https://partner.example:8443', undefined, []],
    ['https://app.exchange.partner.co.uk', undefined, []],
    ['https://shop.com.au', undefined, []],
    ['https://naxos.com', undefined, []],
    ['https://www.axos.com', undefined, []],
    ['https://my-app-git-main-some-team.vercel.app', undefined, []],
    ['https://partner.example', 'https://partner.example', []],
    ['https://partner.example', 'https://PARTNER.example:443', []],
    ['http://localhost:3000', undefined, ['loopback-origin']],
    ['http://partner.localhost:3000', undefined, ['loopback-origin']],
    ['http://127.0.0.1:8080', undefined, ['loopback-origin']],
    ['http://127.5.5.5', undefined, ['loopback-origin']],
    ['http://[::1]:5173', undefined, ['loopback-origin']],
    ['https://localhost:3000', undefined, ['loopback-origin']],
    [undefined, undefined, []],
  ])('origin %s inside %s', (origin, topOrigin, notes) => {
    const request = { ...(origin && { origin }), ...(topOrigin && { topOrigin }) }
    const checked = check(record, { channel: 'page', ...request })
    expect(codesOf(checked)).toEqual(notes)
    expect(checked.verdict).toBe('accept')
  })

  test.each(['page', 'html', 'paste', 'file', 'watch', 'wallet'] as const)('channel %s', (channel) => {
    expect(codesOf(check(record, { channel }))).toEqual([])
  })

  test.each(['link', 'qr'] as const)('T32: channel %s names no site', (channel) => {
    expect(check(record, { channel })).toMatchObject({ verdict: 'accept', findings: [{ code: 'no-site' }] })
  })
})

test('T18: the bytes are the UTF-8 of the payload’s string', () => {
  const checked = check(record)
  expect(Buffer.from(checked.bytes ?? []).toString('utf8')).toBe(message)
  expect(checked.network?.id).toBe('ETHEREUM')
  expect(checked.payload?.verificationId).toBe(record.id)
})
