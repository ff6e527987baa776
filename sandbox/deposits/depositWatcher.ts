import * as v from 'valibot'
import type { SandboxNetwork } from '../api/networks.ts'
import { sandboxNetworks } from '../api/networks.ts'
import type { DevChains } from '../chains/startDevChains.ts'
import type { Clock } from '../clock.ts'
import type { SandboxLog } from '../server/sandboxLog.ts'
import type { Deposit, DepositStore } from '../store/depositStore.ts'
import type { VerificationStore } from '../store/verificationStore.ts'
import type { Arrival } from './arrival.ts'
import { type Ask, evmArrivals } from './evmArrivals.ts'
import { judgeDeposit } from './judgeDeposit.ts'
import { solanaArrivals } from './solanaArrivals.ts'

export type DepositWatcherOptions = {
  chains: DevChains
  verifications: VerificationStore
  deposits: DepositStore
  clock: Clock
  log: SandboxLog
  /** Called when a deposit was seen or its state has changed. */
  onChange: () => void
}

/** Between two looks, in milliseconds. */
const interval = 250

const quantity = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-f]+$/i),
  v.transform((hex) => Number(hex)),
)
const receiptSchema = v.nullable(v.object({ blockNumber: quantity }))

/**
 * Looks at the dev chains that run, for what comes to deposit addresses: approves a verification whose deposit is
 * confirmed, and notes why any other is ignored.
 *
 * @returns what ends it, once a look under way is over
 */
export function watchDeposits(options: DepositWatcherOptions): () => Promise<void> {
  const { chains, verifications, deposits, clock, log, onChange } = options
  deposits.giveUpConfirming('the dev chain was started anew before it was confirmed')
  /** The last block that was read, by network. */
  const read = new Map<string, number>()
  let looking: Promise<void> | undefined
  let ended = false
  const timer = setInterval(() => {
    looking ??= look().finally(() => {
      looking = undefined
    })
  }, interval).unref()

  async function look(): Promise<void> {
    for (const network of sandboxNetworks) {
      if (ended || !chains.isRunning(network.name)) continue
      await lookAt(network).catch((error: unknown) => {
        if (!ended) log({ event: 'deposit watch failed', network: network.name, detail: String(error) })
      })
    }
  }

  async function lookAt(network: SandboxNetwork): Promise<void> {
    const { name, family } = network
    const ask: Ask = (method, ...params) => chains.call(name, method, params)
    const head = await headOf(ask, family)
    // A chain that was set back is read from there on again.
    const from = Math.min(read.get(name) ?? (await firstOf(ask, family)), head)
    for (let block = from + 1; block <= head && !ended; block++) {
      const arrivals = await (family === 'evm' ? evmArrivals : solanaArrivals)(ask, name, block)
      for (const arrival of arrivals) take(arrival, head)
      read.set(name, block)
    }
    read.set(name, Math.min(read.get(name) ?? from, head))
    for (const deposit of deposits.confirming(name)) await follow(deposit, ask, family, head)
  }

  /** Takes down what came to a deposit address; what went elsewhere is nobody's business. */
  function take(arrival: Arrival, head: number): void {
    const record = verifications.findByDepositAddress(arrival.to)
    if (record === undefined) return
    const confirmations = head - arrival.block + 1
    settle({ ...arrival, verificationId: record.id, confirmations, seenAt: clock.now(), state: 'confirming' })
  }

  /** Looks again after a deposit that waits for blocks: its transaction may have gone to another block, or away. */
  async function follow(
    deposit: Deposit,
    ask: Ask,
    family: SandboxNetwork['family'],
    head: number,
  ): Promise<void> {
    const block = family === 'evm' ? await blockOf(ask, deposit.transactionHash) : deposit.block
    if (block === undefined) {
      save({ ...deposit, state: 'ignored', reason: 'its transaction is no longer on the chain' })
      return
    }
    const record = verifications.findByDepositAddress(deposit.to)
    const confirmations = head - block + 1
    const waits =
      record !== undefined && judgeDeposit(record, deposit, confirmations, clock.now()).state === 'confirming'
    if (waits && confirmations === deposit.confirmations) return
    settle({ ...deposit, block, confirmations })
  }

  function settle(deposit: Deposit): void {
    const record = verifications.findByDepositAddress(deposit.to)
    if (record === undefined) return
    const verdict = judgeDeposit(record, deposit, deposit.confirmations, clock.now())
    if (verdict.state === 'approved')
      verifications.approveDeposit(record.id, deposit.transactionHash, clock.now())
    save({ ...deposit, ...verdict })
  }

  function save(deposit: Deposit): void {
    deposits.save(deposit)
    const { state, verificationId: id, network, transactionHash, reason } = deposit
    if (state !== 'confirming') {
      log({
        event: `deposit ${state}`,
        id,
        network,
        transaction: transactionHash,
        ...(reason === undefined ? {} : { detail: reason }),
      })
    }
    onChange()
  }

  return async () => {
    ended = true
    clearInterval(timer)
    await looking
  }
}

async function headOf(ask: Ask, family: SandboxNetwork['family']): Promise<number> {
  if (family === 'evm') return v.parse(quantity, await ask('eth_blockNumber'))
  return v.parse(v.number(), await ask('getSlot', { commitment: 'confirmed' }))
}

/** The first block of a chain that was started for this sandbox: nothing that concerns it is older. */
async function firstOf(ask: Ask, family: SandboxNetwork['family']): Promise<number> {
  if (family === 'evm') return 0
  return v.parse(v.number(), await ask('getFirstAvailableBlock'))
}

async function blockOf(ask: Ask, hash: string): Promise<number | undefined> {
  return v.parse(receiptSchema, await ask('eth_getTransactionReceipt', hash))?.blockNumber
}
