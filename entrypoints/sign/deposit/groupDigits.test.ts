import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupDigits } from './groupDigits.ts'

test.each([
  ['1', '1'],
  ['999', '999'],
  ['1000', '1\u202f000'],
  ['1234567', '1\u202f234\u202f567'],
])('%s is %s', (digits, grouped) => {
  expect(groupDigits(digits)).toBe(grouped)
})

test('no digit is lost, and none but the first group is short', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n }), (units) => {
      const [first = '', ...rest] = groupDigits(units.toString()).split('\u202f')
      expect([first, ...rest].join('')).toBe(units.toString())
      expect(rest.every((group) => group.length === 3)).toBe(true)
    }),
  )
})
