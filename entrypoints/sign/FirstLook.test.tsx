// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { FirstLook } from './FirstLook.tsx'
import { exampleRecord, message } from './flowExamples.ts'
import { harness } from './flowHarness.ts'
import { RequestWindow } from './RequestWindow.tsx'

afterEach(cleanup)

test('the first look is what the window shows before the rules have answered, and nothing in it can be used', () => {
  const { flow, clock } = harness({}, exampleRecord())
  const actions = { clock, done: vi.fn(), openAccounts: vi.fn(), saveFile: vi.fn() }
  const window = render(<RequestWindow flow={flow} position={1} total={1} actions={actions} />).container
  const look = render(<FirstLook state={flow.getState()} clock={clock} />).container
  expect(look.querySelector('pre')?.textContent).toBe(message.replaceAll('\n', '↵\n'))
  expect(parts(look)).toEqual(parts(window))
  expect(look.firstElementChild?.hasAttribute('inert')).toBe(true)
})

/** The elements with their classes and the words in them: what there is to see. */
function parts(container: HTMLElement): string[] {
  return [...container.querySelectorAll('.window *')].map(
    (element) => `${element.tagName} ${element.getAttribute('class') ?? ''}: ${element.textContent}`,
  )
}
