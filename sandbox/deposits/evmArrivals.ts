import { getAddress } from 'ethers/address'
import { id } from 'ethers/hash'
import * as v from 'valibot'
import type { Arrival } from './arrival.ts'

/** Asks one chain. */
export type Ask = (method: string, ...params: unknown[]) => Promise<unknown>

const hexSchema = v.pipe(v.string(), v.regex(/^0x[0-9a-f]*$/i))
const quantity = v.pipe(
  hexSchema,
  v.transform((hex) => BigInt(hex)),
)
const blockSchema = v.object({ transactions: v.array(hexSchema) })
const logSchema = v.object({
  address: hexSchema,
  topics: v.array(hexSchema),
  data: hexSchema,
  transactionHash: hexSchema,
})
const traceSchema = v.object({
  type: v.string(),
  action: v.looseObject({
    from: v.optional(hexSchema),
    to: v.optional(hexSchema),
    value: v.optional(quantity),
    callType: v.optional(v.string()),
    address: v.optional(hexSchema),
    refundAddress: v.optional(hexSchema),
    balance: v.optional(quantity),
  }),
  error: v.nullish(v.string()),
  traceAddress: v.array(v.number()),
  transactionHash: v.nullish(hexSchema),
})
type Trace = v.InferOutput<typeof traceSchema>

const transferTopic = id('Transfer(address,address,uint256)')

/**
 * Everything of worth that moved in one block of an EVM chain: coins by the trace, so that those that a contract passes on are
 * seen too, and tokens by their `Transfer` events.
 */
export async function evmArrivals(ask: Ask, network: string, block: number): Promise<Arrival[]> {
  const number = `0x${block.toString(16)}`
  const { transactions } = v.parse(blockSchema, await ask('eth_getBlockByNumber', number, false))
  if (transactions.length === 0) return []
  const traces = v.parse(v.array(traceSchema), await ask('trace_block', number))
  const range = { fromBlock: number, toBlock: number, topics: [transferTopic] }
  const logs = v.parse(v.array(logSchema), await ask('eth_getLogs', range))
  const moves = [
    ...traces.flatMap((trace) => moveOf(trace, traces)),
    ...logs.flatMap(({ address, topics: [, from, to, ...more], data, transactionHash }) =>
      // A third indexed value is an NFT's number.
      from === undefined || to === undefined || more.length > 0 || data.length !== 66
        ? []
        : [
            {
              transactionHash,
              from: lastBytes(from),
              to: lastBytes(to),
              asset: address,
              baseUnits: BigInt(data),
            },
          ],
    ),
  ]
  const counts = new Map<string, number>()
  return moves.map((move) => {
    const position = counts.get(move.transactionHash) ?? 0
    counts.set(move.transactionHash, position + 1)
    const asset = move.asset === 'native' ? move.asset : getAddress(move.asset)
    return { ...move, network, block, position, asset, from: getAddress(move.from), to: getAddress(move.to) }
  })
}

function moveOf(trace: Trace, all: readonly Trace[]) {
  const { type, action, transactionHash } = trace
  if (transactionHash === null || transactionHash === undefined || wasUndone(trace, all)) return []
  const native = { transactionHash, asset: 'native' }
  if (type === 'call' && action.callType === 'call' && action.from && action.to && action.value) {
    return [{ ...native, from: action.from, to: action.to, baseUnits: action.value }]
  }
  if (type === 'suicide' && action.address && action.refundAddress && action.balance) {
    return [{ ...native, from: action.address, to: action.refundAddress, baseUnits: action.balance }]
  }
  return []
}

/** Whether a call failed, or one that it was made by. */
function wasUndone(trace: Trace, all: readonly Trace[]): boolean {
  return all.some(
    ({ transactionHash, error, traceAddress }) =>
      typeof error === 'string' &&
      transactionHash === trace.transactionHash &&
      traceAddress.every((step, depth) => trace.traceAddress[depth] === step),
  )
}

/** The address in a 32-byte topic. */
function lastBytes(topic: string): string {
  return `0x${topic.slice(-40)}`
}
