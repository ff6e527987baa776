// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fillDialog } from './fillDialog.ts'

let dialog: HTMLDialogElement

function made(tag: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  element.className = className
  if (element instanceof HTMLAnchorElement) element.href = '/'
  return element
}

const heading = () => made('h2', 'A withdrawal')

beforeEach(() => {
  dialog = document.createElement('dialog')
  document.body.append(dialog)
  fillDialog(dialog, heading(), made('button', 'Approve'), made('button', 'Close'))
  dialog.show()
  dialog.querySelector('button')?.focus()
})
afterEach(() => dialog.remove())

test('the focus stays on the control that says the same', () => {
  fillDialog(dialog, heading(), made('p', 'news'), made('button', 'Reject'), made('button', 'Approve'))
  expect(document.activeElement?.textContent).toBe('Approve')
})

test('it goes to the link that came in the place of the button', () => {
  fillDialog(dialog, heading(), made('button', 'Close'), made('a', 'Open the window', 'link-button'))
  expect(document.activeElement?.textContent).toBe('Open the window')
})

test('else to what is said, else to the heading', () => {
  fillDialog(dialog, heading(), made('div', 'It is rejected.', 'notice'), made('button', 'Close'))
  expect(document.activeElement?.textContent).toBe('It is rejected.')
  fillDialog(dialog, heading(), made('button', 'Close'))
  expect(document.activeElement?.tagName).toBe('H2')
})

test('where the focus was elsewhere, it stays there', () => {
  const outside = made('button', 'Outside')
  document.body.append(outside)
  outside.focus()
  fillDialog(dialog, heading(), made('a', 'Open the window', 'link-button'))
  expect(document.activeElement).toBe(outside)
  outside.remove()
})
