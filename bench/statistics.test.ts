import { expect, it } from 'vitest'
import { summarise } from './statistics.ts'

it('interpolates between neighbours and does not care about order', () => {
  expect(summarise([4, 1, 3, 2])).toEqual({
    runs: 4,
    median: 2.5,
    lowerQuartile: 1.75,
    upperQuartile: 3.25,
    p95: 3.8499999999999996,
  })
})

it('has no numbers without measurements', () => {
  expect(summarise([]).median).toBeNaN()
})
