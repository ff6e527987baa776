// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react'
import { type Dispatch, type SetStateAction, useState } from 'react'
import { flushSync } from 'react-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { fakeClock } from './fakeClock.ts'
import { useArming } from './useArming.ts'

afterEach(cleanup)

test('T35: what has just come into view is never shown as armed, not even for one frame', () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  const clock = fakeClock()
  let show: Dispatch<SetStateAction<string>> = () => {}
  function Shown() {
    const [subject, setSubject] = useState('one')
    show = setSubject
    const { guard, armed } = useArming(clock, subject)
    return <output>{`${subject} ${armed} ${guard.isArmed()}`}</output>
  }
  const { container } = render(<Shown />)
  act(() => clock.advance(700))
  expect(container.textContent).toBe('one true true')
  // Not within act, which would go on to what comes a frame later.
  flushSync(() => show('two'))
  expect(container.textContent).toBe('two false false')
  act(() => clock.advance(700))
  expect(container.textContent).toBe('two true true')
})
