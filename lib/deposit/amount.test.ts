import fc from 'fast-check'
import { parseUnits } from 'viem'
import { describe, expect, test } from 'vitest'
import { readAmount, writeAmount } from './amount.ts'

const decimals = fc.constantFrom(6, 9, 18)
const plain = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.stringMatching(/^\d{0,18}$/))
  .map(([whole, fraction]) => (fraction === '' ? String(whole) : `${whole}.${fraction}`))

describe('T61: amounts', () => {
  test.each([
    ['0.000001', 18, 1_000_000_000_000n],
    ['0.000001', 6, 1n],
    ['1', 6, 1_000_000n],
    ['1.10', 6, 1_100_000n],
    ['0.1000000', 6, 100_000n],
    ['123456789012345678', 9, 123456789012345678_000_000_000n],
    ['0.000000000000000001', 18, 1n],
  ])('%s with %d decimals is %d', (amount, places, expected) => {
    expect(readAmount(amount, places)).toBe(expected)
  })

  test.each([
    '',
    '0',
    '0.0',
    '-1',
    '+1',
    '1e3',
    '1E-3',
    '.5',
    '5.',
    '01',
    '00.1',
    ' 1',
    '1 ',
    '1,5',
    '1_000',
    '0x1',
    'NaN',
    'Infinity',
    '1.2.3',
    '１',
    '1\n',
    '1234567890123456789',
    '0.0000001',
    '1.0000001',
    `1.${'0'.repeat(37)}`,
  ])('%j is refused', (amount) => {
    expect(() => readAmount(amount, 6)).toThrow(expect.objectContaining({ code: 'deposit-refused' }))
  })

  test('any plain decimal is exactly what an independent library reads, or is refused as too fine or nothing', () => {
    fc.assert(
      fc.property(plain, decimals, (amount, places) => {
        const fraction = (amount.split('.')[1] ?? '').replace(/0+$/, '')
        if (fraction.length > places || !/[1-9]/.test(amount)) {
          expect(() => readAmount(amount, places)).toThrow()
          return
        }
        expect(readAmount(amount, places)).toBe(parseUnits(amount, places))
      }),
    )
  })

  test('what is written is read back as the same', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 24n - 1n }), decimals, (units, places) => {
        expect(readAmount(writeAmount(units, places), places)).toBe(units)
      }),
    )
  })

  test('no other text is an amount', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (/^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return
        expect(() => readAmount(text, 18)).toThrow()
      }),
    )
  })
})
