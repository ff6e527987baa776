import { randomBytes } from 'node:crypto'
import { base58 } from '@scure/base'
import { address, getTransactionDecoder, lamports, type MaybeEncodedAccount } from '@solana/kit'
import { AddressLookupTableAccount, type VersionedTransaction } from '@solana/web3.js'
import { FailedTransactionMetadata, LiteSVM, type TransactionMetadata } from 'litesvm'
import type { Commitment } from './encoding.ts'
import { readMint, readTokenAccount, type TokenAccount } from './tokenState.ts'
import { readTransactionError, type TransactionError } from './transactionError.ts'
import { transactionFee } from './transactionFee.ts'

export type Block = {
  slot: number
  height: number
  hash: string
  /** Seconds since the Unix epoch. */
  time: number
  signatures: string[]
}

/** A compiled instruction that another one called. */
export type InnerInstruction = {
  index: number
  programIdIndex: number
  accounts: number[]
  data: Uint8Array
  stackHeight: number
}

export type TokenBalance = TokenAccount & { accountIndex: number; decimals: number }

/** A transaction that is on the chain, with what it did. */
export type LandedTransaction = {
  signature: string
  slot: number
  wire: Uint8Array
  transaction: VersionedTransaction
  /** All accounts in the order in which instructions number them. */
  accounts: string[]
  loaded: { writable: string[]; readonly: string[] }
  err: TransactionError | null
  fee: number
  units: number
  logs: string[]
  inner: InnerInstruction[]
  balances: { before: number[]; after: number[] }
  tokens: { before: TokenBalance[]; after: TokenBalance[] }
}

/** What became of a transaction without putting it on the chain. */
export type Rehearsal = { err: TransactionError | null; logs: string[]; units: number }

/** Blocks for which a blockhash may be used, as on a real cluster. */
export const blockhashLife = 150

/** Slots after which a block cannot be undone. */
export const finalDepth = 32

/** Blocks that are kept; transactions are kept all. */
const keptBlocks = 20_000

/** On real clusters slots run ahead of blocks; whoever takes one for the other shall notice. */
const skippedSlots = 22_000_000

/**
 * A Solana chain of one node: litesvm executes, this keeps what a validator has besides, which are slots, blockhashes that
 * live for 150 blocks, finality after 32 slots, and the record of what happened.
 */
export class Ledger {
  readonly #vm = new LiteSVM().withBlockhashCheck(false)
  readonly #blocks: Block[] = []
  readonly #landed = new Map<string, LandedTransaction>()
  readonly #byAddress = new Map<string, string[]>()
  #held: VersionedTransaction[] | undefined

  constructor() {
    this.mine(finalDepth + 8)
  }

  get vm(): LiteSVM {
    return this.#vm
  }

  /** The newest block that is this certain; a chain of one node confirms at once. */
  head(commitment: Commitment): Block {
    const block = this.#blocks.at(commitment === 'finalized' ? -finalDepth : -1)
    if (block === undefined) throw new Error('The chain has no block')
    return block
  }

  block(slot: number): Block | undefined {
    const first = this.#blocks[0]?.slot ?? 0
    return this.#blocks[slot - first]
  }

  /** Whether a transaction may still name this blockhash. */
  isRecent(hash: string): boolean {
    return this.#blocks.slice(-blockhashLife - 1).some((block) => block.hash === hash)
  }

