// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import '../../../lib/text/optionsTexts.ts'
import '../../../scripts/fakeSessionKeys.ts'
import type * as ProofStore from '../../../lib/browser/proofStore.ts'
import { exampleDeposit } from '../../../lib/deposit/exampleDeposit.ts'
import { exampleBody, exampleSolanaBody, exampleTime } from '../../../lib/proof/proof.fixture.ts'
import type * as Page from './ActivityPage.tsx'

let store: typeof ProofStore
let ActivityPage: typeof Page.ActivityPage

beforeEach(async () => {
  fakeBrowser.reset()
  vi.stubGlobal('indexedDB', new IDBFactory())
  const locks = { request: (_name: string, work: () => Promise<unknown>) => work() }
  const storage = { persisted: async () => false, persist: async () => true }
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true })
  // Another database each time, so the modules that keep it open are loaded anew.
  vi.resetModules()
  await import('../../../lib/text/optionsTexts.ts')
  store = await import('../../../lib/browser/proofStore.ts')
  ActivityPage = (await import('./ActivityPage.tsx')).ActivityPage
})

afterEach(cleanup)

const open = (detail?: string, view?: string) => render(<ActivityPage detail={detail} view={view} />)
const links = async () => (await screen.findAllByRole('link')).map((link) => link.getAttribute('href'))
const keepThree = async () => {
  await store.addProof(await exampleBody(1))
  await store.addProof(await exampleBody(2))
  await store.addProof(exampleSolanaBody())
  await store.markDelivered('request-2', exampleTime(9))
}

test('R38: what no page has taken comes first, then the newest', async () => {
  await keepThree()
  open()
  await screen.findByText('3 proofs')
  expect(await links()).toEqual(['#activity/request-1', '#activity/request-2', '#activity/request-solana'])
  expect(screen.getByText(/Not handed over/)).toBeDefined()
  await screen.findByRole('button', { name: 'Copy id and signature for partner.example' })
})

test('search and filters narrow the list, and are taken back at once', async () => {
  await keepThree()
  open()
  await screen.findByText('3 proofs')
  fireEvent.change(screen.getByLabelText('Search'), { target: { value: 'nonce: 1 SOLANA' } })
  await screen.findByText('1 of 3 proofs')
  expect(await links()).toEqual(['#activity/request-solana'])
  fireEvent.change(screen.getByLabelText('Handed over'), { target: { value: 'waiting' } })
  await screen.findByText('Nothing fits. Change the search or the filters.')
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }))
  await screen.findByText('3 proofs')
})

test('a proof that is added elsewhere appears by itself', async () => {
  await keepThree()
  open()
  await screen.findByText('3 proofs')
  await store.addProof(await exampleBody(5))
  await screen.findByText('4 proofs')
})

test('what is found is deleted after a second word, and the chain says so', async () => {
  await keepThree()
  open()
  await screen.findByText('3 proofs')
  fireEvent.change(screen.getByLabelText('Search'), { target: { value: 'solana' } })
  fireEvent.click(await screen.findByText('Delete the 1 proof found'))
  await screen.findByText('Delete 1 proof for good?')
  expect(await store.getProof('request-solana')).toBeDefined()
  fireEvent.click(screen.getByText('Delete for good'))
  await screen.findByText('1 proof was deleted.')
  expect(await store.getProof('request-solana')).toBeUndefined()
  fireEvent.click(screen.getByText('Check all proofs'))
  await screen.findByText(/2 proofs checked/)
  expect(screen.getByText(/1 proof was deleted by hand/)).toBeDefined()
})

test('a shorter time says what it deletes, and deletes it only when it is confirmed', async () => {
  await keepThree()
  open()
  await screen.findByText('3 proofs')
  const choice = () => screen.findByLabelText<HTMLSelectElement>('How long proofs are kept')
  fireEvent.change(await choice(), { target: { value: 'month' } })
  await screen.findByText(/This deletes 3 older proofs now/)
  fireEvent.click(screen.getByText('Cancel'))
  await waitFor(async () => expect((await choice()).value).toBe('ever'))
  expect(await store.countProofsBefore('2027')).toBe(3)
  fireEvent.change(await choice(), { target: { value: 'month' } })
  fireEvent.click(await screen.findByText('Delete and keep it so'))
  await screen.findByText(/No signature is kept here yet/)
  expect(await store.countProofsBefore('2027')).toBe(0)
})

