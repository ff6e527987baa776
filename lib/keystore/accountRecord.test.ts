import { base64 } from '@scure/base'
import { describe, expect, test } from 'vitest'
import {
  guardedContext,
  publicPart,
  readAccountRecord,
  type StoredAccount,
  sealAccount,
  secretContext,
} from './accountRecord.ts'

const sealed = (length: number) => ({
  nonce: base64.encode(new Uint8Array(12).fill(1)),
  sealed: base64.encode(new Uint8Array(length + 16).fill(2)),
})
const common = {
  version: 2 as const,
  vaultId: '4a8ae9d3-6a3c-4f10-9d4c-0f2f6a1f8f01',
  revision: 1,
  id: 'b2f7c1de-11f0-4d0a-8a53-6e2f5c9d7e02',
  label: 'Treasury',
  family: 'evm' as const,
  address: '0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F',
  added: 0,
  place: 0,
}
const bare: StoredAccount = { ...common, under: 'data', secret: sealed(32) }
const guarded: StoredAccount = { ...common, under: 'data and touch', secret: sealed(60) }
const watched: StoredAccount = { ...common, under: 'none' }
/** With its checksum right, whatever else is wrong. */
const read = (changes: object, account: StoredAccount = bare) =>
  readAccountRecord(sealAccount({ ...account, ...changes } as StoredAccount))

describe('what is taken for an account', () => {
  test.each([bare, guarded, watched, { ...bare, path: "m/44'/60'/0'/0/0" }])('$under', (account) => {
    expect(readAccountRecord(sealAccount(account))).toStrictEqual(account)
  })

  test.each<object>([
    { label: '' },
    { label: 'x'.repeat(64) },
    { path: 'seed' },
    { path: 'm/0' },
    { path: "m/501'/12" },
    { family: 'solana', address: '1'.repeat(32) },
    { family: 'solana', address: '1'.repeat(44) },
    { added: Number.MAX_SAFE_INTEGER, place: 9_999, revision: Number.MAX_SAFE_INTEGER },
  ])('%j', (changes) => {
    expect(read(changes)).toMatchObject(changes)
  })

  test.each<object>([
    { version: 1 },
    { version: 3 },
    { vaultId: 'x' },
    { id: 'x' },
    { revision: 0 },
    { revision: 1.5 },
    { label: 'x'.repeat(65) },
    { label: 5 },
    { family: 'bitcoin' },
    { address: 'x'.repeat(31) },
    { address: 'x'.repeat(45) },
    { added: -1 },
    { added: 0.5 },
    { place: -1 },
    { place: 2 ** 53 },
    { path: '' },
    { path: 'm' },
    { path: 'm/' },
    { path: "m/0''" },
    { path: 'm/0/x' },
    { path: ' seed' },
    { path: 'xm/0' },
    { path: 'seeds' },
    { path: 'm/x' },
    { path: `m${'/1'.repeat(32)}` },
    { under: 'touch' },
    { secret: sealed(31) },
    { secret: sealed(33) },
    { secret: sealed(60) },
    { secret: { ...sealed(32), nonce: base64.encode(new Uint8Array(11)) } },
    { secret: { ...sealed(32), nonce: 'no base64' } },
    { secret: { ...sealed(32), extra: 1 } },
    { extra: 1 },
  ])('not %j', (changes) => {
    expect(read(changes)).toBeUndefined()
  })

  test('a guarded secret has its own length, a watched account none', () => {
    expect(read({ secret: sealed(32) }, guarded)).toBeUndefined()
    expect(read({ under: 'none' })).toBeUndefined()
    for (const none of [undefined, null, 5, 'x', [], {}]) expect(readAccountRecord(none)).toBeUndefined()
  })

  test('T47: every member counts for the checksum', () => {
    const whole = sealAccount({ ...bare, path: 'm/0' })
    expect(whole.checksum).toMatch(/^[0-9a-f]{32}$/)
    const changes = {
      vaultId: common.id,
      revision: 2,
      id: common.vaultId,
      label: 'x',
      family: 'solana',
      address: '1'.repeat(44),
      path: 'm/1',
      added: 1,
      place: 1,
      secret: { ...sealed(32), nonce: base64.encode(new Uint8Array(12)) },
    }
    for (const [name, value] of Object.entries(changes))
      expect(readAccountRecord({ ...whole, [name]: value }), name).toBeUndefined()
    const { path: _path, ...without } = whole
    expect(readAccountRecord(without)).toBeUndefined()
    expect(
      readAccountRecord({ ...whole, secret: { ...sealed(32), sealed: base64.encode(new Uint8Array(48)) } }),
    ).toBeUndefined()
    for (const checksum of [
      undefined,
      '',
      `${whole.checksum}0`,
      `0${whole.checksum}`,
      `${whole.checksum}`.toUpperCase(),
    ])
      expect(readAccountRecord({ ...whole, checksum })).toBeUndefined()
  })
})

test('what is told of an account', () => {
  const { id, label, family, address } = common
  const told = { id, label, family, address }
  expect(publicPart(bare)).toStrictEqual(told)
  expect(publicPart({ ...bare, path: 'm/0' })).toStrictEqual({ ...told, path: 'm/0' })
  expect(publicPart(bare, true)).toStrictEqual({ ...told, passkeyAtSigning: true })
  expect(publicPart(guarded)).toStrictEqual({ ...told, passkeyAtSigning: true })
  expect(publicPart(watched, true)).toStrictEqual({ ...told, watchOnly: true })
})

test('what a secret is bound to stays as it is: stored ones would not open any more', () => {
  const { id, address } = common
  expect(secretContext(common)).toBe(`countersign vault 1\nsecret\n${id}\n${address}`)
  expect(guardedContext(common)).toBe(`countersign vault 2\nguarded secret\n${id}\n${address}`)
})
