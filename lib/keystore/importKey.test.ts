import { base58 } from '@scure/base'
import { Wallet } from 'ethers'
import fc from 'fast-check'
import nacl from 'tweetnacl'
import { describe, expect, test, vi } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { CountersignError } from '../errors.ts'
import { forgetKey, generateKey, importKey } from './importKey.ts'

// Many curve operations: generous, so that a busy machine is not taken for a fault.
vi.setConfig({ testTimeout: 60_000 })

const seed = fc.uint8Array({ minLength: 32, maxLength: 32 })
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

function failure(text: string, family: 'evm' | 'solana'): CountersignError {
  try {
    importKey(text, family)
  } catch (error) {
    if (error instanceof CountersignError) return error
  }
  throw new Error('expected a CountersignError')
}

describe('EVM', () => {
  test('the address is the one that ethers derives', () => {
    fc.assert(
      fc.property(seed, fc.boolean(), (secret, prefix) => {
        fc.pre(secret.some((byte) => byte > 0) && (secret[0] ?? 0) < 255)
        const text = (prefix ? '0x' : '') + hex(secret)
        const key = importKey(` ${prefix ? text : text.toUpperCase()}\n`, 'evm')
        expect(key).toMatchObject({ family: 'evm', address: new Wallet(`0x${hex(secret)}`).address })
        expect(key.secret).toEqual(secret)
      }),
      { numRuns: runs(30) },
    )
  })

  test.each([
    ['', 'nothing'],
    ['46'.repeat(31), '64'],
    ['46'.repeat(33), '64'],
    ['0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045', 'address'],
    ['00'.repeat(32), 'range'],
    ['fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141', 'range'],
    ['ff'.repeat(32), 'range'],
    [`${'46'.repeat(31)}4g`, 'hexadecimal'],
    [`g${'4'.repeat(63)}`, 'hexadecimal'],
    [`${'46'.repeat(16)}0x${'46'.repeat(16)}`, 'hexadecimal'],
    ['legal winner thank year wave sausage worth useful legal winner thank yellow', 'hexadecimal'],
    ['4'.repeat(5000), 'too long'],
  ])('T53: refuses %j', (text, reason) => {
    const error = failure(text, 'evm')
    expect(error.code).toBe('key-unreadable')
    expect(error.message).toContain(reason)
  })
})

describe('Solana: R37', () => {
  test('every form of the same key, as TweetNaCl makes it', () => {
    fc.assert(
      fc.property(seed, (secret) => {
        const { secretKey, publicKey } = nacl.sign.keyPair.fromSeed(secret)
        const forms = [
          base58.encode(secretKey),
          JSON.stringify([...secretKey]),
          `[ ${[...secretKey].join(',\n ')} ]\n`,
          base58.encode(secret),
          JSON.stringify([...secret]),
          hex(secretKey),
          hex(secret),
        ]
        for (const form of forms) {
          const key = importKey(form, 'solana')
          expect(key).toEqual({
            family: 'solana',
            secret: Uint8Array.from(secret),
            address: base58.encode(publicKey),
          })
        }
      }),
      { numRuns: runs(20) },
    )
  })

  test('T53: halves that do not belong together', () => {
    const { secretKey } = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7))
    const wrong = secretKey.slice()
    wrong[63] = (wrong[63] ?? 0) ^ 1
    for (const form of [base58.encode(wrong), JSON.stringify([...wrong]), hex(wrong)]) {
      expect(failure(form, 'solana').code).toBe('key-mismatch')
    }
  })

  test.each([
    ['[1,2,3]', '32 or 64'],
    [JSON.stringify(Array(64).fill(256)), '0 to 255'],
    [JSON.stringify(Array(64).fill('1')), '0 to 255'],
    [JSON.stringify([...Array(63).fill(1), 256]), '0 to 255'],
    [JSON.stringify([...Array(63).fill(1), '1']), '0 to 255'],
    ['[1,2', '0 to 255'],
    [`0x${'46'.repeat(32)}`, 'EVM'],
    ['0OIl', 'base58'],
    ['abc0x', 'base58'],
    [`zz${'a'.repeat(64)}`, '32 or 64'],
    [`${'a'.repeat(64)}zz`, '32 or 64'],
    [base58.encode(new Uint8Array(33)), '32 or 64'],
  ])('T53: refuses %j', (text, reason) => {
    const error = failure(text, 'solana')
    expect(error.code).toBe('key-unreadable')
    expect(error.message).toContain(reason)
  })
})

test('T55: no error carries any part of what was pasted', () => {
  const canary = 'c0ffee5ecret'
  const texts = [canary, `[${canary}`, `[1, "${canary}"]`, `0x${canary}`, canary.repeat(5), `${canary}0OIl`]
  for (const family of ['evm', 'solana'] as const) {
    for (const text of texts) {
      const error = failure(text, family)
      expect(JSON.stringify([error.message, error.values, String(error.cause)])).not.toContain(canary)
    }
  }
})

test('new keys differ, and are zeroed when forgotten', () => {
  for (const family of ['evm', 'solana'] as const) {
    const key = generateKey(family)
    expect(key.secret).not.toEqual(generateKey(family).secret)
    expect(importKey(hex(key.secret), family).address).toBe(key.address)
    forgetKey(key)
    expect(key.secret.every((byte) => byte === 0)).toBe(true)
  }
})
