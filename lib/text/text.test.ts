import { expect, test } from 'vitest'
import { numberText, plural, relativeTime, text } from './text.ts'

test('finds a sentence by area and key, and fills its values', () => {
  expect(text('common.cancel')).toBe('Cancel')
  expect(text('errors.unsupported-network', { network: 'TRON' })).toContain('“TRON”')
})

test('a key that contains dots belongs to the area before the first one', () => {
  expect(text('sign.message.below.one')).toContain('{count}')
})

test('picks the plural form and separates thousands', () => {
  expect(plural('sign.message.below', 1)).toBe('1 more line below')
  expect(plural('sign.message.below', 1234)).toBe('1,234 more lines below')
})

test.each([
  [47.9 * 3_600_000, 'in 47 hours'],
  [49 * 3_600_000, 'in 2 days'],
  [90 * 60_000, 'in 90 minutes'],
  [119_000, 'in 119 seconds'],
  [-5 * 60_000, '5 minutes ago'],
  [1000, 'in 1 second'],
])('relative time of %d ms', (distance, expected) => {
  expect(relativeTime(1_000_000_000 + distance, 1_000_000_000)).toBe(expected)
})

test('numbers are grouped', () => {
  expect(numberText(16384)).toBe('16,384')
})
