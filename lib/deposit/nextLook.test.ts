import { expect, test } from 'vitest'
import { exampleDeposit } from './exampleDeposit.ts'
import { nextLook } from './nextLook.ts'

const minute = 60_000
const start = Date.parse(exampleDeposit().startedAt)
const after = (age: number, changes = {}) => {
  const next = nextLook(exampleDeposit({ state: 'sent', ...changes }), start + age)
  return next === undefined ? undefined : next - start - age
}

test('the older a deposit, the less often its chain is asked, until it is no more', () => {
  expect(after(0)).toBe(minute / 2)
  expect(after(59 * minute)).toBe(minute / 2)
  expect(after(60 * minute)).toBe(5 * minute)
  expect(after(24 * 60 * minute)).toBe(60 * minute)
  expect(after(15 * 24 * 60 * minute)).toBeUndefined()
})

test('what was sent is asked about beyond the verification’s end, what is only watched for an hour', () => {
  const end = Date.parse('2026-05-21T12:00:00Z') - start
  expect(after(end + minute)).toBe(60 * minute)
  expect(after(end + minute, { state: 'watching' })).toBe(60 * minute)
  expect(after(end + 61 * minute, { state: 'watching' })).toBeUndefined()
})

test.each(['confirmed', 'reverted', 'dropped'] as const)('%s is over', (state) => {
  expect(after(0, { state })).toBeUndefined()
})

test.each(['sending', 'unknown'] as const)('%s is asked about too', (state) => {
  expect(after(0, { state })).toBe(minute / 2)
})
