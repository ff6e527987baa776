import { expect, test } from 'vitest'
import { findNetwork, networks } from './networks.ts'

test.each([
  ['ETHEREUM', 'ETHEREUM'],
  ['Ethereum', 'ETHEREUM'],
  ['ethereum', 'ETHEREUM'],
  ['INK', 'INK'],
  ['Ink', 'INK'],
  ['XLAYER', 'XLAYER'],
  ['X Layer', 'XLAYER'],
  ['XLayer', 'XLAYER'],
  ['x_layer', 'XLAYER'],
  ['x-layer', 'XLAYER'],
  ['ARBITRUM_ONE', 'ARBITRUM_ONE'],
  ['Arbitrum One', 'ARBITRUM_ONE'],
  ['arbitrumone', 'ARBITRUM_ONE'],
  ['arbitrum-one', 'ARBITRUM_ONE'],
  ['SOLANA', 'SOLANA'],
  [' solana ', 'SOLANA'],
])('finds %j', (raw, id) => {
  expect(findNetwork(raw)?.id).toBe(id)
})

test.each([
  '',
  ' ',
  'BITCOIN',
  'ARBITRUM',
  'ARBITRUM_NOVA',
  'SEPOLIA',
  'eip155:1',
  '1',
  'ETHEREUM_SEPOLIA',
  'ETHER\u200bEUM',
  'IN\u212a',
  'ЕTHEREUM',
  'ETHEREUM\n',
  'constructor',
  '__proto__',
])('does not guess %j', (raw) => {
  expect(findNetwork(raw)).toBeUndefined()
})

test('ids, names and chains are unique, and explorer links carry the address', () => {
  const chains = networks.flatMap((network) => [network.main, network.test])
  expect(new Set(chains.map((chain) => chain.caip2)).size).toBe(chains.length)
  for (const chain of chains) expect(chain.addressLink('ADDRESS')).toContain('ADDRESS')
  for (const network of networks) {
    expect(findNetwork(network.id)).toBe(network)
    expect(findNetwork(network.name)).toBe(network)
    expect(network.main.caip2.startsWith(network.family === 'evm' ? 'eip155:' : 'solana:')).toBe(true)
  }
})

test('each network is what Paxos, CAIP-2 and its explorer say', () => {
  const table = networks.map(({ id, name, family, main, test, native, confirmations }) => [
    [id, name, family, native.asset, native.decimals, confirmations],
    ...[main, test].map((chain) => [
      chain.caip2,
      chain.chainId,
      chain.name,
      chain.explorer,
      chain.addressLink('A'),
      chain.transactionLink('T'),
    ]),
  ])
  const evm = (id: number, name: string, explorer: string) => [
    `eip155:${id}`,
    id,
    name,
    explorer,
    `${explorer}/address/A`,
    `${explorer}/tx/T`,
  ]
  expect(table).toEqual([
    [
      ['ETHEREUM', 'Ethereum', 'evm', 'ETH', 18, 12],
      evm(1, 'Ethereum', 'https://etherscan.io'),
      evm(11155111, 'Sepolia', 'https://sepolia.etherscan.io'),
    ],
    [
      ['INK', 'Ink', 'evm', 'ETH', 18, 12],
      evm(57073, 'Ink', 'https://explorer.inkonchain.com'),
      evm(763373, 'Ink Sepolia', 'https://explorer-sepolia.inkonchain.com'),
    ],
    [
      ['XLAYER', 'X Layer', 'evm', 'OKB', 18, 168],
      evm(196, 'X Layer', 'https://www.oklink.com/xlayer'),
      evm(1952, 'X Layer Testnet', 'https://www.oklink.com/xlayer-test'),
    ],
    [
      ['ARBITRUM_ONE', 'Arbitrum One', 'evm', 'ETH', 18, 40],
      evm(42161, 'Arbitrum One', 'https://arbiscan.io'),
      evm(421614, 'Arbitrum Sepolia', 'https://sepolia.arbiscan.io'),
    ],
    [
      ['SOLANA', 'Solana', 'solana', 'SOL', 9, 32],
      [
        'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp',
        undefined,
        'Solana',
        'https://solscan.io',
        'https://solscan.io/account/A',
        'https://solscan.io/tx/T',
      ],
      [
        'solana:EtWTRABZaYq6iMfeYKouRu166VU2xqa1',
        undefined,
        'Solana Devnet',
        'https://solscan.io/?cluster=devnet',
        'https://solscan.io/account/A?cluster=devnet',
        'https://solscan.io/tx/T?cluster=devnet',
      ],
    ],
  ])
})
