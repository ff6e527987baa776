import { describe, expect, test } from 'vitest'
import { addressFindings, checksumAddress } from './address.ts'
import {
  check,
  codesOf,
  collector,
  deposit,
  evmAddress,
  now,
  otherEvmAddress,
  otherSolanaAddress,
  record,
  solana,
  solanaAddress,
} from './checkRequest.fixture.ts'
import { findNetwork } from './networks.ts'

describe('T27: time', () => {
  test.each<[string, unknown, string]>([
    ['expired', { ...collector, expires_at: '2026-05-19T12:59:59Z' }, 'expired'],
    ['expiring at this very moment', { ...collector, expires_at: '2026-05-19T13:00:00Z' }, 'expired'],
    ['expired, by its offset', { ...collector, expires_at: '2026-05-19T14:30:00+02:00' }, 'expired'],
    ['no expiry', { ...collector, expires_at: undefined }, 'expiry-missing'],
    ['an empty expiry', { ...collector, expires_at: '' }, 'expiry-missing'],
    ['no zone', { ...collector, expires_at: '2026-05-21T12:00:00' }, 'expiry-unreadable'],
    ['only a date', { ...collector, expires_at: '2026-05-21' }, 'expiry-unreadable'],
    ['30 February', { ...collector, expires_at: '2027-02-30T12:00:00Z' }, 'expiry-unreadable'],
    [
      '29 February of no leap year',
      { ...collector, expires_at: '2027-02-29T12:00:00Z' },
      'expiry-unreadable',
    ],
    ['month 13', { ...collector, expires_at: '2026-13-01T12:00:00Z' }, 'expiry-unreadable'],
    ['hour 24', { ...collector, expires_at: '2026-05-21T24:00:00Z' }, 'expiry-unreadable'],
    ['second 60', { ...collector, expires_at: '2026-05-21T12:00:60Z' }, 'expiry-unreadable'],
    ['a blank for T', { ...collector, expires_at: '2026-05-21 12:00:00Z' }, 'expiry-unreadable'],
    ['epoch seconds', { ...collector, expires_at: '1779364800' }, 'expiry-unreadable'],
    ['RFC 2822', { ...collector, expires_at: 'Thu, 21 May 2026 12:00:00 GMT' }, 'expiry-unreadable'],
    ['a blank after it', { ...collector, expires_at: '2026-05-21T12:00:00Z ' }, 'expiry-unreadable'],
    ['a named zone', { ...collector, expires_at: '2026-05-21T12:00:00 UTC' }, 'expiry-unreadable'],
    ['a six-digit year', { ...collector, expires_at: '+002026-05-21T12:00:00Z' }, 'expiry-unreadable'],
    ['approved', { ...record, status: 'APPROVED' }, 'not-pending'],
    ['EXPIRED', { ...record, status: 'EXPIRED' }, 'not-pending'],
    ['an unknown status', { ...record, status: 'FAILED' }, 'not-pending'],
    ['pending in lower case', { ...record, status: 'pending' }, 'not-pending'],
    ['a collector payload that says APPROVED', { ...collector, status: 'APPROVED' }, 'not-pending'],
  ])('blocks: %s', (_, payload, code) => {
    expect(codesOf(check(payload))).toContain(code)
    expect(check(payload).verdict).toBe('block')
  })

  test.each<[string, unknown, string[]]>([
    ['far expiry', { ...collector, expires_at: '2099-01-01T00:00:00Z' }, ['expiry-far', 'issue-time']],
    ['three days', { ...record, expires_at: '2026-05-22T12:00:01Z' }, ['expiry-far', 'issue-time']],
    [
      'created in the future',
      { ...record, created_at: '2026-05-19T14:00:00Z' },
      ['creation-time', 'issue-time'],
    ],
    ['created at no time', { ...record, created_at: 'yesterday' }, ['creation-time']],
  ])('warns: %s', (_, payload, codes) => {
    expect(codesOf(check(payload))).toEqual(codes)
    expect(check(payload).verdict).toBe('warn')
  })

  test('the moment before expiry is fine, and now decides', () => {
    expect(codesOf(check(collector, { now: Date.parse('2026-05-21T11:59:59.999Z') }))).toEqual([])
    expect(codesOf(check(collector, { now: Date.parse('2026-05-21T12:00:00Z') }))).toContain('expired')
  })

  test('clocks may differ by minutes, not by hours', () => {
    expect(codesOf(check(collector, { now: Date.parse('2026-05-19T11:55:00Z') }))).toEqual([])
    expect(codesOf(check(collector, { now: Date.parse('2026-05-19T11:00:00Z') }))).toContain('issue-time')
  })
})

