import { expect, test, vi } from 'vitest'
import { planDeposit } from '../../../lib/deposit/depositPlan.ts'
import { type DepositEntry, newDeposit, nextState } from '../../../lib/deposit/journal.ts'
import type { DepositQuote } from '../../../lib/deposit/quoteDeposit.ts'
import { CountersignError } from '../../../lib/errors.ts'
import type { RequestRecord } from '../../../lib/request/requestRecord.ts'
import { account, exampleRecord, fox, holder, stranger } from '../flowExamples.ts'
import { deferred, harness } from '../flowHarness.ts'
import type { SignDependencies } from '../signDependencies.ts'
import { createDepositFlow } from './createDepositFlow.ts'
import type { DepositDependencies } from './depositDependencies.ts'
import { depositPlace } from './depositPlace.ts'
import { byHand } from './depositView.ts'

const now = Date.parse('2026-05-19T13:00:00Z')
const hash = `0x${'aa'.repeat(32)}`
const server = { url: 'https://rpc.example/key', host: 'rpc.example' }
const quote: DepositQuote = {
  fee: '21000',
  highestFee: '42000',
  native: '1000000000000000000',
  isContract: false,
  host: server.host,
  chain: {
    family: 'evm',
    nonce: 3,
    gas: '21000',
    maxFeePerGas: '2',
    maxPriorityFeePerGas: '1',
    block: 100,
    recipient: '0',
  },
}
const signed = { kind: 'signed', rawTransaction: '0x02', hash, nonce: 3 } as const

const asked = (change: Partial<RequestRecord> = {}): RequestRecord =>
  exampleRecord({
    method: 'SMALL_DEPOSIT',
    raw: JSON.stringify({
      id: '01934abc-def0-7890-abcd-ef0123456789',
      network: 'ETHEREUM',
      address: holder,
      verification_method: 'SMALL_DEPOSIT',
      status: 'PENDING',
      small_deposit_verification: { deposit_address: stranger, amount: '0.000001', asset: 'ETH' },
      created_at: '2026-05-19T12:00:00Z',
      updated_at: '2026-05-19T12:00:00Z',
      expires_at: '2026-05-21T12:00:00Z',
    }),
    ...change,
  })

type Doubles = {
  deposit?: Partial<DepositDependencies>
  deps?: Partial<SignDependencies>
  journal?: (entry: DepositEntry) => DepositEntry
}

/** A deposit's window over a journal in memory; the log tells what happened, in which order. */
async function opened({
  deposit: doubles = {},
  deps = { findAccounts: async () => [account] },
  journal,
}: Doubles = {}) {
  const log: string[] = []
  let entry: DepositEntry | undefined
  const logged = <Args extends unknown[], Result>(name: string, work: (...args: Args) => Result) =>
    vi.fn((...args: Args) => {
      log.push(name)
      return work(...args)
    })
  const fakes: DepositDependencies = {
    plan: planDeposit,
    usualEnvironment: async () => 'main',
    rememberEnvironment: async () => {},
    findEntry: async () => entry,
    watchEntries: () => () => {},
    begin: async (_record, _digest, begun) => {
      entry = newDeposit(begun, now)
      flow.recordChanged({ ...flow.getState().record, state: 'depositing' })
      return entry
    },
    note: async (_id, event) => {
      if (entry === undefined) throw new CountersignError('not-found')
      entry = nextState(entry, event, now)
      if (entry.state === 'dropped') flow.recordChanged({ ...flow.getState().record, state: 'pending' })
      return entry
    },
    restore: async (record) => ({ ...record, state: 'depositing' }),
    leave: async (record) => record,
    findServer: async () => server,
    offers: () => [server],
    readServer: (url) => ({ url }),
    saveServer: async () => true,
    quote: async () => quote,
    approve: async () => {},
    sign: async () => signed,
    broadcast: async () => ({ kind: 'sent', hash }),
    sendByWallet: async () => ({ kind: 'sent', hash }),
    ...doubles,
  }
  const deposit = {
    ...fakes,
    quote: logged('quote', fakes.quote),
    approve: vi.fn(fakes.approve),
    begin: logged('begin', fakes.begin),
    sign: logged('sign', fakes.sign),
    note: logged('note', fakes.note),
    broadcast: logged('broadcast', fakes.broadcast),
    sendByWallet: logged('wallet', fakes.sendByWallet),
    restore: logged('restore', fakes.restore),
  }
  const { flow } = harness(
    { ...deps, openDeposit: async (request) => createDepositFlow(request, deposit) },
    asked(),
  )
  await flow.start()
  if (journal !== undefined) {
    const planned = planDeposit(flow.getState().request.payload as never, 'main')
    if (!('plan' in planned)) throw new Error('no plan')
    const sender = { kind: 'local', accountId: 'a1', label: 'Treasury' } as const
    entry = journal(newDeposit({ id: 'earlier', plan: planned.plan, sender }, now))
  }
  const controller = await flow.deposit()
  await vi.waitFor(() => expect(['asking', 'loading']).not.toContain(controller.getState().cost.kind))
  log.length = 0
  return {
    flow,
    controller,
    deposit,
    log,
    entry: () => entry,
    place: () => depositPlace(flow.getState(), controller.getState()),
  }
}

