import { Wallet } from 'ethers'
import nacl from 'tweetnacl'
import { expect, test } from 'vitest'
import { keyGiven } from './keyGiven.ts'

const message = new Uint8Array(1)
const wallet = new Wallet(`0x${'46'.repeat(32)}`)
const key = new Uint8Array(32).fill(0x46)
const evm = {
  family: 'evm',
  networkName: 'Ethereum',
  chainIds: [1],
  address: Uint8Array.from(Buffer.from(wallet.address.slice(2), 'hex')),
  message,
} as const
const seed = new Uint8Array(32).fill(7)
const { publicKey, secretKey } = nacl.sign.keyPair.fromSeed(seed)
const solana = { family: 'solana', networkName: 'Solana', address: publicKey, message } as const
const given = (claim: typeof evm | typeof solana, ...bytes: Uint8Array[]) =>
  keyGiven(
    claim,
    bytes.map((one) => ({ form: 'bytes', bytes: one })),
  )

test('T55: the address’s own key, in whatever place among the readings', () => {
  expect(given(evm, key)).toBe(true)
  expect(given(evm, seed, message, key)).toBe(true)
  expect(given(solana, seed)).toBe(true)
  expect(given(solana, secretKey)).toBe(true)
})

test('another’s key, another length and another family’s form are none', () => {
  expect(given(evm)).toBe(false)
  expect(given(evm, seed)).toBe(false)
  expect(given(solana, key)).toBe(false)
  // No scalar: zero, and one above the order.
  expect(given(evm, new Uint8Array(32))).toBe(false)
  expect(given(evm, new Uint8Array(32).fill(255))).toBe(false)
  for (const more of [1, 32, 33]) {
    expect(given(evm, Uint8Array.of(...key, ...new Uint8Array(more)))).toBe(false)
    if (more !== 32) expect(given(solana, Uint8Array.of(...seed, ...new Uint8Array(more)))).toBe(false)
  }
  expect(given(solana, seed.subarray(1))).toBe(false)
})

test('what was given is left as it is', () => {
  const own = key.slice()
  given(evm, own)
  expect(own).toEqual(key)
})
