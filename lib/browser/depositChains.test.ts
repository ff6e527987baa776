import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Asker } from '../request/requestRecord.ts'
import { readDepositChain, saveDepositChain } from './depositChains.ts'

const asker = (origin: string, incognito = false): Asker => ({
  origin,
  tabId: 1,
  frameId: 0,
  documentId: 'D',
  incognito,
})

beforeEach(() => fakeBrowser.reset())

test.each([
  ['https://partner.example', 'main'],
  ['http://localhost:4100', 'test'],
  ['http://127.0.0.1:4100', 'test'],
  ['http://[::1]:4100', 'test'],
  ['https://localhost.partner.example', 'main'],
  ['https://127.0.0.1.partner.example', 'main'],
])('%s means the %s chain, as long as nobody says otherwise', async (origin, environment) => {
  expect(await readDepositChain(asker(origin))).toBe(environment)
})

test('what the person said is remembered for that origin alone', async () => {
  await saveDepositChain(asker('https://partner.example'), 'test')
  await saveDepositChain(asker('http://localhost:4100'), 'main')
  expect(await readDepositChain(asker('https://partner.example'))).toBe('test')
  expect(await readDepositChain(asker('http://localhost:4100'))).toBe('main')
  expect(await readDepositChain(asker('https://other.example'))).toBe('main')
  expect(await readDepositChain(undefined)).toBe('main')
})

test('a private window’s choice is forgotten with the session, and stored nowhere else', async () => {
  await saveDepositChain(asker('https://partner.example', true), 'test')
  expect(await readDepositChain(asker('https://partner.example', true))).toBe('test')
  expect(await readDepositChain(asker('https://partner.example'))).toBe('main')
  expect(await fakeBrowser.storage.local.get(null)).toEqual({})
})

test('T47: what cannot be read counts as nothing said', async () => {
  await fakeBrowser.storage.local.set({ depositChains: { 'https://partner.example': 'moon' } })
  expect(await readDepositChain(asker('https://partner.example'))).toBe('main')
})