const withFox = { findWallets: async () => [fox] }
const failing = (error: Error) => async () => {
  throw error
}

test('T64: a local account: the chain once more, the journal, the signature, the journal, the broadcast; two presses send once', async () => {
  const { controller, log, entry, place } = await opened()
  await Promise.all([controller.send(), controller.send()])
  await controller.send()
  expect(log).toEqual(['quote', 'begin', 'sign', 'note', 'broadcast', 'note'])
  expect(entry()).toMatchObject({
    state: 'sent',
    hash,
    rawTransaction: '0x02',
    startBlock: 100,
    startNonce: 3,
  })
  expect(place()).toBe('progress')
})

test('no server is asked before the person has chosen one, and nothing is sent without', async () => {
  const { controller, log, deposit } = await opened({ deposit: { findServer: async () => undefined } })
  await controller.send()
  expect(log).toEqual([])
  expect(deposit.quote).not.toHaveBeenCalled()
  expect(await controller.allowServer(server.url)).toBeUndefined()
  expect(deposit.quote).toHaveBeenCalledWith(expect.anything(), server)
  await controller.send()
  expect(log).toContain('broadcast')
})

test.each([
  ['a local account', undefined],
  ['a wallet', withFox],
] as const)('T66: %s sends nothing that no approval key approved', async (_who, deps) => {
  const approve = failing(new CountersignError('approval-key-cancelled'))
  const { controller, log, place } = await opened({ deposit: { approve }, ...(deps && { deps }) })
  await controller.send()
  expect(log).toEqual([])
  expect(place()).toBe('plan')
  expect(controller.getState()).toMatchObject({ trouble: { code: 'approval-key-cancelled' }, busy: false })
})

test('T65: what the approval key is shown is the plan, and the most that its fee may be', async () => {
  const dear = { ...quote, highestFee: '84001' }
  const { controller, deposit, entry } = await opened()
  deposit.quote.mockResolvedValue(dear)
  await controller.send()
  expect(deposit.approve).toHaveBeenCalledWith(
    expect.objectContaining({ method: 'SMALL_DEPOSIT' }),
    expect.objectContaining({ to: stranger, amount: '0.000001' }),
    '84000',
  )
  expect(entry()).toBeUndefined()
  expect(controller.getState()).toMatchObject({ trouble: { code: 'deposit-fee-changed' } })
})

test.each([
  ['cannot be noted down', 'deposit-not-noted'],
  ['was begun before', 'deposit-under-way'],
] as const)('T64: a deposit that %s is not signed', async (_what, code) => {
  const { controller, log, place } = await opened({ deposit: { begin: failing(new CountersignError(code)) } })
  await controller.send()
  expect(log).toEqual(['quote', 'begin'])
  expect(place()).toBe('plan')
  expect(controller.getState()).toMatchObject({ trouble: { code }, busy: false })
})

test('T39: nobody answered whether it was noted down: it is noted as not sent, and not signed', async () => {
  const { controller, log, deposit } = await opened({
    deposit: { begin: failing(new CountersignError('interrupted')) },
  })
  await controller.send()
  expect(log).toEqual(['quote', 'begin', 'note'])
  const [, , { id }] = deposit.begin.mock.calls[0] as never as [unknown, unknown, { id: string }]
  expect(deposit.note).toHaveBeenCalledWith(id, { kind: 'unsent', why: 'not-started' })
})

