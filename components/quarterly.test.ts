import { expect, test } from 'vitest'
import { quarterly } from './quarterly.ts'

const readOut = (whole: number) =>
  Array.from({ length: whole + 1 }, (_, count) => count).filter(
    (count) => quarterly(count, whole) === 'polite',
  )

test('a long count is read out four times, a short one at every step', () => {
  expect(readOut(12)).toEqual([0, 3, 6, 9, 12])
  expect(readOut(100)).toEqual([0, 25, 50, 75, 100])
  expect(readOut(3)).toEqual([0, 1, 2, 3])
  expect(readOut(1)).toEqual([0, 1])
})
