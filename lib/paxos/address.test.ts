import { base58 } from '@scure/base'
import { getAddress } from 'ethers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressBytes, addressFindings, checksumAddress, isSigningPoint, sameAddress } from './address.ts'
import { evmAddress, otherSolanaAddress, solanaAddress } from './checkRequest.fixture.ts'
import { findNetwork, type Network } from './networks.ts'

const network = (id: string): Network => {
  const found = findNetwork(id)
  if (!found) throw new Error(id)
  return found
}
const codes = (id: string, address: string, signs = true) =>
  addressFindings(address, network(id), signs).map(({ code, weight }) => `${weight} ${code}`)
const hex = (digits: string) => `0x${digits}`

test('EIP-55, as ethers has it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
      const digits = Buffer.from(bytes).toString('hex')
      expect(checksumAddress(hex(digits))).toBe(getAddress(hex(digits)))
      expect(checksumAddress(hex(digits.toUpperCase()))).toBe(getAddress(hex(digits)))
      expect(addressBytes('evm', hex(digits))).toEqual(bytes)
    }),
  )
})

test('bytes of an address, and none for what is no address', () => {
  expect(addressBytes('solana', base58.encode(new Uint8Array(32).fill(9)))).toEqual(
    new Uint8Array(32).fill(9),
  )
  for (const text of [
    '',
    '0x',
    evmAddress.slice(2),
    `${evmAddress}0`,
    ` ${evmAddress}`,
    evmAddress.slice(0, -1),
    solanaAddress,
  ])
    expect(addressBytes('evm', text)).toBeUndefined()
  for (const length of [31, 33])
    expect(addressBytes('solana', base58.encode(new Uint8Array(length).fill(9)))).toBeUndefined()
  for (const text of ['', `${solanaAddress}\n`, `0${solanaAddress.slice(1)}`, evmAddress, '1'.repeat(31)])
    expect(addressBytes('solana', text)).toBeUndefined()
  expect(addressBytes('solana', '1'.repeat(32))).toEqual(new Uint8Array(32))
})

test('the same address in another case is the same; another one or none is not', () => {
  expect(sameAddress('evm', evmAddress, evmAddress.toLowerCase())).toBe(true)
  expect(sameAddress('evm', evmAddress, `${evmAddress.slice(0, -1)}0`)).toBe(false)
  expect(sameAddress('evm', 'x', 'x')).toBe(false)
  expect(sameAddress('evm', evmAddress, 'x')).toBe(false)
  expect(sameAddress('evm', 'x', evmAddress)).toBe(false)
  expect(sameAddress('solana', solanaAddress, solanaAddress)).toBe(true)
  expect(sameAddress('solana', solanaAddress, otherSolanaAddress)).toBe(false)
})

describe('T28: what is wrong with an address', () => {
  const upper = hex(evmAddress.slice(2).toUpperCase())
  test.each<[string, string[]]>([
    [evmAddress, []],
    [evmAddress.toLowerCase(), ['note address-without-checksum']],
    [upper, ['note address-without-checksum']],
    [evmAddress.replace('d8dA', 'D8dA'), ['block address-checksum']],
    [hex('12'.repeat(20)), []],
    [hex('00'.repeat(20)), ['block address-without-key']],
    [hex(`${'00'.repeat(18)}ffff`), ['block address-without-key']],
    [hex(`${'00'.repeat(17)}010000`), []],
    [hex('000000000000000000000000000000000000dEaD'), ['block address-without-key']],
    [hex('EeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE'), ['block address-without-key']],
    [hex('FFfFfFffFFfffFFfFFfFFFFFffFFFffffFfFFFfF'), ['block address-without-key']],
    [solanaAddress, ['block address-wrong-network']],
    [evmAddress.slice(2), ['block address-unreadable']],
    ['', ['block address-unreadable']],
  ])('EVM %s: %j', (address, expected) => {
    expect(codes('ETHEREUM', address)).toEqual(expected)
    expect(codes('INK', address, false)).toEqual(expected)
  })

  test.each<[string, string[]]>([
    [solanaAddress, []],
    [evmAddress, ['block address-wrong-network']],
    ['abc', ['block address-unreadable']],
    ['11111111111111111111111111111111', ['block address-without-key', 'block address-off-curve']],
    ['TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA', ['block address-without-key', 'block address-off-curve']],
    ['TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb', ['block address-without-key', 'block address-off-curve']],
    ['ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL', ['block address-without-key']],
    ['MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr', ['block address-without-key']],
    ['metaqbxxUerdq28cj1RbAWkYQm3ybzjb6a8bt518x1s', ['block address-without-key']],
    ['SysvarRent111111111111111111111111111111111', ['block address-without-key']],
  ])('Solana %s: %j', (address, expected) => {
    const found = codes('SOLANA', address)
    for (const code of expected.slice(0, 1)) expect(found).toContain(code)
    if (expected.length === 0) expect(found).toEqual([])
    expect(codes('SOLANA', address, false)).not.toContain('block address-off-curve')
  })

  test('what is said names the address and the network', () => {
    expect(addressFindings('x', network('SOLANA'), true)).toEqual([
      { code: 'address-unreadable', weight: 'block', values: { address: 'x', network: 'Solana' } },
    ])
  })

  test('a signing point is canonical, on the curve and of large order', () => {
    expect(isSigningPoint(base58.decode(solanaAddress))).toBe(true)
    expect(isSigningPoint(new Uint8Array(32))).toBe(false)
    expect(isSigningPoint(Uint8Array.of(1, ...new Uint8Array(31)))).toBe(false)
    expect(isSigningPoint(new Uint8Array(32).fill(0xff))).toBe(false)
    expect(isSigningPoint(Uint8Array.of(2, ...new Uint8Array(31)))).toBe(false)
    // y = 3 + p: the same point as y = 3, written otherwise.
    expect(isSigningPoint(Uint8Array.of(0xf0, ...new Uint8Array(30).fill(0xff), 0x7f))).toBe(false)
  })
})
