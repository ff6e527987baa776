/** A network of the guide, and the dev chain that stands for its test chain. */
export type SandboxNetwork = {
  /** Paxos's name. */
  name: string
  family: 'evm' | 'solana'
  /** The last part of its RPC address. */
  path: string
  /** What a person calls the test chain. */
  title: string
  /** EIP-155 id of the test chain; EVM only. */
  chainId?: number
  /** The native asset, in which a small deposit is asked for by default. */
  native: { symbol: string; decimals: number }
  /** Confirmations (Solana: slots) after which a deposit counts. */
  confirmations: number
  /** Seconds between blocks where they come by themselves: quick, so that nobody waits for minutes. */
  blockSeconds: number
}

/**
 * The networks that the guide names, with the chains' own ids and the confirmations of Paxos's FAQ. The sandbox has a
 * table of its own, apart from the extension's: were they one, a mistake in it could never show.
 */
export const sandboxNetworks: readonly SandboxNetwork[] = [
  evm('ETHEREUM', 'ethereum', 'Sepolia', 11155111, 'ETH', 12, 1),
  evm('INK', 'ink', 'Ink Sepolia', 763373, 'ETH', 12, 1),
  evm('XLAYER', 'xlayer', 'X Layer Testnet', 1952, 'OKB', 168, 0.25),
  evm('ARBITRUM_ONE', 'arbitrum-one', 'Arbitrum Sepolia', 421614, 'ETH', 40, 0.25),
  {
    name: 'SOLANA',
    family: 'solana',
    path: 'solana',
    title: 'Solana Devnet',
    native: { symbol: 'SOL', decimals: 9 },
    confirmations: 32,
    blockSeconds: 0.4,
  },
]

function evm(
  name: string,
  path: string,
  title: string,
  chainId: number,
  symbol: string,
  confirmations: number,
  blockSeconds: number,
): SandboxNetwork {
  return {
    name,
    family: 'evm',
    path,
    title,
    chainId,
    native: { symbol, decimals: 18 },
    confirmations,
    blockSeconds,
  }
}

/** Names that a request may use, for error texts and for the sites' menus. */
export const networkNames: readonly string[] = sandboxNetworks.map(({ name }) => name)

/** Looks a network up by its exact API name. */
export function findSandboxNetwork(name: string): SandboxNetwork | undefined {
  return sandboxNetworks.find((network) => network.name === name)
}
