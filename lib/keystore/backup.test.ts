import { base58 } from '@scure/base'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { CountersignError } from '../errors.ts'
import { backupFileName } from './backupFile.ts'
import { exportFileName, exportForms } from './exportForms.ts'
import { fakePasskeys } from './fakePasskeys.ts'
import { cheapKey, type FakeVault, fakeVault, keystoreOver } from './fakeVault.ts'
import { generateKey, importKey } from './importKey.ts'
import type { Keystore } from './keystore.ts'
import { readKey } from './readKey.ts'

vi.setConfig({ testTimeout: 60_000 })

const password = 'correct horse battery'
const other = 'staple horse correct'
const evm = importKey('46'.repeat(32), 'evm')
const solana = importKey('07'.repeat(32), 'solana')
const stranger = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const message = new TextEncoder().encode('hello')

let fake: FakeVault
let keystore: Keystore

beforeEach(async () => {
  fake = fakeVault()
  keystore = keystoreOver(fake)
  await keystore.create(password)
  await keystore.addAccount({ ...evm, path: "m/44'/60'/0'/0/0" }, 'Treasury')
  await keystore.addAccount(solana, 'Cold')
  await keystore.watchAddress('evm', stranger, 'Watched')
})

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
    return 'fine'
  } catch (error) {
    return error instanceof CountersignError ? error.code : String(error)
  }
}

const plain = (accounts: readonly { label: string; address: string }[]) =>
  accounts.map(({ label, address }) => `${label} ${address}`)
const all = [`Treasury ${evm.address}`, `Cold ${solana.address}`, `Watched ${stranger}`]

