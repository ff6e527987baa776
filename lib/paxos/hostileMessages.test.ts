import { describe, expect, test } from 'vitest'
import {
  check,
  codesOf,
  collector,
  evmAddress,
  message,
  otherEvmAddress,
  otherSolanaAddress,
  recordWith,
  solanaAddress,
} from './checkRequest.fixture.ts'

const nonce = 'a1b2c3d4'
const hash = '4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318'
const base64Hash = 'TAiDppECk31iMUcbXbtiBP5RKWFwgnkq5GjQGj82Ixg='

const siwe = `partner.example wants you to sign in with your Ethereum account:
${evmAddress}

Paxos Address Ownership Verification

URI: https://partner.example
Version: 1
Chain ID: 1
Nonce: ${nonce}
Issued At: 2026-05-19T12:00:00Z`

const permit = {
  types: { EIP712Domain: [{ name: 'name', type: 'string' }], Permit: [{ name: 'owner', type: 'address' }] },
  primaryType: 'Permit',
  domain: { name: 'USD Coin', version: '2', chainId: 1, verifyingContract: otherEvmAddress },
  message: { owner: evmAddress, spender: otherEvmAddress, value: '1', nonce: 0, deadline: 1 },
}
const safe = {
  to: otherEvmAddress,
  value: '0',
  data: '0x',
  operation: 0,
  safeTxGas: '0',
  baseGas: '0',
  gasPrice: '0',
  gasToken: evmAddress,
  refundReceiver: evmAddress,
  nonce: 1,
}

const at = (text: string, insert: string, where = 'Address') => text.replace(where, where + insert)

