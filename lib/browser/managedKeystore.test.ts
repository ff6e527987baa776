import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Keystore } from '../keystore/keystore.ts'
import type { VaultStore } from '../keystore/vaultStorage.ts'
import { managedKeystore, managedVaultStore } from './managedKeystore.ts'

const account = { id: 'a1', label: 'Treasury', address: '0x', family: 'evm' }
const done = vi.fn()
const plain = {
  create: done,
  addAccount: done,
  addAccounts: done,
  restore: done,
  sign: async (_id: string, _message: Uint8Array, _touch: undefined, permitted: Promise<unknown>) => {
    await permitted
    done()
  },
  setAutoLock: done,
  find: async () => account,
  accounts: async () => [account],
  exportKey: async () => 'key',
} as unknown as Keystore
const keystore = managedKeystore(plain)

beforeEach(() => fakeBrowser.reset())

const uses: [string, () => Promise<unknown>][] = [
  ['create', () => keystore.create('password')],
  ['addAccount', () => keystore.addAccount({} as never, 'label')],
  ['addAccounts', () => keystore.addAccounts([])],
  ['restore', () => keystore.restore('file', 'password')],
  ['sign', () => keystore.sign('a1', new Uint8Array())],
]

test.each(uses)('without a policy %s is the keystore’s own', async (_name, use) => {
  await use()
  expect(done).toHaveBeenCalledOnce()
})

const policies: [string, Record<string, unknown>][] = [
  ['forbids keys', { accountsAllowed: false }],
  ['cannot be read', { accountsAllow: true }],
]

for (const [how, policy] of policies) {
  test.each(uses)(`T46: where the policy ${how}, %s is refused`, async (_name, use) => {
    await fakeBrowser.storage.managed.set(policy)
    await expect(use()).rejects.toMatchObject({ code: 'policy-forbids' })
    expect(done).not.toHaveBeenCalled()
  })

  test(`T46: where the policy ${how}, no account signs, and what is there can be taken out`, async () => {
    await fakeBrowser.storage.managed.set(policy)
    expect(await keystore.find('evm', '0x')).toBeUndefined()
    expect(await keystore.accounts()).toHaveLength(1)
    expect(await keystore.exportKey({ accountId: 'a1', password: 'p', form: 'hex' as never })).toBe('key')
  })
}

test('T46: the minutes until it locks are the administrator’s, where they were set', async () => {
  const store = managedVaultStore({
    read: async () => ({ 'vault/auto-lock': 60, other: 1 }),
  } as unknown as VaultStore)
  expect(await store.read(['vault/auto-lock'])).toMatchObject({ 'vault/auto-lock': 60 })
  await keystore.setAutoLock(30)
  await fakeBrowser.storage.managed.set({ autoLockMinutes: 5 })
  expect(await store.read(['vault/auto-lock', 'other'])).toEqual({ 'vault/auto-lock': 5, other: 1 })
  expect(await store.read(['other'])).toMatchObject({ other: 1 })
  await expect(keystore.setAutoLock(30)).rejects.toMatchObject({ code: 'policy-forbids' })
})
