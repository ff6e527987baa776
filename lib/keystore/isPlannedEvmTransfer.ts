import { bytesToHex } from '@noble/hashes/utils.js'
import type { DepositPlan } from '../deposit/depositPlan.ts'
import { evmCall } from '../deposit/evmCall.ts'
import { listItems } from '../message/rlp.ts'

/**
 * Whether bytes are an unsigned EIP-1559 transaction that does what the plan says: its chain, recipient, value and
 * calldata, no access list, and no higher fee.
 *
 * @param highestFee in wei
 * @see EIP-1559, EIP-2718: 0x02 ‖ rlp([chainId, nonce, tip, maxFee, gas, to, value, data, accessList])
 */
export function isPlannedEvmTransfer(plan: DepositPlan, highestFee: bigint, bytes: Uint8Array): boolean {
  const rest = bytes.subarray(1)
  const items = bytes[0] === 2 ? listItems(rest) : undefined
  if (items?.length !== 9) return false
  const lists = items.map(({ isList }) => isList)
  if (lists.slice(0, 8).includes(true) || lists[8] !== true || items[8]?.length !== 0) return false
  const fields = items.map(({ start, length }) => bytesToHex(rest.subarray(start, start + length)))
  const [chainId, , tip, maxFee, gas, to, value, data] = fields as [string, ...string[]]
  const call = evmCall(plan)
  return (
    number(chainId) === BigInt(call.chainId) &&
    `0x${to}` === call.to.toLowerCase() &&
    number(value) === call.value &&
    `0x${data}` === call.data &&
    number(tip) <= number(maxFee) &&
    number(gas) * number(maxFee) <= highestFee
  )
}

function number(hex: string | undefined): bigint {
  return BigInt(`0x${hex || '0'}`)
}
