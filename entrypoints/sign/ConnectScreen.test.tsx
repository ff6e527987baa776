// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CountersignError } from '../../lib/errors.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { writeWalletRequest } from '../../lib/walletDoor/walletRequest.ts'
import { exampleRecord, holder, stranger } from './flowExamples.ts'
import { harness } from './flowHarness.ts'
import { SignWindow } from './SignWindow.tsx'
import type { ConnectableAccount, SignDependencies } from './signDependencies.ts'
import { createSignQueue } from './signQueue.ts'

const treasury = { address: holder, label: 'Treasury', connected: false }
const cold = { address: stranger, label: 'Cold', connected: false }

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(cleanup)

function open(
  accounts: ConnectableAccount[],
  overrides: Partial<SignDependencies> = {},
  change: Partial<RequestRecord> = {},
) {
  const { expiresAt: _, ...rest } = exampleRecord()
  const record: RequestRecord = {
    ...rest,
    channel: 'wallet',
    method: 'CONNECT',
    address: '',
    verificationId: '',
    digest: '',
    raw: writeWalletRequest({ ask: 'connect', family: 'evm' }),
    ...change,
  }
  const connected: string[][] = []
  const background = harness(
    {
      connectable: async () => accounts,
      connect: async (_record, addresses) => {
        connected.push([...addresses])
        return background.apply({ kind: 'connected', at: '2026-05-19T13:00:00Z' })
      },
      ...overrides,
    },
    record,
  )
  const queue = createSignQueue(() => background.flow)
  queue.update([record])
  const close = vi.fn()
  const actions = { clock: background.clock, openAccounts: vi.fn(), saveFile: vi.fn() }
  render(<SignWindow queue={queue} deps={background.deps} actions={actions} close={close} />)
  // Nothing is armed before the rules have been asked, which may be after the accounts were found.
  const wait = async () => {
    const button = await connectButton()
    await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false))
    await act(async () => background.clock.advance(700))
  }
  return { ...background, connected, close, actions, wait }
}

const connectButton = () => screen.findByRole('button', { name: 'Connect' })
const box = (name: string) =>
  screen.findByRole('checkbox', { name: new RegExp(name) }) as Promise<HTMLInputElement>

function press(button: HTMLElement): void {
  fireEvent.pointerDown(button)
  fireEvent.click(button)
}

test('the only account is ticked already, and connected by one press', async () => {
  const { connected, close, wait } = open([treasury])
  expect((await box('Treasury')).checked).toBe(true)
  await wait()
  press(await connectButton())
  await waitFor(() => expect(close).toHaveBeenCalled())
  expect(connected).toEqual([[holder]])
})

test('T16: of several accounts none is ticked by itself, and only ticked ones are shown to the page', async () => {
  const { connected, wait } = open([treasury, cold])
  const button = await connectButton()
  expect((await box('Treasury')).checked).toBe(false)
  expect(button.hasAttribute('disabled')).toBe(true)
  fireEvent.click(await box('Cold'))
  await wait()
  press(button)
  await waitFor(() => expect(connected).toEqual([[stranger]]))
})

test('what the page sees already is ticked, and can be taken away', async () => {
  const { connected, wait } = open([{ ...treasury, connected: true }, cold])
  expect((await box('Treasury')).checked).toBe(true)
  fireEvent.click(await box('Cold'))
  fireEvent.click(await box('Treasury'))
  await wait()
  press(await connectButton())
  await waitFor(() => expect(connected).toEqual([[stranger]]))
})

test('T35: a press before the arming time does not connect, and ticking starts it again', async () => {
  const { connected, wait } = open([treasury, cold])
  fireEvent.click(await box('Cold'))
  await wait()
  fireEvent.click(await box('Treasury'))
  press(await connectButton())
  await act(async () => {})
  expect(connected).toEqual([])
})

test('T2: a frame inside another site needs a tick', async () => {
  const asker = { ...exampleRecord().asker, topOrigin: 'https://evil.example' } as RequestRecord['asker']
  const { connected, wait } = open([treasury], {}, asker ? { asker } : {})
  const button = await connectButton()
  await box('Treasury')
  expect(button.hasAttribute('disabled')).toBe(true)
  fireEvent.click(await screen.findByRole('checkbox', { name: 'I have read this and want to go on' }))
  await wait()
  press(button)
  await waitFor(() => expect(connected).toEqual([[holder]]))
})

test('without an account there is a way to add one', async () => {
  const { actions } = open([])
  fireEvent.click(await screen.findByRole('button', { name: 'Add an account' }))
  expect(actions.openAccounts).toHaveBeenCalled()
  expect((await connectButton()).hasAttribute('disabled')).toBe(true)
})

test('R5: Cancel declines, and the page is told', async () => {
  const { stored, close } = open([treasury])
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(close).toHaveBeenCalled())
  expect(stored()).toMatchObject({ state: 'rejected', error: { number: 4001 } })
})

test('what cannot be saved is said, and the window stays', async () => {
  const connect = async () => {
    throw new CountersignError('settings-not-saved')
  }
  const { close, wait } = open([treasury], { connect })
  await box('Treasury')
  await wait()
  press(await connectButton())
  expect((await screen.findByRole('alert')).textContent).toContain('could not be saved')
  expect(close).not.toHaveBeenCalled()
})