test('too little at the last look is said before anything begins', async () => {
  const quotes = [quote, { ...quote, native: '5' }]
  const { controller, log } = await opened({ deposit: { quote: async () => quotes.shift() ?? quote } })
  await controller.send()
  expect(log).toEqual(['quote'])
  expect(controller.getState()).toMatchObject({
    trouble: { code: 'deposit-funds' },
    cost: { short: { code: 'deposit-funds' } },
  })
})

test('a fee that has more than doubled since it was shown is shown again first', async () => {
  const quotes = [quote, { ...quote, highestFee: '84001' }, { ...quote, highestFee: '84001' }]
  const { controller, log } = await opened({ deposit: { quote: async () => quotes.shift() ?? quote } })
  await controller.send()
  expect(log).toEqual(['quote'])
  expect(controller.getState()).toMatchObject({
    trouble: { code: 'deposit-fee-changed' },
    cost: { quote: { highestFee: '84001' } },
  })
  await controller.send()
  expect(log).toContain('broadcast')
})

test('T63: a server of another chain, or one that is gone, gives nothing to send by', async () => {
  const { controller, log } = await opened({
    deposit: {
      quote: failing(new CountersignError('deposit-wrong-chain', { host: 'h', chain: 'Ethereum' })),
    },
  })
  expect(controller.getState().cost).toMatchObject({ kind: 'failed', error: { code: 'deposit-wrong-chain' } })
  await controller.send()
  expect(log).toEqual([])
})

test('what the rules forbid meanwhile is not sent', async () => {
  let verdict: 'accept' | 'block' = 'accept'
  const { controller, log } = await opened({
    deps: { findAccounts: async () => [account], check: async () => ({ verdict, findings: [] }) as never },
  })
  verdict = 'block'
  await controller.send()
  expect(log).toEqual([])
  expect(controller.getState().busy).toBe(false)
})

test('a locked account is unlocked in place; before that nothing is noted', async () => {
  const { controller, log, entry } = await opened({
    deps: { findAccounts: async () => [account], isUnlocked: async () => false },
  })
  await controller.send()
  expect(controller.getState().step.kind).toBe('unlock')
  expect(log).toEqual([])
  await controller.back()
  expect(controller.getState()).toMatchObject({ step: { kind: 'plan' }, busy: false })
  await controller.send()
  await controller.unlock('password')
  expect(log).toEqual(['quote', 'begin', 'sign', 'note', 'broadcast', 'note'])
  expect(entry()).toMatchObject({ state: 'sent' })
})

test('a key that does not sign has sent nothing, and it may be sent again', async () => {
  const { controller, log, entry, place } = await opened({
    deposit: { sign: failing(new CountersignError('deposit-mismatch')) },
  })
  await controller.send()
  expect(log).toEqual(['quote', 'begin', 'sign', 'note'])
  expect(entry()).toMatchObject({ state: 'dropped', note: { code: 'not-started' } })
  expect(place()).toBe('plan')
  expect(controller.getState().trouble).toMatchObject({ code: 'deposit-mismatch' })
})

test('T64: signed bytes that the journal refuses do not go out', async () => {
  const { controller, log } = await opened({
    deposit: { note: failing(new CountersignError('state-changed')) },
  })
  await controller.send()
  expect(log).toEqual(['quote', 'begin', 'sign', 'note'])
})

test('a wallet is asked once the journal has it; what it says is noted', async () => {
  const { controller, log, entry, place } = await opened({ deps: withFox })
  await Promise.all([controller.send(), controller.send()])
  expect(log).toEqual(['quote', 'begin', 'wallet', 'note'])
  expect(entry()).toMatchObject({ state: 'sent', hash, sender: { kind: 'injected' } })
  expect(place()).toBe('progress')
})

