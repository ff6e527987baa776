import * as v from 'valibot'
import type { Arrival } from './arrival.ts'
import type { Ask } from './evmArrivals.ts'

const parsedSchema = v.object({
  program: v.optional(v.string()),
  parsed: v.optional(v.object({ type: v.string(), info: v.record(v.string(), v.unknown()) })),
})
const tokenSchema = v.object({ accountIndex: v.number(), mint: v.string(), owner: v.string() })
const blockSchema = v.object({
  transactions: v.array(
    v.object({
      transaction: v.object({
        signatures: v.array(v.string()),
        message: v.object({
          accountKeys: v.array(v.object({ pubkey: v.string() })),
          instructions: v.array(parsedSchema),
        }),
      }),
      meta: v.object({
        err: v.unknown(),
        preTokenBalances: v.array(tokenSchema),
        postTokenBalances: v.array(tokenSchema),
        innerInstructions: v.array(v.object({ instructions: v.array(parsedSchema) })),
      }),
    }),
  ),
})
type Told = v.InferOutput<typeof blockSchema>['transactions'][number]

const lamportsSchema = v.object({ source: v.string(), destination: v.string(), lamports: v.number() })
const tokensSchema = v.object({
  source: v.string(),
  destination: v.string(),
  amount: v.optional(v.string()),
  tokenAmount: v.optional(v.object({ amount: v.string() })),
})

/** Everything of worth that moved in one slot of the Solana chain: lamports and tokens, by whom they belonged to. */
export async function solanaArrivals(ask: Ask, network: string, slot: number): Promise<Arrival[]> {
  const options = { commitment: 'confirmed', encoding: 'jsonParsed', maxSupportedTransactionVersion: 0 }
  const { transactions } = v.parse(blockSchema, await ask('getBlock', slot, options))
  return transactions.flatMap((told) => {
    const [transactionHash] = told.transaction.signatures
    if (told.meta.err !== null || transactionHash === undefined) return []
    return movesOf(told).map((move, position) => ({
      ...move,
      network,
      transactionHash,
      position,
      block: slot,
    }))
  })
}

function movesOf({ transaction, meta }: Told) {
  const called = meta.innerInstructions.flatMap(({ instructions }) => instructions)
  const keys = transaction.message.accountKeys
  const holders = new Map(
    [...meta.preTokenBalances, ...meta.postTokenBalances].map(
      (token) => [keys[token.accountIndex]?.pubkey ?? '', token] as const,
    ),
  )
  return [...transaction.message.instructions, ...called].flatMap(({ program, parsed }) => {
    if (parsed === undefined) return []
    if (program === 'system' && parsed.type === 'transfer') {
      const { source, destination, lamports } = v.parse(lamportsSchema, parsed.info)
      return [{ from: source, to: destination, asset: 'native', baseUnits: BigInt(lamports) }]
    }
    if (program === 'spl-token' && (parsed.type === 'transfer' || parsed.type === 'transferChecked')) {
      const { source, destination, amount, tokenAmount } = v.parse(tokensSchema, parsed.info)
      const [from, to] = [holders.get(source), holders.get(destination)]
      if (from === undefined || to === undefined) return []
      const baseUnits = BigInt(amount ?? tokenAmount?.amount ?? '0')
      return [{ from: from.owner, to: to.owner, asset: to.mint, baseUnits }]
    }
    return []
  })
}
