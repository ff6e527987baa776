import { base58 } from '@scure/base'
import { verifyMessage } from 'ethers'
import fc from 'fast-check'
import nacl from 'tweetnacl'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { CountersignError } from '../errors.ts'
import { readAccountRecord, type StoredAccount, sealAccount } from './accountRecord.ts'
import { type FakeVault, fakeVault, keystoreOver } from './fakeVault.ts'
import { generateKey, importKey } from './importKey.ts'
import type { Keystore } from './keystore.ts'
import { readRecord, sealRecord, type VaultHead } from './vaultRecord.ts'
import type { StoredValue } from './vaultStorage.ts'

// Many curve operations: generous, so that a busy machine is not taken for a fault.
vi.setConfig({ testTimeout: 60_000 })

const password = 'correct horse battery'
const other = 'staple horse correct'
const evm = importKey('46'.repeat(32), 'evm')
const solana = importKey(base58.encode(new Uint8Array(32).fill(7)), 'solana')
const message = new TextEncoder().encode('Paxos Address Ownership Verification\nNonce: a1b2c3d4')

let fake: FakeVault
let keystore: Keystore

beforeEach(() => {
  fake = fakeVault()
  keystore = keystoreOver(fake)
})

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
    return 'fine'
  } catch (error) {
    return error instanceof CountersignError ? error.code : String(error)
  }
}

/** What a vault is worth: which of the passwords opens it, and that the accounts then sign. */
async function opensWith(...passwords: string[]): Promise<string[]> {
  const opened: string[] = []
  for (const tried of passwords) {
    fake.clock.now += 3_600_000
    await keystore.lock()
    if ((await codeOf(keystore.unlock(tried))) !== 'fine') continue
    for (const { id, family, address } of await keystore.accounts()) {
      const signature = await keystore.sign(id, message)
      const verifies =
        family === 'evm'
          ? verifyMessage(message, `0x${Buffer.from(signature).toString('hex')}`) === address
          : nacl.sign.detached.verify(message, signature, base58.decode(address))
      expect(verifies).toBe(true)
    }
    opened.push(tried)
  }
  return opened
}

