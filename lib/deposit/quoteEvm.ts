import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import { type Ask, count, hexData, quantity, RpcProblem } from '../rpc/openEndpoint.ts'
import { chainIdOf } from './chainOf.ts'
import type { DepositPlan } from './depositPlan.ts'
import { evmCall } from './evmCall.ts'

/** What an EVM transaction needs besides the deposit itself. Whole numbers as decimal digits. */
export type EvmQuote = {
  family: 'evm'
  nonce: number
  gas: string
  maxFeePerGas: string
  maxPriorityFeePerGas: string
  /** The latest block when it was asked. */
  block: number
  /** The recipient's balance of the network's coin then. */
  recipient: string
}

/** What a plain transfer of the network's coin to a key's account takes. Source: Ethereum's yellow paper. */
const plainGas = 21_000n
/** What a token transfer is taken to need where the account cannot pay for one, so that nobody can estimate it. */
const tokenGas = 65_000n

/**
 * Where OP Stack chains tell the share of the fee that goes to their parent chain, which is taken besides the gas. Source: the OP
 * Stack's specification, “Predeploys”, GasPriceOracle. `getL1FeeUpperBound(uint256)` takes the unsigned size.
 */
const gasPriceOracle = '0x420000000000000000000000000000000000000f'
const upperBound = 'f1c7a58b'
/** Chains that are built on the OP Stack. */
const opStack = new Set([57073, 763373, 196, 1952])
/** Bytes of an unsigned transfer at most. */
const unsignedSize = 240

const blockSchema = v.object({ number: count, baseFeePerGas: v.nullish(quantity) })

/** @throws RpcProblem; CountersignError `deposit-would-fail` */
export async function quoteEvm(ask: Ask, plan: DepositPlan, nonceToUse?: number) {
  const chainId = await ask('eth_chainId', [], count)
  if (chainId !== chainIdOf(plan)) return 'wrong-chain' as const
  const { from, to, asset } = plan
  const [block, native, recipient, code, pending, token, parentFee] = await Promise.all([
    ask('eth_getBlockByNumber', ['latest', false], blockSchema),
    ask('eth_getBalance', [from, 'latest'], quantity),
    ask('eth_getBalance', [to, 'latest'], quantity),
    ask('eth_getCode', [from, 'latest'], hexData),
    ask('eth_getTransactionCount', [from, 'pending'], count),
    asset.kind === 'token' ? askToken(ask, asset.contract, from) : undefined,
    opStack.has(chainId) ? askParentFee(ask) : 0n,
  ])
  const { maxFeePerGas, maxPriorityFeePerGas, likely } = await askPrice(ask, block.baseFeePerGas ?? undefined)
  const amount = BigInt(plan.baseUnits)
  const lacks = token === undefined ? native < amount : token < amount
  const gas = lacks ? fallbackGas(plan) : await estimateGas(ask, plan)
  return {
    fee: (gas * likely + parentFee).toString(),
    highestFee: (gas * maxFeePerGas + parentFee * 2n).toString(),
    native: native.toString(),
    ...(token !== undefined && { token: token.toString() }),
    // EIP-7702: the account of a key keeps it, whatever code it has lent itself.
    isContract: code !== '0x' && !code.startsWith('0xef0100'),
    chain: {
      family: 'evm' as const,
      nonce: nonceToUse ?? pending,
      gas: gas.toString(),
      maxFeePerGas: maxFeePerGas.toString(),
      maxPriorityFeePerGas: maxPriorityFeePerGas.toString(),
      block: block.number,
      recipient: recipient.toString(),
    },
  }
}

/** Twice the base fee and a tip: enough for six full blocks in a row. Source: EIP-1559. */
async function askPrice(ask: Ask, baseFee: bigint | undefined) {
  const gasPrice = await ask('eth_gasPrice', [], quantity)
  if (baseFee === undefined) {
    return { maxFeePerGas: gasPrice * 2n, maxPriorityFeePerGas: gasPrice * 2n, likely: gasPrice }
  }
  const tip = await ask('eth_maxPriorityFeePerGas', [], quantity).catch((error: unknown) => {
    if (!(error instanceof RpcProblem) || error.kind !== 'refused') throw error
    return gasPrice > baseFee ? gasPrice - baseFee : 0n
  })
  return { maxFeePerGas: baseFee * 2n + tip, maxPriorityFeePerGas: tip, likely: baseFee + tip }
}

async function estimateGas(ask: Ask, plan: DepositPlan): Promise<bigint> {
  const { from, to, value, data } = evmCall(plan)
  const call = { from, to, value: `0x${value.toString(16)}`, ...(data !== '0x' && { data }) }
  const gas = await ask('eth_estimateGas', [call], quantity).catch((error: unknown) => {
    if (!(error instanceof RpcProblem) || error.kind !== 'refused') throw error
    // Nodes count the fee in; whether the account can pay it is said in our own words.
    if (/insufficient funds|gas required exceeds|exceeds allowance/i.test(error.message))
      return fallbackGas(plan)
    throw new CountersignError('deposit-would-fail', { reason: error.message }, { cause: error })
  })
  return gas === plainGas ? gas : (gas * 5n) / 4n
}

function fallbackGas({ asset }: DepositPlan): bigint {
  return asset.kind === 'native' ? plainGas : tokenGas
}

/** `balanceOf(address)`. Source: ERC-20. */
async function askToken(ask: Ask, contract: string, owner: string): Promise<bigint> {
  const data = `0x70a08231${owner.slice(2).toLowerCase().padStart(64, '0')}`
  const held = await ask('eth_call', [{ to: contract, data }, 'latest'], hexData)
  if (held.length !== 66) {
    throw new CountersignError('deposit-would-fail', { reason: 'there is no such token on this chain' })
  }
  return BigInt(held)
}

async function askParentFee(ask: Ask): Promise<bigint> {
  const data = `0x${upperBound}${unsignedSize.toString(16).padStart(64, '0')}`
  try {
    const fee = await ask('eth_call', [{ to: gasPriceOracle, data }, 'latest'], hexData)
    return fee.length === 66 ? BigInt(fee) : 0n
  } catch (error) {
    if (error instanceof RpcProblem && error.kind === 'refused') return 0n
    throw error
  }
}
