import { scryptSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { base64 } from '@scure/base'
import { verifyMessage } from 'ethers'
import { describe, expect, test, vi } from 'vitest'
import { createKeystore } from './createKeystore.ts'
import { cheapKey, type FakeVault, fakeVault } from './fakeVault.ts'
import { generateKey } from './importKey.ts'
import type { Keystore } from './keystore.ts'
import { type DeriveKey, derivePasswordKey, passwordCheck } from './passwordKey.ts'
import { importSealKey, seal } from './seal.ts'
import { dataKeyContext, readRecord, sealRecord } from './vaultRecord.ts'
import type { StoredValue } from './vaultStorage.ts'

vi.setConfig({ testTimeout: 240_000 })

/** Written by version 1, at its full cost. */
const version1: Record<string, StoredValue> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'vaultVersion1.fixture.json'), 'utf8'),
)
const password = 'correct horse battery'
const other = 'staple horse correct'
const message = new TextEncoder().encode('hello')
const labels = ['Treasury', 'Cold', 'Third']

const known = new Map<string, Uint8Array>()
/** Node's scrypt for what the fixture holds, each key once; nothing costly for what the tests write. */
const derive: DeriveKey = async (job) => {
  const { password: bytes, salt, N, r, p, length } = job
  if (!JSON.stringify(version1).includes(base64.encode(salt))) return await cheapKey(job)
  const name = Buffer.from(bytes).toString()
  const key = known.get(name) ?? new Uint8Array(scryptSync(bytes, salt, length, { N, r, p, maxmem: 2 ** 28 }))
  known.set(name, key)
  return key.slice()
}

function open(fake: FakeVault): Keystore {
  return createKeystore({
    store: fake.store,
    session: fake.session,
    now: () => fake.clock.now,
    deriveKey: derive,
  })
}

function old(): FakeVault {
  const fake = fakeVault()
  fake.local = version1
  return fake
}

const labelsOf = async (keystore: Keystore) => (await keystore.accounts()).map(({ label }) => label)

async function signsEverything(keystore: Keystore): Promise<void> {
  for (const { id, family, address } of await keystore.accounts()) {
    const signature = await keystore.sign(id, message)
    if (family === 'evm') {
      expect(verifyMessage(message, `0x${Buffer.from(signature).toString('hex')}`)).toBe(address)
    }
  }
}

describe('T47: a vault of version 1', () => {
  test('is read as it is, without a change', async () => {
    const fake = old()
    const keystore = open(fake)
    expect(await labelsOf(keystore)).toEqual(labels)
    const [first] = await keystore.accounts()
    expect(await keystore.find('evm', first?.address.toLowerCase() ?? '')).toEqual(first)
    expect(await keystore.lockState()).toEqual({ state: 'locked' })
    expect(fake.local).toEqual(version1)
  })

  test('becomes the present one at unlocking, and everything signs', async () => {
    const fake = old()
    const keystore = open(fake)
    await keystore.unlock(password)
    const slot = `vault/${fake.local['vault/current']}`
    expect(readRecord(fake.local[slot])).not.toHaveProperty('legacyAccounts')
    expect(JSON.stringify(fake.local[slot])).toContain('"version":2')
    expect(Object.keys(fake.local).filter((key) => key.startsWith('vault/account/'))).toHaveLength(3)
    expect(await labelsOf(keystore)).toEqual(labels)
    await signsEverything(keystore)
    await keystore.addAccount(generateKey('evm'), 'later')
    expect(await labelsOf(keystore)).toEqual([...labels, 'later'])
  })

  test('unlocks also where there is no room to change it', async () => {
    const fake = old()
    fake.failAt(2, 'before', false)
    const keystore = open(fake)
    await keystore.unlock(password)
    await signsEverything(keystore)
    expect(await labelsOf(keystore)).toEqual(labels)
  })

  const operations: [name: string, run: (keystore: Keystore) => Promise<unknown>, labels: string[]][] = [
    ['unlocking', (keystore) => keystore.unlock(password), labels],
    ['changing the password', (keystore) => keystore.changePassword(password, other), labels],
    [
      'renaming',
      async (keystore) => keystore.renameAccount((await keystore.accounts())[1]?.id ?? '', 'Warm'),
      ['Treasury', 'Warm', 'Third'],
    ],
  ]
  for (const [name, run, after] of operations) {
    for (const fault of ['before', 'after'] as const) {
      for (const kill of [true, false]) {
        test(`T50: ${name}, failing ${fault} any change, ${kill ? 'page killed' : 'page alive'}`, async () => {
          for (let at = 0; ; at++) {
            const fake = old()
            const keystore = open(fake)
            fake.failAt(at, fault, kill)
            const outcome = await run(keystore).then(
              () => 'fine',
              () => 'failed',
            )
            const tried = fake.revive()
            expect([labels, after]).toContainEqual(await labelsOf(keystore))
            if (outcome === 'fine') expect(await labelsOf(keystore)).toEqual(after)
            fake.clock.now += 3_600_000
            const opened: string[] = []
            for (const typed of [password, other]) {
              const isRight = await keystore.unlock(typed).then(
                () => true,
                () => false,
              )
              if (isRight) opened.push(typed)
            }
            expect(opened).toHaveLength(1)
            await signsEverything(keystore)
            expect(Object.keys(fake.local).filter((key) => /^vault\/[ab]$/.test(key))).toHaveLength(1)
            if (tried <= at) break
          }
        })
      }
    }
  }
})

