import { expect, test } from 'vitest'
import { CountersignError } from '../errors.ts'
import { fakeVault } from './fakeVault.ts'
import { isSame, notWritten, readKeys, writeVerified } from './storedValues.ts'

test.each<[unknown, unknown]>([
  [1, 1],
  [null, null],
  ['a', 'a'],
  [[], []],
  [{}, {}],
  [
    { a: 1, b: [{ c: null }] },
    { b: [{ c: null }], a: 1 },
  ],
])('the same: %j and %j', (one, other) => {
  expect(isSame(one, other)).toBe(true)
})

test.each<[unknown, unknown]>([
  [1, 2],
  [1, '1'],
  [null, {}],
  [{}, null],
  [1, {}],
  [{}, 1],
  [[], {}],
  [[1], { 0: 1 }],
  [[1], [1, 2]],
  [
    [1, 2],
    [2, 1],
  ],
  [{ a: 1 }, { a: 2 }],
  [
    { a: 1, b: 1 },
    { a: 1, b: 2 },
  ],
  [{ a: undefined }, { b: undefined }],
  [{ a: 1 }, { a: 1, b: 1 }],
  [{ a: { b: { c: 1 } } }, { a: { b: { c: 2 } } }],
])('not the same: %j and %j', (one, other) => {
  expect(isSame(one, other)).toBe(false)
})

test('T47 T50: what storage kept in another form than was written is noticed', async () => {
  const { store } = fakeVault()
  await expect(writeVerified(store, { 'vault/a': { n: 1 } })).resolves.toBeUndefined()
  const forgetful = { ...store, read: async () => ({ 'vault/a': { n: 2 } }) }
  await expect(writeVerified(forgetful, { 'vault/a': { n: 1 } })).rejects.toThrow('something else')
})

test('what storage threw is the cause; what was named already keeps its name', async () => {
  const cause = new DOMException('gone', 'InvalidStateError')
  const failing = { read: () => Promise.reject(cause) }
  await expect(readKeys(failing, ['vault/a'])).rejects.toMatchObject({
    code: 'storage-unreadable',
    values: { reason: 'InvalidStateError' },
    cause,
  })
  await expect(readKeys({ read: () => Promise.reject('x') }, [])).rejects.toMatchObject({
    values: { reason: 'string' },
  })
  expect(notWritten(cause)).toMatchObject({ code: 'vault-not-written', cause })
  const other = new CountersignError('vault-damaged')
  expect(notWritten(other)).toMatchObject({ code: 'vault-not-written', cause: other })
  const named = new CountersignError('vault-not-written')
  expect(notWritten(named)).toBe(named)
})
