import { hexToBytes } from '@noble/hashes/utils.js'
import { Interface } from 'ethers/abi'
import { Transaction } from 'ethers/transaction'
import { Wallet } from 'ethers/wallet'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ChainUnreachable, type DevChains, startDevChains } from '../../sandbox/chains/startDevChains.ts'
import { signTransfer } from '../keystore/signTransfer.ts'
import { broadcast } from './broadcast.ts'
import { buildTransfer, finishTransfer } from './buildTransfer.ts'
import { entryFor, started, testPlan } from './deposit.fixture.ts'
import type { DepositPlan } from './depositPlan.ts'
import { evmCall } from './evmCall.ts'
import { type DepositEntry, nextState } from './journal.ts'
import { observe } from './observe.ts'
import { type DepositQuote, fundsProblem, quoteDeposit } from './quoteDeposit.ts'

let chains: DevChains
beforeAll(async () => {
  chains = await startDevChains()
  // A block comes when a test says so.
  await call('evm_setAutomine', false)
})
afterAll(() => chains.close())
afterEach(() => chains.intercept('ETHEREUM', undefined))

const endpoint = () => ({ url: chains.url('ETHEREUM') })
const call = (method: string, ...params: unknown[]) => chains.call('ETHEREUM', method, params)
const hex = (number: bigint | number) => `0x${number.toString(16)}`
const execute = new Interface(['function execute(address,uint256,bytes)'])
const erc20 = new Interface(['function transfer(address,uint256)'])

async function fundedWallet() {
  const wallet = Wallet.createRandom()
  await chains.give('ETHEREUM', wallet.address, { amount: '1' })
  return wallet
}

async function signed(
  plan: DepositPlan,
  wallet: { privateKey: string; address: string },
  quote: DepositQuote,
) {
  const built = await buildTransfer(plan, quote)
  const { highestFee } = quote
  const secret = hexToBytes(wallet.privateKey.slice(2))
  const signature = signTransfer({ family: 'evm', address: wallet.address }, secret, {
    plan,
    highestFee,
    bytes: built.bytes,
  })
  return await finishTransfer(plan, built, signature)
}

/** A deposit of a local account, journalled with its signed bytes and not yet sent. */
async function signedDeposit(details: { amount?: string; asset?: string } = {}) {
  const wallet = await fundedWallet()
  const plan = testPlan('ETHEREUM', { from: wallet.address, to: Wallet.createRandom().address }, details)
  if (plan.asset.kind === 'token')
    await chains.give('ETHEREUM', wallet.address, { symbol: plan.asset.symbol })
  const quote = await quoteDeposit(endpoint(), plan)
  const startBlock = (quote.chain as { block: number }).block
  const event = await signed(plan, wallet, quote)
  const entry = nextState(entryFor(plan, { startBlock }), event, started)
  return { wallet, plan, quote, entry }
}

async function look(entry: DepositEntry): Promise<DepositEntry> {
  const observation = await observe(endpoint(), entry)
  return nextState(entry, { kind: 'observed', observation, host: 'localhost' }, started + 1000)
}

/** Broadcasts; `held`: no block takes it up yet. */
async function sent(entry: DepositEntry, { held = false } = {}): Promise<DepositEntry> {
  const after = nextState(entry, await broadcast(endpoint(), entry), started)
  if (!held) await chains.mine('ETHEREUM', 1)
  return after
}