describe('T48: weaker parameters', () => {
  test('are raised at unlocking, and a fault at any write leaves one password that opens', async () => {
    for (let at = -1; ; at++) {
      const fake = old()
      const weak = { N: 2 ** 15, r: 8, p: 3 }
      const keystore = createKeystore({
        store: fake.store,
        session: fake.session,
        now: () => fake.clock.now,
        deriveKey: async (job, onProgress) => {
          onProgress?.(1)
          return await cheapKey(job)
        },
      })
      fake.local = {}
      await keystore.create(password)
      await keystore.addAccount(generateKey('evm'), 'kept')
      await weaken(fake, weak)
      const before = headOf(fake)?.kdf
      expect(before).toMatchObject(weak)
      await keystore.lock()
      if (at >= 0) fake.failAt(at, 'before', false)
      const fractions: number[] = []
      await keystore.unlock(password, (fraction) => fractions.push(fraction))
      const tried = fake.revive()
      expect(fractions).toEqual([...fractions].sort((one, two) => one - two))
      if (at < 0) {
        expect(headOf(fake)?.kdf).toMatchObject({ N: 2 ** 17, r: 8, p: 1 })
        expect(headOf(fake)?.kdf.salt).not.toBe(before?.salt)
        expect(fractions.at(-1)).toBe(1)
      }
      await keystore.lock()
      await keystore.unlock(password)
      for (const { id } of await keystore.accounts()) await keystore.sign(id, message)
      if (at >= 0 && tried <= at) break
    }
  })
})

function headOf(fake: FakeVault) {
  return readRecord(fake.local[`vault/${fake.local['vault/current']}`])?.head
}

/** Wraps the data key anew as a former version with other parameters would have. */
async function weaken(fake: FakeVault, cost: { N: number; r: number; p: number }): Promise<void> {
  const head = headOf(fake)
  if (!head) throw new Error('no vault')
  const { key } = fake.sessionValue as { key: string }
  const salt = crypto.getRandomValues(new Uint8Array(32))
  const kdf = { name: 'scrypt' as const, ...cost, salt: base64.encode(salt) }
  const derived = await derivePasswordKey(cheapKey, { password, salt, cost })
  const context = dataKeyContext({ vaultId: head.vaultId, kdf })
  const dataKey = await seal(await importSealKey(derived.wrappingKey), base64.decode(key), context)
  const check = base64.encode(passwordCheck(derived.checkKey, head.vaultId))
  const record = sealRecord({ ...head, kdf, check, dataKey }) as unknown as StoredValue
  fake.local = { ...fake.local, [`vault/${fake.local['vault/current']}`]: record }
}
