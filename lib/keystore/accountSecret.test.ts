import { expect, test } from 'vitest'
import { type StoredAccount, sealAccount } from './accountRecord.ts'
import { openSecret, resealAccount, sealSecret } from './accountSecret.ts'
import { fakeVault, keystoreOver } from './fakeVault.ts'
import { importKey } from './importKey.ts'
import { requireSession } from './unlockSession.ts'
import type { StoredValue } from './vaultStorage.ts'

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const dataKey = random(32)
const touchKey = random(32)
const { secret, address } = importKey('46'.repeat(32), 'evm')
const place = { id: 'b2f7c1de-11f0-4d0a-8a53-6e2f5c9d7e02', address }
const account = async (keys: { dataKey: Uint8Array; touchKey?: Uint8Array }) =>
  ({ ...place, ...(await sealSecret(keys, place, secret, random)) }) as StoredAccount
const watched = { ...place, under: 'none' } as StoredAccount

test('T49: a secret opens with the keys it was sealed with, in its own place', async () => {
  const bare = await account({ dataKey })
  const guarded = await account({ dataKey, touchKey })
  expect([bare.under, guarded.under]).toEqual(['data', 'data and touch'])
  expect(await openSecret({ dataKey }, bare)).toEqual(secret)
  expect(await openSecret({ dataKey, touchKey }, bare)).toEqual(secret)
  expect(await openSecret({ dataKey, touchKey }, guarded)).toEqual(secret)
  await expect(openSecret({ dataKey }, guarded)).rejects.toMatchObject({ code: 'passkey-missing' })
  const wrong: Parameters<typeof openSecret>[] = [
    [{ dataKey: touchKey }, bare],
    [{ dataKey, touchKey: dataKey }, guarded],
    [{ dataKey: touchKey, touchKey }, guarded],
    [{ dataKey }, { ...bare, id: 'other' }],
    [{ dataKey }, { ...bare, address: 'other' }],
    [
      { dataKey, touchKey },
      { ...guarded, id: 'other' },
    ],
  ]
  for (const given of wrong)
    await expect(openSecret(...given)).rejects.toMatchObject({
      code: 'vault-damaged',
      cause: expect.anything(),
    })
})

test('sealed under other keys, it is the same secret; what is only watched stays as it is', async () => {
  const bare = await account({ dataKey })
  const guarded = await resealAccount(bare, { dataKey }, { dataKey, touchKey }, random)
  expect(guarded).toMatchObject({ ...place, under: 'data and touch' })
  expect(await openSecret({ dataKey, touchKey }, guarded)).toEqual(secret)
  const again = await resealAccount(guarded, { dataKey, touchKey }, { dataKey }, random)
  expect(await openSecret({ dataKey }, again)).toEqual(secret)
  expect(await resealAccount(watched, { dataKey }, { dataKey, touchKey }, random)).toBe(watched)
  await expect(openSecret({ dataKey, touchKey }, watched)).rejects.toMatchObject({
    code: 'account-watch-only',
  })
})

test('T53: a key that yields another address than its account’s never leaves', async () => {
  const fake = fakeVault()
  const keystore = keystoreOver(fake)
  const password = 'correct horse battery'
  await keystore.create(password)
  const { id } = await keystore.addAccount(importKey('47'.repeat(32), 'evm'), '')
  const [name, stored] = Object.entries(fake.local).find(([key]) => key.startsWith('vault/account/')) ?? [
    '',
    {},
  ]
  const { checksum: _checksum, ...record } = stored as StoredAccount & { checksum: string }
  // Somebody who had the vault's key put another secret in its place.
  const session = { session: fake.session, store: fake.store, now: () => fake.clock.now }
  const keys = { dataKey: await requireSession(session, record.vaultId) }
  const swapped = { ...record, ...(await sealSecret(keys, record, secret, random)) } as StoredAccount
  fake.local = { ...fake.local, [name]: sealAccount(swapped) as StoredValue }
  const request = { accountId: id, password, form: 'evm-private-key' as const }
  await expect(keystore.exportKey(request)).rejects.toMatchObject({ code: 'vault-damaged' })
})
