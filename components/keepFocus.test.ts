// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepFocus } from './keepFocus.ts'

let stop: () => void

beforeEach(() => {
  document.body.innerHTML = `
    <main><ul><li id="row"><button id="remove">Remove</button></li><li><button id="other">Other</button></li></ul></main>`
  stop = keepFocus()
})
afterEach(() => stop())

const at = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`Nothing has the id ${id}.`)
  return found
}
const focused = () => document.activeElement

test('a row that goes leaves the focus in its list, on nothing that can be pressed', async () => {
  at('remove').focus()
  at('row').remove()
  await vi.waitFor(() => expect(focused()?.tagName).toBe('UL'))
  expect(focused()?.getAttribute('tabindex')).toBe('-1')
  at('other').focus()
  expect(document.querySelector('ul')?.hasAttribute('tabindex')).toBe(false)
})

test('with all of its list gone, the focus is in what was around it', async () => {
  at('remove').focus()
  document.querySelector('ul')?.remove()
  await vi.waitFor(() => expect(focused()?.tagName).toBe('MAIN'))
})

test('what comes in its place and takes the focus keeps it', async () => {
  at('remove').focus()
  const row = at('row')
  row.innerHTML = '<input id="name">'
  at('name').focus()
  await new Promise((done) => setTimeout(done))
  expect(focused()).toBe(at('name'))
})

test('a change elsewhere moves nothing', async () => {
  at('other').focus()
  at('row').remove()
  await new Promise((done) => setTimeout(done))
  expect(focused()).toBe(at('other'))
  at('other').blur()
  at('other').after('more')
  await new Promise((done) => setTimeout(done))
  expect(focused()).toBe(document.body)
})
