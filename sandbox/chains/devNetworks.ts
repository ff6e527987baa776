/** A dev chain: the test chain of a Paxos network, as it runs on this machine. */
export type DevNetwork = {
  /** Paxos's name. */
  name: string
  family: 'evm' | 'solana'
  /** The last part of its RPC address. */
  path: string
  /** What a person calls the chain. */
  title: string
  /** EIP-155 id of the test chain; EVM only. */
  chainId?: number
  native: { symbol: string; decimals: number }
  /** Confirmations (Solana: slots) after which a deposit counts. */
  confirmations: number
  /** Seconds between blocks where they come by themselves: quick, so that nobody waits for minutes. */
  blockSeconds: number
}

/**
 * The dev chains. Chain ids and confirmations are those of `docs` of the chains and of Paxos's FAQ, written down a
 * second time: apart from the extension's table, so that a mistake in one of them shows.
 */
export const devNetworks: readonly DevNetwork[] = [
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
): DevNetwork {
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

/** Looks a dev chain up by Paxos's name of its network. */
export function findDevNetwork(name: string): DevNetwork | undefined {
  return devNetworks.find((network) => network.name === name)
}
