/**
 * A public RPC endpoint of each chain, by CAIP-2 id. They are offered to the person by name; nothing is sent to one
 * before the person has agreed to it.
 *
 * Sources, each chain's own documentation: Ink docs “RPC” (Gelato's public endpoints); X Layer docs “RPC endpoints”;
 * Arbitrum docs “RPC endpoints and providers”; Solana docs “Clusters and public RPC endpoints”. Ethereum has none of its
 * own: PublicNode's, which ethereum.org names among its tools for developers; the host for Sepolia is in the registry
 * ethereum-lists/chains, that of the main chain is formed alike.
 */
export const defaultEndpoints: Readonly<Record<string, string>> = {
  'eip155:1': 'https://ethereum-rpc.publicnode.com',
  'eip155:11155111': 'https://ethereum-sepolia-rpc.publicnode.com',
  'eip155:57073': 'https://rpc-gel.inkonchain.com',
  'eip155:763373': 'https://rpc-gel-sepolia.inkonchain.com',
  'eip155:196': 'https://rpc.xlayer.tech',
  'eip155:1952': 'https://testrpc.xlayer.tech/terigon',
  'eip155:42161': 'https://arb1.arbitrum.io/rpc',
  'eip155:421614': 'https://sepolia-rollup.arbitrum.io/rpc',
  'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp': 'https://api.mainnet-beta.solana.com',
  'solana:EtWTRABZaYq6iMfeYKouRu166VU2xqa1': 'https://api.devnet.solana.com',
}
