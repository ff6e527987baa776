import { addressBytes, checksumAddress } from '../../../lib/paxos/address.ts'
import type { NetworkFamily } from '../../../lib/paxos/networks.ts'

/** An address that somebody typed or pasted, or what is wrong with it. */
export type ReadAddress = { family: NetworkFamily; address: string } | { problem: 'unreadable' | 'checksum' }

/** Reads an address of either family; blanks around it are ignored. EVM in mixed case must fit its EIP-55 checksum. */
export function readAddress(typed: string): ReadAddress {
  const address = typed.trim()
  if (addressBytes('solana', address)) return { family: 'solana', address }
  if (!addressBytes('evm', address)) return { problem: 'unreadable' }
  const checked = checksumAddress(address)
  const digits = address.slice(2)
  const oneCase = digits === digits.toLowerCase() || digits === digits.toUpperCase()
  return oneCase || checked === address ? { family: 'evm', address: checked } : { problem: 'checksum' }
}
