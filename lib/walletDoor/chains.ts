/**
 * The EVM chains of Paxos's networks, main and test, by EIP-155 id as EIP-695 writes it. lib/paxos/networks.ts is
 * the table; this is the part of it that a script in a page can afford, and a test keeps the two equal.
 */
const networkOf: Readonly<Record<string, string>> = {
  '0x1': 'ETHEREUM',
  '0xaa36a7': 'ETHEREUM',
  '0xdef1': 'INK',
  '0xba5ed': 'INK',
  '0xc4': 'XLAYER',
  '0x7a0': 'XLAYER',
  '0xa4b1': 'ARBITRUM_ONE',
  '0x66eee': 'ARBITRUM_ONE',
}

/** Paxos's name of the network that a chain belongs to; undefined for a chain that is not known here. */
export function networkOfChain(chainId: string): string | undefined {
  return Object.hasOwn(networkOf, chainId) ? networkOf[chainId] : undefined
}

/** All chains that are known. */
export const knownChains: readonly string[] = Object.keys(networkOf)

/** Reads a chain id as pages write it, in any case and with leading zeros; undefined for anything else. */
export function readChain(text: unknown): string | undefined {
  if (typeof text !== 'string' || !/^0x[0-9a-f]{1,13}$/i.test(text)) return undefined
  return `0x${Number(text).toString(16)}`
}