describe('a local account', () => {
  test.each([{ asset: 'ETH' }, { asset: 'PYUSD' }, { asset: 'USDP', amount: '0.123456789012345678' }])(
    'sends $asset, and it is followed until it is final',
    async (details) => {
      const { plan, quote, entry } = await signedDeposit(details)
      expect(fundsProblem(plan, quote)).toBeUndefined()
      const read = Transaction.from(entry.rawTransaction ?? '')
      expect(read.hash).toBe(entry.hash)
      const { value, data, chainId, to } = evmCall(plan)
      expect(read.toJSON()).toMatchObject({
        type: 2,
        to,
        value: value.toString(),
        data,
        chainId: String(chainId),
        accessList: [],
      })
      expect(read.from).toBe(plan.from)
      expect(read.gasLimit * (read.maxFeePerGas ?? 0n)).toBeLessThanOrEqual(BigInt(quote.highestFee))

      const after = await sent(entry)
      expect(after.state).toBe('sent')
      const first = await look(after)
      expect(first).toMatchObject({ state: 'confirming', confirmations: 1, needed: 12 })
      await chains.mine('ETHEREUM', 10)
      expect(await look(first)).toMatchObject({ state: 'confirming', confirmations: 11 })
      await chains.mine('ETHEREUM', 1)
      const last = await look(first)
      expect(last).toMatchObject({ state: 'confirmed', confirmations: 12, hash: entry.hash })
      const paid = BigInt(String(await call('eth_getBalance', plan.to, 'latest')))
      expect(paid).toBe(plan.asset.kind === 'native' ? BigInt(plan.baseUnits) : 0n)
    },
  )

  test('T64: the same bytes may go out any number of times', async () => {
    const { plan, entry } = await signedDeposit()
    const once = await sent(entry)
    expect((await broadcast(endpoint(), once)).kind).toMatch(/sent|not-taken/)
    expect(await look(once)).toMatchObject({ state: 'confirming', hash: entry.hash })
    expect(BigInt(String(await call('eth_getBalance', plan.to, 'latest')))).toBe(BigInt(plan.baseUnits))
  })

  test('what waits in the network is said to wait', async () => {
    const { entry } = await signedDeposit()
    const waiting = await look(await sent(entry, { held: true }))
    expect(waiting).toMatchObject({ state: 'sent', note: { code: 'waiting' } })
    await chains.mine('ETHEREUM', 1)
    const mined = await look(waiting)
    expect(mined).toMatchObject({ state: 'confirming', confirmations: 1 })
    expect(mined).not.toHaveProperty('note')
  })

  test('T64: replaced by the same transfer at a higher fee: found under its new hash', async () => {
    const { wallet, plan, quote, entry } = await signedDeposit()
    const waiting = await look(await sent(entry, { held: true }))
    const { chain } = quote
    if (chain.family !== 'evm') throw new Error('no EVM quote')
    const higher = { ...chain, maxPriorityFeePerGas: hex(BigInt(chain.maxPriorityFeePerGas) * 3n) }
    const faster = {
      ...quote,
      highestFee: (BigInt(quote.highestFee) * 3n).toString(),
      chain: { ...higher, maxFeePerGas: hex(BigInt(chain.maxFeePerGas) * 3n) },
    }
    const other = await signed(plan, wallet, faster)
    expect(other.hash).not.toBe(entry.hash)
    await call('eth_sendRawTransaction', other.rawTransaction)
    await chains.mine('ETHEREUM', 1)
    expect(await look(waiting)).toMatchObject({
      state: 'confirming',
      hash: other.hash,
      replacedHash: entry.hash,
      note: { code: 'replaced' },
    })
  })

  test('T64: its nonce used for something else: dropped only once that is final', async () => {
    const { wallet, entry } = await signedDeposit()
    const waiting = await look(await sent(entry, { held: true }))
    const cancel = await wallet.signTransaction({
      chainId: 11155111,
      nonce: entry.nonce ?? 0,
      to: wallet.address,
      value: 0n,
      gasLimit: 21_000n,
      type: 2,
      maxFeePerGas: 100_000_000_000n,
      maxPriorityFeePerGas: 50_000_000_000n,
    })
    await call('eth_sendRawTransaction', cancel)
    await chains.mine('ETHEREUM', 5)
    const early = await look(waiting)
    expect(early.state).toBe('sent')
    await chains.mine('ETHEREUM', 7)
    expect(await look(early)).toMatchObject({ state: 'dropped', note: { code: 'nonce-used' } })
  })

  test('a block that is taken back takes its confirmations back', async () => {
    const { entry } = await signedDeposit()
    const snapshot = await call('evm_snapshot')
    const mined = await look(await sent(entry))
    expect(mined.state).toBe('confirming')
    await call('evm_revert', snapshot)
    const back = await look(mined)
    expect(back).toMatchObject({ state: 'sent', confirmations: 0, hash: entry.hash })
    expect(await look(await sent({ ...back, state: 'sending' }))).toMatchObject({ state: 'confirming' })
  })

  test('a transaction that fails on the chain is told as such', async () => {
    const wallet = await fundedWallet()
    const plan = testPlan(
      'ETHEREUM',
      { from: wallet.address, to: Wallet.createRandom().address },
      { asset: 'USDG' },
    )
    const quote = await quoteDeposit(endpoint(), plan)
    expect(fundsProblem(plan, quote)).toMatchObject({ code: 'deposit-token-funds', values: { held: '0' } })
    const entry = nextState(entryFor(plan), await signed(plan, wallet, quote), started)
    const mined = await look(await sent(entry))
    expect(mined.state).toBe('confirming')
    await chains.mine('ETHEREUM', 11)
    expect(await look(mined)).toMatchObject({ state: 'reverted' })
  })
})

