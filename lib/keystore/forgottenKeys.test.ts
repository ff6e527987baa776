import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createKeystore } from './createKeystore.ts'
import { fakePasskeys } from './fakePasskeys.ts'
import { cheapKey, type FakeVault, fakeVault } from './fakeVault.ts'
import { importKey } from './importKey.ts'
import type { Keystore } from './keystore.ts'
import { readKey } from './readKey.ts'
import { writeWeb3Secret } from './web3SecretStorage.ts'

const password = 'correct horse battery'
const other = 'staple horse correct'
const message = new TextEncoder().encode('Paxos Address Ownership Verification')

/** Whatever held a key: what was imported, decrypted, derived from the password, or came from a passkey. */
const held: Uint8Array[] = []
let fake: FakeVault
let keystore: Keystore
let ids: string[]

beforeEach(async () => {
  const { importKey: takeKey, decrypt } = crypto.subtle
  const subtle = crypto.subtle as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>
  vi.spyOn(subtle, 'importKey').mockImplementation(async (...given) => {
    held.push(given[1] as Uint8Array)
    return Reflect.apply(takeKey, crypto.subtle, given)
  })
  vi.spyOn(subtle, 'decrypt').mockImplementation(async (...given) => {
    const plain = (await Reflect.apply(decrypt, crypto.subtle, given)) as ArrayBuffer
    // Keys and secrets have 32 bytes; what else is encrypted is no key, or a layer around one.
    if (plain.byteLength === 32) held.push(new Uint8Array(plain))
    return plain
  })
  fake = fakeVault()
  const touch = fakePasskeys()
  keystore = createKeystore({
    store: fake.store,
    session: fake.session,
    now: () => fake.clock.now,
    passkeys: {
      ...touch.port,
      async evaluate(...asked) {
        const answer = await touch.port.evaluate(...asked)
        held.push(...answer.secrets)
        return answer
      },
    },
    async deriveKey(job) {
      const derived = await cheapKey(job)
      held.push(derived)
      return derived
    },
  })
  await keystore.create(password)
  const evm = await keystore.addAccount(importKey('46'.repeat(32), 'evm'), 'Treasury')
  const solana = await keystore.addAccount(importKey('07'.repeat(32), 'solana'), 'Cold')
  ids = [evm.id, solana.id]
})

afterEach(() => {
  held.length = 0
})

/** Does something, and counts the keys that went through it and those of them that are still there. */
async function leftBy(action: () => Promise<unknown>): Promise<{ seen: boolean; left: number }> {
  held.length = 0
  await action().catch(() => undefined)
  return { seen: held.length > 0, left: held.filter((key) => key.some((byte) => byte !== 0)).length }
}

const none = { seen: true, left: 0 }

test('T51: no key outlives what it was needed for', async () => {
  const [first = '', second = ''] = ids
  const steps: [string, () => Promise<unknown>][] = [
    ['sign', () => keystore.sign(first, message)],
    ['sign, Solana', () => keystore.sign(second, message)],
    ['add', () => keystore.addAccount(importKey('08'.repeat(32), 'evm'), '')],
    ['wrong password', () => keystore.unlock('wrong wrong wrong')],
    ['unlock', () => keystore.unlock(password)],
    ['change the password', () => keystore.changePassword(password, other)],
    ['change it back', () => keystore.changePassword(other, password)],
    ['export', () => keystore.exportKey({ accountId: first, password, form: 'evm-private-key' })],
    ['export, Solana', () => keystore.exportKey({ accountId: second, password, form: 'solana-cli' })],
    [
      'export as a file',
      () =>
        keystore.exportKey({ accountId: first, password, form: 'web3-secret-storage', filePassword: other }),
    ],
    ['back up', () => keystore.backUp(password)],
    ['add a passkey', () => keystore.addPasskey({ password, label: '', unlocks: true })],
    ['unlock with it', () => keystore.unlockWithPasskey()],
    ['ask for it at one account', () => keystore.requirePasskey([first])],
    ['sign with it', () => keystore.sign(first, message)],
    ['unlock to sign', async () => (await keystore.unlockToSign(first)).forget()],
    [
      'unlock to sign, and sign',
      async () => keystore.sign(first, message, await keystore.unlockToSign(first)),
    ],
    ['ask for it at all', () => keystore.requirePasskey('all')],
    ['add under the rule', () => keystore.addAccount(importKey('09'.repeat(32), 'evm'), '')],
    ['back up under the rule', () => keystore.backUp(password)],
    ['unlock under the rule', () => keystore.unlock(password)],
    ['ask no more', () => keystore.releasePasskey('all', password)],
  ]
  for (const [what, action] of steps) expect({ what, ...(await leftBy(action)) }).toEqual({ what, ...none })
})

