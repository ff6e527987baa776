import { base64 } from '@scure/base'
import { expect, test, vi } from 'vitest'
import {
  canonicalAddress,
  findAccount,
  listAccounts,
  readAccounts,
  removeAccountRecord,
  removeStaleAccounts,
  writeAccounts,
  writeLegacyAccounts,
} from './accountFile.ts'
import { type StoredAccount, sealAccount } from './accountRecord.ts'
import { fakeVault } from './fakeVault.ts'
import { generateKey } from './importKey.ts'
import type { LegacyAccount, VaultHead } from './vaultRecord.ts'
import type { StoredValue } from './vaultStorage.ts'

const vaultId = '4a8ae9d3-6a3c-4f10-9d4c-0f2f6a1f8f01'
const vault = { head: { vaultId } as VaultHead }
const secret = {
  nonce: base64.encode(new Uint8Array(12)),
  sealed: base64.encode(new Uint8Array(48)),
}
const made = (changes: Partial<StoredAccount> = {}): StoredAccount =>
  ({
    version: 2,
    vaultId,
    revision: 1,
    id: crypto.randomUUID(),
    label: '',
    family: 'evm',
    address: generateKey('evm').address,
    added: 0,
    place: 0,
    under: 'data',
    secret,
    ...changes,
  }) as StoredAccount
const nameOf = ({ address, id }: StoredAccount, slot = 'a') => `vault/account/${address}/${id}/${slot}`
const stored = (account: StoredAccount) => sealAccount(account) as StoredValue

test('accounts are listed by when they were added, then by place, then by id', async () => {
  const { store } = fakeVault()
  const id = (first: string) => `${first}2f7c1de-11f0-4d0a-8a53-6e2f5c9d7e02`
  const [last, third, second, first] = [
    made({ added: 2, place: 0, id: id('a') }),
    made({ added: 1, place: 2, id: id('b') }),
    made({ added: 1, place: 1, id: id('d') }),
    made({ added: 1, place: 1, id: id('c') }),
  ]
  for (const account of [last, third, second, first]) await writeAccounts(store, vaultId, [account])
  const { accounts, damaged } = await readAccounts(store, vault)
  expect(accounts.map((account) => account.id)).toEqual([first, second, third, last].map((one) => one.id))
  expect(damaged).toEqual([])
  await removeAccountRecord(store, second.id)
  await writeAccounts(store, vaultId, [{ ...second, label: 'again' }])
  expect((await readAccounts(store, vault)).accounts[1]).toEqual({ ...second, label: 'again' })
})

test('each write grows the revision and leaves one record', async () => {
  const fake = fakeVault()
  const account = made()
  for (const [revision, slot] of [
    [1, 'a'],
    [2, 'b'],
    [3, 'a'],
  ] as const) {
    await writeAccounts(fake.store, vaultId, [account])
    expect(fake.local).toEqual({ [nameOf(account, slot)]: stored({ ...account, revision }) })
  }
})

test('accounts of another vault are neither listed, nor damaged, nor in the way', async () => {
  const fake = fakeVault()
  const foreign = made({
    vaultId: crypto.randomUUID(),
    address: generateKey('solana').address,
    family: 'solana',
  })
  const own = made()
  fake.local = { [nameOf(foreign)]: stored(foreign), [nameOf(own)]: 'torn' }
  const [lost] = await listAccounts(fake.store, vault)
  expect(await listAccounts(fake.store, vault)).toHaveLength(1)
  expect(lost).toEqual({ id: own.id, label: '', family: 'evm', address: own.address, damaged: true })
  expect(await findAccount(fake.store, vault, 'solana', foreign.address)).toBeUndefined()
  await expect(findAccount(fake.store, vault, 'evm', own.address)).rejects.toMatchObject({
    code: 'vault-damaged',
  })
  const torn = made({ family: 'solana', address: generateKey('solana').address })
  fake.local = { [nameOf(torn)]: 5 }
  expect(await listAccounts(fake.store, vault)).toMatchObject([{ family: 'solana', damaged: true }])
})

test('a record under another’s name is damaged', async () => {
  const fake = fakeVault()
  const [one, other] = [made(), made()]
  fake.local = {
    [nameOf(one)]: stored({ ...other, address: one.address }),
    [nameOf(other)]: stored({ ...one, id: other.id }),
  }
  expect((await readAccounts(fake.store, vault)).accounts).toEqual([])
  expect((await readAccounts(fake.store, vault)).damaged).toHaveLength(2)
})

test('T50: of two versions the newer stays; where both are torn, both stay', async () => {
  const fake = fakeVault()
  const [kept, torn, single] = [made(), made(), made()]
  fake.local = {
    [nameOf(kept, 'a')]: stored({ ...kept, revision: 4 }),
    [nameOf(kept, 'b')]: stored({ ...kept, revision: 3 }),
    [nameOf(torn, 'a')]: 1,
    [nameOf(torn, 'b')]: 2,
    [nameOf(single, 'b')]: stored(single),
  }
  await removeStaleAccounts(fake.store, vaultId)
  expect(Object.keys(fake.local).sort()).toEqual(
    [nameOf(kept, 'a'), nameOf(torn, 'a'), nameOf(torn, 'b'), nameOf(single, 'b')].sort(),
  )
  const remove = vi.spyOn(fake.store, 'remove')
  await writeAccounts(fake.store, vaultId, [{ ...kept, label: 'x' }])
  expect(remove.mock.calls).toEqual([[[nameOf(kept, 'a')]]])
})

test('accounts of version 1, more than are written in one go, are each written once, in their order', async () => {
  const fake = fakeVault()
  const legacy: LegacyAccount[] = Array.from({ length: 101 }, (_, at) => {
    const { id, family, address } = made()
    return { id, label: `${at}`, family, address, secret }
  })
  await writeLegacyAccounts(fake.store, vaultId, legacy)
  expect(fake.written).toHaveLength(101)
  const listed = await listAccounts(fake.store, vault)
  expect(listed.map(({ label }) => label)).toEqual(legacy.map(({ label }) => label))
  expect(await listAccounts(fakeVault().store, { ...vault, legacyAccounts: legacy })).toEqual(listed)
})

test('removing: what is gone is gone, whatever the failed call said', async () => {
  const fake = fakeVault()
  const account = made()
  await writeAccounts(fake.store, vaultId, [account])
  fake.failAt(0, 'before', false)
  await expect(removeAccountRecord(fake.store, account.id)).rejects.toMatchObject({
    code: 'vault-not-written',
  })
  fake.failAt(0, 'after', false)
  await removeAccountRecord(fake.store, account.id)
  expect(fake.local).toEqual({})
  await expect(removeAccountRecord(fake.store, account.id)).rejects.toMatchObject({ code: 'account-missing' })
})

test('an address has one spelling', () => {
  const { address } = generateKey('evm')
  expect(canonicalAddress('evm', address.toLowerCase())).toBe(address)
  expect(canonicalAddress('evm', `0x${address.slice(2).toUpperCase()}`)).toBe(address)
  const solana = generateKey('solana').address
  expect(canonicalAddress('solana', solana)).toBe(solana)
  for (const none of ['', 'x', address]) expect(canonicalAddress('solana', none)).toBeUndefined()
  expect(canonicalAddress('evm', solana)).toBeUndefined()
})
