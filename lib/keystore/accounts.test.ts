import { bytesToHex } from '@noble/hashes/utils.js'
import { base58 } from '@scure/base'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { CountersignError } from '../errors.ts'
import { fakePasskeys } from './fakePasskeys.ts'
import { cheapKey, type FakeVault, fakeVault, keystoreOver } from './fakeVault.ts'
import { generateKey, type ImportedKey, importKey } from './importKey.ts'
import type { Account, Keystore } from './keystore.ts'
import { readKey } from './readKey.ts'
import type { StoredValue } from './vaultStorage.ts'

vi.setConfig({ testTimeout: 120_000 })

const password = 'correct horse battery'
const other = 'staple horse correct'
const evm = importKey('46'.repeat(32), 'evm')
const stranger = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const message = new TextEncoder().encode('hello')

let fake: FakeVault
let keystore: Keystore

beforeEach(async () => {
  fake = fakeVault()
  keystore = keystoreOver(fake)
  await keystore.create(password)
})

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
    return 'fine'
  } catch (error) {
    return error instanceof CountersignError ? error.code : String(error)
  }
}

const news = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    key: generateKey(at % 2 ? 'solana' : 'evm'),
    label: `${at}`,
  }))

describe('several accounts at once', () => {
  test('are listed in the order in which they came, also when added in the same moment', async () => {
    const added = await keystore.addAccounts(news(5))
    const more = await keystore.addAccounts(news(2))
    expect(await keystore.accounts()).toEqual([...added, ...more])
    await keystore.removeAccount(added[0]?.id ?? '')
    fake.clock.now += 1000
    const last = await keystore.addAccount(generateKey('evm'), 'last')
    expect(await keystore.accounts()).toEqual([...added.slice(1), ...more, last])
  })

  test('one that is there already, or twice in the list, lets none in', async () => {
    await keystore.addAccount(evm, '')
    const before = fake.local
    expect(await codeOf(keystore.addAccounts([...news(2), { key: evm, label: '' }]))).toBe('account-exists')
    const [double] = news(1)
    if (!double) throw new Error('no key')
    expect(await codeOf(keystore.addAccounts([double, double]))).toBe('account-exists')
    expect(fake.local).toEqual(before)
  })

  test('more than are written in one go are each written once, and are all taken back with the last', async () => {
    const many = news(101)
    const before = fake.written.length
    expect(await keystore.addAccounts(many)).toHaveLength(101)
    expect(fake.written.length - before).toBe(101)
    const present = await keystore.accounts()
    expect(new Set(present.map(({ address }) => address))).toEqual(
      new Set(many.map(({ key }) => key.address)),
    )
    fake.failAt(100, 'before', false)
    expect(await codeOf(keystore.addAccounts(news(101)))).toBe('vault-not-written')
    fake.revive()
    expect(await keystore.accounts()).toEqual(present)
  })

  test('T47: when one cannot be written, none is there', async () => {
    for (let at = 0; at < 3; at++) {
      fake.failAt(at, at % 2 ? 'after' : 'before', false)
      expect(await codeOf(keystore.addAccounts(news(3)))).toBe('vault-not-written')
      fake.revive()
      expect(await keystore.accounts()).toEqual([])
    }
  })
})

test('other keys below an account’s are none of its records', async () => {
  const account = await keystore.addAccount(evm, '')
  const place = `vault/account/${evm.address}`
  const strange = { [`${place}/${account.id}/a/old`]: 1, [`${place}/other/c`]: 1, [`${place}/other`]: 1 }
  fake.local = { ...fake.local, ...strange }
  expect(await keystore.accounts()).toEqual([account])
  await keystore.removeAccount(account.id)
  expect(await keystore.accounts()).toEqual([])
})

test('T47: a record whose path or checksum was changed is damaged', async () => {
  const path = "m/44'/60'/0'/0/0"
  const account = await keystore.addAccount({ ...evm, path }, '')
  expect(account.path).toBe(path)
  const [key = ''] = Object.keys(fake.local).filter((each) => each.startsWith('vault/account/'))
  const record = fake.local[key] as Record<string, StoredValue> & { checksum: string }
  for (const change of [
    { path: "m/44'/60'/0'/0/1" },
    { checksum: `${record.checksum}0` },
    { checksum: `0${record.checksum}` },
    { label: 'x' },
    { added: 1 },
    { place: 7 },
  ]) {
    fake.local = { ...fake.local, [key]: { ...record, ...change } }
    expect(await keystore.accounts(), JSON.stringify(change)).toMatchObject([{ damaged: true }])
  }
  fake.local = { ...fake.local, [key]: record }
  expect(await keystore.accounts()).toEqual([account])
})

