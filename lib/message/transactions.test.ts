import { base58, base64, base64url, hex } from '@scure/base'
import {
  AddressLookupTableAccount,
  Keypair,
  PublicKey,
  SystemProgram,
  Transaction,
  TransactionMessage,
  VersionedTransaction,
} from '@solana/web3.js'
import { Transaction as EthersTransaction, Wallet } from 'ethers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { encodedFindings } from './encodedFindings.ts'
import { isEthereumTransaction } from './ethereumTransaction.ts'
import { readMessage } from './readMessage.ts'
import { isSolanaTransaction } from './solanaTransaction.ts'

const payer = Keypair.fromSeed(new Uint8Array(32).fill(7))
const recipient = Keypair.fromSeed(new Uint8Array(32).fill(8)).publicKey
const blockhash = 'EETubP5AKHgjPAhzPAFcb8BAY1hMH639CWCFTqi3hq1k'
const transfer = SystemProgram.transfer({ fromPubkey: payer.publicKey, toPubkey: recipient, lamports: 1 })

const legacy = new Transaction({ feePayer: payer.publicKey, blockhash, lastValidBlockHeight: 1 }).add(
  transfer,
)
legacy.sign(payer)
const message = new TransactionMessage({
  payerKey: payer.publicKey,
  recentBlockhash: blockhash,
  instructions: [transfer],
})
const v0 = new VersionedTransaction(message.compileToV0Message())
v0.sign([payer])
const table = new AddressLookupTableAccount({
  key: new PublicKey(new Uint8Array(32).fill(9)),
  state: {
    deactivationSlot: 0n,
    lastExtendedSlot: 0,
    lastExtendedSlotStartIndex: 0,
    addresses: [recipient],
  },
})
const withTable = new VersionedTransaction(message.compileToV0Message([table]))
withTable.sign([payer])

const solana: [string, Uint8Array][] = [
  ['legacy', legacy.serialize()],
  [
    'legacy, unsigned',
    new Transaction({ feePayer: payer.publicKey, blockhash, lastValidBlockHeight: 1 })
      .add(transfer)
      .serialize({ requireAllSignatures: false }),
  ],
  ['legacy message', legacy.serializeMessage()],
  ['v0', v0.serialize()],
  ['v0 message', v0.message.serialize()],
  ['v0 with a lookup table', withTable.serialize()],
  ['v0 message with a lookup table', withTable.message.serialize()],
]

const wallet = new Wallet(`0x${'46'.repeat(32)}`)
const fields = { to: wallet.address, value: 1n, nonce: 9, gasLimit: 21_000n, chainId: 1n }
const envelopes = [
  { ...fields, type: 0, gasPrice: 20n * 10n ** 9n },
  { ...fields, type: 1, gasPrice: 20n * 10n ** 9n, accessList: [] },
  { ...fields, type: 2, maxFeePerGas: 30n, maxPriorityFeePerGas: 1n },
  { ...fields, type: 2, maxFeePerGas: 30n, maxPriorityFeePerGas: 1n, data: `0xa9059cbb${'00'.repeat(64)}` },
  { ...fields, type: 2, to: null, maxFeePerGas: 30n, maxPriorityFeePerGas: 1n, data: '0x6080604052' },
].map((transaction) => EthersTransaction.from(transaction))
const ethereum: [string, Uint8Array][] = await Promise.all(
  envelopes.flatMap((transaction, index) => [
    Promise.resolve<[string, Uint8Array]>([
      `unsigned ${index}`,
      hex.decode(transaction.unsignedSerialized.slice(2)),
    ]),
    wallet
      .signTransaction(transaction.clone())
      .then((signed): [string, Uint8Array] => [`signed ${index}`, hex.decode(signed.slice(2))]),
  ]),
)

const codes = (text: string) => encodedFindings(readMessage(text)).map((finding) => finding.code)

const encodings: [string, (bytes: Uint8Array) => string][] = [
  ['hex', (bytes) => hex.encode(bytes)],
  ['0x hex', (bytes) => `0x${hex.encode(bytes)}`],
  ['HEX', (bytes) => hex.encode(bytes).toUpperCase()],
  ['base58', (bytes) => base58.encode(bytes)],
  ['base64', (bytes) => base64.encode(bytes)],
  ['base64 without padding', (bytes) => base64.encode(bytes).replaceAll('=', '')],
  ['base64url', (bytes) => base64url.encode(bytes)],
  ['base64 in lines', (bytes) => base64.encode(bytes).replaceAll(/.{64}/g, '$&\n')],
  ['quoted base64', (bytes) => JSON.stringify(base64.encode(bytes))],
  ['base64 after text', (bytes) => `Paxos Address Ownership Verification\nNonce: ${base64.encode(bytes)}`],
  ['base58 in JSON', (bytes) => JSON.stringify({ nonce: base58.encode(bytes) })],
  ['byte values', (bytes) => JSON.stringify([...bytes])],
]

