import * as v from 'valibot'
import { type Ask, count, hexData, quantity, RpcProblem } from '../rpc/openEndpoint.ts'
import { chainIdOf } from './chainOf.ts'
import { evmCall } from './evmCall.ts'
import type { DepositEntry, Observation } from './journal.ts'

/** Most transactions of a sender that are looked through at once. */
const longestRun = 20
/** Blocks in one search of logs; public endpoints refuse longer ones. */
const logRange = 2000
/** Searches of logs at one look. */
const logSearches = 10

/** Topic of `Transfer(address,address,uint256)`. Source: ERC-20. */
const transferTopic = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'

const transactionSchema = v.object({
  hash: hexData,
  from: hexData,
  to: v.nullish(hexData),
  value: quantity,
  input: hexData,
  nonce: count,
  chainId: v.nullish(quantity),
  blockHash: v.nullish(hexData),
  blockNumber: v.nullish(count),
})
type Transaction = v.InferOutput<typeof transactionSchema>

const logSchema = v.object({
  address: hexData,
  topics: v.array(hexData),
  data: hexData,
  transactionHash: hexData,
  blockNumber: count,
  removed: v.optional(v.boolean()),
})
type Log = v.InferOutput<typeof logSchema>

const receiptSchema = v.object({
  transactionHash: hexData,
  blockHash: hexData,
  blockNumber: count,
  from: hexData,
  to: v.nullish(hexData),
  status: quantity,
  logs: v.array(logSchema),
})

const headSchema = v.nullable(v.object({ hash: hexData }))
const blockSchema = v.nullable(v.object({ transactions: v.array(transactionSchema) }))

/**
 * What an EVM endpoint says of a deposit now. Counts as included only what is the planned transfer in every field
 * (chain, from, to, value, calldata) in a block of that chain; a contract's transfer only by the token's own log or by
 * the exact rise of the recipient's balance.
 *
 * @throws RpcProblem
 */
export async function observeEvm(ask: Ask, entry: DepositEntry): Promise<Observation> {
  const chainId = await ask('eth_chainId', [], count)
  if (chainId !== chainIdOf(entry.plan)) return { kind: 'wrong-chain', reason: `chain ${chainId}` }
  const latest = await ask('eth_blockNumber', [], count)
  const look: Look = { ask, entry, latest }
  const named = entry.hash === undefined ? undefined : await lookUp(look, entry.hash)
  if (named !== undefined && named.kind !== 'contradiction') return named
  const other = await searchNonces(look)
  // What contradicts itself is not believed that it will never come.
  if (other.kind === 'included' || (other.kind !== 'absent' && named === undefined)) return other
  if (entry.sender.kind === 'local') return named ?? other
  const arrival = await searchArrival(look)
  return arrival.kind === 'absent' ? (named ?? { ...other, ...arrival }) : arrival
}

type Look = { ask: Ask; entry: DepositEntry; latest: number }

/** The transaction of one hash: on the chain, on its way, another one than planned, or unknown (undefined). */
async function lookUp(look: Look, hash: string): Promise<Observation | undefined> {
  const transaction = await look.ask('eth_getTransactionByHash', [hash], v.nullable(transactionSchema))
  if (transaction === null) return undefined
  if (transaction.hash !== hash.toLowerCase() || !isPlanned(look, transaction)) {
    return { kind: 'contradiction', reason: 'the transaction of this hash is not the planned deposit' }
  }
  return await inclusionOf(look, transaction)
}

/** How deep a planned transaction is, and whether it moved anything. */
async function inclusionOf(look: Look, transaction: Transaction): Promise<Observation> {
  const { ask, entry, latest } = look
  const { hash, nonce } = transaction
  const waiting: Observation = { kind: 'waiting', hash, nonce }
  if (transaction.blockNumber === null || transaction.blockNumber === undefined) return waiting
  const receipt = await ask('eth_getTransactionReceipt', [hash], v.nullable(receiptSchema))
  if (receipt === null) return waiting
  const fits =
    receipt.transactionHash === hash &&
    receipt.from === transaction.from &&
    receipt.to === transaction.to &&
    receipt.blockHash === transaction.blockHash &&
    receipt.blockNumber === transaction.blockNumber
  if (!fits) return { kind: 'contradiction', reason: 'receipt and transaction do not belong together' }
  // A block that another one took the place of meanwhile does not count.
  const head = await ask('eth_getBlockByNumber', [hexOf(receipt.blockNumber), false], headSchema)
  if (head?.hash !== receipt.blockHash) return waiting
  const { plan } = entry
  const succeeded =
    receipt.status === 1n &&
    (plan.asset.kind === 'native' || receipt.logs.some((log) => isTransfer(look, log)))
  return { kind: 'included', hash, succeeded, ...depthOf(entry, receipt.blockNumber, latest) }
}

/**
 * What the sender has sent since the deposit began. Finds the deposit under another hash (replaced with a higher
 * fee) or without one; and where its own nonce was used for something else, deep enough, it can never come.
 */
async function searchNonces(look: Look): Promise<Observation> {
  const { ask, entry, latest } = look
  const first = entry.nonce ?? entry.startNonce
  if (first === undefined || entry.startBlock === undefined) return { kind: 'absent' }
  const used = await ask('eth_getTransactionCount', [entry.plan.from, 'latest'], count)
  const last = entry.nonce === undefined ? Math.min(used, first + longestRun) : Math.min(used, first + 1)
  let settled = first
  try {
    for (let nonce = first; nonce < last; nonce += 1) {
      const transaction = await findNonce(look, nonce)
      if (transaction === undefined) break
      if (isPlanned(look, transaction)) return await inclusionOf(look, transaction)
      const { final } = depthOf(entry, transaction.blockNumber ?? latest, latest)
      if (nonce === entry.nonce && entry.hash !== undefined && final)
        return { kind: 'gone', why: 'nonce-used' }
      // What is final and something else need not be looked at again.
      if (final && nonce === settled) settled += 1
    }
  } catch (error) {
    // Endpoints that forget old states cannot answer this; then it is not known yet.
    if (!(error instanceof RpcProblem) || error.kind !== 'refused') throw error
  }
  return entry.nonce === undefined ? { kind: 'absent', startNonce: settled } : { kind: 'absent' }
}

