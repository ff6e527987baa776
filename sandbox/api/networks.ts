/**
 * The networks that the guide names. The sandbox has a table of its own, apart from the extension's: were they
 * one, a mistake in it could never show.
 */
export type SandboxNetwork = {
  name: string
  family: 'evm' | 'solana'
  /** The native asset, in which a small deposit is asked for. */
  asset: string
}

const networks: readonly SandboxNetwork[] = [
  { name: 'ETHEREUM', family: 'evm', asset: 'ETH' },
  { name: 'INK', family: 'evm', asset: 'ETH' },
  { name: 'XLAYER', family: 'evm', asset: 'OKB' },
  { name: 'ARBITRUM_ONE', family: 'evm', asset: 'ETH' },
  { name: 'SOLANA', family: 'solana', asset: 'SOL' },
]

/** Names that a request may use, for error texts and for the sites' menus. */
export const networkNames: readonly string[] = networks.map(({ name }) => name)

/** Looks a network up by its exact API name. */
export function findSandboxNetwork(name: string): SandboxNetwork | undefined {
  return networks.find((network) => network.name === name)
}
