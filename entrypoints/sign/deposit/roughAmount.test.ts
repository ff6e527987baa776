import { expect, test } from 'vitest'
import { roughAmount } from './roughAmount.ts'

test.each([
  [31_500_000_021_000n, 'up', '0.00003151'],
  [31_500_000_021_000n, 'down', '0.0000315'],
  [1_234_567_890_000_000_000_000n, 'down', '1234'],
  [1_234_567_890_000_000_000_000n, 'up', '1235'],
  [999_999_000_000_000_000n, 'up', '1'],
  [5000n, 'up', '0.000000000000005'],
  [0n, 'down', '0'],
] as const)('%d wei, rounded %s, are %s', (units, rounding, words) => {
  expect(roughAmount(units, 18, rounding)).toBe(words)
})
