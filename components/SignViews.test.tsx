// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { escapeText } from '../lib/message/escapeText.ts'
import { visibleLines } from '../lib/message/visibleText.ts'
import { AddressView } from './AddressView.tsx'
import { Button } from './Button.tsx'
import { CopyButton } from './CopyButton.tsx'
import { Field } from './Field.tsx'
import { MessageView } from './MessageView.tsx'
import { OriginBar } from './OriginBar.tsx'
import { QueueCounter } from './QueueCounter.tsx'
import { RiskList } from './RiskList.tsx'
import { type SignerChoice, SignerPicker } from './SignerPicker.tsx'

afterEach(cleanup)

function showMessage(message: string): HTMLElement {
  const { container } = render(
    <MessageView
      lines={visibleLines(message)}
      escaped={escapeText(message)}
      bytes={new TextEncoder().encode(message)}
      digest={'ab'.repeat(32)}
      title="Message"
    />,
  )
  return container
}

const shownText = (container: HTMLElement) => container.querySelector('pre')?.textContent ?? ''

test('T25: a message is text and nothing else: no element, no link', () => {
  const message = '<img src=x onerror=alert(1)> [a](https://evil.example) https://evil.example'
  const container = showMessage(message)
  expect(shownText(container)).toBe(message)
  expect(container.querySelectorAll('pre img, pre a')).toHaveLength(0)
})

test('T18: line ends, tabs and blanks at an edge have signs', () => {
  const container = showMessage('a\r\nb  \n\tc')
  expect([...container.querySelectorAll('pre [title]')].map((mark) => mark.getAttribute('title'))).toEqual([
    'Windows line end',
    '2 blanks',
    'line end',
    'tab',
  ])
})

test('T19: a character that hides or reorders is named, and is not itself in the page', () => {
  const container = showMessage('Pay\u202e\u200bxos')
  expect(shownText(container)).toContain('U+202E')
  expect(shownText(container)).not.toMatch(/[\u202e\u200b]/)
})

test('T24: the escaped and the hex form show the same bytes', () => {
  const container = showMessage('é\n0x41')
  fireEvent.click(screen.getByLabelText('Esc'))
  expect(shownText(container)).toBe('\\u{00e9}\\n0x41')
  fireEvent.click(screen.getByLabelText('Hex'))
  expect(shownText(container)).toBe('c3 a9 0a 30 78 34 31')
  expect(container.textContent).toContain('ab'.repeat(32))
  expect(container.textContent).toContain('7 bytes')
})

test('an address is whole, in groups, and its explorer learns nothing of us', () => {
  const address = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
  const { container } = render(<AddressView address={address} explorerUrl="https://etherscan.io/address/x" />)
  const groups = [...container.querySelectorAll('.address-view__group')].map((group) => group.textContent)
  expect(groups[0]).toBe('0xd8dA')
  expect(groups.slice(1).every((group) => group?.length === 4)).toBe(true)
  expect(container.querySelector('bdi')?.textContent).toBe(address)
  expect(screen.getByRole('link').getAttribute('rel')).toBe('noreferrer noopener')
})

test('T54: copying takes exactly the value and says that it did', async () => {
  const writeText = vi.fn(async () => {})
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  render(<CopyButton value="0xabc" label="Copy address" iconOnly />)
  fireEvent.click(screen.getByRole('button', { name: 'Copy address' }))
  expect(writeText).toHaveBeenCalledWith('0xabc')
  expect((await screen.findByText('Copied')).getAttribute('role')).toBe('status')
  vi.unstubAllGlobals()
})

test('T32: what came by a link names no site', () => {
  const { container } = render(<OriginBar channel="link" />)
  expect(container.textContent).toContain('From a link')
})

