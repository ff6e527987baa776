import { describe, expect, test } from 'vitest'
import { readMessage } from '../message/readMessage.ts'
import { evmAddress, otherEvmAddress, otherSolanaAddress, solanaAddress } from './checkRequest.fixture.ts'
import { messageShape } from './messageShape.ts'
import { namedFindings } from './namedFindings.ts'
import { findNetwork } from './networks.ts'
import { messageNonces, nonceFindings } from './nonceFindings.ts'
import type { Payload } from './payload.ts'

const payload = (changes: Partial<Payload> = {}): Payload => ({
  shape: 'record',
  verificationId: 'v-1',
  network: 'ETHEREUM',
  address: evmAddress,
  method: 'SIGNATURE',
  unknownFields: [],
  ...changes,
})
const named = (message: string, id = 'ETHEREUM', changes: Partial<Payload> = {}) => {
  const network = findNetwork(id)
  if (!network) throw new Error(id)
  const own = network.family === 'evm' ? evmAddress : solanaAddress
  return namedFindings(readMessage(message), payload({ network: id, address: own, ...changes }), network).map(
    ({ code, values }) => `${code} ${Object.values(values ?? {}).join()}`,
  )
}

describe('T28: another address', () => {
  test.each([
    [otherEvmAddress, otherEvmAddress],
    [`Wallet ${otherEvmAddress}.`, otherEvmAddress],
    [otherEvmAddress.slice(2), otherEvmAddress],
    [otherEvmAddress.replace('0x', '0X'), otherEvmAddress],
    [solanaAddress, solanaAddress],
    ['0x742d...f44e', '0x742d...f44e'],
    ['0x742d…f44e', '0x742d\\u{2026}f44e'],
    ['0X74**4e', '0X74**4e'],
    ['0xd8dA..6046', '0xd8dA..6046'],
    ['0x742d…6045', '0x742d\\u{2026}6045'],
    ['0x1234567890abcdef...1234567890abcdef', '0x1234567890abcdef...1234567890abcdef'],
    // 32 bytes without any digit.
    ['AbcdefghijkmnopqrstuvwxyzAbcdefghijkmnopqrst', 'AbcdefghijkmnopqrstuvwxyzAbcdefghijkmnopqrst'],
    ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy'],
    ['LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1', 'LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1'],
    ['DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L', 'DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L'],
    ['TB1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7K', 'TB1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7K'],
    ['cosmos1qqqsyqcyq5rqwzqfpg9scrgwpugpzysn', 'cosmos1qqqsyqcyq5rqwzqfpg9scrgwpugpzysn'],
    ...['address', 'walletAddress', 'account_address', 'signerAddress', 'holder address', 'ownerAddress'].map(
      (name): [string, string] => [`{"${name}":"x"}`, 'x'],
    ),
    ...['account', 'pubKey', 'owner'].map((name): [string, string] => [`{"${name}":"x"}`, 'x']),
    ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'],
    ['TJRabPrwbZy45sbavfcjinPJC18kjpRTv8', 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8'],
    ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
    ['{"wallet":"x"}', 'x'],
    ['{"wallet_address":"x"}', 'x'],
    ['{"fromAddress":"x"}', 'x'],
    ['{"signer":5}', '5'],
    ['{"public_key":"x"}', 'x'],
    ['{"a":{"holder":"x"}}', 'x'],
  ])('%s names %s', (message, address) => {
    expect(named(message)).toEqual([`other-address ${address}`])
  })

  test.each([
    evmAddress,
    evmAddress.toLowerCase(),
    evmAddress.slice(2),
    '0xd8dA...6045',
    '0xD8DA…96045',
    '0xd8**45',
    `x${otherEvmAddress}`,
    `${otherEvmAddress}0`,
    otherEvmAddress.slice(0, -1),
    'AbcdefghijkmnopqrstuvwxyzAbcd',
    '1'.repeat(25),
    // 25 bytes without any digit, and of a kind that nobody sends to; 24 and 26 bytes.
    'TAbcdefghijkmnopqrstuvwxyzAbcdefgh',
    'mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn',
    '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNV',
    '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2z',
    `${otherSolanaAddress}z`,
    `${otherSolanaAddress}=`,
    `a-${otherSolanaAddress}`,
    'bc1qar0srrr7xfkvy5',
    'xbc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
    '0xd8dA6BF26964aF9D7...7eEd9e03E53415D37aA96045',
    '0xd8dA.6045',
    'x0x742d...f44e',
    '0x742d...f44ez',
    '{"addressx":"x"}',
    '{"pubkeys":"x"}',
    '{"myowner":"x"}',
    `{"wallet":"${evmAddress}"}`,
    '{"myaddress":"x"}',
    '{"addresses":"x"}',
    '{"mywallet":"x","walletx":"x"}',
  ])('%s names none', (message) => {
    expect(named(message)).toEqual([])
  })

  test('the nonce and the verification’s id are no addresses, unless they are written as one', () => {
    const bare = otherEvmAddress.slice(2)
    expect(named(`Nonce: ${bare}`)).toEqual([])
    expect(named(bare, 'ETHEREUM', { nonce: bare })).toEqual([])
    expect(named(bare, 'ETHEREUM', { verificationId: bare })).toEqual([])
    expect(named(otherEvmAddress, 'ETHEREUM', { nonce: otherEvmAddress })).toEqual([
      `other-address ${otherEvmAddress}`,
    ])
    expect(named(`Nonce: ${otherSolanaAddress}`)).toEqual([])
    expect(named(otherSolanaAddress, 'SOLANA')).toEqual([`other-address ${otherSolanaAddress}`])
    expect(named(solanaAddress, 'SOLANA')).toEqual([])
  })
})

describe('T28: another network', () => {
  test.each([
    'Network: Solana',
    'chain = Polygon',
    '"network": "SOLANA",',
    'blockchain name: INK',
    '  Chain_Name: x',
    "network: 'INK'",
    'on Solana',
    'X Layer',
    'x-layer',
    'XLAYER',
    'Arbitrum',
    'Ink network',
    'ink_chain',
    'on INK',
    'INK_SEPOLIA',
    'bitcoin',
    'Litecoin',
    'dogecoin',
    'cardano',
    'polkadot',
    'starknet',
    'zksync',
    'Arbitrum Nova',
    'arbitrumnova',
    'goerli',
    'holesky',
    'BNB Chain',
    'bnb smart chain',
    'Binance Smart Chain',
    'OP Mainnet',
    'robinhood chain',
    'Base network',
    'optimism chain',
    'near mainnet',
    'linea_network',
    'Polygon',
    'Tron',
    'TRON',
    'POLYGON_POS',
    'Avalanche',
    'Optimism',
    'Chain ID: 5',
    'chain id 137',
    'chain_id=0x89',
    '"chainId": "57073"',
    'eip155:137',
    'solana:mainnet',
    'bip122:x',
    'cosmos:hub-4',
    '{"network":"INK"}',
    '{"chain":137}',
    '{"chainId":"5"}',
    '{"network_id":"x"}',
    '{"cluster":"devnet"}',
    '{"caip2":"eip155:5"}',
    '{"networkName":"Solana"}',
    '{"blockchain":"bitcoin"}',
    '{"chain_name":"x"}',
    '{"a":{"network":"INK"}}',
    // What only looks like this chain's number, or begins like its name.
    '{"chain":"1e0"}',
    '{"chain":"1.0"}',
    '{"chain":" 1"}',
    '{"chain":"0x1g"}',
    '{"chainid":"x1"}',
    '{"network":"Ethereum Classic"}',
    '{"network":"Ethereum mainnet beta"}',
    '{"network":"Ethereum mainxnet"}',
    '{"network":"Sepolia 2"}',
    'Network: Sepolia testnet',
    'Network: "Ink",',
    '\t"blockchain": Ink',
    'chainname:Ink',
    'chain-name = Ink',
    'eip155:11155112',
    'polkadot:abc',
    'tron:0x2b',
    'stellar:pubnet',
    'ink address',
    'ink wallet',
    'Ink account',
    'ink l2',
    'ink mainnet',
    'ink-sepolia',
    'ink testnet',
    'sui network',
    'aptos chain',
    'scroll mainnet',
    'blast network',
    'mantle network',
    'stellar network',
    'avalanche chain',
    'tron network',
    'polygon_chain',
  ])('%s', (message) => {
    expect(named(message).map((each) => each.split(' ')[0])).toEqual(['other-network'])
  })

  test.each([
    'Network: Ethereum',
    'Network: ETHEREUM Mainnet',
    'chain: ethereum network',
    'Network: Sepolia',
    'Chain ID: 1',
    'chain id 11155111',
    'chainId: 0x1',
    'chain id',
    'chain id: one',
    'mychain id 5',
    'Network: Ethereum blockchain',
    'Network: ethereum_mainnet',
    'Network: Ethereum main-net',
    'Network: Ethereum Main Net',
    'Network: ethereumchain',
    '  Network:  Ethereum  ',
    '"network": "Ethereum",',
    "chain = 'Ethereum'",
    'network is Solar',
    'the network: Ethereum',
    'Networks: INK',
    'eip155:1x',
    'xeip155:5',
    'inkling chain',
    'drink network',
    'based network',
    'xbitcoin',
    'bitcoins',
    '{"chain":"0x1"}',
    '{"chain":"0xAA36A7"}',
    '{"network":" Ethereum "}',
    '{"networkx":"INK"}',
    '{"xcluster":"devnet"}',
    'eip155:1',
    'eip155:11155111',
    'Ethereum Signed',
    'on Ethereum',
    'the ink of a pen',
    'base your decision',
    'polygon',
    'tron',
    'avalanche of mail',
    '{"network":"ethereum"}',
    '{"chainId":1}',
    '{"chain":"eip155:1"}',
    '{"cluster":"Ethereum"}',
    '{"mynetwork":"INK"}',
    '{"networks":"INK"}',
  ])('%s is no other', (message) => {
    expect(named(message)).toEqual([])
  })

  test.each([
    [
      'SOLANA',
      [
        'Network: Solana',
        'cluster: x',
        '{"cluster":"mainnet-beta"}',
        '{"network":"devnet"}',
        '{"network":"solana:testnet"}',
        'solana:devnet',
        '{"network":" Testnet "}',
        '{"network":"mainnet"}',
        '{"network":"Solana Devnet"}',
        '{"caip2":"solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp"}',
        '{"caip2":"solana:EtWTRABZaYq6iMfeYKouRu166VU2xqa1"}',
      ],
    ],
    ['INK', ['Chain ID: 57073', 'on INK', 'Ink network', 'eip155:763373', 'Network: Ink Sepolia']],
    ['XLAYER', ['X Layer', 'chain id: 196', 'chain id: 1952', 'Network: X Layer Testnet']],
    [
      'ARBITRUM_ONE',
      ['Arbitrum', 'Arbitrum One', 'chain id 42161', 'Network: arbitrum sepolia', '{"chainId":"0xa4b1"}'],
    ],
  ])('%s by its own names', (id, messages) => {
    for (const message of messages) expect([message, named(message, id)]).toEqual([message, []])
  })

  test('what is Solana’s cluster is none of Ethereum’s', () => {
    expect(named('{"network":"devnet"}')).toEqual(['other-network devnet,Ethereum'])
    expect(named('{"network":"mainnet"}', 'SOLANA')).toEqual([])
    expect(named('chain id: 1', 'SOLANA')).not.toEqual([])
    for (const name of ['mainnet-alpha', 'xdevnet', 'devnet2', 'solana:devnets', 'solana:'])
      expect(named(`{"network":"${name}"}`, 'SOLANA'), name).not.toEqual([])
  })
})

test.each([
  ['Verification ID: v-2', 'v-2'],
  ['verification_id=v-2', 'v-2'],
  ['"verificationid": "v-2"', 'v-2'],
  ['{"verificationId":"v-2"}', 'v-2'],
  ['{"a":{"verification_id":7}}', '7'],
  ['Verification ID: V-1', undefined],
  ['verification id v-2', undefined],
  ['{"verificationId":"V-1"}', undefined],
  ['{"verification":"v-2"}', undefined],
])('T28: %s names the verification %s', (message, id) => {
  expect(named(message)).toEqual(id === undefined ? [] : [`other-verification ${id}`])
})

describe('T26: nonces', () => {
  test.each<[string, string[]]>([
    ['Nonce: abc', ['abc']],
    ['nonce=abc', ['abc']],
    ['"nonce": "abc"', ['abc']],
    ['  "Nonce" : abc  ', ['abc']],
    ['Nonce\u00a0:\u00a0abc', ['abc']],
    ['Nonce: abc def', ['abc def']],
    ['Nonce: abc Issued At: x', ['abc']],
    ['Nonce: a\nNonce: b', ['a', 'b']],
    ['Sign with nonce: abc and go', ['abc']],
    ['Sign (nonce: abc)', ['abc)']],
    ['a; nonce=b', ['b']],
    ['announce: x', []],
    ['my-nonce: x', []],
    ['nonce x', []],
    ['nonces: x', []],
    ['{"nonce":"a","text":"Nonce: b","deep":{"Nonce":5}}', ['a', 'b', '5']],
    ['{"nonce":"a","text":"Nonce: a"}', ['a']],
    ['{"mynonce":"a"}', []],
  ])('%j has %j', (message, nonces) => {
    expect(messageNonces(readMessage(message))).toEqual(nonces)
  })

  const heading = 'Paxos Address Ownership Verification'
  test.each<[string, string | undefined, string[]]>([
    ['Nonce: abc', 'abc', []],
    ['Nonce: abc', undefined, []],
    ['no label', undefined, []],
    ['Nonce: abc', 'ab', ['block nonce-mismatch']],
    ['Nonce: abc', 'ABC', ['block nonce-mismatch']],
    ['Nonce: a\nNonce: a', 'a', ['block nonce-ambiguous']],
    ['Nonce: a\nNonce: b', undefined, ['block nonce-ambiguous']],
    ['Sign (nonce: abc)', 'abc', []],
    ['Sign with nonce: abc. Go', 'abc', []],
    ['Sign with nonce: abcd. Go', 'abc', ['block nonce-mismatch']],
    ['{"nonce":5}', '5', ['block nonce-mismatch']],
    ['{"nonce":"5"}', '5', []],
    ['It is abc here', 'abc', []],
    ['abc', 'abc', []],
    ['abc and abc', 'abc', ['block nonce-ambiguous']],
    ['xabc', 'abc', ['block nonce-missing']],
    ['abc-x', 'abc', ['block nonce-missing']],
    ['abc_', 'abc', ['block nonce-missing']],
    ['nothing', 'abc', ['warn nonce-missing']],
    [heading, 'abc', ['block nonce-missing']],
    [`{"title":"${heading}","more":"other"}`, 'abc', ['block nonce-missing']],
    ['{"title":"xabc","more":"other"}', 'abc', ['block nonce-missing']],
    ['{"title":"x","more":"other"}', 'abc', ['warn nonce-missing']],
    ['Sign [nonce: abc] now', 'abc', []],
    ['Sign <nonce: abc>', 'abc', []],
    ['Sign with nonce: abc.d e', 'abc', ['block nonce-mismatch']],
    ['abc.', 'abc', []],
    ['-abc', 'abc', ['block nonce-missing']],
    [`${heading}\nNonce: abc\nIssued At: 2026-05-19T12:00:00Z`, 'abc', []],
    [`${heading}\nNonce: abc.\nIssued At: 2026-05-19T12:00:00Z`, 'abc', ['block nonce-mismatch']],
  ])('%j against %s: %j', (message, nonce, expected) => {
    const reading = readMessage(message)
    const found = nonceFindings(reading, payload(nonce === undefined ? {} : { nonce }), messageShape(reading))
    expect(found.map(({ code, weight }) => `${weight} ${code}`)).toEqual(expected)
  })

  test('what is said has both', () => {
    const reading = readMessage('Nonce: abc')
    expect(nonceFindings(reading, payload({ nonce: 'x' }), messageShape(reading))[0]?.values).toEqual({
      expected: 'x',
      actual: 'abc',
    })
  })
})
