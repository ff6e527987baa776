import { beforeEach, describe, expect, test } from 'vitest'
import { createKeystore } from './createKeystore.ts'
import { cheapKey, type FakeVault, fakeVault } from './fakeVault.ts'
import type { Keystore } from './keystore.ts'
import { readAttempts, remainingDelay } from './passwordDelay.ts'
import { passwordWait } from './passwordGate.ts'
import type { DeriveKey } from './passwordKey.ts'

const password = 'correct horse battery'
const wrong = 'wrong wrong wrong'

describe('T52: how long wrong passwords keep one waiting', () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 5_000],
    [4, 10_000],
    [5, 20_000],
    [10, 640_000],
    [11, 900_000],
    [32, 900_000],
  ])('%d of them: %d ms', (failures, delay) => {
    expect(remainingDelay({ failures, latest: 1_000_000 }, 1_000_000)).toBe(delay)
    expect(remainingDelay({ failures, latest: 1_000_000 }, 1_000_001)).toBe(Math.max(0, delay - 1))
    expect(remainingDelay({ failures, latest: 1_000_000 }, 1_000_000 + delay)).toBe(0)
    expect(remainingDelay({ failures, latest: 1_000_000 }, 2_000_000)).toBe(0)
    // A clock that was set back does not make it longer.
    expect(remainingDelay({ failures, latest: 1_000_000 }, 0)).toBe(delay)
  })

  test('what is stored, what is not, and what cannot be read', () => {
    expect(readAttempts(undefined)).toEqual({ failures: 0, latest: 0 })
    expect(readAttempts({ failures: 2, latest: 5, more: 1 })).toEqual({ failures: 2, latest: 5 })
    for (const odd of [
      null,
      'x',
      {},
      { failures: -1, latest: 0 },
      { failures: 1.5, latest: 0 },
      { failures: 1 },
    ])
      expect(readAttempts(odd)).toEqual({ failures: 32, latest: 0 })
    for (const latest of [-1, 0.5, '0']) expect(readAttempts({ failures: 0, latest }).failures).toBe(32)
  })
})

describe('what counts as an attempt', () => {
  let fake: FakeVault
  let keystore: Keystore
  let derive: DeriveKey
  const attempts = () => fake.local['vault/attempts']

  beforeEach(async () => {
    fake = fakeVault()
    derive = cheapKey
    keystore = createKeystore({
      store: fake.store,
      session: fake.session,
      now: () => fake.clock.now,
      deriveKey: (...given) => derive(...given),
    })
    await keystore.create(password)
  })

  test('T52: a derivation that failed is none, and leaves those before it', async () => {
    derive = async () => {
      expect(attempts()).toEqual({ failures: 1, latest: fake.clock.now })
      throw new Error('out of memory')
    }
    for (let tries = 0; tries < 5; tries++) {
      await expect(keystore.unlock(password)).rejects.toThrow('out of memory')
      expect(attempts()).toBeUndefined()
    }
    derive = cheapKey
    await expect(keystore.unlock(wrong)).rejects.toMatchObject({
      code: 'wrong-password',
      values: { seconds: 0 },
    })
    const before = attempts()
    expect(before).toEqual({ failures: 1, latest: fake.clock.now })
    fake.clock.now += 5
    derive = () => Promise.reject(new Error('out of memory'))
    await expect(keystore.unlock(password)).rejects.toThrow('out of memory')
    expect(attempts()).toEqual(before)
  })

  test('T52: a right password forgets them, and nothing of them is stored', async () => {
    await expect(keystore.unlock(wrong)).rejects.toMatchObject({ code: 'wrong-password' })
    await keystore.unlock(password)
    expect(attempts()).toBeUndefined()
  })

  test('whole seconds are said, rounded up; a clock set back is written down', async () => {
    fake.local = { ...fake.local, 'vault/attempts': { failures: 3, latest: fake.clock.now } }
    fake.clock.now += 1
    expect(await keystore.passwordWait()).toBe(5)
    fake.clock.now += 4_000
    expect(await keystore.passwordWait()).toBe(1)
    expect(attempts()).toMatchObject({ latest: fake.clock.now - 4_001 })
    fake.clock.now -= 10_000
    expect(await passwordWait(fake.store, fake.clock.now)).toBe(5)
    expect(attempts()).toEqual({ failures: 3, latest: fake.clock.now })
  })

  test('a count that cannot be kept keeps nobody out', async () => {
    for (const at of [0, 1, 2]) {
      fake.failAt(at, 'before', false)
      expect(await keystore.unlock(password)).toMatchObject({ state: 'unlocked' })
      fake.revive()
    }
  })
})
