import { expect, test, vi } from 'vitest'
import { createArming } from './arming.ts'
import { fakeClock } from './fakeClock.ts'

const seen = { subject: 'request 1', attentive: true }

function setup() {
  const clock = fakeClock()
  const changed = vi.fn()
  const arming = createArming(clock, changed)
  return { clock, changed, arming }
}

test('T35: is not armed before 700 ms of visible focus, and is after', () => {
  const { clock, arming } = setup()
  arming.observe(seen)
  clock.advance(699)
  expect(arming.isArmed()).toBe(false)
  clock.advance(1)
  expect(arming.isArmed()).toBe(true)
})

test('T35: the timer alone arms, whatever the clock of the day says, and it is told', () => {
  const clock = fakeClock()
  const changed = vi.fn()
  const arming = createArming({ after: clock.after }, changed)
  arming.observe(seen)
  changed.mockClear()
  clock.advance(700)
  expect(arming.isArmed()).toBe(true)
  expect(changed).toHaveBeenCalledTimes(1)
})

test('T35: never arms while the window is hidden or unfocused', () => {
  const { clock, arming } = setup()
  arming.observe({ ...seen, attentive: false })
  clock.advance(10_000)
  expect(arming.isArmed()).toBe(false)
})

test('T35: losing focus disarms, and coming back waits the full time again', () => {
  const { clock, arming } = setup()
  arming.observe(seen)
  clock.advance(1000)
  arming.observe({ ...seen, attentive: false })
  expect(arming.isArmed()).toBe(false)
  arming.observe(seen)
  clock.advance(699)
  expect(arming.isArmed()).toBe(false)
  clock.advance(1)
  expect(arming.isArmed()).toBe(true)
})

test('T35: other content or a resize starts again', () => {
  const { clock, arming } = setup()
  arming.observe(seen)
  clock.advance(1000)
  arming.observe({ ...seen, subject: 'request 2' })
  expect(arming.isArmed()).toBe(false)
  clock.advance(700)
  expect(arming.isArmed()).toBe(true)
  arming.disturb()
  expect(arming.isArmed()).toBe(false)
})

test('the same sight again changes nothing, so a countdown may render as often as it likes', () => {
  const { clock, changed, arming } = setup()
  arming.observe(seen)
  clock.advance(500)
  changed.mockClear()
  arming.observe({ ...seen })
  clock.advance(200)
  expect(arming.isArmed()).toBe(true)
  expect(changed).toHaveBeenCalledTimes(1)
})

test('a disposed guard stays disarmed', () => {
  const { clock, arming } = setup()
  arming.observe(seen)
  arming.dispose()
  clock.advance(1000)
  expect(arming.isArmed()).toBe(false)
})
