// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import '../../lib/text/popupTexts.ts'
import { usedSince } from '../../lib/browser/siteUses.ts'
import { WalletSwitch } from './WalletSwitch.tsx'

const origin = 'https://partner.example'
let policy: object

beforeEach(() => {
  fakeBrowser.reset()
  policy = {}
  // happy-dom has no Web Locks; one page alone needs none.
  const locks = { request: (_name: string, work: () => Promise<unknown>) => work() }
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation((async () => policy) as never)
})
afterEach(cleanup)

const toggle = () =>
  screen.findByRole('switch', { name: 'Be a wallet on this site' }) as Promise<HTMLInputElement>

test('is off at first, and switches the wallet on and off for this origin alone', async () => {
  render(<WalletSwitch origin={origin} />)
  const box = await toggle()
  expect(box.checked).toBe(false)
  await waitFor(() => expect(box.disabled).toBe(false))
  fireEvent.click(box)
  await waitFor(async () => expect(await usedSince(origin, 'wallet')).toBeDefined())
  expect(await usedSince(`${origin}:8443`, 'wallet')).toBeUndefined()
  await waitFor(() => expect(box.checked && !box.disabled).toBe(true))
  fireEvent.click(box)
  await waitFor(async () => expect(await usedSince(origin, 'wallet')).toBeUndefined())
  await waitFor(() => expect(box.checked).toBe(false))
})

test('T46: what an administrator switched on cannot be switched off here', async () => {
  policy = { walletOn: [origin] }
  render(<WalletSwitch origin={origin} />)
  const box = await toggle()
  await waitFor(() => expect(box.checked).toBe(true))
  expect(box.disabled).toBe(true)
  expect(screen.getByText('Decided by your administrator.')).toBeDefined()
})
