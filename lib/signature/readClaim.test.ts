import { base58 } from '@scure/base'
import nacl from 'tweetnacl'
import { expect, test } from 'vitest'
import { readClaim } from './readClaim.ts'

const message = 'Zoë'
const bytes = Uint8Array.from(Buffer.from(message))
const evm = `0x${'9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F'}`
const key = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7)).publicKey

test('a claim in bytes, with the chains that it may mean', () => {
  expect(readClaim({ network: 'ethereum', address: evm, message })).toEqual({
    family: 'evm',
    networkName: 'Ethereum',
    chainId: 1,
    chainIds: [1, 11_155_111],
    address: Uint8Array.from(Buffer.from(evm.slice(2), 'hex')),
    message: bytes,
  })
  expect(readClaim({ network: 'SOLANA', address: base58.encode(key), message: bytes })).toEqual({
    family: 'solana',
    networkName: 'Solana',
    address: key,
    message: bytes,
  })
})