test('names under which things are stored stay as they are: older versions wrote them', async () => {
  await keystore.setAutoLock(7)
  await codeOf(keystore.unlock('wrong wrong wrong'))
  const { id } = await keystore.addAccount(evm, '')
  expect(Object.keys(fake.local).sort()).toEqual([
    'vault/a',
    `vault/account/${evm.address}/${id}/a`,
    'vault/attempts',
    'vault/auto-lock',
    'vault/current',
  ])
})

describe('watch-only accounts', () => {
  test('are recognised, cannot sign, and take their key later under the same id', async () => {
    const watched = await keystore.watchAddress('evm', evm.address.toLowerCase(), 'Cold store')
    expect(watched).toMatchObject({ address: evm.address, watchOnly: true })
    expect(await codeOf(keystore.sign(watched.id, message))).toBe('account-watch-only')
    expect(await codeOf(keystore.watchAddress('evm', evm.address, ''))).toBe('account-exists')
    const taken = await keystore.addAccount(evm, 'Warm')
    expect(taken).toEqual({ id: watched.id, label: 'Warm', family: 'evm', address: evm.address })
    expect(await codeOf(keystore.sign(watched.id, message))).toBe('fine')
    expect(await keystore.accounts()).toHaveLength(1)
  })

  test('an address in small or in capital letters carries no checksum, and is taken', async () => {
    const small = generateKey('evm').address
    const capital = generateKey('evm').address
    expect((await keystore.watchAddress('evm', small.toLowerCase(), '')).address).toBe(small)
    const spelt = `0x${capital.slice(2).toUpperCase()}`
    expect(await keystore.watchAddress('evm', spelt, '')).toMatchObject({ address: capital, watchOnly: true })
    const solana = generateKey('solana').address
    expect((await keystore.watchAddress('solana', solana, '')).address).toBe(solana)
  })

  test.each([
    ['evm', stranger.replace('d8dA', 'D8dA')],
    ['evm', stranger.slice(0, 41)],
    ['evm', `0x${'g'.repeat(40)}`],
    ['evm', base58.encode(new Uint8Array(32).fill(9))],
    ['solana', stranger],
    ['solana', 'abc'],
  ] as const)('%s %s is no address', async (family, address) => {
    expect(await codeOf(keystore.watchAddress(family, address, ''))).toBe('address-unreadable')
  })
})

describe('finding an account', () => {
  test('by its id, once it was seen: its own record is read, and no list of all', async () => {
    const [first] = await keystore.addAccounts(news(3))
    await keystore.accounts()
    const keys = vi.spyOn(fake.store, 'keys')
    const read = vi.spyOn(fake.store, 'read')
    expect(await codeOf(keystore.sign(first?.id ?? '', message))).toBe('fine')
    expect(keys).not.toHaveBeenCalled()
    const asked = read.mock.calls.flatMap(([names]) => names).filter((name) => name.includes('/account/'))
    expect(asked).toEqual(['a', 'b'].map((slot) => `vault/account/${first?.address}/${first?.id}/${slot}`))
  })

  test('in any spelling, without unlocking, and without reading the others', async () => {
    const added = await keystore.addAccounts([...news(20), { key: evm, label: 'Treasury' }])
    await keystore.lock()
    const reads: string[] = []
    const { read } = fake.store
    vi.spyOn(fake.store, 'read').mockImplementation(async (keys) => {
      reads.push(...keys)
      return await read(keys)
    })
    for (const spelling of [
      evm.address,
      evm.address.toLowerCase(),
      `0x${evm.address.slice(2).toUpperCase()}`,
    ]) {
      expect(await keystore.find('evm', spelling)).toEqual(added.at(-1))
    }
    expect(reads.filter((key) => key.startsWith('vault/account/'))).toHaveLength(3)
    expect(await keystore.find('evm', stranger)).toBeUndefined()
    expect(await keystore.find('solana', evm.address)).toBeUndefined()
    expect(await keystore.find('evm', 'nonsense')).toBeUndefined()
  })
})

