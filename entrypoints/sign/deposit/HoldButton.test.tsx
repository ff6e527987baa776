// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../../../lib/text/depositTexts.ts'
import { text } from '../../../lib/text/text.ts'
import { armingDelay } from '../arming.ts'
import { fakeClock } from '../fakeClock.ts'
import { HoldButton } from './HoldButton.tsx'
import { holdTime } from './holding.ts'

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(cleanup)

function shown({ ready = true } = {}) {
  const clock = fakeClock()
  const onSend = vi.fn()
  const element = (subject: string) => (
    <HoldButton
      {...{ clock, ready, onSend, subject }}
      busy={false}
      hint="With Treasury"
      confirm="Yes, send 0.01 ETH"
      beside={<span />}
    >
      Hold to send 0.01 ETH
    </HoldButton>
  )
  const { rerender } = render(element('this'))
  return {
    onSend,
    button: screen.getByRole('button', { name: 'Hold to send 0.01 ETH' }),
    wait: (milliseconds: number) => act(async () => clock.advance(milliseconds)),
    change: (subject: string) => rerender(element(subject)),
  }
}

const ways = [
  ['the pointer', (button: HTMLElement) => fireEvent.pointerDown(button, { button: 0 }), 'pointerUp'],
  ['the space bar', (button: HTMLElement) => fireEvent.keyDown(button, { key: ' ' }), 'keyUp'],
  ['Enter', (button: HTMLElement) => fireEvent.keyDown(button, { key: 'Enter' }), 'keyUp'],
] as const

test.each(ways)(
  'held long enough with %s it sends once; let go before, it says what is missing',
  async (_way, press, up) => {
    const { onSend, button, wait } = shown()
    await wait(armingDelay)
    press(button)
    await wait(holdTime - 1)
    fireEvent[up](button, { key: ' ' })
    await wait(holdTime)
    expect(onSend).not.toHaveBeenCalled()
    expect(screen.getByText(text('deposit.send.brief'))).toBeDefined()
    press(button)
    expect(screen.getByText(text('deposit.send.holding'))).toBeDefined()
    await wait(holdTime)
    expect(onSend).toHaveBeenCalledTimes(1)
    await wait(holdTime * 3)
    expect(onSend).toHaveBeenCalledTimes(1)
  },
)

test('T36: a key that was down before, and repeats, sends nothing', async () => {
  const { onSend, button, wait } = shown()
  fireEvent.keyDown(button, { key: ' ' })
  await wait(armingDelay)
  for (let times = 0; times < 50; times += 1) {
    fireEvent.keyDown(button, { key: ' ', repeat: true })
    await wait(50)
  }
  expect(onSend).not.toHaveBeenCalled()
})

test('T35: what changes, and a window that loses the focus, ends the press', async () => {
  const { onSend, button, wait, change } = shown()
  await wait(armingDelay)
  fireEvent.pointerDown(button, { button: 0 })
  await wait(holdTime - 1)
  change('another recipient')
  await wait(holdTime)
  fireEvent.pointerDown(button, { button: 0 })
  await wait(holdTime - 1)
  fireEvent.blur(window)
  await wait(holdTime)
  fireEvent.focus(window)
  await wait(armingDelay)
  fireEvent.pointerDown(button, { button: 0 })
  fireEvent.pointerLeave(button)
  await wait(holdTime)
  fireEvent.pointerDown(button, { button: 2 })
  await wait(holdTime)
  expect(onSend).not.toHaveBeenCalled()
})

test('what is not ready is not sent, however long it is held', async () => {
  const { onSend, button, wait } = shown({ ready: false })
  await wait(armingDelay)
  fireEvent.keyDown(button, { key: ' ' })
  await wait(holdTime)
  expect(onSend).not.toHaveBeenCalled()
  expect(button.hasAttribute('disabled')).toBe(true)
})

test('without holding: a tick for what is sent, then a press that was armed after it', async () => {
  const { onSend, wait, change } = shown()
  fireEvent.click(screen.getByRole('button', { name: text('deposit.send.cannotHold') }))
  const press = () => {
    const button = screen.getByRole('button', { name: text('deposit.send.now') })
    fireEvent.pointerDown(button)
    fireEvent.click(button)
  }
  await wait(armingDelay)
  press()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Yes, send 0.01 ETH' }))
  press()
  expect(onSend).not.toHaveBeenCalled()
  await wait(armingDelay)
  change('another recipient')
  await wait(armingDelay)
  press()
  expect(onSend).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Yes, send 0.01 ETH' }))
  await wait(armingDelay)
  press()
  expect(onSend).toHaveBeenCalledTimes(1)
})
