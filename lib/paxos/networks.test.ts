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
