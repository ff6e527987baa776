import { base64 } from '@scure/base'
import { describe, expect, test } from 'vitest'
import {
  dataKeyContext,
  passkeyContext,
  readRecord,
  sealRecord,
  touchKeyContext,
  type VaultHead,
} from './vaultRecord.ts'

const bytes = (length: number) => base64.encode(new Uint8Array(length).fill(length))
const sealed = (length: number) => ({ nonce: bytes(12), sealed: bytes(length + 16) })
const kdf = { name: 'scrypt' as const, N: 2 ** 17, r: 8, p: 1, salt: bytes(32) }
const head: VaultHead = {
  version: 2,
  revision: 1,
  vaultId: '4a8ae9d3-6a3c-4f10-9d4c-0f2f6a1f8f01',
  kdf,
  check: bytes(32),
  dataKey: sealed(32),
}
const passkey = {
  id: 'Ab_-9',
  transports: ['internal'],
  label: 'Laptop',
  createdAt: 5,
  dataKey: sealed(32),
  touchKey: sealed(32),
}
const touch = {
  key: sealed(32),
  unlockSalt: bytes(32),
  signSalt: bytes(32),
  required: false,
  passkeys: [passkey],
}
/** With its checksum right, whatever else is wrong. */
const read = (changes: object) => readRecord(sealRecord({ ...head, ...changes } as VaultHead))
const readTouch = (changes: object) => read({ touch: { ...touch, ...changes } })
const readPasskey = (changes: object) => readTouch({ passkeys: [{ ...passkey, ...changes }] })

describe('what is taken for a vault', () => {
  test('a head, with and without passkeys, as it was written', () => {
    expect(read({})).toStrictEqual({ head })
    expect(read({ touch })).toStrictEqual({ head: { ...head, touch } })
    const { dataKey: _only, ...signing } = passkey
    expect(readTouch({ required: true, passkeys: [signing] })?.head.touch).toStrictEqual({
      ...touch,
      required: true,
      passkeys: [signing],
    })
    expect(readTouch({ passkeys: [] })).toBeDefined()
    expect(readTouch({ passkeys: Array(16).fill(passkey) })).toBeDefined()
    expect(readPasskey({ id: 'x'.repeat(1400) })).toBeDefined()
    expect(readPasskey({ transports: Array(8).fill('x'.repeat(32)) })).toBeDefined()
    expect(readPasskey({ transports: [], label: '', createdAt: 0 })).toBeDefined()
  })

  test.each<object>([
    { version: 3 },
    { revision: 0 },
    { vaultId: 'x' },
    { check: bytes(31) },
    { dataKey: sealed(33) },
    { dataKey: undefined },
    { kdf: { ...kdf, name: 'argon2id' } },
    { kdf: { ...kdf, salt: bytes(31) } },
    { kdf: { ...kdf, N: 2 ** 16 } },
    { kdf: { ...kdf, N: '131072' } },
    { kdf: { ...kdf, extra: 1 } },
    { accounts: [] },
    { extra: 1 },
  ])('not %j', (changes) => {
    expect(read(changes)).toBeUndefined()
  })

  test.each<object>([
    { key: sealed(31) },
    { unlockSalt: bytes(31) },
    { signSalt: bytes(33) },
    { required: 1 },
    { passkeys: Array(17).fill(passkey) },
    { passkeys: 5 },
    { extra: 1 },
  ])('nor what passkeys need with %j', (changes) => {
    expect(readTouch(changes)).toBeUndefined()
  })

  test.each<object>([
    { id: '' },
    { id: 'x'.repeat(1401) },
    { id: 'a b' },
    { id: 'a=' },
    { id: ' a' },
    { transports: ['x'.repeat(33)] },
    { transports: Array(9).fill('usb') },
    { transports: 'usb' },
    { label: 'x'.repeat(65) },
    { createdAt: -1 },
    { dataKey: sealed(31) },
    { touchKey: sealed(31) },
    { touchKey: undefined },
    { extra: 1 },
  ])('nor a passkey with %j', (changes) => {
    expect(readPasskey(changes)).toBeUndefined()
  })

  test('version 1, with its accounts beside its head', () => {
    const account = {
      id: 'b2f7c1de-11f0-4d0a-8a53-6e2f5c9d7e02',
      label: 'Treasury',
      family: 'evm',
      address: '0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F',
      secret: sealed(32),
    }
    expect(read({ version: 1, accounts: [account] })).toStrictEqual({ head, legacyAccounts: [account] })
    expect(read({ version: 1, accounts: [] })).toStrictEqual({ head, legacyAccounts: [] })
    for (const changes of [
      { id: 'x' },
      { label: 'x'.repeat(65) },
      { family: 'x' },
      { address: 'x' },
      { secret: sealed(31) },
      { extra: 1 },
    ])
      expect(read({ version: 1, accounts: [{ ...account, ...changes }] })).toBeUndefined()
    expect(read({ version: 1 })).toBeUndefined()
    expect(read({ version: 1, accounts: [], touch })).toBeUndefined()
  })

  test('T47: the checksum finds any change, and does not mind the order of members', () => {
    const record = sealRecord({ ...head, touch })
    expect(record.checksum).toMatch(/^[0-9a-f]{64}$/)
    const turned = Object.fromEntries(Object.entries(record.content).reverse())
    expect(readRecord({ ...record, content: turned })).toStrictEqual({ head: { ...head, touch } })
    expect(readRecord({ ...record, content: { ...record.content, revision: 2 } })).toBeUndefined()
    const relabelled = { ...touch, passkeys: [{ ...passkey, label: 'x' }] }
    expect(readRecord({ ...record, content: { ...head, touch: relabelled } })).toBeUndefined()
    for (const checksum of [undefined, '', `${record.checksum}0`, `0${record.checksum}`])
      expect(readRecord({ ...record, checksum })).toBeUndefined()
    expect(readRecord({ ...record, extra: 1 })).toBeUndefined()
    for (const none of [undefined, null, 5, 'x', [], {}]) expect(readRecord(none)).toBeUndefined()
  })
})

test('what each key is bound to stays as it is: stored ones would not open any more', () => {
  const { vaultId } = head
  const cost = `${vaultId}\nscrypt 131072 8 1 ${kdf.salt}`
  expect(dataKeyContext(head)).toBe(`countersign vault 1\ndata key\n${cost}`)
  expect(touchKeyContext(head)).toBe(`countersign vault 2\ntouch key\n${cost}`)
  expect(passkeyContext(vaultId, 'id', 'unlock')).toBe(`countersign vault 2\npasskey unlock\n${vaultId}\nid`)
  expect(passkeyContext(vaultId, 'id', 'sign')).toBe(`countersign vault 2\npasskey sign\n${vaultId}\nid`)
})
