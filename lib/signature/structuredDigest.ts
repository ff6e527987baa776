import { keccak_256 } from '@noble/hashes/sha3.js'
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** The members of an EIP-712 domain that are there, in the order that EIP-712 prescribes. */
export type StructuredDomain = {
  name?: string
  version?: string
  chainId?: number
  /** 20 bytes. */
  verifyingContract?: Uint8Array
}

/** The digest of EIP-712: 0x1901, the domain's hash, the struct's hash. */
export function structuredDigest(domain: StructuredDomain, structHash: Uint8Array): Uint8Array {
  return keccak_256(concatBytes(Uint8Array.of(0x19, 0x01), domainSeparator(domain), structHash))
}

/**
 * The hash of a struct whose members are all one word: hashes, numbers, addresses.
 *
 * @param type encoded as EIP-712 has it, such as `Mail(string contents)`
 * @param words 32 bytes each; dynamic members as their keccak-256
 */
export function structHash(type: string, words: readonly Uint8Array[]): Uint8Array {
  return keccak_256(concatBytes(keccak_256(utf8ToBytes(type)), ...words))
}

function domainSeparator({ name, version, chainId, verifyingContract }: StructuredDomain): Uint8Array {
  const members: [type: string, word: Uint8Array][] = []
  if (name !== undefined) members.push(['string name', keccak_256(utf8ToBytes(name))])
  if (version !== undefined) members.push(['string version', keccak_256(utf8ToBytes(version))])
  if (chainId !== undefined) members.push(['uint256 chainId', word(hexToBytes(evenHex(chainId)))])
  if (verifyingContract !== undefined) members.push(['address verifyingContract', word(verifyingContract)])
  const type = `EIP712Domain(${members.map(([member]) => member).join(',')})`
  return structHash(
    type,
    members.map(([, value]) => value),
  )
}

function word(bytes: Uint8Array): Uint8Array {
  return concatBytes(new Uint8Array(32 - bytes.length), bytes)
}

function evenHex(value: number): string {
  const digits = value.toString(16)
  return digits.length % 2 === 0 ? digits : `0${digits}`
}