/** Messages that must block, and the code that must be among the reasons. */
const hostile: [string, string, string][] = [
  // T19: hidden and bidi
  ...[
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\u00ad',
    '\ufeff',
    '\u2061',
    '\u2063',
    '\u180e',
    '\u034f',
    '\u115f',
    '\u1160',
    '\u3164',
    '\uffa0',
    '\ufe0f',
    '\ufe00',
    '\u{e0100}',
    '\u{e0001}',
    '\u{e0041}',
    '\u2028',
    '\u2029',
    '\u2800',
    '\ufff9',
    '\u206a',
    '\u{1d173}',
    '\u17b4',
  ].map((sign): [string, string, string] => [
    `hidden ${sign.codePointAt(0)?.toString(16)}`,
    at(message, sign),
    'hidden-characters',
  ]),
  ...[
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u200e',
    '\u200f',
    '\u061c',
  ].map((sign): [string, string, string] => [
    `bidi ${sign.codePointAt(0)?.toString(16)}`,
    at(message, sign),
    'bidi-characters',
  ]),
  ['a BOM at the start', `\ufeff${message}`, 'hidden-characters'],
  ['a zero-width space at the end', `${message}\u200b`, 'hidden-characters'],
  ['a zero-width space in the nonce', message.replace('a1b2', 'a1\u200bb2'), 'hidden-characters'],
  [
    'a hidden character behind a JSON escape',
    JSON.stringify({
      title: 'Paxos Address Ownership Verification',
      nonce,
      issued_at: '2026-05-19T12:00:00Z',
      note: 'x',
    }).replace('"x"', '"\\u200b"'),
    'hidden-characters',
  ],
  // T20: control characters and damaged text
  ...[
    '\u0000',
    '\u0001',
    '\u0007',
    '\u0008',
    '\u000b',
    '\u000c',
    '\u000e',
    '\u001b[31m',
    '\u001f',
    '\u007f',
    '\u0080',
    '\u0085',
    '\u009b',
    '\u009f',
  ].map((sign): [string, string, string] => [
    `control ${sign.codePointAt(0)?.toString(16)}`,
    at(message, sign),
    'control-characters',
  ]),
  ['a lone high surrogate', at(message, '\ud800'), 'lone-surrogate'],
  ['a lone low surrogate', `${message}\udfff`, 'lone-surrogate'],
  ['U+FFFD', at(message, '\ufffd'), 'replacement-character'],
  ['a noncharacter', at(message, '\uffff'), 'noncharacters'],
  ['a private-use character', at(message, '\ue000'), 'noncharacters'],
  // T19: look-alikes
  ['Cyrillic a', message.replace('Paxos', 'P\u0430xos'), 'look-alike-letters'],
  ['Cyrillic throughout', message.replace('Paxos', '\u0420\u0430\u0445\u043e\u0455'), 'look-alike-letters'],
  ['Greek omicron', message.replace('Paxos', 'Pax\u03bfs'), 'look-alike-letters'],
  ['Greek capital nu', message.replace('Nonce', '\u039donce'), 'look-alike-letters'],
  ['Cyrillic in Verification', message.replace('Verification', 'V\u0435rification'), 'look-alike-letters'],
  ['Cyrillic in Issued', message.replace('Issued', 'I\u0455sued'), 'look-alike-letters'],
  ['full width', message.replace('Paxos', '\uff30\uff41\uff58\uff4f\uff53'), 'look-alike-letters'],
  ['one full-width letter', message.replace('Ownership', '\uff2fwnership'), 'look-alike-letters'],
  [
    'mathematical letters',
    message.replace('Paxos', '\u{1d5e3}\u{1d5ee}\u{1d605}\u{1d5fc}\u{1d600}'),
    'look-alike-letters',
  ],
  ['zero for o', message.replace('Paxos', 'Pax0s'), 'look-alike-letters'],
  ['one for i', message.replace('Verification', 'Ver1fication'), 'look-alike-letters'],
  ['l for I', message.replace('Issued', 'lssued'), 'look-alike-letters'],
  ['five for s', message.replace('Address', 'Addre5s'), 'look-alike-letters'],
  ['vv for w', message.replace('Ownership', 'Ovvnership'), 'look-alike-letters'],
  ['an accent', message.replace('Paxos', 'P\u00e1xos'), 'look-alike-letters'],
  ['a combining mark', message.replace('Paxos', 'Pa\u0301xos'), 'look-alike-letters'],
  ['an accent in the heading', message.replace('Verification', 'V\u00e9rification'), 'look-alike-letters'],
  ['a dotless i', message.replace('Ownership', 'Ownersh\u0131p'), 'look-alike-letters'],
  ['marks piled up', `${message}\nZ\u0300\u0301\u0302\u0303`, 'look-alike-letters'],
  [
    'a look-alike JSON key',
    `{"title":"Paxos Address Ownership Verification","n\u043ence":"${nonce}","issued_at":"2026-05-19T12:00:00Z"}`,
    'look-alike-letters',
  ],
  ['a mixed word elsewhere', `${message}\nCoinb\u0430se`, 'look-alike-letters'],
  // T22: sign-ins
  ['SIWE', siwe, 'sign-in'],
  ['SIWE for Solana', siwe.replace('Ethereum', 'Solana').replace(evmAddress, solanaAddress), 'sign-in'],
  ['SIWE in capitals', siwe.replace('wants you to sign in with', 'WANTS YOU TO SIGN IN WITH'), 'sign-in'],
  ['SIWE with sign-in', siwe.replace('sign in', 'sign-in'), 'sign-in'],
  ['SIWE with two blanks', siwe.replace('sign in with', 'sign  in\nwith'), 'sign-in'],
  ['SIWE with log in', siwe.replace('sign in', 'log in'), 'sign-in'],
  ['SIWE without its first line', siwe.split('\n').slice(4).join('\n'), 'sign-in'],
  ['SIWE with scheme', `https://${siwe}`, 'sign-in'],
  [
    'a login',
    `Welcome to OpenSea!\n\nClick to sign in and accept the Terms of Service.\n\nNonce: ${nonce}`,
    'sign-in',
  ],
  ['an authentication', `Please authenticate with partner.example. Nonce: ${nonce}`, 'sign-in'],
  ['a sign-up', `partner.example: sign up with your account. Nonce: ${nonce}`, 'sign-in'],
  ['a login, one word', `Login to partner.example\nNonce: ${nonce}`, 'sign-in'],
  [
    'a heading over a sign-in',
    `${message}\n\npartner.example wants you to sign in with your Ethereum account`,
    'sign-in',
  ],
  [
    'SIWS input as JSON',
    JSON.stringify({
      domain: 'partner.example',
      statement: 'Paxos Address Ownership Verification',
      uri: 'https://partner.example',
      version: '1',
      nonce,
      issuedAt: '2026-05-19T12:00:00Z',
    }),
    'sign-in',
  ],
  [
    'a JSON domain',
    JSON.stringify({
      title: 'Paxos Address Ownership Verification',
      domain: 'partner.example',
      nonce,
      issued_at: '2026-05-19T12:00:00Z',
    }),
    'sign-in',
  ],
  // T22: permits, typed data, transactions as JSON
  ['a permit', JSON.stringify(permit), 'permit'],
  ['typed data', JSON.stringify(permit), 'typed-data'],
  ['typed data, pretty-printed', JSON.stringify(permit, null, 4), 'typed-data'],
  ['typed data inside a string', JSON.stringify(JSON.stringify(permit)), 'typed-data'],
  ['typed data inside a field', JSON.stringify({ nonce, payload: JSON.stringify(permit) }), 'typed-data'],
  ['typed data after text', `Please sign:\n${JSON.stringify(permit)}`, 'typed-data'],
  [
    'typed data with escaped keys',
    JSON.stringify(permit).replaceAll('primaryType', '\\u0070rimaryType').replaceAll('types', '\\u0074ypes'),
    'typed-data',
  ],
  ['an empty types object', JSON.stringify({ nonce, types: {} }), 'typed-data'],
  ['a domain object', JSON.stringify({ nonce, domain: { name: 'x' } }), 'typed-data'],
  [
    'a permit message alone',
    JSON.stringify({ owner: evmAddress, spender: otherEvmAddress, value: '1', nonce, deadline: 1 }),
    'permit',
  ],
  [
    'permit2',
    JSON.stringify({ permitted: { token: otherEvmAddress, amount: '1' }, nonce, deadline: '1' }),
    'permit',
  ],
  ['a delegation', JSON.stringify({ delegatee: evmAddress, nonce, expiry: 1 }), 'permit'],
  [
    'a permit as lines',
    `Permit\nowner: ${evmAddress}\nspender: ${evmAddress}\nvalue: 1\nNonce: ${nonce}\ndeadline: 1`,
    'typed-data',
  ],
  ['an EIP-712 type', `Permit(address owner,address spender,uint256 value) Nonce: ${nonce}`, 'typed-data'],
  ['Safe', JSON.stringify(safe), 'typed-data'],
  ['an order', JSON.stringify({ offerer: evmAddress, consideration: [], nonce }), 'typed-data'],
  [
    'a user operation',
    JSON.stringify({ sender: evmAddress, nonce, initCode: '0x', callData: '0x', callGasLimit: '1' }),
    'typed-data',
  ],
  ['an EVM transaction', JSON.stringify({ to: evmAddress, value: '0x1', nonce }), 'transaction-request'],
  ['a gas field', JSON.stringify({ nonce, gas: '0x5208' }), 'transaction-request'],
  [
    'a Solana transfer',
    JSON.stringify({ nonce, from: solanaAddress, to: solanaAddress, lamports: 1 }),
    'transaction-request',
  ],
  [
    'Solana instructions',
    JSON.stringify({ nonce, recentBlockhash: 'x', feePayer: solanaAddress, instructions: [] }),
    'transaction-request',
  ],
  [
    'a JSON-RPC request',
    JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_sendTransaction', params: [] }),
    'transaction-request',
  ],
  ['a wallet method', JSON.stringify({ nonce, method: 'personal_sign' }), 'transaction-request'],
  [
    'a Cosmos document',
    JSON.stringify({ account_number: '1', chain_id: 'cosmoshub-4', msgs: [], sequence: '1' }),
    'transaction-request',
  ],
  // T24: hashes, hex, addresses, prefixes
  ['a hash with 0x', `0x${hash}`, 'bare-hash'],
  ['a hash without 0x', hash, 'bare-hash'],
  ['a hash in capitals', hash.toUpperCase(), 'bare-hash'],
  ['a hash with a line end', `0x${hash}\n`, 'bare-hash'],
  ['a quoted hash', `"0x${hash}"`, 'bare-hash'],
  ['a labelled hash', `sha256: ${hash}`, 'bare-hash'],
  ['a message hash', `Message hash: 0x${hash}`, 'bare-hash'],
  ['a base64 hash', base64Hash, 'bare-hash'],
  ['a base64url hash', base64Hash.replace('=', ''), 'bare-hash'],
  ['short hex', '0xdeadbeef', 'hex-text'],
  ['hex without 0x', 'deadbeef', 'hex-text'],
  ['odd hex', '0xabc', 'hex-text'],
  ['only 0x', '0x', 'hex-text'],
  ['hex of the message', `0x${Buffer.from(message).toString('hex')}`, 'hex-text'],
  ['hex of the message without 0x', Buffer.from(message).toString('hex'), 'hex-text'],
  ['hex with blanks', Buffer.from(message).toString('hex').replaceAll(/../g, '$& '), 'hex-text'],
  ['hex with colons', 'de:ad:be:ef:00:01', 'hex-text'],
  ['escaped hex', '\\x48\\x65\\x6c\\x6c\\x6f', 'hex-text'],
  ['digits', '1234567890', 'hex-text'],
  ['the address itself', evmAddress, 'address-text'],
  ['another address', otherEvmAddress, 'address-text'],
  ['a Solana address', solanaAddress, 'address-text'],
  ['a Bitcoin address', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'address-text'],
  ['base64 of the message', Buffer.from(message).toString('base64'), 'encoded-bytes'],
  ['byte values', JSON.stringify([...Buffer.from(message)]), 'encoded-bytes'],
  ['byte values in a field', JSON.stringify({ nonce, data: [...Buffer.from(message)] }), 'encoded-bytes'],
  ['a Buffer as JSON', JSON.stringify(Buffer.from(message)), 'encoded-bytes'],
  ['0x19', `\u0019Ethereum Signed Message:\n87${message}`, 'signing-prefix'],
  ['EIP-191 text without 0x19', `Ethereum Signed Message:\n87${message}`, 'signing-prefix'],
  ['EIP-191 with an escaped 0x19', `\\x19Ethereum Signed Message:\n${message}`, 'signing-prefix'],
  ['0x19 0x01', `\u0019\u0001${message}`, 'signing-prefix'],
  ['Bitcoin', `\u0018Bitcoin Signed Message:\n${message}`, 'signing-prefix'],
  ['0xff', `\u00ffsolana offchain${message}`, 'signing-prefix'],
  ['0xff alone', `\u00ff${message}`, 'signing-prefix'],
  ['solana offchain without 0xff', `solana offchain\n${message}`, 'signing-prefix'],
  [
    'the off-chain envelope in base64',
    Buffer.concat([
      Buffer.from([255]),
      Buffer.from('solana offchain'),
      Buffer.from([0, 0]),
      Buffer.from(message),
    ]).toString('base64'),
    'signing-prefix',
  ],
  [
    'EIP-191 in hex',
    Buffer.from(`\u0019Ethereum Signed Message:\n87${message}`).toString('hex'),
    'signing-prefix',
  ],
  ['another verification', `${message}\nVerification ID: another-one`, 'other-verification'],
  [
    'another verification in JSON',
    JSON.stringify({
      title: 'Paxos Address Ownership Verification',
      nonce,
      issued_at: '2026-05-19T12:00:00Z',
      verification_id: 'another-one',
    }),
    'other-verification',
  ],
  ['SIWE with a dotless i', siwe.replace('sign in', 's\u0131gn \u0131n'), 'sign-in'],
  ['SIWE, full width', siwe.replace('sign in', '\uff53\uff49\uff47\uff4e \uff49\uff4e'), 'sign-in'],
  ['calls', JSON.stringify({ nonce, calls: [] }), 'transaction-request'],
  ['an approval of an agent', JSON.stringify({ nonce, type: 'approveAgent' }), 'transaction-request'],
  ['nothing', ' \n\t', 'blank-message'],
  // T26: nonces
  ['another nonce', message.replace(nonce, 'ffffffff'), 'nonce-mismatch'],
  ['a longer nonce', message.replace(nonce, `${nonce}0`), 'nonce-mismatch'],
  ['a nonce in another case', message.replace(nonce, nonce.toUpperCase()), 'nonce-mismatch'],
  ['two nonces', message.replace('Issued', 'Nonce: ffffffff\nIssued'), 'nonce-ambiguous'],
  ['the same nonce twice', message.replace('Issued', `Nonce: ${nonce}\nIssued`), 'nonce-ambiguous'],
  ['no nonce', 'Paxos Address Ownership Verification\nIssued At: 2026-05-19T12:00:00Z', 'nonce-missing'],
  ['a nonce as part of a word', `Prove it: x${nonce}y`, 'nonce-missing'],
  [
    'two nonces in JSON',
    JSON.stringify({
      title: 'Paxos Address Ownership Verification',
      nonce,
      Nonce: 'ffff',
      issued_at: '2026-05-19T12:00:00Z',
    }),
    'nonce-ambiguous',
  ],
  [
    'a nonce in JSON that differs',
    JSON.stringify({
      title: 'Paxos Address Ownership Verification',
      nonce: 'x',
      issued_at: '2026-05-19T12:00:00Z',
    }),
    'nonce-mismatch',
  ],
  ['a nonce with a second part', message.replace(nonce, `${nonce} e5f6`), 'nonce-mismatch'],
  ['a nonce with a full stop', message.replace(nonce, `${nonce}.`), 'nonce-mismatch'],
  ['a label without a nonce', message.replace(`: ${nonce}`, ':'), 'nonce-missing'],
  ['an empty nonce', message.replace(` ${nonce}`, ''), 'nonce-missing'],
  // T28: another address or network
  ['another EVM address', `${message}\nAddress: ${otherEvmAddress}`, 'other-address'],
  [
    'another EVM address in lower case',
    `${message}\nAddress: ${otherEvmAddress.toLowerCase()}`,
    'other-address',
  ],
  ['another EVM address without 0x', `${message}\nAddress: ${otherEvmAddress.slice(2)}`, 'other-address'],
  ['another EVM address as nonce', message.replace(nonce, otherEvmAddress), 'other-address'],
  ['another EVM address, shortened', `${message}\nAddress: 0x742d...f44e`, 'other-address'],
  ['a Solana address', `${message}\nAddress: ${otherSolanaAddress}`, 'other-address'],
  [
    'a Bitcoin address in it',
    `${message}\nAddress: bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq`,
    'other-address',
  ],
  [
    'another address in JSON',
    JSON.stringify({
      title: 'Paxos Address Ownership Verification',
      nonce,
      issued_at: '2026-05-19T12:00:00Z',
      address: otherEvmAddress,
    }),
    'other-address',
  ],
  [
    'another address in JSON, escaped',
    JSON.stringify({
      title: 'Paxos Address Ownership Verification',
      nonce,
      issued_at: '2026-05-19T12:00:00Z',
      address: otherEvmAddress,
    }).replace('0x742d', '\\u0030x742d'),
    'other-address',
  ],
  ['another network', `${message}\nNetwork: SOLANA`, 'other-network'],
  ['an unknown network', `${message}\nNetwork: Bitcoin`, 'other-network'],
  ['a chain id', `${message}\nChain ID: 137`, 'other-network'],
  ['a chain id without a colon', `${message}\nChain ID 137`, 'other-network'],
  ['CAIP-2', `${message}\nChain: eip155:42161`, 'other-network'],
  ['another network in a sentence', `${message}\nThis proves your Solana address.`, 'other-network'],
  [
    'another network in JSON',
    JSON.stringify({
      title: 'Paxos Address Ownership Verification',
      nonce,
      issued_at: '2026-05-19T12:00:00Z',
      network: 'ARBITRUM_ONE',
    }),
    'other-network',
  ],
  // T29: JSON tricks
  [
    'a duplicate key',
    `{"title":"Paxos Address Ownership Verification","nonce":"x","nonce":"${nonce}","issued_at":"2026-05-19T12:00:00Z"}`,
    'duplicate-keys',
  ],
  ['__proto__', `{"__proto__":{},"nonce":"${nonce}"}`, 'forbidden-key'],
  ['depth', `${'['.repeat(100)}"${nonce}"${']'.repeat(100)}`, 'payload-too-complex'],
  // T21, T30
  ['16 KiB and a byte', message.padEnd(16_385, 'x'), 'message-too-long'],
  [
    'a recovery phrase',
    `${message}\nlegal winner thank year wave sausage worth useful legal winner thank yellow`,
    'credentials-in-payload',
  ],
]

describe('T19–T24 T26 T29: a hostile message is blocked, with its code', () => {
  test.each(hostile)('%s', (_, text, code) => {
    const checked = check(recordWith(text))
    expect(codesOf(checked)).toContain(code)
    expect(checked.verdict).toBe('block')
    expect(checked.findings.find((finding) => finding.code === code)?.weight).toBe('block')
  })

  // What needs no nonce of the payload's own to be seen blocks in the collector's shape as well.
  test.each(hostile.filter(([, , code]) => !/^nonce-(?:mismatch|missing)$/.test(code)))(
    'collector: %s',
    (_, text, code) => {
      expect(codesOf(check({ ...collector, message: text }))).toContain(code)
    },
  )
})
