import { expect, test, vi } from 'vitest'
import { CountersignError } from '../../lib/errors.ts'
import { account, elsewhere, exampleRecord, fox, silent } from './flowExamples.ts'
import { deferred, harness } from './flowHarness.ts'
import { isReady } from './flowState.ts'

const withFox = { findWallets: async () => [fox] }
const withAccount = { findAccounts: async () => [account] }

test('T47: an account that is here and damaged is told apart from none', async () => {
  const { flow } = harness({
    findAccounts: async () => Promise.reject(new CountersignError('vault-damaged')),
    findWallets: async () => [fox],
  })
  await flow.start()
  expect(flow.getState()).toMatchObject({ trouble: { code: 'vault-damaged' }, searching: false })
  expect(flow.getState().signers).toHaveLength(1)
})

test('signers: exposed wallets first, then local accounts, then whoever would have to be asked', async () => {
  const { flow } = harness({ ...withAccount, findWallets: async () => [elsewhere, silent, fox] })
  await flow.start()
  expect(flow.getState().signers.map((option) => option.name)).toEqual([
    'Fox Wallet',
    'Treasury',
    'Orbit',
    'Harbor',
  ])
  expect(flow.getState().chosen).toBe('wallet:7:fox')
})

test('signers: nobody is chosen among several that would have to be asked; a single one is', async () => {
  const several = harness({ findWallets: async () => [silent, elsewhere] })
  await several.flow.start()
  expect(several.flow.getState().chosen).toBeUndefined()
  const one = harness({ findWallets: async () => [silent] })
  await one.flow.start()
  expect(one.flow.getState().chosen).toBe('wallet:7:orbit')
})

test('T13: of two wallets under one name none is chosen for the person', async () => {
  const twins = [fox, { ...fox, id: 'other fox' }].map((wallet) => ({ ...wallet, duplicate: true }))
  const { flow } = harness({ findWallets: async () => twins })
  await flow.start()
  expect(flow.getState().chosen).toBeUndefined()
})

test('T15: the choice of the person survives another look', async () => {
  const { flow } = harness({ ...withAccount, ...withFox })
  await flow.start()
  flow.choose('local:a1')
  await flow.lookAgain()
  expect(flow.getState().chosen).toBe('local:a1')
})

test('a wallet that hangs keeps nobody from signing with a local account, and comes late without taking its place', async () => {
  const wallets = deferred<(typeof fox)[]>()
  const { flow, clock } = harness({ ...withAccount, findWallets: () => wallets.promise })
  const starting = flow.start()
  await vi.waitFor(() => expect(flow.getState().step.kind).toBe('review'))
  clock.advance(599)
  expect(isReady(flow.getState())).toBe(false)
  clock.advance(1)
  await starting
  expect(isReady(flow.getState())).toBe(true)
  expect(flow.getState()).toMatchObject({ chosen: 'local:a1', searching: true })
  wallets.resolve([fox])
  await vi.waitFor(() => expect(flow.getState().searching).toBe(false))
  expect(flow.getState().signers.map(({ name }) => name)).toEqual(['Fox Wallet', 'Treasury'])
  expect(flow.getState().chosen).toBe('local:a1')
})

test('without a local account, a slow wallet is waited for', async () => {
  const wallets = deferred<(typeof fox)[]>()
  const { flow, clock } = harness({ findWallets: () => wallets.promise })
  const starting = flow.start()
  await vi.waitFor(() => expect(flow.getState().step.kind).toBe('review'))
  clock.advance(2000)
  expect(flow.getState()).toMatchObject({ signers: [], searching: true })
  wallets.resolve([fox])
  await starting
  expect(isReady(flow.getState())).toBe(true)
})

test('what an earlier look finds late does not replace what a later one found', async () => {
  const slow = deferred<(typeof fox)[]>()
  const findWallets = vi.fn(async () => [fox]).mockReturnValueOnce(slow.promise)
  const { flow, clock } = harness({ ...withAccount, findWallets })
  const starting = flow.start()
  await vi.waitFor(() => expect(flow.getState().step.kind).toBe('review'))
  clock.advance(600)
  await starting
  await flow.lookAgain()
  const { signers } = flow.getState()
  expect(signers).toHaveLength(2)
  slow.resolve([])
  await slow.promise
  await Promise.resolve()
  expect(flow.getState().signers).toBe(signers)
})

test('a payload without a page finds wallets in the tab that the person picks', async () => {
  const { asker: _asker, ...pasted } = exampleRecord({ channel: 'paste' })
  const page = { tabId: 3, title: 'Treasury', origin: 'https://treasury.example' }
  const findWallets = vi.fn(async () => [fox])
  const { flow } = harness({ findWallets, grantedPages: async () => [page] }, pasted)
  await flow.start()
  expect(findWallets).not.toHaveBeenCalled()
  await flow.listPages()
  await flow.lookInPage(page)
  expect(flow.getState().chosen).toBe('wallet:3:fox')
  expect(isReady(flow.getState())).toBe(true)
})
