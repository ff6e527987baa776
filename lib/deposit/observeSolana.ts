import * as v from 'valibot'
import type { Ask } from '../rpc/openEndpoint.ts'
import { genesisOf } from './chainOf.ts'
import type { DepositPlan } from './depositPlan.ts'
import type { DepositEntry, Observation } from './journal.ts'

/** Signatures of the recipient that are looked through at one look. */
const longestRun = 25

const slot = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const signatureText = v.pipe(v.string(), v.regex(/^[1-9A-HJ-NP-Za-km-z]{64,88}$/))
const status = v.object({ slot, confirmationStatus: v.nullish(v.string()) })
const statusesSchema = v.object({ value: v.tuple([v.nullable(status)]) })
const signaturesSchema = v.array(v.object({ signature: signatureText, slot, err: v.unknown() }))
const accountsSchema = v.object({ value: v.array(v.object({ pubkey: v.string() })) })
const lamports = v.pipe(
  v.number(),
  v.minValue(0),
  v.transform((value) => BigInt(value)),
)
const tokenBalance = v.object({
  mint: v.string(),
  owner: v.optional(v.string()),
  uiTokenAmount: v.object({
    amount: v.pipe(
      v.string(),
      v.regex(/^\d{1,20}$/),
      v.transform((value) => BigInt(value)),
    ),
  }),
})
const transactionSchema = v.nullable(
  v.object({
    slot,
    transaction: v.object({
      signatures: v.array(signatureText),
      message: v.object({ accountKeys: v.array(v.string()) }),
    }),
    meta: v.object({
      err: v.unknown(),
      preBalances: v.array(lamports),
      postBalances: v.array(lamports),
      preTokenBalances: v.nullish(v.array(tokenBalance)),
      postTokenBalances: v.nullish(v.array(tokenBalance)),
      loadedAddresses: v.nullish(v.object({ writable: v.array(v.string()), readonly: v.array(v.string()) })),
    }),
  }),
)
type Meta = NonNullable<v.InferOutput<typeof transactionSchema>>['meta']
type TokenBalance = v.InferOutput<typeof tokenBalance>

/**
 * What a Solana endpoint says of a deposit now. Counts as included only a transaction in which sender and recipient
 * lose and gain exactly the amount of the asset. Final is what the cluster calls finalized.
 *
 * @throws RpcProblem
 */
export async function observeSolana(ask: Ask, entry: DepositEntry): Promise<Observation> {
  const genesis = await ask('getGenesisHash', [], v.string())
  if (genesis.slice(0, 32) !== genesisOf(entry.plan))
    return { kind: 'wrong-chain', reason: genesis.slice(0, 32) }
  // Asked before the signature is: what is absent after this height was final cannot be in a block below it.
  const blockHeight = await ask('getBlockHeight', [{ commitment: 'finalized' }], slot)
  if (entry.hash === undefined) return await searchArrival(ask, entry)
  const seen = await lookUp(ask, entry, entry.hash)
  if (seen !== undefined) return seen
  if (entry.lastValidBlockHeight !== undefined && blockHeight > entry.lastValidBlockHeight) {
    return { kind: 'gone', why: 'blockhash-expired' }
  }
  return { kind: 'absent', blockHeight }
}

/** The transaction of a signature: on the chain, on its way, another one than planned, or unknown (undefined). */
async function lookUp(ask: Ask, entry: DepositEntry, signature: string): Promise<Observation | undefined> {
  const { value } = await ask(
    'getSignatureStatuses',
    [[signature], { searchTransactionHistory: true }],
    statusesSchema,
  )
  const [known] = value
  if (known === null) return undefined
  const final = known.confirmationStatus === 'finalized'
  const waiting: Observation = { kind: 'waiting', hash: signature }
  if (!final && known.confirmationStatus !== 'confirmed') return waiting
  const options = { commitment: 'confirmed', encoding: 'json', maxSupportedTransactionVersion: 0 }
  const found = await ask('getTransaction', [signature, options], transactionSchema)
  if (found === null) return waiting
  const { meta, transaction } = found
  const failed = meta.err !== null && meta.err !== undefined
  const isOurs = transaction.signatures[0] === signature
  if (!isOurs || (!failed && !movesThePlanned(entry.plan, transaction.message.accountKeys, meta))) {
    return { kind: 'contradiction', reason: 'the transaction of this signature is not the planned deposit' }
  }
  return {
    kind: 'included',
    hash: signature,
    succeeded: !failed,
    ...(await depthOf(ask, entry, found.slot, final)),
  }
}

/** Looks through what reached the recipient since the deposit began. */
async function searchArrival(ask: Ask, entry: DepositEntry): Promise<Observation> {
  const { plan, startBlock = 0, searchedTo = 0 } = entry
  const from = Math.max(startBlock, searchedTo - entry.needed)
  let newest = from
  for (const address of await receivingAccounts(ask, plan)) {
    const recent = await ask(
      'getSignaturesForAddress',
      [address, { limit: longestRun, commitment: 'confirmed' }],
      signaturesSchema,
    )
    for (const { signature, slot: at, err } of recent) {
      if (at < from) break
      newest = Math.max(newest, at)
      if (err !== null && err !== undefined) continue
      const seen = await lookUp(ask, entry, signature)
      if (seen?.kind === 'included' && seen.succeeded) return seen
    }
  }
  return { kind: 'absent', searchedTo: newest }
}

/** The recipient itself, and the accounts in which it keeps the token. */
async function receivingAccounts(ask: Ask, { asset, to }: DepositPlan): Promise<string[]> {
  if (asset.kind === 'native') return [to]
  const { value } = await ask(
    'getTokenAccountsByOwner',
    [to, { mint: asset.contract }, { encoding: 'base64', commitment: 'confirmed' }],
    accountsSchema,
  )
  return value.slice(0, 5).map(({ pubkey }) => pubkey)
}

async function depthOf(ask: Ask, { needed }: DepositEntry, block: number, final: boolean) {
  if (final) return { block, confirmations: needed, final }
  const now = await ask('getSlot', [{ commitment: 'confirmed' }], slot)
  return { block, confirmations: Math.min(needed - 1, Math.max(0, now - block)), final }
}

/** Whether the sender lost at least the amount (it may pay the fee too) and the recipient gained exactly it. */
function movesThePlanned(plan: DepositPlan, accountKeys: readonly string[], meta: Meta): boolean {
  const amount = BigInt(plan.baseUnits)
  const { asset, from, to } = plan
  if (asset.kind === 'token') {
    const change = (owner: string) =>
      heldBy(owner, asset.contract, meta.postTokenBalances) -
      heldBy(owner, asset.contract, meta.preTokenBalances)
    return change(from) === -amount && change(to) === amount
  }
  const { writable = [], readonly = [] } = meta.loadedAddresses ?? {}
  const keys = [...accountKeys, ...writable, ...readonly]
  const change = (address: string) => {
    const at = keys.indexOf(address)
    const before = meta.preBalances[at]
    const after = meta.postBalances[at]
    return before === undefined || after === undefined ? 0n : after - before
  }
  return change(from) <= -amount && change(to) === amount
}

function heldBy(owner: string, mint: string, balances: readonly TokenBalance[] | null | undefined): bigint {
  return (balances ?? [])
    .filter((balance) => balance.owner === owner && balance.mint === mint)
    .reduce((sum, { uiTokenAmount }) => sum + uiTokenAmount.amount, 0n)
}
