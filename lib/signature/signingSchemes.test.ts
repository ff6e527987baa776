import { concat, getBytes, hashMessage, hexlify, keccak256, toUtf8Bytes } from 'ethers'
import { expect, test } from 'vitest'
import { evmSchemes, solanaSchemes } from './signingSchemes.ts'

const ascii = 'Paxos Address Ownership Verification'
/** A hash’s size; more characters in UTF-8 than in JavaScript; around the lengths where compact sizes change. */
const texts = ['x'.repeat(32), ascii, 'Zoë 🦊', 'a'.repeat(0xfc), 'a'.repeat(0xfd), 'a'.repeat(0x1234)]

const prefixed = (name: string, length: string | Uint8Array, bytes: Uint8Array) =>
  concat([
    toUtf8Bytes(`\x19${name} Signed Message:\n`),
    length instanceof Uint8Array ? length : toUtf8Bytes(length),
    bytes,
  ])

test.each(texts)('EVM: each wrong digest of %j, as ethers makes it', (text) => {
  const bytes = toUtf8Bytes(text)
  const { length } = bytes
  const compact = length < 0xfd ? Buffer.of(length) : Buffer.of(0xfd, length & 0xff, length >> 8)
  expect(
    evmSchemes.map(({ code, digest }) => {
      const made = digest(bytes)
      return [code, made && hexlify(made)]
    }),
  ).toEqual([
    ['prefix-missing', keccak256(bytes)],
    ['prefix-missing', length === 32 ? hexlify(bytes) : undefined],
    ['prefix-doubled', hashMessage(getBytes(prefixed('Ethereum', `${length}`, bytes)))],
    ['prefix-doubled', hashMessage(getBytes(hashMessage(text)))],
    ['prefix-length', keccak256(prefixed('Ethereum', compact, bytes))],
    ['prefix-length', keccak256(prefixed('Ethereum', `${text.length}`, bytes))],
    ['prefix-foreign', keccak256(prefixed('TRON', `${length}`, bytes))],
    ['prefix-foreign', keccak256(prefixed('Conflux', `${length}`, bytes))],
  ])
})

test.each(texts)('R28, Solana: each envelope of %j, written by hand', (text) => {
  const bytes = Buffer.from(text)
  const key = Buffer.alloc(32, 7)
  const length = Buffer.alloc(2)
  length.writeUInt16LE(bytes.length)
  const envelope = (...parts: Uint8Array[]) =>
    hexlify(Buffer.concat([Buffer.of(0xff), Buffer.from('solana offchain'), ...parts, bytes]))
  const nobody = Buffer.alloc(32)
  expect(solanaSchemes.map(({ code, envelope: wrap }) => [code, hexlify(wrap(bytes, key))])).toEqual([
    ...[0, 1, 2].flatMap((format) => [
      ['offchain-envelope', envelope(Buffer.of(0, format), length)],
      ['offchain-envelope', envelope(Buffer.of(0), nobody, Buffer.of(format, 1), key, length)],
      ['offchain-envelope', envelope(Buffer.of(0), key, Buffer.of(format, 1), key, length)],
    ]),
    ['offchain-envelope', envelope(Buffer.of(1, 1), key)],
    ['prefix-foreign', prefixed('Ethereum', `${bytes.length}`, bytes)],
    ['prefix-foreign', hashMessage(text)],
  ])
})