describe('before anything is sent', () => {
  test('insufficient funds are said, amount and fee together', async () => {
    const from = Wallet.createRandom().address
    await chains.give('ETHEREUM', from, { amount: '0.000124' })
    const plan = testPlan('ETHEREUM', { from, to: Wallet.createRandom().address })
    const quote = await quoteDeposit(endpoint(), plan)
    const rich = { ...quote, native: (BigInt(plan.baseUnits) + BigInt(quote.highestFee)).toString() }
    expect(fundsProblem(plan, rich)).toBeUndefined()
    const short = { ...rich, native: (BigInt(rich.native) - 1n).toString() }
    expect(fundsProblem(plan, short)).toMatchObject({ code: 'deposit-funds' })
    const empty = await quoteDeposit(endpoint(), { ...plan, from: Wallet.createRandom().address })
    expect(fundsProblem(plan, empty)).toMatchObject({
      code: 'deposit-funds',
      values: { held: '0', asset: 'ETH' },
    })
  })

  test('T63: an endpoint of another chain gets nothing to build on', async () => {
    const plan = testPlan('INK', { from: Wallet.createRandom().address, to: Wallet.createRandom().address })
    await expect(quoteDeposit(endpoint(), plan)).rejects.toMatchObject({ code: 'deposit-wrong-chain' })
    expect(await observe(endpoint(), entryFor(plan))).toMatchObject({ kind: 'wrong-chain' })
  })

  test('a fee that no honest endpoint names is refused', async () => {
    chains.intercept('ETHEREUM', async ({ method }, forward) =>
      method === 'eth_maxPriorityFeePerGas' ? hex(10n ** 14n) : forward(),
    )
    const { address: from } = await fundedWallet()
    const plan = testPlan('ETHEREUM', { from, to: Wallet.createRandom().address })
    await expect(quoteDeposit(endpoint(), plan)).rejects.toMatchObject({ code: 'deposit-endpoint' })
  })

  test('a transfer that the chain would refuse is not sent', async () => {
    const { address: from } = await fundedWallet()
    const plan = testPlan('ETHEREUM', { from, to: Wallet.createRandom().address })
    chains.intercept('ETHEREUM', async ({ method }, forward) => {
      if (method === 'eth_estimateGas') throw Object.assign(new Error('execution reverted'), { code: 3 })
      return forward()
    })
    await expect(quoteDeposit(endpoint(), plan)).rejects.toMatchObject({
      code: expect.stringMatching(/deposit-(would-fail|endpoint)/),
    })
  })

  test('an endpoint that is gone, or says nonsense, is named by its host alone', async () => {
    const { address: from } = await fundedWallet()
    const plan = testPlan('ETHEREUM', { from, to: Wallet.createRandom().address })
    chains.intercept('ETHEREUM', () => Promise.reject(new ChainUnreachable('gone')))
    const failed = await quoteDeposit(endpoint(), plan).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'deposit-endpoint', values: { host: new URL(endpoint().url).host } })
    chains.intercept('ETHEREUM', async () => ({ result: 'no' }))
    await expect(quoteDeposit(endpoint(), plan)).rejects.toMatchObject({ code: 'deposit-endpoint' })
  })
})