/** The sender's transaction of one nonce, found by how many there were at each block. */
async function findNonce({ ask, entry, latest }: Look, nonce: number): Promise<Transaction | undefined> {
  const { from } = entry.plan
  let before = (entry.startBlock ?? 0) - 1
  let after = latest
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    const sent = await ask('eth_getTransactionCount', [from, hexOf(middle)], count)
    if (sent > nonce) after = middle
    else before = middle
  }
  const block = await ask('eth_getBlockByNumber', [hexOf(after), true], blockSchema)
  return block?.transactions.find(
    (transaction) => transaction.nonce === nonce && transaction.from === from.toLowerCase(),
  )
}

/** Whether what was planned has arrived, whoever carried it there. */
async function searchArrival(look: Look): Promise<Observation> {
  if (look.entry.startBlock === undefined) return { kind: 'absent' }
  return look.entry.plan.asset.kind === 'token' ? await searchLogs(look) : await searchBalance(look)
}

async function searchLogs(look: Look): Promise<Observation> {
  const { ask, entry, latest } = look
  const { plan, startBlock = 0, searchedTo = 0, needed } = entry
  if (plan.asset.kind !== 'token') return { kind: 'absent' }
  const topics = [transferTopic, wordOf(plan.from), wordOf(plan.to)]
  let searched = Math.max(startBlock, searchedTo - needed)
  for (let search = 0; search < logSearches && searched <= latest; search += 1) {
    const until = Math.min(latest, searched + logRange - 1)
    const range = { fromBlock: hexOf(searched), toBlock: hexOf(until) }
    const logs = await ask(
      'eth_getLogs',
      [{ address: plan.asset.contract, topics, ...range }],
      v.array(logSchema),
    )
    const found = logs.find((log) => isTransfer(look, log) && log.blockNumber >= startBlock)
    if (found !== undefined) {
      const { transactionHash: hash, blockNumber } = found
      return { kind: 'included', hash, succeeded: true, ...depthOf(entry, blockNumber, latest) }
    }
    searched = until + 1
  }
  return { kind: 'absent', searchedTo: searched - 1 }
}

/** A contract's transfer of the network's coin leaves no log; the recipient's balance rises by exactly the amount. */
async function searchBalance(look: Look): Promise<Observation> {
  const { ask, entry, latest } = look
  const { plan, startBlock = 0, recipientBefore } = entry
  if (recipientBefore === undefined) return { kind: 'absent' }
  const expected = BigInt(recipientBefore) + BigInt(plan.baseUnits)
  const held = (block: number) => ask('eth_getBalance', [plan.to, hexOf(block)], quantity)
  if ((await held(latest)) !== expected) return { kind: 'absent' }
  let block = entry.block ?? latest
  try {
    let before = startBlock
    block = latest
    while (block - before > 1) {
      const middle = Math.floor((before + block) / 2)
      if ((await held(middle)) === expected) block = middle
      else before = middle
    }
  } catch (error) {
    // Endpoints that forget old states: it is at least as old as when it was seen first.
    if (!(error instanceof RpcProblem) || error.kind !== 'refused') throw error
    block = entry.block ?? latest
  }
  const full = await ask('eth_getBlockByNumber', [hexOf(block), true], blockSchema)
  const direct = full?.transactions.filter(
    ({ to, value }) => to === plan.to.toLowerCase() && value === BigInt(plan.baseUnits),
  )
  const own = direct?.find((transaction) => isPlanned(look, transaction))
  if (own !== undefined) return await inclusionOf(look, own)
  // Somebody else's transfer of the same amount is not the deposit.
  if (direct !== undefined && direct.length > 0) return { kind: 'absent' }
  return { kind: 'included', succeeded: true, ...depthOf(entry, block, latest) }
}

/** Whether a transaction is the planned one, field by field. */
function isPlanned({ entry }: Look, transaction: Transaction): boolean {
  const call = evmCall(entry.plan)
  const { chainId } = transaction
  return (
    transaction.from === call.from.toLowerCase() &&
    transaction.to === call.to.toLowerCase() &&
    transaction.value === call.value &&
    transaction.input === call.data &&
    // Old transactions without EIP-155 name no chain; the endpoint's chain was asked for.
    (chainId === null || chainId === undefined || chainId === BigInt(call.chainId))
  )
}

function isTransfer({ entry }: Look, { address, topics, data, removed }: Log): boolean {
  const { asset, from, to, baseUnits } = entry.plan
  return (
    asset.kind === 'token' &&
    removed !== true &&
    address === asset.contract.toLowerCase() &&
    topics.length === 3 &&
    topics[0] === transferTopic &&
    topics[1] === wordOf(from) &&
    topics[2] === wordOf(to) &&
    data.length === 66 &&
    BigInt(data) === BigInt(baseUnits)
  )
}

function depthOf({ needed }: DepositEntry, block: number, latest: number) {
  const confirmations = Math.max(0, latest - block + 1)
  return { block, confirmations, final: confirmations >= needed }
}

function wordOf(address: string): string {
  return `0x${address.slice(2).toLowerCase().padStart(64, '0')}`
}

function hexOf(number: number): string {
  return `0x${number.toString(16)}`
}
