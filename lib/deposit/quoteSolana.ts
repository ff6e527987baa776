import { base64 } from '@scure/base'
import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import type { Ask } from '../rpc/openEndpoint.ts'
import { associatedTokenAddress, tokenPrograms } from './associatedTokenAddress.ts'
import { genesisOf } from './chainOf.ts'
import type { DepositPlan } from './depositPlan.ts'

/** What a Solana transaction needs besides the deposit itself. */
export type SolanaQuote = {
  family: 'solana'
  blockhash: string
  /** Last block height at which a transaction with this block hash is taken up. */
  lastValidBlockHeight: number
  /** The slot when it was asked. */
  slot: number
  /** Whether the recipient's account for the token has to be opened. */
  opensAccount: boolean
}

/** Lamports for one signature. Source: Solana's documentation, “Transaction fees”. */
const signatureFee = 5000n
/**
 * Bytes of a Token-2022 account of a mint with transfer fee and transfer hook, as PYUSD's: 165 and one for the type, then
 * owner that cannot change (4), withheld fee (12), hook (5). A mint with fewer extensions costs less than is said.
 */
const tokenAccountSize = 187
/** The smallest account; below its rent exemption a transfer to a new address fails. */
const emptyAccountSize = 0
const systemProgram = '11111111111111111111111111111111'

const slotNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const lamports = v.pipe(
  v.number(),
  v.minValue(0),
  v.transform((value) => BigInt(value)),
)
const blockhashSchema = v.object({
  value: v.object({
    blockhash: v.pipe(v.string(), v.regex(/^[1-9A-HJ-NP-Za-km-z]{32,44}$/)),
    lastValidBlockHeight: slotNumber,
  }),
})
const balanceSchema = v.object({ value: lamports })
const accountSchema = v.object({
  value: v.nullable(
    v.object({
      owner: v.string(),
      lamports,
      data: v.tuple([v.pipe(v.string(), v.maxLength(20_000)), v.literal('base64')]),
    }),
  ),
})

/** @throws RpcProblem; CountersignError `deposit-would-fail` */
export async function quoteSolana(ask: Ask, plan: DepositPlan) {
  const genesis = await ask('getGenesisHash', [], v.string())
  if (genesis.slice(0, 32) !== genesisOf(plan)) return 'wrong-chain' as const
  const { from, to, asset } = plan
  const account = (address: string) =>
    ask('getAccountInfo', [address, { encoding: 'base64', commitment: 'confirmed' }], accountSchema)
  const [{ value: latest }, slot, { value: native }, sender] = await Promise.all([
    ask('getLatestBlockhash', [{ commitment: 'confirmed' }], blockhashSchema),
    ask('getSlot', [{ commitment: 'confirmed' }], slotNumber),
    ask('getBalance', [from, { commitment: 'confirmed' }], balanceSchema),
    account(from),
  ])
  const rent = (size: number) => ask('getMinimumBalanceForRentExemption', [size], lamports)
  let opening = 0n
  let token: bigint | undefined
  if (asset.kind === 'token') {
    const [source, target] = await Promise.all([
      account(associatedTokenAddress(from, asset)),
      account(associatedTokenAddress(to, asset)),
    ])
    token = source.value === null ? 0n : tokenAmount(source.value, asset)
    if (target.value === null) opening = await rent(tokenAccountSize)
  } else {
    const [recipient, least] = await Promise.all([account(to), rent(emptyAccountSize)])
    const after = (recipient.value?.lamports ?? 0n) + BigInt(plan.baseUnits)
    if (after < least) {
      const reason = `a new account there must receive at least ${least} lamports`
      throw new CountersignError('deposit-would-fail', { reason })
    }
  }
  const fee = (signatureFee + opening).toString()
  return {
    fee,
    highestFee: fee,
    native: native.toString(),
    ...(token !== undefined && { token: token.toString() }),
    isContract: sender.value !== null && sender.value.owner !== systemProgram,
    opening: opening.toString(),
    chain: {
      family: 'solana' as const,
      blockhash: latest.blockhash,
      lastValidBlockHeight: latest.lastValidBlockHeight,
      slot,
      opensAccount: opening > 0n,
    },
  }
}

type TokenAsset = Extract<DepositPlan['asset'], { kind: 'token' }>

/** The amount in a token account: eight bytes, little endian, after mint and owner. Source: the SPL token programs. */
function tokenAmount({ owner, data }: { owner: string; data: [string, string] }, asset: TokenAsset): bigint {
  const bytes = base64.decode(data[0])
  if (owner !== tokenPrograms[asset.program ?? 'token'] || bytes.length < 165) return 0n
  return new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(64, true)
}
