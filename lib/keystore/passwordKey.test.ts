import { scryptSync } from 'node:crypto'
import { scrypt } from '@noble/hashes/scrypt.js'
import { describe, expect, test } from 'vitest'
import {
  assertStrongPassword,
  derivePasswordKey,
  forgetPasswordKey,
  isAllowedCost,
  isWeakerCost,
  minimumPasswordLength,
  passwordCheck,
  scryptCost,
} from './passwordKey.ts'

describe('R36 T48: cost of the key derivation', () => {
  test('ours is allowed, and so is more within reason', () => {
    expect(scryptCost).toEqual({ N: 131_072, r: 8, p: 1 })
    const more = [
      { N: 2 ** 18, r: 8, p: 1 },
      { N: 2 ** 19, r: 8, p: 1 },
      { N: 2 ** 17, r: 8, p: 4 },
      { N: 2 ** 17, r: 16, p: 1 },
      { N: 2 ** 18, r: 16, p: 1 },
      // OWASP's equivalents with less memory.
      { N: 2 ** 16, r: 8, p: 2 },
      { N: 2 ** 15, r: 8, p: 3 },
      { N: 2 ** 14, r: 8, p: 5 },
      { N: 2 ** 13, r: 8, p: 10 },
    ]
    for (const cost of [scryptCost, ...more]) expect(isAllowedCost(cost)).toBe(true)
  })

  test('what is less than ours, in memory or in work, is to be replaced', () => {
    expect(isWeakerCost(scryptCost)).toBe(false)
    expect(isWeakerCost({ N: 2 ** 18, r: 8, p: 1 })).toBe(false)
    expect(isWeakerCost({ N: 2 ** 16, r: 16, p: 1 })).toBe(false)
    expect(isWeakerCost({ N: 2 ** 16, r: 8, p: 2 })).toBe(true)
    expect(isWeakerCost({ N: 2 ** 13, r: 8, p: 10 })).toBe(true)
  })

  test.each([
    [2 ** 16, 8, 1],
    [2 ** 15, 8, 2],
    [2 ** 14, 8, 4],
    [2 ** 13, 8, 9],
    [2 ** 12, 8, 20],
    [0, 8, 1],
    [2 ** 17, 7, 1],
    [2 ** 17, 8, 1.5],
    [2 ** 17, 4, 1],
    [2 ** 17, 8, 0],
    [2 ** 17 + 1, 8, 1],
    [2 ** 17, 17, 1],
    [2 ** 21, 8, 1],
    [2 ** 20, 16, 1],
    [2 ** 17, 8, 5],
    [Number.NaN, 8, 1],
    [Number.POSITIVE_INFINITY, 8, 1],
    [2 ** 17, 8.5, 1],
    [-(2 ** 17), 8, 1],
  ])('N %d, r %d, p %d is not', (N, r, p) => {
    expect(isAllowedCost({ N, r, p })).toBe(false)
  })
})

test('a password’s keys are scrypt’s bytes, as Node computes them at the full cost', {
  timeout: 60_000,
}, async () => {
  const salt = new Uint8Array(32).fill(9)
  const input = { password: 'correct horse battery', salt, cost: scryptCost }
  const keys = await derivePasswordKey(
    async ({ password, N, r, p, length }) => scrypt(password, salt, { N, r, p, dkLen: length }),
    input,
  )
  const expected = scryptSync(input.password, salt, 64, { ...scryptCost, maxmem: 2 ** 28 })
  expect(Buffer.concat([keys.wrappingKey, keys.checkKey])).toEqual(expected)
  const check = passwordCheck(keys.checkKey, 'vault')
  expect(Buffer.from(check).equals(Buffer.from(passwordCheck(keys.checkKey, 'other')))).toBe(false)
})

test('the password’s bytes are zeroed after use, also when the derivation fails', async () => {
  const seen: Uint8Array[] = []
  const input = { password: 'correct horse battery', salt: new Uint8Array(32), cost: scryptCost }
  const failing = derivePasswordKey(async ({ password }) => {
    seen.push(password)
    throw new Error('out of memory')
  }, input)
  await expect(failing).rejects.toThrow('out of memory')
  expect(seen[0]?.every((byte) => byte === 0)).toBe(true)
})

test('keys that are forgotten are zeroed, and what scrypt gave with them', async () => {
  const derived = new Uint8Array(64).fill(5)
  const input = { password: 'correct horse battery', salt: new Uint8Array(32), cost: scryptCost }
  const keys = await derivePasswordKey(async () => derived, input)
  expect(derived.every((byte) => byte === 0)).toBe(true)
  expect(keys.wrappingKey).toEqual(new Uint8Array(32).fill(5))
  expect(keys.checkKey).toEqual(new Uint8Array(32).fill(5))
  forgetPasswordKey(keys)
  expect([...keys.wrappingKey, ...keys.checkKey].every((byte) => byte === 0)).toBe(true)
})

test('a password is counted in characters, as it is derived from', () => {
  const least = minimumPasswordLength
  for (const password of ['a'.repeat(least), '😀'.repeat(least), 'ﬁ'.repeat(least / 2)])
    expect(() => assertStrongPassword(password)).not.toThrow()
  const refusal = expect.objectContaining({ code: 'password-too-weak', values: { minimum: least } })
  for (const password of ['', 'a'.repeat(least - 1), '😀'.repeat(least - 1), 'e\u0301'.repeat(least - 1)])
    expect(() => assertStrongPassword(password)).toThrow(refusal)
})