describe('life of a vault', () => {
  test('empty, unlocked after creation, locked, unlocked again', async () => {
    expect(await keystore.exists()).toBe(false)
    expect(await keystore.lockState()).toEqual({ state: 'empty' })
    expect(await keystore.accounts()).toEqual([])
    await keystore.create(password)
    const deadline = fake.clock.now + 15 * 60_000
    expect(await keystore.lockState()).toEqual({ state: 'unlocked', deadline })
    await keystore.lock()
    expect(await keystore.exists()).toBe(true)
    expect(await keystore.lockState()).toEqual({ state: 'locked' })
    expect(await keystore.unlock(password)).toEqual({ state: 'unlocked', deadline })
  })

  test('accounts are added, named, found without unlocking, and removed', async () => {
    await keystore.create(password)
    const first = await keystore.addAccount(evm, '  Treasury ')
    const second = await keystore.addAccount(solana, 'x'.repeat(80))
    expect(first).toMatchObject({ label: 'Treasury', family: 'evm', address: evm.address })
    await keystore.lock()
    expect(await keystore.accounts()).toEqual([first, second])
    expect(second.label).toHaveLength(64)
    expect(await keystore.renameAccount(first.id, 'Vault')).toEqual({ ...first, label: 'Vault' })
    expect(await codeOf(keystore.removeAccount(first.id))).toBe('vault-locked')
    await keystore.unlock(password)
    await keystore.removeAccount(first.id)
    expect(await keystore.accounts()).toEqual([second])
    expect(await codeOf(keystore.removeAccount(first.id))).toBe('account-missing')
    expect(await codeOf(keystore.sign(first.id, message))).toBe('account-missing')
  })

  test('what cannot be done says why', async () => {
    expect(await codeOf(keystore.unlock(password))).toBe('vault-missing')
    expect(await codeOf(keystore.addAccount(evm, ''))).toBe('vault-missing')
    expect(await codeOf(keystore.create('short'))).toBe('password-too-weak')
    await keystore.create(password)
    expect(await codeOf(keystore.create(password))).toBe('vault-exists')
    await keystore.addAccount(evm, '')
    expect(await codeOf(keystore.addAccount(evm, 'again'))).toBe('account-exists')
    const forged = { ...generateKey('evm'), address: evm.address }
    expect(await codeOf(keystore.addAccount(forged, 'T53'))).toBe('key-mismatch')
    await keystore.lock()
    expect(await codeOf(keystore.addAccount(solana, ''))).toBe('vault-locked')
    const [account] = await keystore.accounts()
    expect(await codeOf(keystore.sign(account?.id ?? '', message))).toBe('vault-locked')
  })

  test('accounts added by two pages at once are both kept', async () => {
    await keystore.create(password)
    await Promise.all([keystore.addAccount(evm, 'a'), keystoreOver(fake).addAccount(solana, 'b')])
    expect(await keystore.accounts()).toHaveLength(2)
  })

  test('any message is signed byte for byte, as ethers and TweetNaCl check', async () => {
    await keystore.create(password)
    const first = await keystore.addAccount(evm, '')
    const second = await keystore.addAccount(solana, '')
    const bytes = fc.uint8Array({ maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(bytes, async (signed) => {
        const evmSignature = Buffer.from(await keystore.sign(first.id, signed)).toString('hex')
        expect(verifyMessage(signed, `0x${evmSignature}`)).toBe(evm.address)
        expect(evmSignature).toMatch(/^[0-9a-f]{128}1[bc]$/)
        const solanaSignature = await keystore.sign(second.id, signed)
        expect(nacl.sign.detached.verify(signed, solanaSignature, base58.decode(solana.address))).toBe(true)
      }),
      { numRuns: runs(30) },
    )
  })
})

describe('T51, R12: the deadline', () => {
  let id: string

  beforeEach(async () => {
    await keystore.create(password)
    id = (await keystore.addAccount(evm, '')).id
  })

  test('is absolute, and checked at each use', async () => {
    fake.clock.now += 15 * 60_000 - 1
    expect(await codeOf(keystore.sign(id, message))).toBe('fine')
    fake.clock.now += 1
    expect(await codeOf(keystore.sign(id, message))).toBe('vault-locked')
    expect(fake.sessionValue).toBeUndefined()
    expect(await keystore.lockState()).toEqual({ state: 'locked' })
  })

  test('ends when the clock is set back before the unlocking', async () => {
    fake.clock.now -= 1
    expect(await codeOf(keystore.sign(id, message))).toBe('vault-locked')
    expect(fake.sessionValue).toBeUndefined()
  })

  test('moved to this very moment, nothing of the session is left', async () => {
    fake.clock.now += 60_000
    await keystore.setAutoLock(1)
    expect(fake.sessionValue).toBeUndefined()
    expect(await keystore.lockState()).toEqual({ state: 'locked' })
  })

  test('moves with the setting, also to the past', async () => {
    expect(await keystore.autoLock()).toBe(15)
    await keystore.setAutoLock(60)
    const { now } = fake.clock
    expect(await keystore.lockState()).toEqual({ state: 'unlocked', deadline: now + 3_600_000 })
    fake.clock.now += 120_000
    await keystore.setAutoLock(1)
    expect(await keystore.lockState()).toEqual({ state: 'locked' })
    expect(await keystore.autoLock()).toBe(1)
    await expect(keystore.setAutoLock(0)).rejects.toThrow(RangeError)
  })

  test.each([
    ['nonsense', 'yes'],
    ['another vault’s key', { vaultId: 'x', key: btoa('k'.repeat(32)), unlockedAt: 0, deadline: 1e15 }],
  ])('a session that holds %s is cleared', async (_name, value) => {
    await fake.session.write(value, 0)
    expect(await codeOf(keystore.sign(id, message))).toBe('vault-locked')
    expect(fake.sessionValue).toBeUndefined()
  })
})

describe('passwords', () => {
  beforeEach(async () => {
    await keystore.create(password)
    await keystore.addAccount(evm, '')
    await keystore.addAccount(solana, '')
  })

  test('T48: scrypt at OWASP’s cost, with a salt of its own for each password', async () => {
    await keystore.changePassword(password, other)
    for (const { N, r, p, salt, length } of fake.jobs) {
      expect({ N, r, p, salt: salt.length, length }).toEqual({ N: 2 ** 17, r: 8, p: 1, salt: 32, length: 64 })
    }
    const [created, , changed] = fake.jobs.map(({ salt }) => Buffer.from(salt).toString('hex'))
    expect(created).not.toBe(changed)
  })

  test('the same letters composed otherwise are the same password', async () => {
    await keystore.changePassword(password, 'Zoë und Zoë und Zoë'.normalize('NFC'))
    expect(await opensWith('Zoë und Zoë und Zoë'.normalize('NFD'))).toHaveLength(1)
  })

  test('T52: wrong ones cost a growing delay that a restart does not end', async () => {
    for (const wait of [0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900]) {
      fake.clock.now += Math.max(0, wait * 1000 - 1)
      if (wait > 0) {
        const error = await keystoreOver(fake)
          .unlock(password)
          .catch((thrown: unknown) => thrown)
        expect(error).toMatchObject({ code: 'unlock-delayed', values: { seconds: 1 } })
        fake.clock.now += 1
      }
      const wrong = await keystoreOver(fake)
        .unlock('wrong wrong wrong')
        .catch((thrown: unknown) => thrown)
      const next = await keystore.passwordWait()
      expect(wrong).toMatchObject({ code: 'wrong-password', values: { seconds: next } })
    }
    // A clock that is set back neither ends the wait nor makes it longer.
    fake.clock.now -= 86_400_000
    expect(await codeOf(keystore.changePassword(password, other))).toBe('unlock-delayed')
    fake.clock.now += 899_999
    expect(await keystore.passwordWait()).toBe(1)
    fake.clock.now += 1
    expect(await codeOf(keystore.unlock(password))).toBe('fine')
    expect(await keystore.passwordWait()).toBe(0)
    expect(await codeOf(keystore.unlock('wrong wrong wrong'))).toBe('wrong-password')
    expect(await codeOf(keystore.unlock(password))).toBe('fine')
  })

  test('T52: an attempt counts from its start, so closing the page does not take it back', async () => {
    for (let tries = 0; tries < 3; tries++) {
      fake.failAt(1, 'before', true)
      await codeOf(keystore.unlock('wrong wrong wrong'))
      fake.revive()
    }
    expect(await codeOf(keystore.unlock(password))).toBe('unlock-delayed')
  })

  test('T50: changing it: the new one opens everything, the old one nothing, and nothing of it stays', async () => {
    expect(await codeOf(keystore.changePassword('wrong wrong wrong', other))).toBe('wrong-password')
    expect(await codeOf(keystore.changePassword(password, 'short'))).toBe('password-too-weak')
    const fractions: number[] = []
    await keystore.changePassword(password, other, (fraction) => fractions.push(fraction))
    expect(fractions).toEqual([0.5, 1])
    // Nor does one stay that was written and could not be read back.
    fake.failAt(2, 'after', false)
    expect(await codeOf(keystore.changePassword(other, password))).toBe('vault-not-written')
    fake.revive()
    // The former record would open with the former password.
    expect(['vault/a', 'vault/b'].filter((slot) => slot in fake.local)).toHaveLength(1)
    expect(await opensWith(password, other)).toEqual([other])
  })
})

describe('R36, T47: damage is told from a wrong password, and nothing damaged is overwritten', () => {
  beforeEach(async () => {
    await keystore.create(password)
    await keystore.addAccount(evm, 'Treasury')
    await keystore.lock()
  })

  /** Every place in a stored value, by path. */
  function paths(value: StoredValue): (string | number)[][] {
    if (typeof value !== 'object' || value === null) return [[]]
    return Object.entries(value).flatMap(([key, inner]) => paths(inner).map((path) => [key, ...path]))
  }

  function damaged(value: StoredValue, [key, ...rest]: (string | number)[]): StoredValue {
    if (key === undefined) return typeof value === 'string' ? `${value.slice(1)}A` : 7
    if (typeof value !== 'object' || value === null) return value
    const copy = structuredClone(value)
    Reflect.set(copy, key, damaged(Reflect.get(copy, key), rest))
    return copy
  }

  test('any one changed member of the record', async () => {
    const whole = fake.local
    const slot = `vault/${whole['vault/current']}`
    const record = whole[slot] ?? null
    for (const path of paths(record)) {
      fake.local = { ...whole, [slot]: damaged(record, path) }
      const before = fake.local
      expect([path.join('.'), await codeOf(keystore.unlock(password))]).toEqual([
        path.join('.'),
        'vault-damaged',
      ])
      expect(await codeOf(keystore.accounts())).toBe('vault-damaged')
      expect(await codeOf(keystore.create(other))).toBe('vault-damaged')
      expect(await codeOf(keystore.renameAccount('x', 'y'))).toBe('vault-damaged')
      expect(fake.local).toEqual(before)
    }
    fake.local = whole
    expect(await opensWith(password)).toEqual([password])
  })

  test.each(['c', 5, null])('a pointer that is %j', async (pointer) => {
    fake.local = { ...fake.local, 'vault/current': pointer }
    expect(await codeOf(keystore.accounts())).toBe('vault-damaged')
  })

  test('a lost pointer is made good by the whole record', async () => {
    const { 'vault/current': _lost, ...rest } = fake.local
    fake.local = rest
    expect(await opensWith(password)).toEqual([password])
  })

  test('a torn record without a pointer is damage, not the lack of a vault', async () => {
    const { 'vault/current': pointer, ...rest } = fake.local
    for (const torn of [{ 'vault/a': 'torn' }, { 'vault/a': 'torn', 'vault/b': 5 }, { 'vault/b': null }]) {
      const accounts = Object.entries(rest).filter(([key]) => !/^vault\/[ab]$/.test(key))
      fake.local = { ...Object.fromEntries(accounts), ...torn }
      const before = fake.local
      expect(await codeOf(keystore.exists())).toBe('vault-damaged')
      expect(await codeOf(keystore.create(other))).toBe('vault-damaged')
      expect(fake.local).toEqual(before)
    }
    expect(pointer).toBe('a')
  })

  test('of two whole records without a pointer the newer counts, and unlocking removes the other', async () => {
    // The former record stays where the change of the password ended before its removal.
    const change = async (from: string, to: string, keepsPointer = false) => {
      const removed = vi.spyOn(fake.store, 'remove').mockRejectedValue(new Error('busy'))
      await keystore.changePassword(from, to)
      removed.mockRestore()
      const { 'vault/current': pointer, 'vault/attempts': _tried, ...rest } = fake.local
      expect(Object.keys(rest)).toEqual(expect.arrayContaining(['vault/a', 'vault/b']))
      fake.local = { ...rest, ...(keepsPointer && { 'vault/current': pointer ?? '' }) }
      expect(await opensWith(from, to)).toEqual([to])
      expect(['vault/a', 'vault/b'].filter((slot) => slot in fake.local)).toHaveLength(1)
    }
    await change(password, other)
    await change(other, password)
    await change(password, other)
    await change(other, password, true)
    await change(password, other, true)
  })

  test('T52: unreadable attempts leave one try', async () => {
    fake.local = { ...fake.local, 'vault/attempts': 'none' }
    expect(await codeOf(keystore.unlock('wrong wrong wrong'))).toBe('wrong-password')
    expect(await codeOf(keystore.unlock(password))).toBe('unlock-delayed')
  })
})

describe('T50, T47: killed or refused at any write, one password opens everything that was there', () => {
  const operations: [name: string, run: () => Promise<unknown>, added: number][] = [
    ['changing the password', () => keystore.changePassword(password, other), 0],
    ['adding an account', () => keystore.addAccount(solana, 'new'), 1],
    ['renaming', async () => keystore.renameAccount((await keystore.accounts())[0]?.id ?? '', 'renamed'), 0],
    ['removing an account', async () => keystore.removeAccount((await keystore.accounts())[0]?.id ?? ''), -1],
    ['unlocking', () => keystore.unlock(password), 0],
  ]

  for (const [name, run, added] of operations) {
    for (const fault of ['before', 'after'] as const) {
      for (const kill of [true, false]) {
        test(`${name}, failing ${fault} the change, ${kill ? 'page killed' : 'page alive'}`, async () => {
          for (let at = 0; ; at++) {
            fake = fakeVault()
            keystore = keystoreOver(fake)
            await keystore.create(password)
            await keystore.addAccount(evm, 'kept')
            await keystore.addAccount(generateKey('solana'), 'kept too')

            fake.failAt(at, fault, kill)
            const outcome = await codeOf(run())
            const tried = fake.revive()

            const count = (await keystore.accounts()).length
            expect([2, 2 + added]).toContain(count)
            if (outcome === 'fine') expect(count).toBe(2 + added)
            if (outcome === 'vault-not-written' && !kill) expect(count).toBe(2)
            const opened = await opensWith(password, other)
            expect(opened).toHaveLength(1)
            if (outcome === 'fine' && name === 'changing the password') expect(opened).toEqual([other])
            // After one unlocking nothing is left that a former password opens.
            expect(Object.keys(fake.local).filter((key) => /^vault\/[ab]$/.test(key))).toHaveLength(1)
            if (tried <= at) break
          }
        })
      }
    }
  }

  test('creating: afterwards there is no vault, or one that the password opens', async () => {
    for (let at = 0; ; at++) {
      fake = fakeVault()
      keystore = keystoreOver(fake)
      fake.failAt(at, at % 2 ? 'before' : 'after', true)
      await codeOf(keystore.create(password))
      const tried = fake.revive()
      if (await keystore.exists()) expect(await opensWith(password)).toEqual([password])
      else expect(await codeOf(keystore.create(password))).toBe('fine')
      if (tried <= at) break
    }
  })
})

describe('T49, T55: what is stored', () => {
  test('a canary key and password are in no value that was ever written, in any encoding', async () => {
    await keystore.create(password)
    await keystore.addAccount(evm, 'a')
    await keystore.addAccount(solana, 'b')
    await keystore.changePassword(password, other)
    const stored = [...fake.written, JSON.stringify(fake.local), JSON.stringify(fake.sessionValue)].join('\n')
    const secrets = [
      evm.secret,
      solana.secret,
      new TextEncoder().encode(password),
      new TextEncoder().encode(other),
    ]
    for (const secret of secrets) {
      const bytes = Buffer.from(secret)
      const forms = [
        bytes.toString('hex'),
        bytes.toString('base64').slice(0, 12),
        base58.encode(secret),
        [...secret].join(','),
      ]
      for (const form of forms) expect(stored.toLowerCase()).not.toContain(form.toLowerCase())
    }
    expect(stored).not.toContain(password)
    // The looked-for forms would be found: the public address is.
    expect(stored).toContain(evm.address)
  })

  test('T49: no nonce is used twice', async () => {
    await keystore.create(password)
    for (let index = 0; index < 40; index++) await keystore.addAccount(generateKey('evm'), '')
    const ciphertexts = new Set(
      fake.written.flatMap((text) => text.match(/"nonce":"[^"]+","sealed":"[^"]+"/g) ?? []),
    )
    const nonces = new Set([...ciphertexts].map((text) => text.split('"')[3]))
    expect(ciphertexts.size).toBe(41)
    expect(nonces.size).toBe(41)
  })
})

describe('T48, T49: a record that somebody else rewrote, checksum and all', () => {
  let ids: string[]

  beforeEach(async () => {
    await keystore.create(password)
    ids = [(await keystore.addAccount(evm, '')).id, (await keystore.addAccount(solana, '')).id]
  })

  /** Rewrites the stored head as an attacker with access to storage would. */
  function rewrite(change: (head: VaultHead) => VaultHead): void {
    const slot = `vault/${fake.local['vault/current']}`
    const vault = readRecord(fake.local[slot])
    if (!vault) throw new Error('no vault')
    fake.local = { ...fake.local, [slot]: sealRecord(change(vault.head)) as unknown as StoredValue }
  }

  /** Rewrites every account, under the name that fits. */
  function rewriteAccounts(change: (account: StoredAccount, all: StoredAccount[]) => StoredAccount): void {
    const entries = Object.entries(fake.local)
    const records = entries.flatMap(([, value]) => readAccountRecord(value) ?? [])
    const others = entries.filter(([key]) => !key.startsWith('vault/account/'))
    const changed = records.map((record) => {
      const next = change(record, records)
      return [`vault/account/${next.address}/${next.id}/a`, sealAccount(next) as StoredValue] as const
    })
    fake.local = Object.fromEntries([...others, ...changed])
  }

  test('a secret under another account’s id or address does not open', async () => {
    rewriteAccounts((account, all) => {
      const another = all.find(({ id }) => id !== account.id)
      if (account.under !== 'data' || another?.under !== 'data') return account
      return { ...account, secret: another.secret }
    })
    for (const id of ids) expect(await codeOf(keystore.sign(id, message))).toBe('vault-damaged')
  })

  test('nor does it under another address, a new id, or as one that needs a touch', async () => {
    const moved = crypto.randomUUID()
    const stranger = generateKey('evm').address
    const whole = fake.local
    rewriteAccounts((account) => ({ ...account, address: stranger }))
    for (const id of ids) expect(await codeOf(keystore.sign(id, message))).toBe('vault-damaged')
    fake.local = whole
    rewriteAccounts((account) => (account.id === ids[0] ? { ...account, id: moved } : account))
    expect(await codeOf(keystore.sign(moved, message))).toBe('vault-damaged')
  })

  test.each([
    { N: 2 ** 14 },
    { N: 2 ** 17 + 1 },
    { N: 2 ** 21 },
    { r: 1 },
    { r: 64 },
    { p: 0 },
    { p: 100 },
    { N: 2 ** 20, r: 16 },
  ])('a cost of %j is refused before any work', async (cost) => {
    await keystore.lock()
    rewrite((head) => ({ ...head, kdf: { ...head.kdf, ...cost } }))
    const jobs = fake.jobs.length
    expect(await codeOf(keystore.unlock(password))).toBe('vault-damaged')
    expect(fake.jobs).toHaveLength(jobs)
  })

  test('the right password with another wrapped key is damage, the wrong one stays wrong', async () => {
    rewrite((head) => ({ ...head, dataKey: { ...head.dataKey, nonce: 'A'.repeat(16) } }))
    expect(await codeOf(keystore.unlock(password))).toBe('vault-damaged')
    expect(await codeOf(keystore.unlock('wrong wrong wrong'))).toBe('wrong-password')
  })
})
