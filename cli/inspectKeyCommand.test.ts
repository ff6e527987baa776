import { scryptSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { createKeystore } from '../lib/keystore/createKeystore.ts'
import { fakeVault } from '../lib/keystore/fakeVault.ts'
import { importKey } from '../lib/keystore/importKey.ts'
import { runCli } from './runCli.fixture.ts'

vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'countersign-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const inspect = async (...args: string[]) => {
  const { code, stdout, stderr } = await runCli(['inspect-key', ...args, '--json'])
  return { code, stderr, answer: stdout === '' ? undefined : JSON.parse(stdout) }
}

/** geth’s accounts/keystore/testdata/very-light-scrypt.json; its password is empty. */
const light = {
  address: '45dea0fb0bba44f4fcf290bba71fd57d7117cbb8',
  crypto: {
    cipher: 'aes-128-ctr',
    ciphertext: 'b87781948a1befd247bff51ef4063f716cf6c2d3481163e9a8f42e1f9bb74145',
    cipherparams: { iv: 'dc4926b48a105133d2f16b96833abf1e' },
    kdf: 'scrypt',
    kdfparams: {
      dklen: 32,
      n: 2,
      p: 1,
      r: 8,
      salt: '004244bbdc51cadda545b1cfa43cff9ed2ae88e08c61f1479dbb45410722f8f0',
    },
    mac: '39990c1684557447940d4c69e06b1b82b2aceacb43f284df65c956daf3046b85',
  },
  version: 3,
}
const secret = '46'.repeat(32)

describe('countersign inspect-key', () => {
  test('what yields addresses ends in 0', async () => {
    const hex = file('hex', `0x${secret}\n`)
    expect(await inspect(hex)).toEqual({
      code: 0,
      stderr: '',
      answer: {
        file: hex,
        ok: true,
        form: 'evm-private-key',
        addresses: [{ family: 'evm', address: importKey(secret, 'evm').address }],
        confirmed: true,
      },
    })
    expect((await inspect(hex, '--family', 'solana')).code).toBe(5)
    const seed = await inspect(file('seed', '07'.repeat(32)), '--family', 'solana')
    expect(seed.answer).toMatchObject({ form: 'solana-seed', addresses: [{ family: 'solana' }] })
    const phrase = file('phrase', 'test test test test test test test test test test test junk\n')
    expect((await inspect(phrase)).answer.addresses[0]).toEqual({
      family: 'evm',
      address: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
      path: "m/44'/60'/0'/0/0",
    })
    const other = await inspect(phrase, '--passphrase-file', file('passphrase', 'TREZOR\r\n'))
    expect(other.answer.addresses[0].address).not.toBe('0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266')
  })

  test('an encrypted file: with its password, with a wrong one, without', async () => {
    const path = file('light.json', JSON.stringify(light))
    const right = await inspect(path, '--password-file', file('right', '\n'))
    expect(right).toMatchObject({ code: 0, answer: { form: 'web3-secret-storage', confirmed: true } })
    expect(right.answer.addresses[0].address.toLowerCase()).toBe(`0x${light.address}`)
    const known = { ok: false, form: 'web3-secret-storage', claims: `0x${light.address}` }
    const wrong = await inspect(path, '--password-file', file('wrong', 'c0ffee\n'))
    expect(wrong).toMatchObject({ code: 5, answer: { ...known, code: 'key-password' } })
    expect(await inspect(path)).toMatchObject({ code: 5, answer: { ...known, code: 'key-password-missing' } })
    const flipped = structuredClone(light)
    flipped.crypto.cipherparams.iv = 'dc4926b48a105133d2f16b96833abf1f'
    const mismatch = await inspect(
      file('iv.json', JSON.stringify(flipped)),
      '--password-file',
      join(folder, 'right'),
    )
    expect(mismatch).toMatchObject({ code: 5, answer: { code: 'key-address-mismatch' } })
  })

  test('T53: hostile costs are refused at once, before the password is looked for', async () => {
    const hostile = structuredClone(light)
    hostile.crypto.kdfparams.n = 2 ** 40
    const { code, answer } = await inspect(file('hostile.json', JSON.stringify(hostile)))
    expect(answer).toMatchObject({ code: 'key-cost', reason: 'memory', ok: false })
    expect(code).toBe(5)
  })

  test('a backup', async () => {
    const fake = fakeVault()
    const keystore = createKeystore({
      store: fake.store,
      session: fake.session,
      now: () => fake.clock.now,
      deriveKey: async ({ password, salt, N, r, p, length }) =>
        new Uint8Array(scryptSync(password, salt, length, { N, r, p, maxmem: 2 ** 28 })),
    })
    await keystore.create('correct horse battery')
    await keystore.addAccount(importKey(secret, 'evm'), 'Treasury')
    const path = file('backup.json', await keystore.backUp('correct horse battery'))
    const opened = await inspect(path, '--password-file', file('backup-password', 'correct horse battery'))
    expect(opened).toMatchObject({
      code: 0,
      answer: { form: 'countersign-backup', addresses: [{ family: 'evm' }] },
    })
    const wrong = await inspect(path, '--password-file', file('another', 'another password'))
    expect(wrong).toMatchObject({ code: 5, answer: { code: 'backup-password' } })
  })

  test.each([
    ['empty', '', 'key-unreadable', 'empty'],
    ['binary', Uint8Array.of(0xff, 0xfe, 0x00, 0x80), 'key-unreadable', 'not-text'],
    ['halves', JSON.stringify([...Array(32).fill(7), ...Array(32).fill(1)]), 'key-mismatch', undefined],
    ['words', 'test test test test test test test test test test test test', 'phrase-checksum', undefined],
    ['pem', '-----BEGIN PRIVATE KEY-----', 'key-unsupported', 'pem'],
  ])('refused: %s', async (name, content, code, reason) => {
    const result = await inspect(file(name, content))
    expect(result).toMatchObject({ code: 5, answer: { ok: false, code } })
    expect(result.answer.reason).toBe(reason)
    expect(result.answer.message.length).toBeGreaterThan(10)
  })

  test('for people: words, and the same code', async () => {
    const good = await runCli(['inspect-key', file('good', secret)])
    expect(good).toMatchObject({ code: 0, stderr: '' })
    expect(good.stdout).toContain('a private key for EVM networks')
    const bad = await runCli(['inspect-key', file('bad', '46'.repeat(31))])
    expect(bad).toMatchObject({ code: 5, stdout: '' })
    expect(bad.stderr).toContain('(key-unreadable, evm-length)')
  })

  test('a file that is not there, wrong arguments, and no password as an argument', async () => {
    expect((await inspect(join(folder, 'nowhere'))).code).toBe(1)
    expect((await runCli(['inspect-key'])).code).toBe(2)
    expect((await runCli(['inspect-key', 'a', 'b'])).code).toBe(2)
    const refused = await runCli(['inspect-key', 'a', '--password', 'c0ffee'])
    expect(refused.code).toBe(2)
    expect(refused.stdout + refused.stderr).not.toContain('c0ffee')
    expect((await runCli(['inspect-key', 'a', '--family', 'bitcoin'])).code).toBe(2)
  })

  test('T55: no output carries any part of a key', async () => {
    const { stdout, stderr } = await runCli(['inspect-key', join(folder, 'good'), '--json'])
    expect(stdout + stderr).not.toContain(secret.slice(0, 16))
  })
})
