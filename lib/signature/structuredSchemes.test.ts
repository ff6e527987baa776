import {
  concat,
  hashMessage,
  hexlify,
  solidityPackedKeccak256,
  type TypedDataDomain,
  TypedDataEncoder,
  toUtf8Bytes,
} from 'ethers'
import { expect, test } from 'vitest'
import { accountDigests, typedDataDigests } from './structuredSchemes.ts'

const message = 'Paxos Address Ownership Verification\r\nNonce: Zoë\nIssued At: 2026-05-19T12:00:00Z'
const bytes = Uint8Array.from(Buffer.from(message))
const account = '0x52908400098527886E0F7030069857D2E4169EE7'
/** One and two bytes, and an odd number of hexadecimal digits. */
const chainIds = [1, 0xa4b1, 0xaa36a7, 0x123]

const struct = (domain: TypedDataDomain, name: string, type: string, member: string, value: unknown) =>
  TypedDataEncoder.hash(domain, { [name]: [{ name: member, type }] }, { [member]: value })
const sorted = (digests: Iterable<string>) => [...new Set(digests)].sort()

test('typed data: every shape, as ethers hashes it', () => {
  const wanted = (text: string, title: string) => {
    const domains: TypedDataDomain[] = [
      {},
      ...chainIds.map((chainId) => ({ chainId })),
      ...['Paxos', title].flatMap((name) => [
        { name },
        { name, version: '1' },
        ...chainIds.map((chainId) => ({ name, version: '1', chainId })),
      ]),
    ]
    const structs = domains.flatMap((domain) =>
      ['Message', 'Verification'].flatMap((name) =>
        ['message', 'content', 'contents'].map((member) => struct(domain, name, 'string', member, text)),
      ),
    )
    // Before EIP-712: the hash of “type name” and the hash of the value.
    const lists = ['message', 'Message', 'content', 'contents', 'data'].map((name) =>
      solidityPackedKeccak256(
        ['bytes32', 'bytes32'],
        [
          solidityPackedKeccak256(['string'], [`string ${name}`]),
          solidityPackedKeccak256(['string'], [text]),
        ],
      ),
    )
    return sorted([...structs, ...lists])
  }
  const made = (text: string) => sorted(typedDataDigests(toUtf8Bytes(text), chainIds).map(hexlify))
  expect(made(message)).toEqual(wanted(message, 'Paxos Address Ownership Verification'))
  expect(made('one line')).toEqual(wanted('one line', 'one line'))
  expect(made('two\nlines')).toEqual(wanted('two\nlines', 'two'))
  const long = 'x'.repeat(70)
  expect(made(`${long}\nmore`)).toEqual(wanted(`${long}\nmore`, long.slice(0, 64)))
})

test('R25: every envelope of a smart account, as ethers hashes it', () => {
  const digest = hashMessage(message)
  const prefixed = concat([toUtf8Bytes(`\x19Ethereum Signed Message:\n${bytes.length}`), bytes])
  const wanted = chainIds.flatMap((chainId) => {
    const contract = { chainId, verifyingContract: account }
    const named = (name: string, version: string) => ({ ...contract, name, version })
    const nesting = [
      contract,
      named('Nexus', '1.2.0'),
      named('Nexus', '1.0.2'),
      named('Calibur', '1.0.0'),
      named('EIP7702StatelessDeleGator', '1'),
      named('milady', '1'),
    ]
    return [
      ...nesting.map((domain) => struct(domain, 'PersonalSign', 'bytes', 'prefixed', prefixed)),
      struct(contract, 'SafeMessage', 'bytes', 'message', digest),
      struct(contract, 'SafeMessage', 'bytes', 'message', bytes),
      struct(named('Coinbase Smart Wallet', '1'), 'CoinbaseSmartWalletMessage', 'bytes32', 'hash', digest),
      struct(named('Kernel', '0.3.1'), 'Kernel', 'bytes32', 'hash', digest),
      struct(named('Kernel', '0.3.3'), 'Kernel', 'bytes32', 'hash', digest),
    ]
  })
  const made = accountDigests(bytes, Buffer.from(account.slice(2), 'hex'), chainIds).map(hexlify)
  expect(sorted(made)).toEqual(sorted(wanted))
  expect(accountDigests(bytes, new Uint8Array(20), [])).toEqual([])
})
