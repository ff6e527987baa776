import { base58, base64, base64urlnopad, hex } from '@scure/base'
import { describe, expect, test } from 'vitest'
import { bare, decodings } from './decodings.ts'
import { encodedFindings } from './encodedFindings.ts'
import { readMessage } from './readMessage.ts'

const bytes = Uint8Array.from({ length: 70 }, (_, at) => (at * 37 + 11) % 256)
const found = (message: string) =>
  decodings(message)
    .slice(1)
    .map(({ encoding, whole, bytes: read }) => [encoding, whole, hex.encode(read)])
const code = (message: string) => encodedFindings(readMessage(message)).map((finding) => finding.code)

describe('T23: what a message can be decoded to', () => {
  test('its own bytes come first', () => {
    expect(decodings('Zoë')[0]).toEqual({
      bytes: new TextEncoder().encode('Zoë'),
      encoding: 'utf8',
      whole: true,
    })
    expect(decodings('Zoë')).toHaveLength(1)
  })

  test.each([
    ['hex', hex.encode(bytes)],
    ['hex', `0x${hex.encode(bytes).toUpperCase()}`],
    ['hex', `0X${hex.encode(bytes)}`],
    ['base58', base58.encode(bytes)],
    ['base64', base64.encode(bytes)],
    ['base64', base64.encode(bytes).replaceAll('=', '')],
    ['base64', base64urlnopad.encode(bytes)],
    ['numbers', bytes.join(', ')],
    ['numbers', bytes.join(' ')],
    ['numbers', `[${bytes.join(',')}]`],
    ['numbers', `new Uint8Array([${bytes.join(',')}]`],
    ['numbers', Array.from(bytes, (byte) => `0x${byte.toString(16)}`).join(', ')],
  ])('%s: %.40s…', (encoding, text) => {
    expect(found(text)).toContainEqual([encoding, true, hex.encode(bytes)])
    expect(found(`  "${text}"\n`)).toContainEqual([encoding, true, hex.encode(bytes)])
  })

  test.each([
    ['hex', hex.encode(bytes)],
    ['hex', `0x${hex.encode(bytes)}`],
    ['base58', base58.encode(bytes)],
    ['base64', base64.encode(bytes)],
    ['base64', base64urlnopad.encode(bytes)],
  ])('%s inside a text: %.40s…', (encoding, text) => {
    expect(found(`Nonce: ${text} and more`)).toContainEqual([encoding, false, hex.encode(bytes)])
    expect(found(`Nonce: ${text.slice(0, 60)} and more`)).toEqual([])
  })

  test('runs of 64 letters are decoded, shorter ones inside a text are not', () => {
    const run = 'ab'.repeat(32)
    // The hyphen keeps the whole from being base58 or base64.
    expect(found(`x - ${run}`).map(([encoding]) => encoding)).toContain('hex')
    expect(found(`x - ${run.slice(2)}`).filter(([, whole]) => !whole)).toEqual([])
  })

  test('what is no byte, no digit or too short is not decoded', () => {
    expect(found('1, 2, 256')).toEqual([])
    expect(found('1, 2, 255')).toEqual([['numbers', true, '0102ff']])
    expect(found('17')).toEqual([['hex', true, '17']])
    expect(found('abc')).toEqual([])
    expect(found('ghijkmnopqrstuv')).toEqual([])
    expect(found('ghijkmnopqrstuvw').map(([encoding]) => encoding)).toEqual(['base58', 'base64'])
    expect(found('2'.repeat(5701)).map(([encoding]) => encoding)).not.toContain('base58')
  })

  test('blanks, quotes and brackets around a text are taken off', () => {
    expect(bare(' \n"\'`<([{a b}])>`\'"\t')).toBe('a b')
    expect(bare('a "b" c')).toBe('a "b" c')
    expect(bare('""')).toBe('')
  })
})

describe('T24: a message that is nothing but encoded bytes', () => {
  const digest = 'ab'.repeat(32)
  test.each<[string, string | undefined]>([
    [`0x${'ab'.repeat(20)}`, 'address-text'],
    [digest, 'bare-hash'],
    [`0x${digest}`, 'bare-hash'],
    [`0X${digest.toUpperCase()}`, 'bare-hash'],
    [`"${digest}"`, 'bare-hash'],
    [digest.replaceAll(/../g, '$&:').slice(0, -1), 'bare-hash'],
    [`sha256:${digest}`, 'bare-hash'],
    [`Hash: 0x${digest}`, 'bare-hash'],
    [`message digest = ${'ab'.repeat(16)}`, 'bare-hash'],
    [`md5 ${'ab'.repeat(16)}`, 'bare-hash'],
    [`Merkle root: ${'ab'.repeat(64)}`, 'bare-hash'],
    [`keccak256: ${base64.encode(bytes.subarray(0, 32))}`, 'bare-hash'],
    [base64.encode(bytes.subarray(0, 32)), 'bare-hash'],
    [base64.encode(bytes.subarray(0, 48)), 'bare-hash'],
    [base64.encode(bytes.subarray(0, 64)), 'bare-hash'],
    ['0x', 'hex-text'],
    ['0xabc', 'hex-text'],
    ['deadbeef', 'hex-text'],
    ['\\xde\\xad', 'hex-text'],
    ['0xde 0xad', 'hex-text'],
    ['de:ad:be:ef', 'hex-text'],
    [base58.encode(bytes.subarray(0, 32)), 'address-text'],
    [base58.encode(Uint8Array.of(65, ...bytes.subarray(0, 24))), 'address-text'],
    [bytes.subarray(0, 8).join(', '), 'encoded-bytes'],
    ['1;2', undefined],
    [base58.encode(bytes.subarray(0, 40)), 'encoded-bytes'],
    [base64.encode(bytes.subarray(0, 40)), 'encoded-bytes'],
    [base58.encode(bytes.subarray(0, 20)), undefined],
    [`Nonce: ${digest}`, undefined],
    [`A note: ${'ab'.repeat(16)}`, undefined],
    ['Paxos Address Ownership Verification', undefined],
    ['a1b2c3d4 and text', undefined],
  ])('%s: %s', (message, expected) => {
    expect(code(message)).toEqual(expected === undefined ? [] : [expected])
  })

  test('byte values in JSON count from 32 of them', () => {
    const json = (length: number, last: unknown = 1) =>
      JSON.stringify({ a: [...Array(length - 1).fill(1), last], b: 'x' })
    expect(code(json(32))).toEqual(['encoded-bytes'])
    expect(code(json(31))).toEqual([])
    for (const last of [256, -1, 1.5]) expect(code(json(32, last))).toEqual([])
    for (const last of [255, 0]) expect(code(json(32, last))).toEqual(['encoded-bytes'])
    expect(code(json(33, 'x'))).toEqual(['encoded-bytes'])
  })
})
