import { base58, base64 } from '@scure/base'
import { Keypair, PublicKey, Transaction } from '@solana/web3.js'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ChainUnreachable, type DevChains, startDevChains } from '../../sandbox/chains/startDevChains.ts'
import { signTransfer } from '../keystore/signTransfer.ts'
import { associatedTokenAddress, tokenPrograms } from './associatedTokenAddress.ts'
import { broadcast } from './broadcast.ts'
import { buildTransfer, finishTransfer } from './buildTransfer.ts'
import { entryFor, started, testPlan } from './deposit.fixture.ts'
import type { DepositPlan } from './depositPlan.ts'
import { type DepositEntry, nextState } from './journal.ts'
import { observe } from './observe.ts'
import { type DepositQuote, fundsProblem, quoteDeposit } from './quoteDeposit.ts'

let chains: DevChains
beforeAll(async () => {
  chains = await startDevChains()
})
afterAll(() => chains.close())
afterEach(async () => {
  chains.intercept('SOLANA', undefined)
  await chains.call('SOLANA', 'sandbox_dropHeld')
  await chains.call('SOLANA', 'sandbox_hold', [false])
})

const endpoint = () => ({ url: chains.url('SOLANA') })
const stranger = () => Keypair.generate().publicKey.toBase58()

async function planFor(details: { amount?: string; asset?: string }, { funded = true } = {}) {
  const key = Keypair.generate()
  const from = key.publicKey.toBase58()
  const plan = testPlan('SOLANA', { from, to: stranger() }, { amount: '0.0012', asset: 'SOL', ...details })
  if (funded) await chains.give('SOLANA', from, { amount: '1' })
  if (funded && plan.asset.kind === 'token') await chains.give('SOLANA', from, { symbol: plan.asset.symbol })
  return { key, plan }
}

async function signed(plan: DepositPlan, key: Keypair, quote: DepositQuote) {
  const built = await buildTransfer(plan, quote)
  const account = { family: 'solana' as const, address: key.publicKey.toBase58() }
  const transfer = { plan, highestFee: quote.highestFee, bytes: built.bytes }
  return await finishTransfer(plan, built, signTransfer(account, key.secretKey.slice(0, 32), transfer))
}

async function signedDeposit(details: { amount?: string; asset?: string } = {}) {
  const { key, plan } = await planFor(details)
  const quote = await quoteDeposit(endpoint(), plan)
  const entry = nextState(entryFor(plan), await signed(plan, key, quote), started)
  return { key, plan, quote, entry }
}

async function look(entry: DepositEntry): Promise<DepositEntry> {
  const observation = await observe(endpoint(), entry)
  return nextState(entry, { kind: 'observed', observation, host: 'localhost' }, started + 1000)
}

async function sent(entry: DepositEntry): Promise<DepositEntry> {
  return nextState(entry, await broadcast(endpoint(), entry), started)
}

describe('a local account', () => {
  test.each([{ asset: 'SOL' }, { asset: 'PYUSD', amount: '1.25' }])(
    'sends $asset to an address that has none yet, and it is followed until it is final',
    async (details) => {
      const { plan, quote, entry } = await signedDeposit(details)
      expect(fundsProblem(plan, quote)).toBeUndefined()
      const read = Transaction.from(base64.decode(entry.rawTransaction ?? ''))
      expect(read.verifySignatures()).toBe(true)
      expect(base58.encode(read.signature ?? new Uint8Array())).toBe(entry.hash)
      expect(read.instructions).toHaveLength(details.asset === 'SOL' ? 1 : 2)

      const after = await sent(entry)
      expect(after.state).toBe('sent')
      const first = await look(after)
      expect(first).toMatchObject({ state: 'confirming', needed: 32 })
      await chains.mine('SOLANA', 10)
      expect((await look(first)).confirmations).toBeGreaterThanOrEqual(10)
      await chains.mine('SOLANA', 22)
      expect(await look(first)).toMatchObject({ state: 'confirmed', confirmations: 32, hash: entry.hash })
    },
  )

  test('a token goes to an account that is open already without opening it again', async () => {
    const { key, plan } = await planFor({ asset: 'USDG', amount: '0.5' })
    await chains.give('SOLANA', plan.to, { symbol: 'USDG', amount: '1' })
    const quote = await quoteDeposit(endpoint(), plan)
    expect(quote.opening).toBe('0')
    const entry = nextState(entryFor(plan), await signed(plan, key, quote), started)
    const read = Transaction.from(base64.decode(entry.rawTransaction ?? ''))
    expect(read.instructions).toHaveLength(1)
    expect(await look(await sent(entry))).toMatchObject({ state: 'confirming' })
  })

  test('T64: the same bytes may go out any number of times', async () => {
    const { plan, entry } = await signedDeposit()
    const once = await sent(entry)
    expect(await broadcast(endpoint(), once)).toMatchObject({ kind: 'sent', hash: entry.hash })
    const { value } = (await chains.call('SOLANA', 'getBalance', [plan.to])) as { value: number }
    expect(BigInt(value)).toBe(BigInt(plan.baseUnits))
  })

  test('T64: dropped only when its block hash has expired and nothing was found', async () => {
    const { entry } = await signedDeposit()
    await chains.call('SOLANA', 'sandbox_hold', [true])
    const held = await sent(entry)
    expect((await look(held)).state).toBe('sent')
    await chains.call('SOLANA', 'sandbox_dropHeld')
    await chains.mine('SOLANA', 150)
    expect((await look(held)).state).toBe('sent')
    await chains.mine('SOLANA', 60)
    expect(await look(held)).toMatchObject({ state: 'dropped', note: { code: 'blockhash-expired' } })
  })

  test('one that is down changes nothing but the note', async () => {
    const { entry } = await signedDeposit()
    const after = await sent(entry)
    chains.intercept('SOLANA', () => Promise.reject(new ChainUnreachable('gone')))
    const seen = await look(after)
    expect(seen).toMatchObject({ state: 'sent', note: { code: 'endpoint-down' } })
    chains.intercept('SOLANA', undefined)
    expect(await look(seen)).toMatchObject({ state: 'confirming' })
  })
})

