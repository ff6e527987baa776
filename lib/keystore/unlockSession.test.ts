import { base64 } from '@scure/base'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { readAutoLock, writeAutoLock } from './autoLock.ts'
import { type FakeVault, fakeVault } from './fakeVault.ts'
import { moveDeadline, readSession, requireSession, startSession } from './unlockSession.ts'

const vaultId = '4a8ae9d3-6a3c-4f10-9d4c-0f2f6a1f8f01'
const key = new Uint8Array(32).fill(7)
const stored = { vaultId, key: base64.encode(key), unlockedAt: 1000, deadline: 2000 }

let fake: FakeVault
const parts = () => ({ store: fake.store, session: fake.session, now: () => fake.clock.now })

beforeEach(() => {
  fake = fakeVault()
})

describe('T51: an unlocking', () => {
  test('lasts from its beginning up to, and without, its deadline', async () => {
    for (const now of [1000, 1999]) {
      await fake.session.write(stored, 0)
      expect(await readSession(fake.session, vaultId, now)).toEqual({ ...stored, key })
      expect(fake.sessionValue).toEqual(stored)
    }
    for (const now of [999, 2000, 2001]) {
      await fake.session.write(stored, 0)
      expect(await readSession(fake.session, vaultId, now)).toBeUndefined()
      expect(fake.sessionValue).toBeUndefined()
    }
  })

  test.each<object>([
    { vaultId: 'other' },
    { vaultId: 5 },
    // 31 and 33 bytes, in as many characters as 32 have; fewer; no base64.
    { key: base64.encode(new Uint8Array(31)) },
    { key: base64.encode(new Uint8Array(33)) },
    { key: base64.encode(new Uint8Array(30)) },
    { key: '!'.repeat(44) },
    { key: 5 },
    { unlockedAt: '1000' },
    { deadline: null },
    { extra: 1 },
  ])('with %j is none, and is cleared', async (changes) => {
    await fake.session.write({ ...stored, ...changes }, 0)
    expect(await readSession(fake.session, vaultId, 1500)).toBeUndefined()
    expect(fake.sessionValue).toBeUndefined()
  })

  test('where there is none, nothing is cleared', async () => {
    const clear = vi.spyOn(fake.session, 'clear')
    expect(await readSession(fake.session, vaultId, 1500)).toBeUndefined()
    await fake.session.write(null, 0)
    expect(await readSession(fake.session, vaultId, 1500)).toBeUndefined()
    expect(clear).not.toHaveBeenCalled()
    await expect(requireSession(parts(), vaultId)).rejects.toMatchObject({ code: 'vault-locked' })
  })

  test('begins with the minutes that the person chose, and is written with its deadline', async () => {
    const write = vi.spyOn(fake.session, 'write')
    const { now } = fake.clock
    await writeAutoLock(fake.store, 30)
    expect(await startSession(parts(), vaultId, key)).toEqual({
      state: 'unlocked',
      deadline: now + 1_800_000,
    })
    const whole = { vaultId, key: base64.encode(key), unlockedAt: now, deadline: now + 1_800_000 }
    expect(write.mock.calls).toEqual([[whole, now + 1_800_000]])
    expect(await requireSession(parts(), vaultId)).toEqual(key)
  })

  test('its deadline moves from its beginning on; without one there is nothing to move', async () => {
    const begun = fake.clock.now
    await moveDeadline(parts(), vaultId, 5)
    expect(fake.sessionValue).toBeUndefined()
    await startSession(parts(), vaultId, key)
    fake.clock.now += 60_000
    await moveDeadline(parts(), vaultId, 5)
    expect(await readSession(fake.session, vaultId, fake.clock.now)).toMatchObject({
      key,
      unlockedAt: begun,
      deadline: begun + 300_000,
    })
    await moveDeadline(parts(), 'other', 5)
    expect(fake.sessionValue).toBeUndefined()
  })
})

describe('minutes to locking', () => {
  test('15 where none are stored, or what is stored is none', async () => {
    expect(await readAutoLock(fake.store)).toBe(15)
    for (const none of ['5', 0, 721, 1.5, null]) {
      fake.local = { 'vault/auto-lock': none }
      expect(await readAutoLock(fake.store)).toBe(15)
    }
    for (const minutes of [1, 720]) {
      fake.local = { 'vault/auto-lock': minutes }
      expect(await readAutoLock(fake.store)).toBe(minutes)
    }
  })

  test('are whole, from 1 to 720; what storage threw is the cause', async () => {
    for (const minutes of [1, 720]) await writeAutoLock(fake.store, minutes)
    for (const minutes of [0, 721, 1.5, Number.NaN])
      await expect(writeAutoLock(fake.store, minutes)).rejects.toThrow('1 to 720')
    expect(fake.local).toEqual({ 'vault/auto-lock': 720 })
    fake.failAt(0, 'before', false)
    await expect(writeAutoLock(fake.store, 5)).rejects.toMatchObject({
      code: 'vault-not-written',
      cause: new Error('disk full'),
    })
  })
})