describe('backup', () => {
  test('restored in another browser: the same accounts, the backup’s password, and they sign', async () => {
    const file = await keystore.backUp(password)
    const elsewhere = fakeVault()
    const there = keystoreOver(elsewhere)
    const preview = await there.readBackup(file, password)
    expect(plain(preview.accounts)).toEqual(all)
    expect(preview.createdAt).toBe(fake.clock.now)
    expect(elsewhere.written).toEqual([])
    const restored = await there.restore(file, password)
    expect(restored).toMatchObject({ kept: 0, withoutPasskey: 0 })
    expect(plain(restored.added)).toEqual(all)
    expect(plain(await there.accounts())).toEqual(all)
    expect((await there.accounts())[0]?.path).toBe("m/44'/60'/0'/0/0")
    await there.lock()
    await there.unlock(password)
    for (const { id, watchOnly } of await there.accounts()) {
      expect(await codeOf(there.sign(id, message))).toBe(watchOnly ? 'account-watch-only' : 'fine')
    }
  })

  test('restored beside others: those stay, with their own password; what is there is kept', async () => {
    const file = await keystore.backUp(password)
    const there = keystoreOver(fakeVault())
    await there.create(other)
    await there.addAccount(generateKey('evm'), 'Own')
    await there.watchAddress('solana', solana.address, 'only watched so far')
    await there.addAccount(evm, 'mine')
    expect(await there.restore(file, password)).toMatchObject({ kept: 1 })
    expect((await there.accounts()).map(({ label }) => label)).toEqual(['Own', 'Cold', 'mine', 'Watched'])
    expect(await there.find('solana', solana.address)).not.toHaveProperty('watchOnly')
    expect(await there.restore(file, password)).toMatchObject({ added: [], kept: 3 })
    await there.lock()
    expect(await codeOf(there.restore(file, password))).toBe('vault-locked')
    expect(await codeOf(there.unlock(other))).toBe('fine')
  })

  test('in the place of a damaged vault, which is set aside and not thrown away', async () => {
    const file = await keystore.backUp(password)
    const slot = `vault/${fake.local['vault/current']}`
    fake.local = { ...fake.local, [slot]: 'rubbish' }
    expect(await codeOf(keystore.accounts())).toBe('vault-damaged')
    expect(await codeOf(keystore.restore(file, 'wrong wrong wrong'))).toBe('backup-password')
    expect(fake.local[slot]).toBe('rubbish')
    await keystore.restore(file, password)
    expect(plain(await keystore.accounts())).toEqual(all)
    expect(Object.entries(fake.local).find(([key]) => key.startsWith('vault/set-aside/'))?.[1]).toContain(
      'rubbish',
    )
  })

  test('storage that cannot be read is no damaged vault: nothing is set aside', async () => {
    const file = await keystore.backUp(password)
    const before = fake.local
    const read = vi.spyOn(fake.store, 'read').mockRejectedValue(new Error('unplugged'))
    expect(await codeOf(keystore.restore(file, password))).toBe('storage-unreadable')
    read.mockRestore()
    expect(fake.local).toEqual(before)
  })

  test('where the damaged vault cannot be set aside, it stays', async () => {
    const file = await keystore.backUp(password)
    const slot = `vault/${fake.local['vault/current']}`
    fake.local = { ...fake.local, [slot]: 'rubbish' }
    for (const at of [0, 1]) {
      fake.failAt(at, 'before', false)
      expect(await codeOf(keystore.restore(file, password))).toBe('vault-not-written')
      fake.revive()
      expect(fake.local[slot]).toBe('rubbish')
    }
  })

  test('passkeys do not travel: the accounts say that they are without one', async () => {
    const touch = fakePasskeys()
    const here = keystoreOver(fake, touch.port)
    await here.addPasskey({ password, label: '', unlocks: true })
    await here.requirePasskey('all')
    const file = await here.backUp(password)
    const there = keystoreOver(fakeVault())
    expect(await there.restore(file, password)).toMatchObject({ withoutPasskey: 2 })
    for (const { id, watchOnly } of await there.accounts()) {
      if (!watchOnly) expect(await codeOf(there.sign(id, message))).toBe('fine')
    }
  })

  test('T30, T55: neither keys nor addresses nor labels are in the file', async () => {
    const file = await keystore.backUp(password)
    for (const secret of [evm.address.slice(2, 20), solana.address, stranger, 'Treasury', 'Cold', password]) {
      expect(file.toLowerCase()).not.toContain(secret.toLowerCase())
    }
    expect(file).not.toContain('46'.repeat(16))
  })

  test('T53: a file that was changed anywhere, or asks for too much, is refused before anything is saved', async () => {
    const file = JSON.parse(await keystore.backUp(password))
    const elsewhere = fakeVault()
    const there = keystoreOver(elsewhere)
    const refuse = (changes: object) =>
      codeOf(there.restore(JSON.stringify({ ...file, ...changes }), password))
    expect(await refuse({ version: 2 })).toBe('backup-unreadable')
    expect(await refuse({ extra: 1 })).toBe('backup-unreadable')
    expect(await refuse({ format: 'x' })).toBe('backup-unreadable')
    expect(await refuse({ kdf: { ...file.kdf, N: 2 ** 30 } })).toBe('backup-unreadable')
    expect(await refuse({ kdf: { ...file.kdf, N: 2 ** 10 } })).toBe('backup-unreadable')
    expect(elsewhere.jobs).toEqual([])
    expect(await refuse({ createdAt: '2020-01-01T00:00:00.000Z' })).toBe('backup-unreadable')
    expect(await refuse({ vaultId: crypto.randomUUID() })).toBe('backup-password')
    expect(await refuse({ accounts: { ...file.accounts, nonce: file.dataKey.nonce } })).toBe(
      'backup-unreadable',
    )
    expect(await refuse({ dataKey: { ...file.dataKey, nonce: file.accounts.nonce } })).toBe(
      'backup-unreadable',
    )
    for (const text of ['', '{', '[]', 'null', 'x'.repeat(100)]) {
      expect(await codeOf(there.restore(text, password))).toBe('backup-unreadable')
    }
    expect(await codeOf(there.restore(JSON.stringify(file), other))).toBe('backup-password')
    expect(elsewhere.written).toEqual([])
  })

  test('wrong passwords for making one cost the same delay as for unlocking', async () => {
    for (let tries = 0; tries < 3; tries++)
      expect(await codeOf(keystore.backUp(other))).toBe('wrong-password')
    expect(await codeOf(keystore.backUp(password))).toBe('unlock-delayed')
  })

  for (const fault of ['before', 'after'] as const) {
    test(`T47, T50: killed ${fault} any write of restoring, a second run brings the rest`, async () => {
      const file = await keystore.backUp(password)
      for (let at = 0; ; at++) {
        const elsewhere = fakeVault()
        const there = keystoreOver(elsewhere)
        elsewhere.failAt(at, fault, true)
        await codeOf(there.restore(file, password))
        const tried = elsewhere.revive()
        if (await there.exists()) await there.unlock(password)
        await there.restore(file, password)
        expect(plain(await there.accounts()).sort()).toEqual([...all].sort())
        if (tried <= at) break
      }
    })
  }
})