test.each([
  ['declined', 'wallet-declined', 'wallet-refused'],
  ['is on another chain', 'wallet-wrong-chain', 'not-started'],
  ['does not know the chain', 'wallet-chain-unknown', 'not-started'],
  ['cannot send', 'wallet-cannot-send', 'not-started'],
] as const)('T63: a wallet that %s has sent nothing, and may be asked again', async (_what, code, why) => {
  const error = new CountersignError(code, { chain: 'Ethereum' })
  const { controller, entry, place } = await opened({
    deps: withFox,
    deposit: { sendByWallet: failing(error) },
  })
  await controller.send()
  expect(entry()).toMatchObject({ state: 'dropped', note: { code: why } })
  expect(place()).toBe('plan')
  expect(controller.getState().trouble).toMatchObject({ code })
})

test('T64: whatever else a wallet says leaves it unknown, and it is not sent again', async () => {
  const { controller, log, entry, place } = await opened({
    deps: withFox,
    deposit: { sendByWallet: failing(new CountersignError('wallet-unclear', { reason: 'it crashed' })) },
  })
  await controller.send()
  await controller.send()
  expect(log).toEqual(['quote', 'begin', 'wallet', 'note'])
  expect(entry()).toMatchObject({ state: 'unknown' })
  expect(place()).toBe('progress')
  await controller.declareUnsent()
  expect(entry()).toMatchObject({ state: 'dropped', note: { code: 'declared-unsent' } })
})

test('a wallet that answers after the person has stopped waiting is noted all the same', async () => {
  const answer = deferred<{ kind: 'sent'; hash: string }>()
  const { controller, entry, place } = await opened({
    deps: withFox,
    deposit: { sendByWallet: () => answer.promise },
  })
  const sending = controller.send()
  await vi.waitFor(() => expect(place()).toBe('wallet'))
  await controller.stopWaiting()
  expect(place()).toBe('progress')
  answer.resolve({ kind: 'sent', hash })
  await sending
  expect(entry()).toMatchObject({ state: 'sent', hash })
})

test('by other means: nothing is noted before the person wants it watched', async () => {
  const { controller, log, entry, place } = await opened()
  controller.choose(byHand)
  await controller.send()
  expect(place()).toBe('hand')
  expect(log).toEqual([])
  await controller.watch()
  expect(entry()).toMatchObject({ state: 'watching', sender: { kind: 'hand' }, startBlock: 100 })
})

test('T64: what the journal has of the verification answers this request too, and is not sent again', async () => {
  const sentBefore = (entry: DepositEntry) => ({ ...entry, state: 'sent' as const, hash })
  const { controller, flow, deposit, log, place } = await opened({ journal: sentBefore })
  expect(place()).toBe('progress')
  await vi.waitFor(() => expect(flow.getState().record.state).toBe('depositing'))
  expect(deposit.restore).toHaveBeenCalledTimes(1)
  await controller.send()
  expect(log).toEqual([])
})

test('while it is on its way another server can be asked, and nothing is sent by that', async () => {
  const sentBefore = (entry: DepositEntry) => ({ ...entry, state: 'sent' as const, hash })
  const { controller, log, entry, place } = await opened({ journal: sentBefore })
  controller.changeServer()
  expect(controller.getState().server).toBeUndefined()
  expect(await controller.allowServer('https://other.example')).toBeUndefined()
  expect(controller.getState().server).toEqual({ url: 'https://other.example', host: 'other.example' })
  expect(log).toEqual(['quote'])
  expect([place(), entry()?.state]).toEqual(['progress', 'sent'])
})

test('T39: a window that was gone before the signature has sent nothing; a wallet that was asked may have', async () => {
  const local = await opened({ journal: (entry) => entry })
  expect(local.entry()).toMatchObject({ state: 'dropped', note: { code: 'not-started' } })
  const sender = { kind: 'injected', walletId: 'fox', label: 'Fox Wallet' } as const
  const wallet = await opened({ journal: (entry) => ({ ...entry, sender }) })
  expect(wallet.entry()).toMatchObject({ state: 'unknown', note: { code: 'window-closed' } })
})

test('T39: bytes that were signed before the window was gone are left to the journal', async () => {
  const bytes = (entry: DepositEntry) => nextState(entry, signed, now)
  const { entry, log } = await opened({ journal: bytes })
  expect(entry()).toMatchObject({ state: 'sending', rawTransaction: '0x02' })
  expect(log).toEqual([])
})
