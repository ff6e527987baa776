import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import { addressBytes, checksumAddress, sameAddress } from '../paxos/address.ts'
import { findNetwork, type NetworkFamily, type NetworkId } from '../paxos/networks.ts'
import type { Payload } from '../paxos/payload.ts'
import { readAmount } from './amount.ts'
import { findAsset } from './assets.ts'
import '../text/depositErrorSentences.ts'

/** Which chain of a network is meant. A payload does not say it. */
export type Environment = 'main' | 'test'

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const assetSchema = v.variant('kind', [
  v.object({ kind: v.literal('native'), symbol: v.string(), decimals: wholeNumber }),
  v.object({
    kind: v.literal('token'),
    symbol: v.string(),
    decimals: wholeNumber,
    contract: v.string(),
    program: v.exactOptional(v.picklist(['token', 'token2022'])),
  }),
])

/** The form in which a plan is stored and sent between our own pages. */
export const depositPlanSchema = v.object({
  verificationId: v.string(),
  network: v.picklist(['ETHEREUM', 'INK', 'XLAYER', 'ARBITRUM_ONE', 'SOLANA']),
  family: v.picklist(['evm', 'solana']),
  chain: v.pipe(v.string(), v.regex(/^(?:eip155:\d{1,15}|solana:[1-9A-HJ-NP-Za-km-z]{32})$/)),
  from: v.string(),
  to: v.string(),
  asset: assetSchema,
  amount: v.string(),
  baseUnits: v.pipe(v.string(), v.regex(/^[1-9]\d{0,77}$/)),
})

/** What is sent: the network's own coin, or a token of Paxos's. */
export type DepositAsset =
  | { kind: 'native'; symbol: string; decimals: number }
  | {
      kind: 'token'
      symbol: string
      decimals: number
      /** EVM: the contract, `0x` with EIP-55 checksum. Solana: the mint, base58. */
      contract: string
      /** Solana: which of the two token programs owns the mint. */
      program?: 'token' | 'token2022'
    }

/** Exactly what a small deposit moves. Everything that is built, signed, sent and compared comes from it. */
export type DepositPlan = {
  verificationId: string
  network: NetworkId
  family: NetworkFamily
  /** CAIP-2 id of the network's main or test chain. */
  chain: string
  /** EVM: with EIP-55 checksum. Solana: base58. */
  from: string
  to: string
  asset: DepositAsset
  /** Decimal, as Paxos wrote it. */
  amount: string
  /** The same in the asset's smallest unit: a whole number as decimal digits. */
  baseUnits: string
}

/** Why a deposit cannot be built here: `asset-unknown`, neither the native coin nor in the table of that chain. */
export type ByHandReason = 'asset-unknown'

/**
 * What a SMALL_DEPOSIT record asks to be sent, on one chain of its network.
 *
 * @throws CountersignError `deposit-refused` when the record cannot be a small deposit: no details, an unknown
 * network, an address that is none, a deposit to oneself, or an amount that is not plain, positive, divisible by
 * the asset's smallest unit and small
 */
export function planDeposit(
  payload: Payload,
  environment: Environment,
): { plan: DepositPlan } | { byHand: ByHandReason } {
  const network = findNetwork(payload.network)
  const { smallDeposit } = payload
  if (network === undefined || smallDeposit === undefined) throw refused('it has no details of a deposit')
  const { family } = network
  const from = readAddress(family, payload.address)
  const to = readAddress(family, smallDeposit.depositAddress)
  if (sameAddress(family, from, to)) throw refused('it sends to the address that it comes from')
  const found = findAsset(network, environment, smallDeposit.asset)
  if (found === undefined) {
    readAmount(smallDeposit.amount, 18)
    return { byHand: 'asset-unknown' }
  }
  const { largest, ...asset } = found
  const baseUnits = readAmount(smallDeposit.amount, asset.decimals)
  if (baseUnits > readAmount(largest, asset.decimals)) {
    throw refused(`${smallDeposit.amount} ${asset.symbol} is no small amount`)
  }
  return {
    plan: {
      verificationId: payload.verificationId,
      network: network.id,
      family,
      chain: network[environment].caip2,
      from,
      to,
      asset,
      amount: smallDeposit.amount,
      baseUnits: baseUnits.toString(),
    },
  }
}

/** The chain that a plan is for, of those that its network has. */
export function environmentOf(plan: Pick<DepositPlan, 'network' | 'chain'>): Environment {
  return findNetwork(plan.network)?.test.caip2 === plan.chain ? 'test' : 'main'
}

/** Whether two plans move the same: chain, sender, recipient, asset and amount. */
export function samePlan(one: DepositPlan, other: DepositPlan): boolean {
  return (
    one.chain === other.chain &&
    sameAddress(one.family, one.from, other.from) &&
    sameAddress(one.family, one.to, other.to) &&
    one.asset.kind === other.asset.kind &&
    contractOf(one) === contractOf(other) &&
    one.baseUnits === other.baseUnits
  )
}

function contractOf({ asset }: DepositPlan): string {
  return asset.kind === 'token' ? asset.contract : ''
}

function readAddress(family: NetworkFamily, address: string): string {
  if (addressBytes(family, address) === undefined) throw refused('one of its addresses cannot be read')
  return family === 'evm' ? checksumAddress(address) : address
}

function refused(reason: string): CountersignError {
  return new CountersignError('deposit-refused', { reason })
}