test('T46 T66: no key is opened before it may be, nor where it may not', async () => {
  const [id = ''] = ids
  held.length = 0
  const expected = await keystore.sign(id, message)
  const opened = held.length
  held.length = 0
  const permitted = Promise.withResolvers<void>()
  const refused = Promise.withResolvers<void>()
  const signing = keystore.sign(id, message, undefined, permitted.promise)
  const vain = keystore.sign(id, message, undefined, refused.promise)
  // Another one takes as long as they would.
  await keystore.sign(id, message)
  expect(held).toHaveLength(opened)
  refused.reject(new Error('not allowed'))
  await expect(vain).rejects.toThrow('not allowed')
  expect(held).toHaveLength(opened)
  permitted.resolve()
  expect(await signing).toEqual(expected)
  expect(held).toHaveLength(2 * opened)
})

test('T51: nor where it ends in a failure', async () => {
  const [first = ''] = ids
  await keystore.addPasskey({ password, label: '', unlocks: true })
  const steps: [string, () => Promise<unknown>][] = [
    ['sign', () => keystore.sign(first, message)],
    ['add', () => keystore.addAccount(importKey('08'.repeat(32), 'evm'), '')],
    ['change the password', () => keystore.changePassword(password, other)],
    ['add a passkey', () => keystore.addPasskey({ password, label: '', unlocks: true })],
    ['ask for it', () => keystore.requirePasskey('all')],
    ['ask no more', () => keystore.releasePasskey('all', password)],
  ]
  for (const [what, action] of steps) {
    // The attempts are counted first; the write after that fails.
    for (const at of [0, 2]) {
      fake.failAt(at, 'before', false)
      expect({ what, at, ...(await leftBy(action)) }).toEqual({ what, at, ...none })
      fake.revive()
    }
  }
})

test('T51: what a restored backup brought is forgotten', async () => {
  const file = await keystore.backUp(password)
  const elsewhere = fakeVault()
  const another = createKeystore({
    store: elsewhere.store,
    session: elsewhere.session,
    now: () => elsewhere.clock.now,
    async deriveKey(job) {
      const derived = await cheapKey(job)
      held.push(derived)
      return derived
    },
  })
  expect(await leftBy(() => another.readBackup(file, password))).toEqual(none)
  const { accounts, ...others } = JSON.parse(file)
  const damaged = JSON.stringify({ ...others, accounts: { ...accounts, nonce: others.dataKey.nonce } })
  expect(await leftBy(() => another.readBackup(damaged, password))).toEqual(none)
  expect(await leftBy(() => another.restore(file, password))).toEqual(none)
  expect(await another.accounts()).toHaveLength(2)
})

test('T51: a new vault’s key is forgotten, but for the session’s', async () => {
  const empty = fakeVault()
  const another = createKeystore({
    store: empty.store,
    session: empty.session,
    now: () => empty.clock.now,
    async deriveKey(job) {
      const derived = await cheapKey(job)
      held.push(derived)
      return derived
    },
    random(length) {
      const bytes = crypto.getRandomValues(new Uint8Array(length))
      // The data key is drawn first; salts and nonces are stored as they are.
      if (held.length === 0) held.push(bytes)
      return bytes
    },
  })
  expect(await leftBy(() => another.create(password))).toEqual(none)
  expect(await another.lockState()).toMatchObject({ state: 'unlocked' })
})

test('T51: what opened a key file is forgotten, with a right and a wrong password', async () => {
  const file = await writeWeb3Secret(importKey('46'.repeat(32), 'evm'), password, cheapKey)
  const open = (typed: string) =>
    readKey(file, { password: typed }, async (job) => {
      const derived = await cheapKey(job)
      held.push(derived)
      return derived
    })
  expect(await leftBy(() => open(password))).toEqual(none)
  expect(await leftBy(() => open(other))).toEqual(none)
})

test('T51: a key file’s derived key is forgotten', async () => {
  const derived: Uint8Array[] = []
  await writeWeb3Secret(importKey('46'.repeat(32), 'evm'), password, async (job) => {
    const key = await cheapKey(job)
    derived.push(key)
    return key
  })
  expect(derived.map((key) => key.some((byte) => byte !== 0))).toEqual([false])
})