describe('before anything is sent', () => {
  test('insufficient funds are said, fee and opening of an account counted in', async () => {
    const { plan } = await planFor({}, { funded: false })
    const quote = await quoteDeposit(endpoint(), plan)
    expect(fundsProblem(plan, quote)).toMatchObject({ code: 'deposit-funds', values: { needed: '0.001205' } })
    const token = await planFor({ asset: 'PYUSD', amount: '1' }, { funded: false })
    const tokenQuote = await quoteDeposit(endpoint(), token.plan)
    expect(fundsProblem(token.plan, tokenQuote)).toMatchObject({ code: 'deposit-token-funds' })
    expect(BigInt(tokenQuote.opening ?? 0)).toBeGreaterThan(1_000_000n)
    const rich = { ...tokenQuote, token: '1000000', native: tokenQuote.highestFee }
    expect(fundsProblem(token.plan, rich)).toBeUndefined()
  })

  test('an amount below what a new account must hold would fail, and is not sent', async () => {
    const { plan } = await planFor({ amount: '0.000001' })
    await expect(quoteDeposit(endpoint(), plan)).rejects.toMatchObject({ code: 'deposit-would-fail' })
  })

  test('T63: the main chain’s plan finds no main chain here', async () => {
    const { plan } = await planFor({}, { funded: false })
    const main = { ...plan, chain: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp' }
    await expect(quoteDeposit(endpoint(), main)).rejects.toMatchObject({ code: 'deposit-wrong-chain' })
    expect(await observe(endpoint(), entryFor(main))).toMatchObject({ kind: 'wrong-chain' })
  })
})

describe('T64: an endpoint that lies can at worst delay', () => {
  type Told = { meta: Record<string, unknown>; transaction: { signatures: string[] } }
  test.each<[string, (told: Told) => unknown]>([
    ['another amount', ({ meta, ...told }) => ({ ...told, meta: { ...meta, postBalances: [1, 2, 3] } })],
    [
      'another signature',
      (told) => ({
        ...told,
        transaction: { ...told.transaction, signatures: [base58.encode(new Uint8Array(64).fill(7))] },
      }),
    ],
    ['no effects', ({ meta: _, ...told }) => told],
    ['nothing', () => null],
  ])('%s', async (_, lie) => {
    const { entry } = await signedDeposit()
    const after = await sent(entry)
    await chains.mine('SOLANA', 40)
    chains.intercept('SOLANA', async (asked, forward) => {
      const answer = await forward()
      return asked.method === 'getTransaction' ? lie(answer as Told) : answer
    })
    const seen = await look(after)
    expect(seen.state).toBe('sent')
    expect(seen).toHaveProperty('note')
    chains.intercept('SOLANA', undefined)
    expect(await look(seen)).toMatchObject({ state: 'confirmed' })
  })
})

describe('by hand, and wallets that never answered', () => {
  test.each([{ asset: 'SOL' }, { asset: 'PYUSD', amount: '2' }])(
    'an arrival of $asset is found by sender and amount',
    async (details) => {
      const { key, plan } = await planFor(details)
      const quote = await quoteDeposit(endpoint(), plan)
      if (quote.chain.family !== 'solana') throw new Error('no Solana quote')
      const startBlock = quote.chain.slot
      const hand = entryFor(plan, { sender: { kind: 'hand' }, state: 'watching', startBlock })
      expect((await look(hand)).state).toBe('watching')
      const other = { ...plan, baseUnits: (BigInt(plan.baseUnits) + 1n).toString() }
      await sent(nextState(entryFor(other), await signed(other, key, quote), started))
      expect((await look(hand)).state).toBe('watching')
      const again = await quoteDeposit(endpoint(), plan)
      const { hash } = await sent(nextState(entryFor(plan), await signed(plan, key, again), started))
      expect(await look(hand)).toMatchObject({ state: 'confirming', hash })
    },
  )

  test('a wallet’s signature that the cluster never saw is dropped when no block hash of its time is good any more', async () => {
    const { entry } = await signedDeposit()
    const { rawTransaction: _, lastValidBlockHeight: __, ...rest } = entry
    const injected = {
      ...rest,
      sender: { kind: 'injected' as const, walletId: 'w', label: 'W' },
      state: 'sent' as const,
    }
    const first = await look(injected)
    expect(first.state).toBe('sent')
    expect(first.lastValidBlockHeight).toBeGreaterThan(0)
    await chains.mine('SOLANA', 240)
    expect(await look(first)).toMatchObject({ state: 'dropped' })
  })
})

test('token accounts are where the token programs have them', () => {
  for (const program of ['token', 'token2022'] as const) {
    for (let run = 0; run < 20; run += 1) {
      const [owner, mint] = [stranger(), stranger()]
      const asset = { kind: 'token' as const, symbol: 'X', decimals: 6, contract: mint, program }
      const [expected] = PublicKey.findProgramAddressSync(
        [
          new PublicKey(owner).toBuffer(),
          new PublicKey(tokenPrograms[program]).toBuffer(),
          new PublicKey(mint).toBuffer(),
        ],
        new PublicKey('ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL'),
      )
      expect(associatedTokenAddress(owner, asset)).toBe(expected.toBase58())
    }
  }
})
