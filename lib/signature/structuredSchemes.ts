import { keccak_256 } from '@noble/hashes/sha3.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { personalDigest } from './eip191.ts'
import { type StructuredDomain, structHash, structuredDigest } from './structuredDigest.ts'

/**
 * Digests of the message as typed data (EIP-712), in the shapes in which integrations wrap one text: a struct of
 * one string under no domain or one that is named after the message; and the first version of
 * `eth_signTypedData`, a list of one string. Only a wallet could tell the exact shape, so this is a bounded guess.
 */
export function typedDataDigests(message: Uint8Array, chainIds: readonly number[]): Uint8Array[] {
  const content = keccak_256(message)
  const [firstLine = ''] = new TextDecoder().decode(message).split(/\r?\n/, 1)
  const structs = ['Message', 'Verification'].flatMap((name) =>
    ['message', 'content', 'contents'].map((member) => structHash(`${name}(string ${member})`, [content])),
  )
  const named = ['Paxos', firstLine.slice(0, 64)].flatMap((name): StructuredDomain[] => [
    { name },
    { name, version: '1' },
    ...chainIds.map((chainId) => ({ name, version: '1', chainId })),
  ])
  const domains = [{}, ...chainIds.map((chainId) => ({ chainId })), ...named]
  return [
    ...['message', 'Message', 'content', 'contents', 'data'].map((name) => listDigest(name, message)),
    ...domains.flatMap((domain) => structs.map((struct) => structuredDigest(domain, struct))),
  ]
}

/**
 * Digests that a smart account makes of a personal_sign digest before its key signs: ERC-7739's nested
 * `PersonalSign`, Safe's `SafeMessage`, and the envelopes of two account families. All name the account as the
 * verifying contract.
 *
 * Sources: ERC-7739; Safe contracts, CompatibilityFallbackHandler; Coinbase Smart Wallet, ERC1271.sol; ZeroDev
 * Kernel 3.
 */
export function accountDigests(
  message: Uint8Array,
  account: Uint8Array,
  chainIds: readonly number[],
): Uint8Array[] {
  const digest = personalDigest(message)
  const nested = structHash('PersonalSign(bytes prefixed)', [digest])
  const safe = ['SafeMessage(bytes message)'].flatMap((type) => [
    structHash(type, [keccak_256(digest)]),
    structHash(type, [keccak_256(message)]),
  ])
  const coinbase = structHash('CoinbaseSmartWalletMessage(bytes32 hash)', [digest])
  const kernel = structHash('Kernel(bytes32 hash)', [digest])
  return chainIds.flatMap((chainId) => {
    const under = (name: string, version: string) => ({ name, version, chainId, verifyingContract: account })
    return [
      ...nestingAccounts.map(([name, version]) => structuredDigest(under(name, version), nested)),
      ...safe.map((struct) => structuredDigest({ chainId, verifyingContract: account }, struct)),
      structuredDigest({ chainId, verifyingContract: account }, nested),
      structuredDigest(under('Coinbase Smart Wallet', '1'), coinbase),
      ...['0.3.1', '0.3.3'].map((version) => structuredDigest(under('Kernel', version), kernel)),
    ]
  })
}

/** EIP-712 names and versions of accounts that nest (ERC-7739). */
const nestingAccounts = [
  ['Nexus', '1.2.0'],
  ['Nexus', '1.0.2'],
  ['Calibur', '1.0.0'],
  ['EIP7702StatelessDeleGator', '1'],
  ['milady', '1'],
] as const

/** `eth_signTypedData` before EIP-712: the hash of the schema and the hash of the values. */
function listDigest(name: string, message: Uint8Array): Uint8Array {
  const schema = keccak_256(utf8ToBytes(`string ${name}`))
  const values = keccak_256(message)
  const both = new Uint8Array(64)
  both.set(schema)
  both.set(values, 32)
  return keccak_256(both)
}
