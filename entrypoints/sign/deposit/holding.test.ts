import { expect, test } from 'vitest'
import { fakeClock } from '../fakeClock.ts'
import { createHolding, holdTime } from './holding.ts'

function hold(guard = () => true) {
  const clock = fakeClock()
  let done = 0
  const holding = createHolding(
    clock,
    guard,
    () => {},
    () => {
      done += 1
    },
  )
  return { clock, holding, done: () => done }
}

test('T36: a press counts once it was held long enough, and once', () => {
  const { clock, holding, done } = hold()
  holding.press()
  clock.advance(holdTime - 1)
  expect([holding.isHeld(), done()]).toEqual([true, 0])
  holding.press()
  clock.advance(1)
  expect([holding.isHeld(), done()]).toEqual([false, 1])
  clock.advance(10 * holdTime)
  expect(done()).toBe(1)
})

test('T36: a click, two clicks and a press that is let go count for nothing', () => {
  const { clock, holding, done } = hold()
  for (let click = 0; click < 5; click += 1) {
    holding.press()
    clock.advance(holdTime / 2)
    holding.release()
    clock.advance(10)
  }
  clock.advance(10 * holdTime)
  expect([holding.isHeld(), done()]).toEqual([false, 0])
})

test('T35: a press that began before the button was armed, or outlived it, counts for nothing', () => {
  let armed = false
  const { clock, holding, done } = hold(() => armed)
  holding.press()
  armed = true
  clock.advance(2 * holdTime)
  expect(done()).toBe(0)
  holding.press()
  clock.advance(holdTime / 2)
  armed = false
  clock.advance(holdTime)
  expect(done()).toBe(0)
})

test('a button that is gone sends nothing', () => {
  const { clock, holding, done } = hold()
  holding.press()
  holding.dispose()
  clock.advance(2 * holdTime)
  expect(done()).toBe(0)
})