describe('T28: address and network', () => {
  const block: [string, object, string][] = [
    ['a bad checksum', { address: evmAddress.replace('d8dA', 'd8da') }, 'address-checksum'],
    ['a swapped digit', { address: evmAddress.replace('6045', '6054') }, 'address-checksum'],
    ['zero', { address: `0x${'0'.repeat(40)}` }, 'address-without-key'],
    ['a precompile', { address: `0x${'0'.repeat(39)}1` }, 'address-without-key'],
    ['the burn address', { address: '0x000000000000000000000000000000000000dEaD' }, 'address-without-key'],
    ['no 0x', { address: evmAddress.slice(2) }, 'address-unreadable'],
    ['0X', { address: `0X${evmAddress.slice(2)}` }, 'address-unreadable'],
    ['39 digits', { address: evmAddress.slice(0, -1) }, 'address-unreadable'],
    ['41 digits', { address: `${evmAddress}0` }, 'address-unreadable'],
    ['a blank before it', { address: ` ${evmAddress}` }, 'address-unreadable'],
    ['a line end after it', { address: `${evmAddress}\n` }, 'address-unreadable'],
    [
      'a zero-width space in it',
      { address: `${evmAddress.slice(0, 10)}\u200b${evmAddress.slice(10)}` },
      'address-unreadable',
    ],
    ['ENS', { address: 'vitalik.eth' }, 'address-unreadable'],
    ['CAIP-10', { address: `eip155:1:${evmAddress}` }, 'address-unreadable'],
    ['Solana’s on Ethereum', { address: solanaAddress }, 'address-wrong-network'],
    ['Ethereum’s on Solana', { network: 'SOLANA' }, 'address-wrong-network'],
    ['Bitcoin', { network: 'SOLANA', address: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa' }, 'address-unreadable'],
    ['the System Program', { network: 'SOLANA', address: '1'.repeat(32) }, 'address-without-key'],
    [
      'the Token Program',
      { network: 'SOLANA', address: 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA' },
      'address-without-key',
    ],
    [
      'wrapped SOL',
      { network: 'SOLANA', address: 'So11111111111111111111111111111111111111112' },
      'address-without-key',
    ],
    [
      'a program-derived address',
      { network: 'SOLANA', address: '4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM' },
      'address-off-curve',
    ],
    [
      '31 bytes',
      { network: 'SOLANA', address: 'tVojvhToWjQ8Xvo4UPx2Xz9eRy7auyYMmZBjc2XfN' },
      'address-unreadable',
    ],
    ['a 0 in base58', { network: 'SOLANA', address: solanaAddress.replace('7', '0') }, 'address-unreadable'],
    ['an unknown network', { network: 'BITCOIN' }, 'unsupported-network'],
    ['a network with a hidden character', { network: 'ETHER\u200bEUM' }, 'unsupported-network'],
    ['a network in Cyrillic', { network: '\u0415THEREUM' }, 'unsupported-network'],
    ['MANUAL', { verification_method: 'MANUAL' }, 'unsupported-method'],
    ['an unknown method', { verification_method: 'VIDEO_CALL' }, 'unsupported-method'],
    ['a method in lower case', { verification_method: 'signature' }, 'unsupported-method'],
  ]
  test.each(block)('blocks: %s', (_, change, code) => {
    const payload = { ...record, ...change }
    expect(codesOf(check(payload))).toContain(code)
    expect(check(payload).verdict).toBe('block')
  })

  // The encodings of ed25519's eight small-order points, canonical and not.
  test.each([
    '0100000000000000000000000000000000000000000000000000000000000000',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0000000000000000000000000000000000000000000000000000000000000080',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  ])('blocks small order: %s', async (hex) => {
    const { base58 } = await import('@scure/base')
    const address = base58.encode(Buffer.from(hex, 'hex'))
    expect(check({ ...record, network: 'SOLANA', address }).verdict).toBe('block')
    expect(codesOf(check({ ...record, network: 'SOLANA', address }))).toContain('address-off-curve')
  })

  // Source: EIP-55's test vectors.
  test.each([
    '0x52908400098527886E0F7030069857D2E4169EE7',
    '0xde709f2102306220921060314715629080e2fb77',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
    '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
    '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
  ])('EIP-55: %s', (address) => {
    const network = findNetwork('ETHEREUM')
    expect(checksumAddress(address)).toBe(address)
    expect(network && addressFindings(address, network, true)).toEqual([])
  })
})

describe('T61: a small deposit’s details', () => {
  const small = deposit.small_deposit_verification
  test.each<[string, object, string]>([
    [
      'an address that is none',
      { deposit_address: '0xPaxosControlledAddress123456789abcdef01234' },
      'deposit-address',
    ],
    ['another network’s address', { deposit_address: otherSolanaAddress }, 'deposit-address'],
    ['a bad checksum', { deposit_address: otherEvmAddress.replace('Cc', 'cC') }, 'deposit-address'],
    ['the zero address', { deposit_address: `0x${'0'.repeat(40)}` }, 'deposit-address'],
    ['its own address', { deposit_address: evmAddress }, 'deposit-to-itself'],
    ['zero', { amount: '0' }, 'deposit-amount'],
    ['zero with decimals', { amount: '0.000' }, 'deposit-amount'],
    ['negative', { amount: '-1' }, 'deposit-amount'],
    ['an exponent', { amount: '1e-6' }, 'deposit-amount'],
    ['a comma', { amount: '0,1' }, 'deposit-amount'],
    ['hex', { amount: '0x10' }, 'deposit-amount'],
    ['a blank', { amount: ' 1' }, 'deposit-amount'],
    ['a leading zero', { amount: '01' }, 'deposit-amount'],
    ['no digit before the point', { amount: '.5' }, 'deposit-amount'],
    ['too many decimals', { amount: '0.0000000000000000001' }, 'deposit-amount'],
    ['a strange asset', { asset: 'E\u0422H' }, 'deposit-asset'],
  ])('blocks: %s', (_, change, code) => {
    const payload = { ...deposit, small_deposit_verification: { ...small, ...change } }
    expect(codesOf(check(payload))).toContain(code)
    expect(check(payload).verdict).toBe('block')
  })

  test('SOL has nine decimals', () => {
    const details = { deposit_address: otherSolanaAddress, amount: '0.0000000001', asset: 'SOL' }
    expect(codesOf(check({ ...deposit, ...solana, small_deposit_verification: details }))).toEqual([
      'deposit-amount',
    ])
  })
})

describe('T29, T30: what cannot be read is blocked', () => {
  test.each(['', 'null', '[]', '{}', '"x"', '{"a":1', JSON.stringify({ items: [record] })])('%j', (raw) => {
    expect(check(raw)).toMatchObject({ verdict: 'block', findings: [{ code: 'payload-unreadable' }] })
    expect(check(raw).payload).toBeUndefined()
  })

  test('a credential', () => {
    expect(check({ ...record, client_secret: 'x' })).toMatchObject({
      verdict: 'block',
      findings: [{ code: 'credentials-in-payload', values: { field: 'client_secret' } }],
    })
  })
})

test('findings come once, heaviest first', () => {
  const weights = check(
    { ...record, address: evmAddress.toLowerCase(), status: 'APPROVED', extra: 1 },
    {
      origin: 'https://paxos.partner.example',
      now,
    },
  ).findings.map((finding) => finding.weight)
  expect(weights).toEqual(['block', 'warn', 'note', 'note'])
})