describe('T47: a damaged account', () => {
  test('is listed as damaged, is not overwritten, can be removed, and hinders no other', async () => {
    const [first, second] = await keystore.addAccounts(news(2))
    if (!first || !second) throw new Error('no accounts')
    const key = `vault/account/${first.address}/${first.id}/a`
    const record = fake.local[key] as { label: string }
    for (const damage of [null, 5, {}, { ...record, label: 'other' }, { ...record, under: 'none' }]) {
      fake.local = { ...fake.local, [key]: damage }
      expect(await keystore.accounts()).toEqual([
        second,
        { id: first.id, label: '', family: first.family, address: first.address, damaged: true },
      ])
      expect(await codeOf(keystore.sign(first.id, message))).toBe('vault-damaged')
      expect(await codeOf(keystore.sign(second.id, message))).toBe('fine')
      expect(await codeOf(keystore.renameAccount(first.id, 'x'))).toBe('vault-damaged')
      expect(fake.local[key]).toEqual(damage)
    }
    await keystore.removeAccount(first.id)
    expect(await keystore.accounts()).toEqual([second])
  })

  test('its key, given again, takes its place; killed at any write, the others and the key stay', async () => {
    const others = await keystore.addAccounts(news(1))
    for (const kill of [true, false]) {
      for (let at = 0; ; at++) {
        const { id, address } = await keystore.addAccount(evm, 'before')
        const key = `vault/account/${address}/${id}/a`
        fake.local = { ...fake.local, [key]: 'torn' }
        fake.failAt(at, 'before', kill)
        const code = await codeOf(keystore.addAccount(evm, 'again'))
        const reached = fake.revive() > at
        if (reached && code !== 'fine') {
          expect(fake.local[key]).toBe('torn')
          expect(await codeOf(keystore.addAccount(evm, 'again'))).toBe('fine')
        }
        const whole = await keystore.find('evm', evm.address)
        expect(whole).toMatchObject({ label: 'again' })
        expect(await codeOf(keystore.sign(whole?.id ?? '', message))).toBe('fine')
        for (const { id } of await keystore.accounts()) {
          if (id !== others[0]?.id) await keystore.removeAccount(id)
        }
        expect(await keystore.accounts()).toEqual(others)
        if (!reached) break
      }
    }
  })

  test('its key, given again: nothing of the torn record is left, and another torn one stays', async () => {
    const { id, address } = await keystore.addAccount(evm, 'before')
    const torn = `vault/account/${address}/${id}/a`
    const [other] = await keystore.addAccounts(news(1))
    const key = `vault/account/${other?.address}/${other?.id}/a`
    fake.local = { ...fake.local, [torn]: 'torn', [key]: 'torn too' }
    const again = await keystore.addAccount(evm, 'again')
    expect(fake.local[torn]).toBeUndefined()
    expect(fake.local[key]).toBe('torn too')
    expect(await keystore.accounts()).toEqual([again, expect.objectContaining({ damaged: true })])
  })

  test('what cannot be read is not taken for damage: nothing is written in its place', async () => {
    const { address } = await keystore.addAccount(evm, '')
    const before = fake.local
    const { read } = fake.store
    vi.spyOn(fake.store, 'read').mockImplementation(async (keys) => {
      if (keys.some((key) => key.startsWith(`vault/account/${address}/`))) throw new Error('unplugged')
      return await read(keys)
    })
    expect(await codeOf(keystore.addAccount(evm, 'again'))).toBe('storage-unreadable')
    expect(await codeOf(keystore.find('evm', address))).toBe('storage-unreadable')
    expect(fake.local).toEqual(before)
  })

  test('falls back to the older whole version where a crash left one', async () => {
    const account = await keystore.addAccount(evm, 'old')
    fake.failAt(1, 'before', true)
    await codeOf(keystore.renameAccount(account.id, 'new'))
    fake.revive()
    expect((await keystore.accounts())[0]?.label).toBe('new')
    const newer = `vault/account/${account.address}/${account.id}/b`
    expect(fake.local[newer]).toBeDefined()
    fake.local = { ...fake.local, [newer]: 'torn' }
    expect((await keystore.accounts())[0]?.label).toBe('old')
    expect(await codeOf(keystore.sign(account.id, message))).toBe('fine')
  })
})

