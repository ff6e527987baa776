import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slopePerHour } from './slope.ts'

const finite = (scale: number) => fc.double({ min: -scale, max: scale, noNaN: true })

test('lives that start at any height and grow alike have that growth', () => {
  fc.assert(
    fc.property(
      finite(1000),
      fc.array(fc.tuple(finite(1000), fc.integer({ min: 2, max: 9 })), { minLength: 1, maxLength: 5 }),
      (growth, lives) => {
        const readings = lives.flatMap(([height, count], life) =>
          Array.from({ length: count }, (_, at) => {
            const minute = life * 10 + at
            return { minute, life: `${life}`, value: height + (growth * minute) / 60 }
          }),
        )
        expect(slopePerHour(readings)).toBeCloseTo(growth, 6)
      },
    ),
  )
})

test('a reading that lies off the line counts by the least squares', () => {
  const values = [0, 0, 3]
  expect(slopePerHour(values.map((value, minute) => ({ minute, life: '', value })))).toBeCloseTo(90)
})

test('one reading of a life says nothing', () => {
  expect(slopePerHour([])).toBeUndefined()
  expect(slopePerHour([{ minute: 1, life: '1', value: 5 }])).toBeUndefined()
  expect(
    slopePerHour([
      { minute: 1, life: '1', value: 5 },
      { minute: 2, life: '2', value: 9 },
    ]),
  ).toBeUndefined()
})