describe('T23: serialized Solana transactions', () => {
  test.each(solana)('%s, in every encoding', (_, bytes) => {
    expect(isSolanaTransaction(bytes)).toBe(true)
    for (const [, encode] of encodings) expect(codes(encode(bytes))).toContain('solana-transaction')
  })

  test.each(solana)('%s: cut, extended or off by one, it is none', (_, bytes) => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(isSolanaTransaction(bytes.subarray(0, length))).toBe(false)
    }
    expect(isSolanaTransaction(Uint8Array.from([...bytes, 0]))).toBe(false)
  })

  describe('counts that do not agree', () => {
    const key = Array.from({ length: 32 }, (_, at) => at + 1)
    /** Header, two accounts, block hash, and one instruction of program 1 with account 0 and four bytes. */
    const parts = {
      header: [1, 0, 1],
      accounts: [2, ...key, ...key],
      hash: key,
      rest: [1, 1, 1, 0, 4, 9, 9, 9, 9],
    }
    const build = (changes: Partial<typeof parts> = {}, before: number[] = [], after: number[] = []) => {
      const { header, accounts, hash, rest } = { ...parts, ...changes }
      return Uint8Array.from([...before, ...header, ...accounts, ...hash, ...rest, ...after])
    }
    const signatures = (count: number) => [count, ...Array<number>(64 * count).fill(7)]

    test('the right ones', () => {
      expect(isSolanaTransaction(build())).toBe(true)
      expect(isSolanaTransaction(build({}, signatures(1)))).toBe(true)
      expect(isSolanaTransaction(build({}, [0x80], [0]))).toBe(true)
      expect(isSolanaTransaction(build({ header: [2, 1, 0] }, signatures(2)))).toBe(true)
      expect(isSolanaTransaction(build({ rest: [0] }))).toBe(true)
      expect(isSolanaTransaction(build({ header: [1, 0, 0] }))).toBe(true)
    })

    test.each<[string, Uint8Array]>([
      ['no signer', build({ header: [0, 0, 1] })],
      ['only read-only signers', build({ header: [1, 1, 1] })],
      ['more read-only signers than signers', build({ header: [1, 2, 1] })],
      ['more signers than accounts', build({ header: [3, 0, 0] })],
      ['more read-only accounts than accounts', build({ header: [1, 0, 2] })],
      ['another count of signatures than signers', build({}, signatures(2))],
      ['fewer signatures than signers', build({ header: [2, 1, 0] }, signatures(1))],
      ['no signatures, but their count', build({}, [0])],
      ['version 1', build({}, [0x81], [0])],
      ['version 0 without lookups', build({}, [0x80])],
      ['lookups without a version', build({}, [], [0])],
      ['the fee payer as program', build({ rest: [1, 0, 1, 0, 4, 9, 9, 9, 9] })],
      ['a program that is not there', build({ rest: [1, 2, 1, 0, 4, 9, 9, 9, 9] })],
      ['an account that is not there', build({ rest: [1, 1, 1, 2, 4, 9, 9, 9, 9] })],
      ['one of two accounts that is not there', build({ rest: [1, 1, 2, 0, 2, 4, 9, 9, 9, 9] })],
      ['an instruction too few', build({ rest: [2, 1, 1, 0, 4, 9, 9, 9, 9] })],
      ['data too short', build({ rest: [1, 1, 1, 0, 5, 9, 9, 9, 9] })],
      ['data too long', build({ rest: [1, 1, 1, 0, 3, 9, 9, 9, 9] })],
      ['nothing', new Uint8Array()],
    ])('%s', (_, bytes) => {
      expect(isSolanaTransaction(bytes)).toBe(false)
    })

    test('lookups bring accounts of their own', () => {
      const lookup = (writable: number[], readonly: number[]) => [
        1,
        ...key,
        writable.length,
        ...writable,
        readonly.length,
        ...readonly,
      ]
      const using = (account: number, after: number[]) =>
        isSolanaTransaction(build({ rest: [1, 1, 1, account, 0] }, [0x80], after))
      expect(using(2, lookup([5], []))).toBe(true)
      expect(using(2, lookup([], [5]))).toBe(true)
      expect(using(4, lookup([5, 6], [7]))).toBe(true)
      expect(using(5, lookup([5, 6], [7]))).toBe(false)
      expect(using(2, lookup([], []))).toBe(false)
      expect(using(0, lookup([5], []).slice(0, -1))).toBe(false)
      expect(using(0, [2, ...lookup([5], []).slice(1)])).toBe(false)
    })
  })

  test('one that is valid UTF-8', () => {
    // Accounts, blockhash and data of printable ASCII; only the counts are low bytes.
    const ascii = (length: number) => Array.from({ length }, (_, index) => 65 + (index % 26))
    const bytes = Uint8Array.from([1, 0, 1, 3, ...ascii(96), ...ascii(32), 1, 2, 2, 0, 1, 4, ...ascii(4)])
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    expect(codes(text)).toContain('solana-transaction')
    const signed = Uint8Array.from([1, ...ascii(64), ...bytes])
    expect(codes(new TextDecoder('utf-8', { fatal: true }).decode(signed))).toContain('solana-transaction')
  })

  test('text and JSON pass', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 2000 }), fc.json(), fc.lorem({ maxCount: 200 })),
        (text) => {
          expect(isSolanaTransaction(new TextEncoder().encode(text))).toBe(false)
          expect(isEthereumTransaction(new TextEncoder().encode(text))).toBe(false)
        },
      ),
      { numRuns: runs(500) },
    )
  })
})

describe('T24: raw Ethereum transactions', () => {
  test.each(ethereum)('%s, in every encoding', (_, bytes) => {
    expect(isEthereumTransaction(bytes)).toBe(true)
    for (const [name, encode] of encodings) {
      if (!/after text|JSON/.test(name) || bytes.length > 64)
        expect(codes(encode(bytes))).toContain('ethereum-transaction')
    }
    for (let length = 0; length < bytes.length; length += 1) {
      expect(isEthereumTransaction(bytes.subarray(0, length))).toBe(false)
    }
  })

  test('an EIP-7702 authorization', () => {
    const bytes = Uint8Array.from([5, 0xd7, 1, 0x94, ...new Uint8Array(20).fill(7), 1])
    expect(isEthereumTransaction(bytes)).toBe(true)
    expect(codes(hex.encode(bytes))).toContain('ethereum-transaction')
  })
})