test('a proof in full says that it is valid, and what it proves and does not', async () => {
  await keepThree()
  open('request-1')
  await screen.findByText(/Valid: the key of/)
  expect(screen.getByText(/does not prove when it was signed/)).toBeDefined()
  expect(screen.getByText('The page has not taken this signature')).toBeDefined()
  expect(screen.getByText('https://partner.example')).toBeDefined()
})

test('T25: a message is text and never becomes an element', async () => {
  const body = await exampleBody(1)
  await store.addProof({
    ...body,
    text: '<b>hello</b>\n',
    message: Buffer.from('<b>hello</b>\n').toString('base64'),
  })
  open(body.id)
  await screen.findByText('Not valid.')
  expect(document.querySelector('pre b')).toBeNull()
  expect(document.querySelector('pre')?.textContent).toContain('<b>hello</b>')
})

test('the sheet for the printer has the whole message and a code of its digest', async () => {
  await keepThree()
  open('request-1', 'print')
  await screen.findByRole('img', { name: 'QR code of the message’s SHA-256' })
  expect(document.querySelector('.sheet__message')?.textContent).toContain('Issued At: 2026-05-19T12:00:00Z')
  expect(document.querySelector('.sheet')?.textContent).toContain((await exampleBody(1)).digest)
})

test('a proof that is gone says so', async () => {
  open('nothing')
  expect(await screen.findByText(/no longer kept/)).toBeDefined()
})

test('small deposits are listed newest first, saved, and deleted once they have ended', async () => {
  const hash = `0x${'ab'.repeat(32)}`
  const entries = [
    exampleDeposit({ state: 'confirmed', hash, confirmations: 12 }),
    exampleDeposit({ id: 'entry-2', state: 'unknown', startedAt: '2026-05-19T12:06:00.000Z' }),
  ]
  await fakeBrowser.storage.local.set({ deposits: entries })
  open()
  const section = await screen.findByRole('region', { name: 'Small deposits' })
  const rows = within(section).getAllByRole('listitem')
  expect(rows.map((row) => /Not known|Final on/.exec(row.textContent ?? '')?.[0])).toEqual([
    'Not known',
    'Final on',
  ])
  expect(within(section).getByRole('link', { name: hash }).getAttribute('href')).toBe(
    `https://sepolia.etherscan.io/tx/${hash}`,
  )
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob)
    return 'blob:saved'
  })
  fireEvent.click(within(section).getByRole('button', { name: 'Save deposits as JSON' }))
  expect(JSON.parse((await saved[0]?.text()) ?? '').deposits).toHaveLength(2)
  fireEvent.click(within(section).getByRole('button', { name: 'Delete ended deposits' }))
  await within(section).findByText('Delete 1 deposit from this list?')
  fireEvent.click(within(section).getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(within(section).getAllByRole('listitem')).toHaveLength(1))
  expect(within(section).getByText(/Not known/)).toBeDefined()
})

test('what is older than the person wants it kept goes, except what may still move money', async () => {
  await fakeBrowser.storage.local.set({
    settings: { keepProofs: 'month' },
    deposits: [
      exampleDeposit({ state: 'confirmed' }),
      exampleDeposit({ id: 'entry-2', state: 'unknown' }),
      exampleDeposit({ id: 'entry-3', state: 'dropped', startedAt: new Date().toISOString() }),
    ],
  })
  open()
  const section = await screen.findByRole('region', { name: 'Small deposits' })
  await waitFor(() => expect(within(section).getAllByRole('listitem')).toHaveLength(2))
  expect(within(section).getByText(/Not known/)).toBeDefined()
})
