import { encodeRlp } from 'ethers'
import { describe, expect, test } from 'vitest'
import { isEthereumTransaction } from './ethereumTransaction.ts'
import { listItems } from './rlp.ts'
import { readCount } from './solanaTransaction.ts'

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/^0x/, ''), 'hex'))
const rlp = (value: Parameters<typeof encodeRlp>[0]) => bytesOf(encodeRlp(value))
const zeros = (length: number) => `0x${'00'.repeat(length)}`

describe('RLP', () => {
  test.each([0, 1, 2, 55, 56, 57, 255, 256, 257, 65_535, 65_536])(
    'an item of %d bytes, as ethers writes it',
    (length) => {
      const bytes = rlp([zeros(length), '0x7f', [], '0x80'])
      const items = listItems(bytes)
      expect(items?.map(({ length, isList }) => [length, isList])).toEqual([
        [length, false],
        [1, false],
        [0, true],
        [1, false],
      ])
      const [first, second] = items ?? []
      expect(bytes[second?.start ?? 0]).toBe(0x7f)
      expect(bytes.subarray(first?.start, (first?.start ?? 0) + length).every((byte) => byte === 0)).toBe(
        true,
      )
      expect(listItems(bytes.subarray(0, -1))).toBeUndefined()
      expect(listItems(Uint8Array.of(...bytes, 0))).toBeUndefined()
    },
  )

  test.each([
    ['nothing', ''],
    ['a string', '83010203'],
    ['a long length for what is short', 'f801c0'],
    ['a long length for 55 bytes', `f837${'00'.repeat(55)}`],
    ['an item beyond the end', 'c28301'],
    ['an item beyond its list', 'c2820102'],
    ['a length without its bytes', 'f8'],
    ['a length of five bytes', `fc${'00'.repeat(4)}38${'00'.repeat(56)}`],
  ])('%s is no list', (_, hex) => {
    expect(listItems(bytesOf(hex))).toBeUndefined()
  })

  test('the empty list, and one of 56 bytes', () => {
    expect(listItems(bytesOf('c0'))).toEqual([])
    expect(listItems(bytesOf(`f838${'00'.repeat(56)}`))).toHaveLength(56)
  })
})

describe('T24: Ethereum transactions', () => {
  const to = `0x${'11'.repeat(20)}`
  const fields = (count: number, at: number, recipient: string | string[] = to, after = '0x') =>
    Array.from({ length: count }, (_, index) =>
      index === at ? recipient : index === at + 2 ? after : '0x01',
    )
  const shapes = [
    { type: 0, counts: [6, 9], at: 3 },
    { type: 1, counts: [8, 11], at: 4 },
    { type: 2, counts: [9, 12], at: 5 },
    { type: 3, counts: [11, 14], at: 5 },
    { type: 4, counts: [10, 13], at: 5 },
  ]
  const is = (type: number, list: Parameters<typeof encodeRlp>[0]) =>
    isEthereumTransaction(type === 0 ? rlp(list) : Uint8Array.of(type, ...rlp(list)))

  test.each(shapes)('type $type: so many fields, the recipient in its place', ({ type, counts, at }) => {
    for (let count = at + 3; count < 16; count += 1)
      expect([count, is(type, fields(count, at))]).toEqual([count, counts.includes(count)])
    const [count = 0] = counts
    expect(is(type, fields(count, at - 1))).toBe(false)
    expect(is(type, fields(count, at, `${to}11`))).toBe(false)
    expect(is(type, fields(count, at, [to]))).toBe(false)
    // Without a recipient there has to be code.
    expect(is(type, fields(count, at, '0x', '0x6080'))).toBe(true)
    expect(is(type, fields(count, at, '0x', '0x60'))).toBe(false)
    expect(is(type, fields(count, at, '0x', '0x'))).toBe(false)
    expect(is(type, fields(2, 9))).toBe(false)
  })

  test('an authorization has three fields, the second an address', () => {
    expect(is(5, ['0x01', to, '0x01'])).toBe(true)
    expect(is(5, ['0x01', `${to}11`, '0x01'])).toBe(false)
    expect(is(5, [to, '0x01', '0x01'])).toBe(false)
    expect(is(5, ['0x01', to])).toBe(false)
    expect(is(5, ['0x01', to, '0x01', '0x01'])).toBe(false)
    expect(is(6, ['0x01', to, '0x01'])).toBe(false)
    expect(isEthereumTransaction(new Uint8Array())).toBe(false)
  })
})

test.each<[number[], number | undefined]>([
  [[0], 0],
  [[0x7f], 127],
  [[0x80, 1], 128],
  [[0xff, 0x7f], 16_383],
  [[0x80, 0x80, 1], 16_384],
  [[0xff, 0xff, 3], 65_535],
  [[0x80, 0x80, 4], undefined],
  [[0x80, 0], undefined],
  [[0x80, 0x80, 0], undefined],
  [[0x80, 0x80, 0x80], undefined],
  [[0x80, 0x80, 0x80, 1], undefined],
  [[0x80], undefined],
  [[], undefined],
])('compact-u16 %j is %s', (bytes, value) => {
  const read = readCount(Uint8Array.of(9, ...bytes), 1)
  expect(read).toEqual(value === undefined ? undefined : { value, next: 1 + bytes.length })
})
