import { addressBytes, addressFindings } from '../paxos/address.ts'
import type { Finding } from '../paxos/finding.ts'
import { findNetwork } from '../paxos/networks.ts'
import { type DiagnosisCode, invalid, type SignatureClaim, type SignatureVerdict } from './verdict.ts'

/** A claim about a secp256k1 account. `address` has 20 bytes. */
export type EvmClaim = {
  family: 'evm'
  networkName: string
  /** EIP-155 id of the network's main chain. */
  chainId?: number
  /** Ids of its main and its test chain: a claim does not say which it means. */
  chainIds: readonly number[]
  address: Uint8Array
  message: Uint8Array
}

/** A claim about an ed25519 account. `address` is the 32-byte public key. */
export type SolanaClaim = { family: 'solana'; networkName: string; address: Uint8Array; message: Uint8Array }

export type ReadClaim = EvmClaim | SolanaClaim

/**
 * Reads network, address and message of a claim. Never throws, whatever the fields hold.
 *
 * @returns the claim in bytes, or the `invalid` verdict that says what is wrong with it
 */
export function readClaim(claim: Omit<SignatureClaim, 'signature'>): ReadClaim | SignatureVerdict {
  const message = readMessage(claim.message)
  if (!(message instanceof Uint8Array)) return message
  if (typeof claim.network !== 'string') return invalid('network-unknown', { network: '' })
  const network = findNetwork(claim.network)
  if (!network) return invalid('network-unknown', { network: claim.network.slice(0, 64) })
  if (typeof claim.address !== 'string' || claim.address === '') return invalid('address-missing')
  const { address } = claim
  const bytes = addressBytes(network.family, address)
  const refused = addressFindings(address, network, true).find(({ weight }) => weight === 'block')
  if (!bytes || refused) return invalid(addressCode(refused), { network: network.name })
  const { name: networkName, family } = network
  const { chainId } = network.main
  const base = { networkName, address: bytes, message }
  if (family === 'solana') return { family, ...base }
  const chainIds = [chainId, network.test.chainId].filter((id) => id !== undefined)
  return { family, ...base, chainIds, ...(chainId !== undefined && { chainId }) }
}

function readMessage(message: unknown): Uint8Array | SignatureVerdict {
  if (message instanceof Uint8Array) return message.length > 0 ? message : invalid('message-missing')
  if (typeof message !== 'string' || message === '') return invalid('message-missing')
  // TextEncoder would turn half a surrogate pair into U+FFFD: bytes that nobody wrote.
  return message.isWellFormed() ? new TextEncoder().encode(message) : invalid('message-not-text')
}

/** The codes of the address rules that a signature's verdict also has; any other is unreadable to it. */
function addressCode(finding: Finding | undefined): DiagnosisCode {
  switch (finding?.code) {
    case 'address-wrong-network':
    case 'address-checksum':
    case 'address-without-key':
    case 'address-off-curve':
      return finding.code
    default:
      return 'address-unreadable'
  }
}
