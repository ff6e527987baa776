import { base58, base64, base64nopad, base64urlnopad, hex } from '@scure/base'
import { describe, expect, test } from 'vitest'
import { contractSignatureCode } from './contractSignature.ts'
import { normaliseEvmSignature } from './normaliseEvmSignature.ts'
import { signatureCandidates, signatureText } from './signatureCandidates.ts'

const bytes = Uint8Array.from({ length: 64 }, (_, at) => (at * 7 + 250) % 256)
const read = (given: unknown) =>
  signatureCandidates(given).map(({ form, bytes: found }) => [form, hex.encode(found)])
const digits = hex.encode(bytes)

describe('R24: readings of a wallet’s answer', () => {
  test.each<[string, unknown, string]>([
    ['bytes', bytes, 'bytes'],
    ['a buffer', bytes.buffer.slice(0), 'bytes'],
    ['numbers', [...bytes], 'bytes'],
    ['numbers as JSON', ` ${JSON.stringify([...bytes])}`, 'bytes'],
    ['an object of numbers', { ...bytes }, 'bytes'],
    ['a Buffer’s JSON', { type: 'Buffer', data: [...bytes] }, 'bytes'],
    ['a member', { signature: bytes, publicKey: 'x' }, 'bytes'],
    ['a list with one output', [{ signature: bytes }], 'bytes'],
    ['nested', { signature: [{ signature: [...bytes] }] }, 'bytes'],
    ['hex', digits, 'hex'],
    ['0x hex', `0x${digits}`, 'hex'],
    ['upper case', `0X${digits.toUpperCase()}`, 'hex'],
    ['blanks', `\t ${digits}\r\n`, 'hex'],
    ['base58', base58.encode(bytes), 'base58'],
    ['base64', base64.encode(bytes), 'base64'],
    ['base64 without padding', base64nopad.encode(bytes), 'base64'],
    ['base64url', base64urlnopad.encode(bytes), 'base64'],
    ['base64url with padding', `${base64urlnopad.encode(bytes)}==`, 'base64'],
  ])('%s', (_, given, form) => {
    expect(read(given)).toContainEqual([form, digits])
  })

  test('what has 0x is hex and nothing else; other texts may be several', () => {
    expect(read(`0x${digits}`)).toHaveLength(1)
    expect(read(digits).map(([form]) => form)).toEqual(['hex', 'base64'])
    expect(read('abcd').map(([form]) => form)).toEqual(['hex', 'base58', 'base64'])
    expect(read('0xz!')).toEqual([])
    expect(read('!')).toEqual([])
    expect(read('z'.repeat(89)).map(([form]) => form)).not.toContain('base58')
    expect(read('z'.repeat(88)).map(([form]) => form)).toContain('base58')
    expect(read('ab0xcd').map(([form]) => form)).not.toContain('hex')
    // Base64 may begin like that, and is of one alphabet or the other.
    expect(read('0xzz')).toEqual([['base64', 'd31cf3']])
    expect(read('ab+/cd//').map(([form]) => form)).toEqual(['base64'])
    for (const mixed of ['ab+_cdef', 'ab/-cdef']) expect(read(mixed)).toEqual([])
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 5],
    ['an empty text', ''],
    ['blanks', ' \n'],
    ['an empty list', []],
    ['a list of texts', ['a', 'b']],
    ['a list with two outputs', [{ signature: 'ab' }, { signature: 'ab' }]],
    ['a byte too high', [256]],
    ['a byte too low', [-1, 0]],
    ['a part of a byte', [1.5, 2]],
    ['an object with a gap', { 0: 1, 2: 2 }],
    ['another object', { a: 1 }],
    ['an empty object', {}],
    ['a list that is no JSON', '[1,'],
    ['data that is no Buffer’s', { type: 'other', data: [1] }],
    ['too deep', { signature: { signature: { signature: { signature: bytes } } } }],
    ['too many bytes', new Uint8Array(65_537)],
    ['too many numbers', Array(65_537).fill(1)],
    ['too long a text', 'a'.repeat(131_075)],
  ])('%s has none', (_, given) => {
    expect(signatureCandidates(given)).toEqual([])
  })

  test('as much as a contract wallet may answer', () => {
    expect(signatureCandidates(new Uint8Array(65_536))[0]?.bytes).toHaveLength(65_536)
    expect(signatureCandidates(Array(65_536).fill(1))[0]?.bytes).toHaveLength(65_536)
    expect(signatureCandidates(`0x${'ab'.repeat(65_536)}`)[0]?.bytes).toHaveLength(65_536)
    expect(read({ signature: { signature: { signature: bytes } } })).toHaveLength(1)
    expect(read([255])).toEqual([['bytes', 'ff']])
    expect(read([0, 1])).toEqual([['bytes', '0001']])
  })

  test('the text alone', () => {
    expect(signatureText({ signature: ' abc\n' })).toBe('abc')
    expect(signatureText(bytes)).toBeUndefined()
    expect(signatureText(5)).toBeUndefined()
  })

  test('the caller’s bytes are not shared', () => {
    const own = bytes.slice()
    const [candidate] = signatureCandidates(own)
    own.fill(0)
    expect(candidate?.bytes).toEqual(bytes)
  })
})