describe('T64: an endpoint that lies can at worst delay', () => {
  type Fields = Record<string, unknown>
  const strange = (bytes: number) => `0x${'11'.repeat(bytes)}`
  /** Tells every transaction with other fields, wherever it stands. */
  const retold = (fields: Fields) => (method: string, answer: unknown) => {
    if (method === 'eth_getTransactionByHash' && answer !== null) return { ...(answer as Fields), ...fields }
    const block = answer as { transactions?: Fields[] } | null
    if (method !== 'eth_getBlockByNumber' || typeof block?.transactions?.[0] !== 'object') return answer
    return {
      ...block,
      transactions: block.transactions.map((transaction) => ({ ...transaction, ...fields })),
    }
  }
  const receipt = (change: (answer: Fields) => unknown) => (method: string, answer: unknown) =>
    method === 'eth_getTransactionReceipt' && answer !== null ? change(answer as Fields) : answer

  test.each<[string, (method: string, answer: unknown) => unknown]>([
    ['another recipient', retold({ to: strange(20) })],
    ['another sender', retold({ from: strange(20) })],
    ['another value', retold({ value: '0x1' })],
    ['calldata', retold({ input: '0x12' })],
    ['another chain id', retold({ chainId: '0x1' })],
    ['another hash', retold({ hash: strange(32) })],
    ['a receipt of another transaction', receipt((one) => ({ ...one, transactionHash: strange(32) }))],
    ['a receipt of another block', receipt((one) => ({ ...one, blockHash: strange(32) }))],
    ['a receipt of another sender', receipt((one) => ({ ...one, from: strange(20) }))],
    ['no receipt', receipt(() => null)],
    ['nonsense', receipt(() => 'yes')],
    ['another chain', (method, answer) => (method === 'eth_chainId' ? '0x1' : answer)],
  ])('%s', async (_, lie) => {
    const { entry } = await signedDeposit()
    const after = await sent(entry)
    await chains.mine('ETHEREUM', 20)
    chains.intercept('ETHEREUM', async (asked, forward) => lie(asked.method, await forward()))
    const seen = await look(await look(after))
    expect(seen.state).toBe('sent')
    expect(seen).toHaveProperty('note')
    chains.intercept('ETHEREUM', undefined)
    const last = await look(seen)
    expect(last).toMatchObject({ state: 'confirmed', hash: entry.hash })
  })

  test('one that is down changes nothing but the note, and it goes on from there', async () => {
    const { entry } = await signedDeposit()
    const after = await sent(entry)
    chains.intercept('ETHEREUM', () => Promise.reject(new ChainUnreachable('gone')))
    const seen = await look(after)
    expect(seen).toMatchObject({ state: 'sent', note: { code: 'endpoint-down' } })
    chains.intercept('ETHEREUM', undefined)
    expect(await look(seen)).toMatchObject({ state: 'confirming' })
  })

  test('one that keeps no old states never makes a deposit “dropped”', async () => {
    const { wallet, entry } = await signedDeposit()
    const waiting = await look(await sent(entry, { held: true }))
    const cancel = { chainId: 11155111, nonce: entry.nonce ?? 0, to: wallet.address, gasLimit: 21_000n }
    const fees = { type: 2, maxFeePerGas: 100_000_000_000n, maxPriorityFeePerGas: 50_000_000_000n }
    await call('eth_sendRawTransaction', await wallet.signTransaction({ ...cancel, ...fees }))
    await chains.mine('ETHEREUM', 20)
    chains.intercept('ETHEREUM', async (asked, forward) => {
      const old = asked.method === 'eth_getTransactionCount' && asked.params[1] !== 'latest'
      return old ? forward({ method: 'eth_call', params: [{ to: 'nonsense' }] }) : forward()
    })
    expect((await look(waiting)).state).toBe('sent')
  })
})

describe('a wallet that was asked and never answered', () => {
  const injected = { kind: 'injected', walletId: 'w', label: 'W' } as const

  async function unknownDeposit() {
    const wallet = await fundedWallet()
    const plan = testPlan('ETHEREUM', { from: wallet.address, to: Wallet.createRandom().address })
    const { chain } = await quoteDeposit(endpoint(), plan)
    if (chain.family !== 'evm') throw new Error('no EVM quote')
    const journalled = entryFor(plan, {
      sender: injected,
      startNonce: chain.nonce,
      startBlock: chain.block,
      recipientBefore: chain.recipient,
    })
    const entry = nextState(journalled, { kind: 'unclear', why: 'wallet-timeout' }, started)
    return { wallet, plan, entry }
  }
  const send = async (
    wallet: Awaited<ReturnType<typeof fundedWallet>>,
    to: string,
    value: bigint,
    nonce: number,
  ) => {
    const fees = { type: 2, gasLimit: 100_000n, maxFeePerGas: 20_000_000_000n, maxPriorityFeePerGas: 1n }
    await call(
      'eth_sendRawTransaction',
      await wallet.signTransaction({ ...fees, chainId: 11155111, to, value, nonce }),
    )
  }

  test('nothing is on the chain: it stays unknown for ever, and never becomes “dropped” by itself', async () => {
    const { wallet, entry } = await unknownDeposit()
    expect(entry.state).toBe('unknown')
    await send(wallet, Wallet.createRandom().address, 5n, 0)
    await chains.mine('ETHEREUM', 30)
    const looked = await look(entry)
    // That one is final and something else: the next look begins behind it.
    expect(looked).toMatchObject({ state: 'unknown', startNonce: 1 })
  })

  test('T64: it named a transaction that nobody saw before another one was final: unknown', async () => {
    const { wallet, entry } = await unknownDeposit()
    const named = nextState(entry, { kind: 'sent', hash: `0x${'ab'.repeat(32)}` }, started)
    expect(await look(named)).toMatchObject({ state: 'sent' })
    await send(wallet, Wallet.createRandom().address, 5n, 0)
    await chains.mine('ETHEREUM', 30)
    expect(await look(named)).toMatchObject({ state: 'unknown', note: { code: 'overtaken' } })
  })

  test('it sent after all, behind other transactions of its own: found by sender, recipient and value', async () => {
    const { wallet, plan, entry } = await unknownDeposit()
    await send(wallet, Wallet.createRandom().address, 5n, 0)
    await chains.mine('ETHEREUM', 1)
    await send(wallet, plan.to, BigInt(plan.baseUnits), 1)
    await chains.mine('ETHEREUM', 4)
    const found = await look(entry)
    expect(found).toMatchObject({ state: 'confirming', confirmations: 4, hash: expect.stringMatching(/^0x/) })
  })
})