test('R31: a frame is named first, and the top page where it differs', () => {
  const { container } = render(
    <OriginBar channel="page" origin="https://evil.example" topOrigin="https://partner.example" />,
  )
  expect(container.querySelector('.origin-bar__site')?.textContent).toBe('evil.example')
  expect(container.querySelector('.origin-bar__note')?.textContent).toContain('https://partner.example')
  cleanup()
  expect(
    render(<OriginBar channel="page" origin="https://evil.example" topOrigin="hidden" />).container
      .textContent,
  ).toContain('cannot see')
})

test('one quiet line when all is well; a tick for a warning; none for a block', () => {
  const { rerender, container } = render(<RiskList risks={[]} fine="Fine." />)
  expect(container.textContent).toBe('Fine.')
  const ticked = vi.fn()
  rerender(<RiskList risks={[{ key: 'w', weight: 'warn', sentence: 'Odd.' }]} onTick={ticked} fine="Fine." />)
  fireEvent.click(screen.getByRole('checkbox'))
  expect(ticked).toHaveBeenCalledWith('w', true)
  expect(container.textContent).not.toContain('Fine.')
  rerender(<RiskList risks={[{ key: 'b', weight: 'block', sentence: 'No.' }]} onTick={ticked} fine="Fine." />)
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(container.textContent).toBe('No.')
})

const fox: SignerChoice = { key: 'fox', kind: 'injected', name: 'Fox', fits: true }
const orbit: SignerChoice = { key: 'orbit', kind: 'injected', name: 'Orbit', fits: false }

function showPicker(choices: SignerChoice[], chosen?: string) {
  const onChoose = vi.fn()
  render(
    <SignerPicker
      choices={choices}
      chosen={chosen}
      onChoose={onChoose}
      searching={false}
      nobody={<p>Nobody</p>}
    />,
  )
  return onChoose
}

test('one fitting signer is a line, not a choice', () => {
  showPicker([fox], 'fox')
  expect(screen.queryAllByRole('radio')).toHaveLength(0)
  expect(screen.getByText('Fox')).toBeDefined()
})

test('several fitting signers are a choice', () => {
  const onChoose = showPicker([fox, { ...fox, key: 'two', name: 'Two' }], 'fox')
  fireEvent.click(screen.getByRole('radio', { name: 'Two' }))
  expect(onChoose).toHaveBeenCalledWith('two')
})

test('others stand behind “Other wallets”; without a fitting one they are offered beside what to do', () => {
  showPicker([fox, orbit], 'fox')
  expect(screen.getByText('Other wallets').closest('details')?.open).toBe(false)
  cleanup()
  showPicker([orbit])
  expect(screen.getByText('Nobody')).toBeDefined()
  expect(screen.getByRole('radio', { name: 'Orbit' })).toBeDefined()
})

test('T13: a wallet’s image is shown from a data URI only', () => {
  showPicker([{ ...fox, icon: 'https://evil.example/pixel.png' }], 'fox')
  expect(document.querySelector('img')).toBeNull()
  cleanup()
  showPicker([{ ...fox, icon: 'data:image/svg+xml,<svg/>' }], 'fox')
  expect(document.querySelector('img')?.getAttribute('src')).toMatch(/^data:image/)
})

test('the counter is there only when more than one waits', () => {
  const { container, rerender } = render(<QueueCounter position={1} total={1} />)
  expect(container.textContent).toBe('')
  rerender(<QueueCounter position={1} total={2} />)
  expect(container.textContent).toContain('1 of 2')
})

test('a busy button keeps its focus and does nothing', () => {
  const pressed = vi.fn()
  render(
    <Button busy onClick={pressed}>
      Go
    </Button>,
  )
  fireEvent.click(screen.getByRole('button'))
  expect(pressed).not.toHaveBeenCalled()
  expect(screen.getByRole('button').hasAttribute('disabled')).toBe(false)
})

test('a field’s error belongs to it and is announced', () => {
  render(<Field label="Password" error="Wrong." />)
  const input = screen.getByLabelText('Password')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Wrong.')
  expect(screen.getByRole('alert').textContent).toBe('Wrong.')
})
