// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Account } from '../../lib/keystore/keystore.ts'
import { Welcome } from './Welcome.tsx'

let grants: string[]
let answer: boolean
let accounts: Account[]
const close = vi.fn()
const keystore = { accounts: async () => accounts }

beforeEach(() => {
  fakeBrowser.reset()
  grants = []
  answer = true
  accounts = []
  // happy-dom has no Web Locks; one page alone needs none.
  const locks = { request: (_name: string, work: () => Promise<unknown>) => work() }
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
  const { permissions } = fakeBrowser
  vi.spyOn(permissions, 'contains').mockImplementation((async ({ origins }: { origins: string[] }) =>
    origins.every((origin) => grants.includes(origin))) as typeof permissions.contains)
  vi.spyOn(permissions, 'getAll').mockImplementation((async () => ({
    origins: grants,
  })) as unknown as typeof permissions.getAll)
  vi.spyOn(permissions, 'request').mockImplementation((async ({ origins }: { origins: string[] }) => {
    if (answer) grants.push(...origins)
    return answer
  }) as typeof permissions.request)
  for (const event of [permissions.onAdded, permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue(undefined)
    vi.spyOn(event, 'removeListener').mockReturnValue(undefined)
  }
})

afterEach(cleanup)

const open = () => render(<Welcome keystore={keystore} close={close} />)
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

test('the whole way: every site, a wallet, a practice signature, done', async () => {
  open()
  fireEvent.click(await screen.findByRole('radio', { name: /On every https site/ }))
  expect(fakeBrowser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://*/*'] })
  await press('Continue')
  await screen.findByRole('heading', { name: 'What will you sign with?' })
  await press('Continue')
  await press('Sign the example')
  expect(await screen.findByText('Signed and checked')).toBeDefined()
  await press('Continue')
  expect(await screen.findByRole('heading', { name: 'You are set up' })).toBeDefined()
  expect(await screen.findByText('Countersign runs on every https site.')).toBeDefined()
  expect(screen.getByText('You signed the example.')).toBeDefined()
  await press('Close this page')
  expect(close).toHaveBeenCalledOnce()
})

test('all of it can be skipped, and nothing is granted by that', async () => {
  open()
  await press('Skip the introduction')
  expect(await screen.findByText('Countersign runs on the sites you choose.')).toBeDefined()
  expect(screen.getByText(/^Skipped/)).toBeDefined()
  expect(fakeBrowser.permissions.request).not.toHaveBeenCalled()
})

test('R40: a refusal says so and leaves the choice as it was', async () => {
  answer = false
  open()
  const every = (await screen.findByRole('radio', { name: /On every https site/ })) as HTMLInputElement
  fireEvent.click(every)
  expect(await screen.findByText(/gave no access/)).toBeDefined()
  expect(every.checked).toBe(false)
})

test('the practice is marked as such, and nothing of it is stored', async () => {
  open()
  await press('Continue')
  await press('Continue')
  expect(await screen.findByText('Practice', { selector: '.welcome__tag' })).toBeDefined()
  await press('Sign the example')
  await screen.findByText('Signed and checked')
  expect(await fakeBrowser.storage.local.get(null)).toEqual({})
  expect(await fakeBrowser.storage.session.get(null)).toEqual({})
})

test('an account that is added in another tab shows without a reload', async () => {
  open()
  await press('Continue')
  await screen.findByRole('heading', { name: 'What will you sign with?' })
  accounts = [{ id: 'a', label: 'A', family: 'evm', address: '0x' }]
  await fakeBrowser.storage.local.set({ vault: 'changed' })
  expect(await screen.findByText('1 account is set up.')).toBeDefined()
})

test('the keyboard is put at the heading of each step', async () => {
  open()
  await press('Continue')
  const heading = await screen.findByRole('heading', { name: 'What will you sign with?' })
  expect(document.activeElement).toBe(heading)
})