describe('by hand', () => {
  const hand = { kind: 'hand' } as const

  async function watched(asset: string) {
    const owner = await fundedWallet()
    const from = await chains.createContractAccount('ETHEREUM', owner.address)
    await chains.give('ETHEREUM', from)
    if (asset !== 'ETH') await chains.give('ETHEREUM', from, { symbol: asset })
    const plan = testPlan('ETHEREUM', { from, to: Wallet.createRandom().address }, { asset })
    const quote = await quoteDeposit(endpoint(), plan)
    if (quote.chain.family !== 'evm') throw new Error('no EVM quote')
    const { nonce: startNonce, block: startBlock, recipient: recipientBefore } = quote.chain
    const details = { sender: hand, state: 'watching' as const, startNonce, startBlock, recipientBefore }
    return { owner, plan, quote, entry: entryFor(plan, details) }
  }
  async function tell(
    owner: Awaited<ReturnType<typeof fundedWallet>>,
    account: string,
    args: [string, bigint, string],
  ) {
    const transaction = {
      type: 2,
      gasLimit: 200_000n,
      maxFeePerGas: 20_000_000_000n,
      maxPriorityFeePerGas: 1n,
    }
    const nonce = Number(await call('eth_getTransactionCount', owner.address, 'latest'))
    const data = execute.encodeFunctionData('execute', args)
    const raw = await owner.signTransaction({ ...transaction, chainId: 11155111, to: account, data, nonce })
    const hash = String(await call('eth_sendRawTransaction', raw))
    await chains.mine('ETHEREUM', 1)
    return hash
  }

  test('a contract account sends the coin: seen by the recipient’s balance, without a hash', async () => {
    const { owner, plan, quote, entry } = await watched('ETH')
    expect(quote.isContract).toBe(true)
    expect((await look(entry)).state).toBe('watching')
    await chains.mine('ETHEREUM', 3)
    await tell(owner, plan.from, [plan.to, BigInt(plan.baseUnits), '0x'])
    await chains.mine('ETHEREUM', 4)
    const seen = await look(entry)
    expect(seen).toMatchObject({ state: 'confirming', confirmations: 5 })
    expect(seen).not.toHaveProperty('hash')
    await chains.mine('ETHEREUM', 8)
    expect(await look(seen)).toMatchObject({ state: 'confirmed' })
  })

  test('a contract account sends a token: seen by the token’s own log', async () => {
    const { owner, plan, entry } = await watched('PYUSD')
    const data = erc20.encodeFunctionData('transfer', [plan.to, BigInt(plan.baseUnits)])
    const contract = plan.asset.kind === 'token' ? plan.asset.contract : ''
    const hash = await tell(owner, plan.from, [contract, 0n, data])
    expect(await look(entry)).toMatchObject({ state: 'confirming', hash })
  })

  test('another amount, or somebody else’s transfer of the same one, is not it', async () => {
    const { owner, plan, entry } = await watched('ETH')
    await tell(owner, plan.from, [plan.to, BigInt(plan.baseUnits) - 1n, '0x'])
    expect((await look(entry)).state).toBe('watching')
    const other = await watched('ETH')
    const stranger = await fundedWallet()
    const raw = await stranger.signTransaction({
      type: 2,
      chainId: 11155111,
      nonce: 0,
      to: other.plan.to,
      value: BigInt(other.plan.baseUnits),
      gasLimit: 21_000n,
      maxFeePerGas: 20_000_000_000n,
      maxPriorityFeePerGas: 1n,
    })
    await call('eth_sendRawTransaction', raw)
    await chains.mine('ETHEREUM', 1)
    expect((await look(other.entry)).state).toBe('watching')
  })
})