describe('export', () => {
  const idOf = async (address: string) =>
    (await keystore.accounts()).find((account) => account.address === address)?.id ?? ''

  test('every form, locked or not, reads back as the same key', async () => {
    await keystore.lock()
    for (const account of await keystore.accounts()) {
      for (const form of exportForms(account)) {
        const text = await keystore.exportKey({ accountId: account.id, password, form, filePassword: other })
        const { keys } = await readKey(text, { password: other }, cheapKey)
        expect(keys.map(({ address }) => address)).toEqual([account.address])
        expect(exportFileName(account, form)).toContain(account.address)
        if (form === 'solana-seed') expect(base58.decode(text)).toHaveLength(32)
        if (form === 'solana-base58') expect(base58.decode(text)).toHaveLength(64)
        if (form === 'solana-cli') expect(JSON.parse(text)).toHaveLength(64)
      }
    }
    expect(exportForms({ family: 'evm', watchOnly: true })).toEqual([])
  })

  test('files are named after what they hold, never after anything secret', () => {
    const names = (['evm', 'solana'] as const).flatMap((family) =>
      exportForms({ family }).map((form) => exportFileName({ address: 'A' }, form)),
    )
    expect(names).toEqual([
      'countersign-evm-private-key-A.txt',
      'countersign-web3-secret-storage-A.json',
      'countersign-solana-base58-A.txt',
      'countersign-solana-cli-A.json',
      'countersign-solana-seed-A.txt',
    ])
    expect(backupFileName(Date.UTC(2026, 4, 19, 23, 59))).toBe('countersign-backup-2026-05-19.json')
  })

  test('the password is needed again, and counted', async () => {
    const accountId = await idOf(evm.address)
    const ask = (typed: string) =>
      codeOf(keystore.exportKey({ accountId, password: typed, form: 'evm-private-key' }))
    for (let tries = 0; tries < 3; tries++) expect(await ask(other)).toBe('wrong-password')
    expect(await ask(password)).toBe('unlock-delayed')
  })

  test('what cannot leave says why', async () => {
    const ask = (accountId: string, form: 'solana-cli' | 'web3-secret-storage') =>
      codeOf(keystore.exportKey({ accountId, password, form, filePassword: 'short' }))
    expect(await ask(await idOf(stranger), 'solana-cli')).toBe('account-watch-only')
    expect(await ask(crypto.randomUUID(), 'solana-cli')).toBe('account-missing')
    expect(await ask(await idOf(evm.address), 'web3-secret-storage')).toBe('password-too-weak')
    expect(await ask(await idOf(evm.address), 'solana-cli')).toBe('RangeError: solana-cli')
  })
})

test('T53: a backup in which anything at all was changed restores what was backed up, or is refused', async () => {
  const file = await keystore.backUp(password)
  const change = fc.oneof(
    fc.record({ at: fc.nat(file.length), take: fc.nat(3), put: fc.string({ maxLength: 3 }) }),
    fc.record({
      at: fc.nat(file.length),
      take: fc.constant(1),
      put: fc.constantFrom('A', '0', '9', '"', '{', ' '),
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const changed = changes.reduce(
        (text, { at, take, put }) => text.slice(0, at) + put + text.slice(at + take),
        file,
      )
      const fresh = fakeVault()
      const result = await keystoreOver(fresh)
        .readBackup(changed, password)
        .catch((error: unknown) => error)
      if (result instanceof CountersignError) expect(result.code).toMatch(/^backup-(unreadable|password)$/)
      else expect(plain((result as Awaited<ReturnType<Keystore['readBackup']>>).accounts)).toEqual(all)
      expect(fresh.written).toEqual([])
    }),
    { numRuns: runs(150) },
  )
})

test('T53: a file that is no backup says what is wrong with it', async () => {
  const backup = JSON.parse(await keystore.backUp(password)) as Record<string, unknown>
  const reasonOf = async (text: string) => {
    const error: unknown = await keystore.readBackup(text, password).catch((thrown: unknown) => thrown)
    return error instanceof CountersignError ? error.values.reason : error
  }
  expect(await reasonOf('{')).toBe('it is not JSON')
  for (const other of [1, null, {}, [], { ...backup, format: 'other' }])
    expect(await reasonOf(JSON.stringify(other))).toBe('it is another kind of file')
  expect(await reasonOf(JSON.stringify({ ...backup, version: 2 }))).toBe('a newer Countersign made it')
  const members = 'its members are not those of a backup'
  expect(await reasonOf(JSON.stringify({ ...backup, extra: 1 }))).toBe(members)
  expect(await reasonOf(JSON.stringify({ ...backup, kdf: 1 }))).toBe(members)
})

test('T53: whatever text is given as a backup is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (text) => {
      await expect(keystore.readBackup(text, password)).rejects.toMatchObject({ code: 'backup-unreadable' })
    }),
  )
})