  /** Adds this many blocks; what was held goes into the first of them. */
  mine(count: number): void {
    const waiting = this.#held?.splice(0) ?? []
    for (let added = 0; added < count; added++) {
      const signatures = added === 0 ? waiting.filter((one) => this.#executes(one)).map(signatureOf) : []
      this.#addBlock(signatures)
    }
  }

  /** While held, transactions are taken and wait for `mine`, as in a leader's queue. */
  hold(held: boolean): void {
    if (held) this.#held ??= []
    else {
      if (this.#held !== undefined && this.#held.length > 0) this.mine(1)
      this.#held = undefined
    }
  }

  /** Forgets what waits, as a cluster does with transactions that no leader took. */
  dropHeld(): void {
    this.#held?.splice(0)
  }

  /** Takes a transaction: into a block of its own, or among those that wait. Nothing becomes of one that cannot land. */
  submit(transaction: VersionedTransaction): void {
    if (this.#held !== undefined) this.#held.push(transaction)
    else if (this.#executes(transaction)) this.#addBlock([signatureOf(transaction)])
  }

  /** The oldest slot that is kept. */
  get firstSlot(): number {
    return this.#blocks[0]?.slot ?? 0
  }

  get transactionCount(): number {
    return this.#landed.size
  }

  find(signature: string): LandedTransaction | undefined {
    return this.#landed.get(signature)
  }

  /** Signatures of transactions that name an account, newest first. */
  signaturesOf(account: string): readonly string[] {
    return this.#byAddress.get(account)?.toReversed() ?? []
  }

  account(key: string): MaybeEncodedAccount {
    return this.#vm.getAccount(address(key))
  }

  /** Executes a transaction without keeping what it does. */
  rehearse(transaction: VersionedTransaction, checkSignatures: boolean): Rehearsal {
    const { message } = transaction
    if (this.#landed.has(signatureOf(transaction))) return failedEarly('AlreadyProcessed')
    if (!this.isRecent(message.recentBlockhash)) return failedEarly('BlockhashNotFound')
    this.#vm.withSigverify(checkSignatures)
    const outcome = this.#vm.simulateTransaction(decode(transaction.serialize()))
    this.#vm.withSigverify(true)
    const meta = outcome.meta()
    return { err: errorOf(outcome), logs: meta.logs(), units: Number(meta.computeUnitsConsumed()) }
  }

  /** Every account that an instruction of this transaction may name, in order. */
  accountsOf({ message }: VersionedTransaction): Pick<LandedTransaction, 'accounts' | 'loaded'> {
    const loaded: LandedTransaction['loaded'] = { writable: [], readonly: [] }
    for (const lookup of message.addressTableLookups) {
      const table = this.account(lookup.accountKey.toBase58())
      const { addresses } = table.exists
        ? AddressLookupTableAccount.deserialize(Uint8Array.from(table.data))
        : { addresses: [] }
      const pick = (indexes: number[]) => indexes.map((index) => addresses[index]?.toBase58() ?? '')
      loaded.writable.push(...pick(lookup.writableIndexes))
      loaded.readonly.push(...pick(lookup.readonlyIndexes))
    }
    const fixed = message.staticAccountKeys.map((key) => key.toBase58())
    return { accounts: [...fixed, ...loaded.writable, ...loaded.readonly], loaded }
  }

  #addBlock(signatures: string[]): void {
    const slot = (this.#blocks.at(-1)?.slot ?? Number(this.#vm.getClock().slot)) + 1
    const time = Math.floor(Date.now() / 1000)
    const clock = this.#vm.getClock()
    clock.slot = BigInt(slot)
    clock.unixTimestamp = BigInt(time)
    this.#vm.setClock(clock)
    const hash = base58.encode(randomBytes(32))
    this.#blocks.push({ slot, height: slot - skippedSlots, hash, time, signatures })
    if (this.#blocks.length > keptBlocks) this.#blocks.splice(0, this.#blocks.length - keptBlocks)
  }

  /** Executes a transaction for the next block. False where it cannot land: it pays no fee and leaves no trace. */
  #executes(transaction: VersionedTransaction): boolean {
    const signature = signatureOf(transaction)
    if (this.#landed.has(signature) || !this.isRecent(transaction.message.recentBlockhash)) return false
    const wire = transaction.serialize()
    const { accounts, loaded } = this.accountsOf(transaction)
    const balances = { before: this.#lamports(accounts), after: [] as number[] }
    const tokens = { before: this.#tokens(accounts), after: [] as TokenBalance[] }
    const outcome = this.#vm.sendTransaction(decode(wire))
    balances.after = this.#lamports(accounts)
    tokens.after = this.#tokens(accounts)
    const err = errorOf(outcome)
    // Only what was charged for is in a block.
    if (err !== null && balances.after[0] === balances.before[0]) return false
    const meta = outcome instanceof FailedTransactionMetadata ? outcome.meta() : outcome
    const slot = (this.#blocks.at(-1)?.slot ?? 0) + 1
    const fee = transactionFee(transaction.message)
    const units = Number(meta.computeUnitsConsumed())
    const landed = { signature, slot, wire, transaction, accounts, loaded, err, fee, units, balances, tokens }
    this.#landed.set(signature, { ...landed, logs: meta.logs(), inner: innerOf(meta) })
    for (const account of accounts) {
      const known = this.#byAddress.get(account)
      if (known === undefined) this.#byAddress.set(account, [signature])
      else known.push(signature)
    }
    return true
  }

  #lamports(accounts: readonly string[]): number[] {
    return accounts.map((key) => Number(this.#vm.getBalance(address(key)) ?? 0n))
  }

  #tokens(accounts: readonly string[]): TokenBalance[] {
    return accounts.flatMap((key, accountIndex) => {
      const account = this.account(key)
      const token = account.exists ? readTokenAccount(account) : undefined
      if (token === undefined) return []
      const mint = this.account(token.mint)
      const decimals = mint.exists ? (readMint(mint)?.decimals ?? 0) : 0
      return [{ ...token, accountIndex, decimals }]
    })
  }
}

/** The first signature, by which a transaction is known, in base58. */
export function signatureOf(transaction: VersionedTransaction): string {
  return base58.encode(transaction.signatures[0] ?? new Uint8Array(64))
}

/** Puts an account on the chain as it is given, past all rules. */
export function placeAccount(ledger: Ledger, key: string, owner: string, data: Uint8Array): void {
  ledger.vm.setAccount({
    address: address(key),
    data,
    executable: false,
    lamports: lamports(ledger.vm.minimumBalanceForRentExemption(BigInt(data.length))),
    programAddress: address(owner),
    space: BigInt(data.length),
  })
}

function decode(wire: Uint8Array) {
  return getTransactionDecoder().decode(wire)
}

function failedEarly(err: string): Rehearsal {
  return { err, logs: [], units: 0 }
}

/** Its `Debug` text is the one place that names an error of any kind. */
function errorOf(outcome: object): TransactionError | null {
  if (!(outcome instanceof FailedTransactionMetadata)) return null
  const debug = /\{ err: (.*?), meta: TransactionMetadata/s.exec(outcome.toString())?.[1]
  return readTransactionError(debug ?? 'InstructionError')
}

function innerOf(meta: TransactionMetadata): InnerInstruction[] {
  return meta.innerInstructions().flatMap((called, index) =>
    called.map((one) => {
      const instruction = one.instruction()
      return {
        index,
        programIdIndex: instruction.programIdIndex(),
        accounts: [...instruction.accounts()],
        data: instruction.data(),
        stackHeight: one.stackHeight(),
      }
    }),
  )
}
