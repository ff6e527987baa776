/** Paxos's name of a network, as its API writes it. */
export type NetworkId = 'ETHEREUM' | 'INK' | 'XLAYER' | 'ARBITRUM_ONE' | 'SOLANA'

/** Which addresses and signatures a network has. */
export type NetworkFamily = 'evm' | 'solana'

/** One chain of a network: its main chain or its test chain. */
export type Chain = {
  /** CAIP-2 id. */
  caip2: string
  /** EIP-155 chain id; EVM only. */
  chainId?: number
  name: string
  /** Web page of the chain's explorer, without a trailing slash. */
  explorer: string
  /** The explorer's page of one address, as a URL. */
  addressLink: (address: string) => string
  /** The explorer's page of one transaction, as a URL. */
  transactionLink: (hash: string) => string
}

export type Network = {
  id: NetworkId
  name: string
  family: NetworkFamily
  /** A verification does not say which of the two it means: that depends on the API host that created it. */
  main: Chain
  test: Chain
  native: { asset: string; decimals: number }
  /** Confirmations (slots on Solana) that Paxos waits for before it counts a deposit. */
  confirmations: number
}

const evmChain = (chainId: number, name: string, explorer: string): Chain => ({
  caip2: `eip155:${chainId}`,
  chainId,
  name,
  explorer,
  addressLink: (address) => `${explorer}/address/${address}`,
  transactionLink: (hash) => `${explorer}/tx/${hash}`,
})

/**
 * Every network of Paxos's address verification. Source: the guide “Verify an address” and CAIP-2; explorers
 * are the ones that the chains' own documentation names. X Layer's test chain is 1952 (195 is retired).
 */
export const networks: readonly Network[] = [
  {
    id: 'ETHEREUM',
    name: 'Ethereum',
    family: 'evm',
    main: evmChain(1, 'Ethereum', 'https://etherscan.io'),
    test: evmChain(11155111, 'Sepolia', 'https://sepolia.etherscan.io'),
    native: { asset: 'ETH', decimals: 18 },
    confirmations: 12,
  },
  {
    id: 'INK',
    name: 'Ink',
    family: 'evm',
    main: evmChain(57073, 'Ink', 'https://explorer.inkonchain.com'),
    test: evmChain(763373, 'Ink Sepolia', 'https://explorer-sepolia.inkonchain.com'),
    native: { asset: 'ETH', decimals: 18 },
    confirmations: 12,
  },
  {
    id: 'XLAYER',
    name: 'X Layer',
    family: 'evm',
    main: evmChain(196, 'X Layer', 'https://www.oklink.com/xlayer'),
    test: evmChain(1952, 'X Layer Testnet', 'https://www.oklink.com/xlayer-test'),
    native: { asset: 'OKB', decimals: 18 },
    confirmations: 168,
  },
  {
    id: 'ARBITRUM_ONE',
    name: 'Arbitrum One',
    family: 'evm',
    main: evmChain(42161, 'Arbitrum One', 'https://arbiscan.io'),
    test: evmChain(421614, 'Arbitrum Sepolia', 'https://sepolia.arbiscan.io'),
    native: { asset: 'ETH', decimals: 18 },
    confirmations: 40,
  },
  {
    id: 'SOLANA',
    name: 'Solana',
    family: 'solana',
    main: {
      caip2: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp',
      name: 'Solana',
      explorer: 'https://solscan.io',
      addressLink: (address) => `https://solscan.io/account/${address}`,
      transactionLink: (hash) => `https://solscan.io/tx/${hash}`,
    },
    test: {
      caip2: 'solana:EtWTRABZaYq6iMfeYKouRu166VU2xqa1',
      name: 'Solana Devnet',
      explorer: 'https://solscan.io/?cluster=devnet',
      addressLink: (address) => `https://solscan.io/account/${address}?cluster=devnet`,
      transactionLink: (hash) => `https://solscan.io/tx/${hash}?cluster=devnet`,
    },
    native: { asset: 'SOL', decimals: 9 },
    confirmations: 32,
  },
]

const bySpelling: ReadonlyMap<string, Network> = new Map(
  networks.flatMap((network) => [network.id, network.name].map((name) => [spelling(name), network] as const)),
)

/**
 * The network that a payload names, whatever its case, spaces, underscores and hyphens (`X Layer`, `xlayer`,
 * `arbitrum-one`). Nothing else is guessed: not `Arbitrum` alone, no chain ids, no test chain's name, and no
 * letter outside ASCII.
 */
export function findNetwork(raw: string): Network | undefined {
  return /^[A-Za-z0-9 _-]{1,64}$/.test(raw) ? bySpelling.get(spelling(raw)) : undefined
}

function spelling(name: string): string {
  return name.replaceAll(/[ _-]/g, '').toLowerCase()
}