describe('signatures of contracts by their bytes', () => {
  const blob = (length: number, ...end: number[]) =>
    Uint8Array.from([...Array<number>(length).fill(0x11), ...end])
  const owner = (r: string, v: number) =>
    Uint8Array.from(
      Buffer.from(`${r.padStart(64, '0')}${'22'.repeat(32)}${v.toString(16).padStart(2, '0')}`, 'hex'),
    )
  const nested = (description: string, before = 64 + 64, claimed = description.length) =>
    Uint8Array.from([
      ...Array<number>(before).fill(0x11),
      ...Buffer.from(description),
      claimed >> 8,
      claimed & 255,
    ])

  test.each<[string, Uint8Array, string | undefined]>([
    ['64 bytes', blob(64), undefined],
    ['an ordinary one', blob(64, 27), undefined],
    ['v 30', blob(64, 30), undefined],
    ['v 31', blob(64, 31), 'contract-safe'],
    ['v 32', blob(64, 32), 'contract-safe'],
    ['v 33', blob(64, 33), undefined],
    ['an owner as r, v 0', owner('ab'.repeat(20), 0), 'contract-safe'],
    ['an owner as r, v 1', owner('ab'.repeat(20), 1), 'contract-safe'],
    ['an owner as r, v 2', owner('ab'.repeat(20), 2), undefined],
    ['the smallest owner', owner('1'.padEnd(17, '0'), 1), 'contract-safe'],
    ['a small r', owner('f'.repeat(16), 1), undefined],
    ['an r longer than an address', owner(`1${'0'.repeat(40)}`, 1), undefined],
    ['66 bytes', blob(66), 'contract-signature'],
    [
      'the suffix of ERC-6492',
      blob(
        40,
        ...Array<number>(16)
          .fill([0x64, 0x92] as never)
          .flat(),
      ),
      'contract-erc6492',
    ],
    [
      'the suffix, and a byte more',
      blob(
        40,
        ...Array<number>(16)
          .fill([0x64, 0x92] as never)
          .flat(),
        0,
      ),
      'contract-signature',
    ],
    [
      'a passkey’s',
      Uint8Array.from([...blob(40), ...Buffer.from('"webauthn.get"'), ...blob(40)]),
      'contract-webauthn',
    ],
    ['nested typed data', nested('Mail(string contents)'), 'contract-erc7739'],
    ['with types it refers to', nested('Mail(Person from)Person(string name)'), 'contract-erc7739'],
    ['without members', nested('A()'), 'contract-erc7739'],
    ['too short for it', nested('Mail(string contents)', 127), 'contract-signature'],
    ['another length', nested('Mail(string contents)', 128, 4), 'contract-signature'],
    ['no type', nested('mail string'), 'contract-signature'],
    ['more than a type', nested('Mail(string a)!'), 'contract-signature'],
    ['a long type', nested(`Mail(${'string a,'.repeat(40)}string b)`), 'contract-erc7739'],
    ['a long type, cut', nested(`Mail(${'string a,'.repeat(40)}string b)`, 128, 100), 'contract-signature'],
    ['a digit first', nested('1Mail(string a)'), 'contract-signature'],
  ])('%s', (_, given, code) => {
    expect(contractSignatureCode(given)).toBe(code)
  })
})

describe('r, s and v', () => {
  const sign = (v: number, s = '11'.repeat(32)) =>
    Uint8Array.from(Buffer.from(`${'22'.repeat(32)}${s}${v.toString(16).padStart(2, '0')}`, 'hex'))
  const brief = (given: Uint8Array, chainId?: number) => {
    const normal = normaliseEvmSignature(given, chainId)
    return 'code' in normal ? normal : [normal.bytes[64], normal.mended]
  }

  test.each<[number, number | undefined, unknown]>([
    [27, undefined, [27, []]],
    [28, undefined, [28, []]],
    [0, undefined, [27, ['recovery-id']]],
    [1, undefined, [28, ['recovery-id']]],
    [37, 1, [27, ['recovery-id']]],
    [38, 1, [28, ['recovery-id']]],
    [36, 1, { code: 'signature-recovery-id', values: { value: 36 } }],
    [39, 1, { code: 'signature-recovery-id', values: { value: 39 } }],
    [55, 10, [27, ['recovery-id']]],
    [56, 10, [28, ['recovery-id']]],
    [54, 10, { code: 'signature-recovery-id', values: { value: 54 } }],
    [57, 10, { code: 'signature-recovery-id', values: { value: 57 } }],
    [235, 100, [27, ['recovery-id']]],
    [37, undefined, { code: 'signature-recovery-id', values: { value: 37 } }],
    [35, undefined, { code: 'signature-recovery-id', values: { value: 35 } }],
    [26, undefined, { code: 'signature-recovery-id', values: { value: 26 } }],
    [29, undefined, { code: 'signature-recovery-id', values: { value: 29 } }],
  ])('v %d of chain %s', (v, chainId, expected) => {
    expect(brief(sign(v), chainId)).toEqual(expected)
  })

  test('a high s, the short form, and lengths that are none', () => {
    const high = 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140'
    expect(brief(sign(27, high))).toEqual([28, ['high-s']])
    expect(brief(sign(28, high))).toEqual([27, ['high-s']])
    expect(brief(sign(27).slice(0, 64))).toEqual([27, ['compact']])
    const odd = sign(27).slice(0, 64)
    odd[32] = 0x91
    expect(brief(odd)).toEqual([28, ['compact']])
    for (const length of [63, 66]) {
      expect(brief(new Uint8Array(length))).toEqual({
        code: 'signature-length',
        values: { actual: length, expected: 65 },
      })
    }
    expect(brief(sign(27, '00'.repeat(32)))).toEqual({ code: 'signature-range', values: {} })
  })
})