test('T47: whatever is done in whatever order, killed wherever, the accounts are as they should be', async () => {
  const pool = [...news(4).map(({ key }) => key)]
  const step = fc.record({
    what: fc.constantFrom('add', 'remove', 'rename', 'password', 'watch', 'unlock'),
    which: fc.nat({ max: 3 }),
    fault: fc.option(fc.record({ at: fc.nat({ max: 5 }), fault: fc.constantFrom('before', 'after') })),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      fake = fakeVault()
      keystore = keystoreOver(fake)
      await keystore.create(password)
      const model = new Map<string, string>()
      let count = 0
      for (const { what, which, fault } of steps) {
        const key = pool[which] ?? evm
        const label = `label ${count++}`
        const present = (await keystore.accounts()).find(({ address }) => address === key.address)
        if (fault) fake.failAt(fault.at, fault.fault === 'before' ? 'before' : 'after', true)
        const outcome = await codeOf(perform(what, key, label, present))
        fake.revive()
        const now = new Map((await keystore.accounts()).map((one) => [one.address, one.label]))
        const intended = new Map(model)
        if (what === 'remove') intended.delete(key.address)
        if ((what === 'add' || what === 'watch') && !model.has(key.address)) intended.set(key.address, label)
        if (what === 'add' && present?.watchOnly) intended.set(key.address, label)
        if (what === 'rename' && present) intended.set(key.address, label)
        // As before or as intended, never anything else; as intended when it said so.
        const states = outcome === 'fine' ? [intended] : [model, intended]
        expect(states).toContainEqual(now)
        model.clear()
        for (const [address, kept] of now) model.set(address, kept)
        for (const typed of [password, other]) {
          fake.clock.now += 3_600_000
          if ((await codeOf(keystore.unlock(typed))) === 'fine') break
        }
        for (const { id, watchOnly } of await keystore.accounts()) {
          expect(await codeOf(keystore.sign(id, message))).toBe(watchOnly ? 'account-watch-only' : 'fine')
        }
      }
    }),
    { numRuns: runs(40) },
  )
})

async function perform(what: string, key: ImportedKey, label: string, present?: Account): Promise<unknown> {
  if (what === 'add') return await keystore.addAccount(key, label)
  if (what === 'watch') return await keystore.watchAddress(key.family, key.address, label)
  if (what === 'remove') return await keystore.removeAccount(present?.id ?? crypto.randomUUID())
  if (what === 'rename') return await keystore.renameAccount(present?.id ?? crypto.randomUUID(), label)
  if (what === 'unlock') return await keystore.unlock(password)
  const isFirst = (await codeOf(keystore.unlock(password))) === 'fine'
  return await keystore.changePassword(isFirst ? password : other, isFirst ? other : password)
}

test('T49, T55: canary secrets are in nothing that was ever stored, exported encrypted, or thrown', async () => {
  const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow'
  const touch = fakePasskeys()
  keystore = keystoreOver(fake, touch.port)
  const { keys } = await readKey(phrase, { passphrase: 'passphrase canary', count: 1 }, cheapKey)
  const accounts = await keystore.addAccounts(keys.map((key) => ({ key, label: '' })))
  await keystore.addPasskey({ password, label: '', unlocks: true })
  await keystore.requirePasskey('all')
  await keystore.changePassword(password, other)
  const backup = await keystore.backUp(other)
  const [evmAccount] = accounts
  const file = await keystore.exportKey({
    accountId: evmAccount?.id ?? '',
    password: other,
    form: 'web3-secret-storage',
    filePassword: 'file password canary',
  })
  await keystore.lock()
  await keystore.unlockWithPasskey()
  await keystore.releasePasskey('all', other)
  const thrown: unknown[] = []
  const collect = (promise: Promise<unknown>) => promise.catch((error: unknown) => thrown.push(error))
  await collect(keystore.unlock('wrong password canary'))
  await collect(readKey(`${phrase} canary`, {}, cheapKey))
  await collect(readKey(file, { password: 'another canary' }, cheapKey))
  await collect(keystore.readBackup(backup, 'backup canary'))
  expect(thrown).toHaveLength(4)
  const told = thrown.map((error) =>
    error instanceof CountersignError
      ? [error.message, error.values, String(error.cause), error.stack]
      : error,
  )
  const seen = [...fake.written, JSON.stringify(fake.local), backup, file, JSON.stringify(told)].join('\n')
  const texts = [
    phrase,
    'canary',
    password,
    other,
    ...touch.secrets.values(),
    ...keys.map(({ secret }) => secret),
  ]
  for (const secret of texts.flatMap(formsOf)) expect(seen.toLowerCase()).not.toContain(secret.toLowerCase())
  // The looked-for forms would be found: the public addresses are.
  for (const { address } of accounts) expect(seen).toContain(address)
})

function formsOf(secret: string | Uint8Array): string[] {
  if (typeof secret === 'string') return [secret]
  const encoded = Buffer.from(secret).toString('base64')
  return [bytesToHex(secret), encoded.slice(0, 40), base58.encode(secret), [...secret].join(',')]
}
