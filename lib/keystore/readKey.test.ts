import { scryptSync } from 'node:crypto'
import { scrypt } from '@noble/hashes/scrypt.js'
import { base58, hex } from '@scure/base'
import { decryptKeystoreJson, encryptKeystoreJson, Wallet } from 'ethers'
import fc from 'fast-check'
import nacl from 'tweetnacl'
import { describe, expect, test, vi } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { CountersignError } from '../errors.ts'
import { importKey } from './importKey.ts'
import type { DeriveKey } from './passwordKey.ts'
import { type ReadKeyOptions, readKey } from './readKey.ts'
import { recogniseKey } from './recogniseKey.ts'
import { writeWeb3Secret } from './web3SecretStorage.ts'

vi.setConfig({ testTimeout: 120_000 })

const derive: DeriveKey = async ({ password, salt, N, r, p, length }) =>
  scrypt(password, salt, { N, r, p, dkLen: length, maxmem: 2 ** 31 })
/** Fails if any work is begun. */
const forbidden: DeriveKey = async () => {
  throw new Error('work was begun')
}

async function refusal(text: string, options: ReadKeyOptions = {}, deriveKey = forbidden): Promise<string> {
  try {
    await readKey(text, options, deriveKey)
    return 'fine'
  } catch (error) {
    if (!(error instanceof CountersignError)) return String(error)
    const { detail } = error.values
    return detail === undefined ? error.code : `${error.code} ${detail}`
  }
}

type File = { address?: unknown; version?: unknown; crypto: Record<string, unknown> }

/** The two files of the specification, and those of geth’s tests (accounts/keystore/testdata). */
const pbkdf2File = {
  crypto: {
    cipher: 'aes-128-ctr',
    cipherparams: { iv: '6087dab2f9fdbbfaddc31a909735c1e6' },
    ciphertext: '5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46',
    kdf: 'pbkdf2',
    kdfparams: {
      c: 262144,
      dklen: 32,
      prf: 'hmac-sha256',
      salt: 'ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd',
    },
    mac: '517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2',
  },
  id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
  version: 3,
}
const scryptFile = {
  crypto: {
    cipher: 'aes-128-ctr',
    cipherparams: { iv: '83dbcc02d8ccb40e466191a123791e0e' },
    ciphertext: 'd172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c',
    kdf: 'scrypt',
    kdfparams: {
      dklen: 32,
      n: 262144,
      r: 1,
      p: 8,
      salt: 'ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19',
    },
    mac: '2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097',
  },
  id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
  version: 3,
}
const lightFile = {
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
  id: 'ce541d8d-c79b-40f8-9f8c-20f59616faba',
  version: 3,
}
const shortFile = (bytes: 31 | 30) => ({
  crypto: {
    cipher: 'aes-128-ctr',
    cipherparams: {
      iv: bytes === 31 ? 'e0c41130a323adc1446fc82f724bca2f' : '3ca92af36ad7c2cd92454c59cea5ef00',
    },
    ciphertext:
      bytes === 31
        ? '9517cd5bdbe69076f9bf5057248c6c050141e970efa36ce53692d5d59a3984'
        : '108b7d34f3442fc26ab1ab90ca91476ba6bfa8c00975a49ef9051dc675aa',
    kdf: 'scrypt',
    kdfparams: {
      dklen: 32,
      n: 2,
      r: 8,
      p: 1,
      salt:
        bytes === 31
          ? '711f816911c92d649fb4c84b047915679933555030b3552c1212609b38208c63'
          : 'd0769e608fb86cda848065642a9c6fa046845c928175662b8e356c77f914cd3b',
    },
    mac:
      bytes === 31
        ? 'd5e116151c6aa71470e67a7d42c9620c75c4d23229847dcc127794f0732b0db5'
        : '75d0e6759f7b3cefa319c3be41680ab6beea7d8328653474bd06706d4cc67420',
  },
  version: 3,
})
const specKey = '7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d'

/** A file with one member changed, by its path. */
function changed(file: object, path: string, value: unknown): string {
  const copy = structuredClone(file)
  const names = path.split('.')
  const last = names.pop() ?? ''
  let holder: object = copy
  for (const name of names) holder = Reflect.get(holder, name) as object
  if (value === undefined) Reflect.deleteProperty(holder, last)
  else Reflect.set(holder, last, value)
  return JSON.stringify(copy)
}

describe('Web3 Secret Storage: published files', () => {
  test.each([
    ['PBKDF2 of the specification', pbkdf2File, 'testpassword', specKey],
    ['scrypt of the specification, beyond RFC 7914’s bound', scryptFile, 'testpassword', specKey],
    [
      'geth, a key of 31 bytes',
      shortFile(31),
      'foo',
      '00fa7b3db73dc7dfdf8c5fbdb796d741e4488628c41fc4febd9160a866ba0f35',
    ],
    [
      'geth, a key of 30 bytes',
      shortFile(30),
      'foo',
      '000081c29e8142bb6a81bef5a92bda7a8328a5c85bb2f9542e76f9b0f94fc018',
    ],
  ])('%s', async (_name, file, password, secret) => {
    expect(recogniseKey(JSON.stringify(file))).toEqual({ form: 'web3-secret-storage', needsPassword: true })
    const preview = await readKey(JSON.stringify(file), { password }, derive)
    expect(preview).toMatchObject({
      form: 'web3-secret-storage',
      keys: [{ family: 'evm', address: new Wallet(secret).address }],
      unconfirmed: true,
    })
    expect(hex.encode(preview.keys[0]?.secret ?? new Uint8Array())).toBe(secret)
  })

  test('geth’s lightest, which names its address', async () => {
    const text = `\uFEFF\n${JSON.stringify(lightFile)}\n`
    expect(recogniseKey(text)).toMatchObject({ claims: `0x${lightFile.address}` })
    // geth's test names no password; it changes it from "" to others.
    const preview = await readKey(text, { password: '' }, derive)
    expect(preview.keys[0]?.address.toLowerCase()).toBe(`0x${lightFile.address}`)
    expect(preview).not.toHaveProperty('unconfirmed')
  })

  test('files from before the specification settled, with another MAC, are refused', async () => {
    const old = changed(
      scryptFile,
      'crypto.mac',
      '8afa141f3a677e33435e34b0eaa5a846454c8487c189d28dca2fe376eb0bb364',
    )
    expect(await refusal(old, { password: 'testpassword' }, derive)).toBe('key-password')
  })

  test('“Crypto”, hex with 0x, and members that wallets add are taken', async () => {
    const { crypto, ...rest } = structuredClone(lightFile)
    crypto.mac = `0x${crypto.mac.toUpperCase()}`
    const file = {
      ...rest,
      Crypto: { ...crypto, version: 1 },
      'x-ethers': { client: 'ethers.js' },
      name: 'x',
    }
    expect((await readKey(JSON.stringify(file), { password: '' }, derive)).keys).toHaveLength(1)
    const dklen = changed(lightFile, 'crypto.kdfparams.dklen', 64)
    expect((await readKey(dklen, { password: '' }, derive)).keys).toHaveLength(1)
  })
})

describe('T53: Web3 Secret Storage, what is refused', () => {
  test.each([
    ['crypto.kdfparams.n', 2 ** 30, 'key-cost memory'],
    ['crypto.kdfparams.n', 2 ** 53, 'key-cost memory'],
    ['crypto.kdfparams.n', 1e300, 'key-cost memory'],
    ['crypto.kdfparams.r', 2 ** 30, 'key-cost memory'],
    ['crypto.kdfparams.p', 2 ** 30, 'key-cost work'],
    ['crypto.kdfparams.p', 2 ** 20, 'key-cost work'],
    ['crypto.kdfparams', { dklen: 32, n: 2 ** 18, r: 8, p: 5, salt: '00' }, 'key-cost work'],
    ['crypto.kdfparams', { dklen: 32, n: 2, r: 2 ** 9, p: 2 ** 9, salt: '00' }, 'key-cost work'],
    ['crypto.kdfparams.n', 262143, 'key-unreadable kdfMember'],
    ['crypto.kdfparams.n', 1, 'key-unreadable kdfMember'],
    ['crypto.kdfparams.n', 0, 'key-unreadable kdfMember'],
    ['crypto.kdfparams.n', -2, 'key-unreadable kdfMember'],
    ['crypto.kdfparams.n', 2.5, 'key-unreadable kdfMember'],
    ['crypto.kdfparams.n', '262144', 'key-unreadable kdfMember'],
    ['crypto.kdfparams.r', 0, 'key-unreadable kdfMember'],
    ['crypto.kdfparams.p', undefined, 'key-unreadable kdfMember'],
    ['crypto.kdfparams.salt', 'xyz', 'key-unreadable kdfMember'],
    ['crypto.kdfparams.salt', '', 'key-unreadable kdfMember'],
    ['crypto.kdfparams.dklen', 16, 'key-unreadable kdfMember'],
    ['crypto.kdfparams.dklen', 2 ** 31, 'key-unreadable kdfMember'],
    ['crypto.kdfparams', [], 'key-unreadable kdfMember'],
    ['crypto.kdf', 'argon2id', 'key-unsupported otherKdf'],
    ['crypto.kdf', undefined, 'key-unreadable cryptoMember'],
    ['crypto.cipher', 'aes-128-cbc', 'key-unsupported otherCipher'],
    ['crypto.cipherparams.iv', 'dc4926b48a105133d2f16b96833abf', 'key-unreadable cipherMember'],
    ['crypto.ciphertext', 'b8', 'key-unreadable cipherMember'],
    ['crypto.ciphertext', 'b87', 'key-unreadable cipherMember'],
    ['crypto.ciphertext', '00'.repeat(33), 'key-unreadable cipherMember'],
    ['crypto.mac', undefined, 'key-unreadable cipherMember'],
    ['crypto.mac', '39', 'key-unreadable cipherMember'],
    ['crypto', undefined, 'key-unreadable noCrypto'],
    ['crypto', null, 'key-unreadable noCrypto'],
    ['crypto', [], 'key-unreadable cryptoMember'],
    ['Crypto', {}, 'key-unreadable cryptoMember'],
    ['version', 1, 'key-unsupported versionOne'],
    ['version', '1', 'key-unsupported versionOne'],
    ['version', '3', 'key-unsupported versionOther'],
    ['version', undefined, 'key-unsupported versionOther'],
    ['address', '0x12', 'key-unreadable addressMember'],
    ['address', 5, 'key-unreadable addressMember'],
    ['address', `${lightFile.address}0`, 'key-unreadable addressMember'],
    ['address', `0${lightFile.address}`, 'key-unreadable addressMember'],
    ['encseed', 'ab', 'key-unsupported presale'],
    ['format', 'countersign-backup', 'key-unsupported isBackup'],
  ])('before any work: %s = %j', async (path, value, expected) => {
    expect(await refusal(changed(lightFile, path, value), { password: '' })).toBe(expected)
  })

  test.each([
    ['N·r·p', { n: 2 ** 18, r: 8, p: 4 }],
    ['memory', { n: 2 ** 20, r: 8, p: 1 }],
    ['r·p', { n: 2, r: 2 ** 8, p: 2 ** 9 }],
  ])('the most of %s is taken', async (_, cost) => {
    const file = changed(lightFile, 'crypto.kdfparams', { dklen: 32, salt: '00', ...cost })
    expect(await refusal(file, { password: '' })).toBe('Error: work was begun')
  })

  test.each([
    ['crypto.kdfparams.c', 10_000_001, 'key-cost iterations'],
    ['crypto.kdfparams.c', 2 ** 53, 'key-cost iterations'],
    ['crypto.kdfparams.c', 0, 'key-unreadable kdfMember'],
    ['crypto.kdfparams.c', -1, 'key-unreadable kdfMember'],
    ['crypto.kdfparams.prf', 'hmac-sha512', 'key-unsupported otherPrf'],
  ])('PBKDF2, before any work: %s = %j', async (path, value, expected) => {
    expect(await refusal(changed(pbkdf2File, path, value), { password: 'x' })).toBe(expected)
  })

  test('other wallets’ stores, a validator’s key, doubled members, text that only begins like JSON', async () => {
    expect(await refusal('{"data":"x","iv":"y","salt":"z"}')).toBe('key-unsupported otherWallet')
    expect(await refusal('{"vault":"x"}')).toBe('key-unsupported otherWallet')
    expect(await refusal('{"data":"x","iv":"y"}')).toBe('key-unreadable noCrypto')
    expect(await refusal('{"version":4,"crypto":{}}')).toBe('key-unsupported versionOther')
    expect(await refusal('{"version":3,"crypto":{},"Crypto":{}}')).toBe('key-unreadable cryptoMember')
    expect(await refusal('{"version":4,"crypto":{},"pubkey":"00","path":""}')).toBe(
      'key-unsupported validatorKey',
    )
    const doubled = JSON.stringify(lightFile).replace('"version":3', '"version":1,"version":3')
    expect(await refusal(doubled)).toBe('key-unreadable duplicateMember')
    expect(await refusal('{"version":3')).toBe('key-unreadable notJson')
    expect(await refusal(`{"a":${'['.repeat(100)}${']'.repeat(100)}}`)).toBe('key-unreadable notJson')
    expect(await refusal(JSON.stringify(lightFile), { family: 'solana' })).toBe('key-unreadable isEvmKey')
  })

  test('an address that is left empty confirms nothing', async () => {
    for (const address of ['', null]) {
      const text = changed(lightFile, 'address', address)
      expect(recogniseKey(text)).toEqual({ form: 'web3-secret-storage', needsPassword: true })
      expect(await readKey(text, { password: '' }, derive)).toMatchObject({ unconfirmed: true })
    }
    const spelt = changed(lightFile, 'address', `0X${lightFile.address.toUpperCase()}`)
    expect(recogniseKey(spelt)).toMatchObject({ claims: `0x${lightFile.address}` })
    expect(await readKey(spelt, { password: '' }, derive)).not.toHaveProperty('unconfirmed')
  })

  test('what is inside may be no key', async () => {
    const zero = { secret: new Uint8Array(32), address: `0x${lightFile.address}` }
    const cheap: DeriveKey = async ({ length }) => new Uint8Array(length).fill(3)
    const file = await writeWeb3Secret(zero, 'password', cheap)
    expect(JSON.parse(file)).toMatchObject({ version: 3, address: lightFile.address })
    expect(await refusal(file, { password: 'password' }, cheap)).toBe('key-unreadable outOfRange')
  })

  test('the password is asked for, and a wrong one is told', async () => {
    const text = JSON.stringify(lightFile)
    expect(await refusal(text)).toBe('key-password-missing')
    expect(await refusal(text, { password: 'wrong' }, derive)).toBe('key-password')
    expect(
      await refusal(changed(lightFile, 'crypto.ciphertext', '00'.repeat(32)), { password: '' }, derive),
    ).toBe('key-password')
  })

  test('a changed IV passes the MAC, and only the address tells', async () => {
    const flipped = changed(lightFile, 'crypto.cipherparams.iv', 'dc4926b48a105133d2f16b96833abf1f')
    expect(await refusal(flipped, { password: '' }, derive)).toBe('key-address-mismatch')
    const { address: _address, ...nameless } = JSON.parse(flipped) as File
    const preview = await readKey(JSON.stringify(nameless), { password: '' }, derive)
    expect(preview.unconfirmed).toBe(true)
    const another = changed(lightFile, 'address', '00'.repeat(20))
    expect(await refusal(another, { password: '' }, derive)).toBe('key-address-mismatch')
  })
})

describe('Web3 Secret Storage and ethers, both ways', () => {
  const password = 'correct horse ﬁle'

  test('ethers opens what we write; Node’s scrypt gives the same bytes at the full cost', async () => {
    const key = importKey('46'.repeat(32), 'evm')
    const node: DeriveKey = async ({ password: bytes, salt, N, r, p, length }) =>
      new Uint8Array(scryptSync(bytes, salt, length, { N, r, p, maxmem: 2 ** 29 }))
    const file = await writeWeb3Secret(key, password, node)
    expect(JSON.parse(file)).toMatchObject({ crypto: { kdfparams: { n: 131072, r: 8, p: 1 } } })
    const opened = await decryptKeystoreJson(file, password)
    expect(opened).toMatchObject({ address: key.address, privateKey: `0x${'46'.repeat(32)}` })
    expect((await readKey(file, { password }, derive)).keys).toEqual([key])
    expect(file).not.toContain('46'.repeat(16))
  })

  test('we open what ethers writes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 32, maxLength: 32 }).filter((bytes) => (bytes[0] ?? 255) < 255),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.constantFrom(2, 16, 1024),
        async (secret, typed, N) => {
          fc.pre(secret.some((byte) => byte > 0))
          const wallet = new Wallet(`0x${hex.encode(secret)}`)
          const file = await encryptKeystoreJson(wallet, typed, { scrypt: { N, r: 8, p: 1 } })
          const { keys } = await readKey(file, { password: typed }, derive)
          expect(keys).toMatchObject([{ address: wallet.address, secret }])
        },
      ),
      { numRuns: runs(20) },
    )
  })
})

describe('R37: telling forms apart', () => {
  const pair = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7))

  test.each([
    [`0x${'46'.repeat(32)}`, 'evm-private-key'],
    ['46'.repeat(32).toUpperCase(), 'evm-private-key'],
    [base58.encode(pair.secretKey), 'solana-keypair'],
    [hex.encode(pair.secretKey), 'solana-keypair'],
    [JSON.stringify([...pair.secretKey]), 'solana-keypair'],
    [base58.encode(new Uint8Array(32).fill(7)), 'solana-seed'],
    [JSON.stringify(Array(32).fill(7)), 'solana-seed'],
    ['test test test test test test test test test test test junk', 'recovery-phrase'],
  ])('%s', async (text, form) => {
    expect(recogniseKey(`\uFEFF ${text}\r\n`)).toEqual({ form, needsPassword: false })
    const { keys } = await readKey(text, {}, forbidden)
    expect(keys.length).toBeGreaterThan(0)
  })

  test('64 hexadecimal digits are a Solana seed when the person says so', async () => {
    expect(recogniseKey('07'.repeat(32), 'solana').form).toBe('solana-seed')
    expect(() => recogniseKey(`0x${'07'.repeat(32)}`, 'solana')).toThrow(
      expect.objectContaining({ values: expect.objectContaining({ detail: 'isEvmKey' }) }),
    )
    const { form, keys } = await readKey('07'.repeat(32), { family: 'solana' }, forbidden)
    expect(form).toBe('solana-seed')
    expect(keys).toMatchObject([{ address: base58.encode(pair.publicKey) }])
  })

  const wrongHalf = pair.secretKey.slice()
  wrongHalf[63] = (wrongHalf[63] ?? 0) ^ 1
  test.each([
    ['', 'key-unreadable empty'],
    [' \n', 'key-unreadable empty'],
    ['a\u0000b', 'key-unreadable notText'],
    ['4'.repeat(70_000), 'key-unreadable tooLong'],
    ['0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045', 'key-unreadable isAddress'],
    ['00'.repeat(32), 'key-unreadable outOfRange'],
    ['ff'.repeat(32), 'key-unreadable outOfRange'],
    ['46'.repeat(31), 'key-unreadable evmLength'],
    ['0x4g', 'key-unreadable notHex'],
    [base58.encode(wrongHalf), 'key-mismatch'],
    [JSON.stringify([...wrongHalf]), 'key-mismatch'],
    [hex.encode(wrongHalf), 'key-mismatch'],
    ['[1,2,3]', 'key-unreadable solanaLength'],
    [JSON.stringify(Array(64).fill(256)), 'key-unreadable notBytes'],
    [JSON.stringify(Array(64).fill(-1)), 'key-unreadable notBytes'],
    [JSON.stringify(Array(64).fill(1.5)), 'key-unreadable notBytes'],
    [JSON.stringify(Array(64).fill(null)), 'key-unreadable notBytes'],
    ['[1,2', 'key-unreadable notBytes'],
    [base58.encode(new Uint8Array(33).fill(1)), 'key-unreadable solanaLength'],
    ['0OIl'.repeat(11), 'key-unreadable notBase58'],
    ['0OIl', 'key-unreadable unknownForm'],
    ['abandon', 'key-unreadable unknownForm'],
    ['test test test', 'phrase-length'],
    ['-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', 'key-unsupported pem'],
    ['5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ', 'key-unsupported bitcoinKey'],
    [
      'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi',
      'key-unsupported extendedKey',
    ],
  ])('%j: %s', async (text, expected) => {
    expect(await refusal(text)).toBe(expected)
  })

  test.each<[string, 'evm' | 'solana' | undefined, string]>([
    [base58.encode(pair.secretKey), 'evm', 'key-unreadable notHex'],
    [JSON.stringify([...pair.secretKey]), 'evm', 'key-unreadable isSolanaKey'],
    [hex.encode(pair.secretKey), 'evm', 'key-unreadable evmLength'],
    [`0x${hex.encode(pair.secretKey)}`, undefined, 'key-unreadable evmLength'],
    [`0x${'07'.repeat(32)}`, 'solana', 'key-unreadable isEvmKey'],
    [`0X${'07'.repeat(32)}`, 'solana', 'key-unreadable isEvmKey'],
    ['07'.repeat(31), 'solana', 'key-unreadable solanaLength'],
    ['07'.repeat(33), 'solana', 'key-unreadable solanaLength'],
    ['zzz0x', undefined, 'key-unreadable unknownForm'],
    ['4'.repeat(42), undefined, 'key-unreadable evmLength'],
    // 33 bytes, and digits of 44 that hold a zero: no Solana key, so hexadecimal.
    ['f'.repeat(44), undefined, 'key-unreadable evmLength'],
    [`${'4'.repeat(43)}0`, undefined, 'key-unreadable evmLength'],
    ['4'.repeat(65_536), undefined, 'key-unreadable evmLength'],
    [`xprv${'9'.repeat(107)}0`, undefined, 'key-unreadable notBase58'],
    [`zxprv${'9'.repeat(107)}`, undefined, 'key-unreadable solanaLength'],
    [`ypub${'9'.repeat(99)}`, undefined, 'key-unreadable solanaLength'],
    [`ypub${'9'.repeat(100)}`, undefined, 'key-unsupported extendedKey'],
    [`15${'H'.repeat(50)}`, undefined, 'key-unreadable solanaLength'],
    [`K${'H'.repeat(49)}`, undefined, 'key-unreadable solanaLength'],
    [`L${'H'.repeat(51)}`, undefined, 'key-unsupported bitcoinKey'],
    [`L${'H'.repeat(52)}`, undefined, 'key-unreadable solanaLength'],
    [`z0x${'4'.repeat(40)}`, undefined, 'key-unreadable notBase58'],
    [`1${'4'.repeat(30)}`, undefined, 'key-unreadable evmLength'],
    ['z'.repeat(31), undefined, 'key-unreadable unknownForm'],
    ['z'.repeat(32), undefined, 'key-unreadable solanaLength'],
    ['Z'.repeat(32), 'evm', 'key-unreadable notHex'],
    ['{', undefined, 'key-unreadable notJson'],
    ['a\uFFFDb', undefined, 'key-unreadable notText'],
    [`5${'H'.repeat(50)}0`, undefined, 'key-unreadable notBase58'],
    ['{"a":1', 'evm', 'key-unreadable notJson'],
  ])('%j, taken for %s: %s', async (text, family, expected) => {
    expect(await refusal(text, family ? { family } : {})).toBe(expected)
  })

  test.each([
    ['4'.repeat(44), 'solana-seed'],
    ['4'.repeat(88), 'solana-keypair'],
  ])('base58 that looks like hexadecimal: %s', (text, form) => {
    expect(recogniseKey(text).form).toBe(form)
  })

  test('T55: whatever is pasted, it ends in keys or in one of our errors, which quotes nothing of it', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.json(),
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), maxLength: 140 }),
      fc.uint8Array({ maxLength: 80 }).map((bytes) => base58.encode(bytes)),
      fc
        .record({
          version: fc.constantFrom(3, 1, '3', null),
          crypto: fc.dictionary(
            fc.constantFrom('kdf', 'cipher', 'mac', 'kdfparams', 'ciphertext'),
            fc.jsonValue(),
          ),
        })
        .map((file) => JSON.stringify(file)),
    )
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom(undefined, 'evm' as const, 'solana' as const),
        async (given, family) => {
          try {
            const { keys } = await readKey(given, { ...(family && { family }), password: 'x' }, derive)
            expect(keys.length).toBeGreaterThan(0)
          } catch (error) {
            expect(error).toBeInstanceOf(CountersignError)
            if (!(error instanceof CountersignError)) return
            expect(error.code).toMatch(/^(?:key|phrase)-/)
            const longWord = given.match(/[0-9A-Za-z]{16,}/)?.[0]
            if (longWord) expect(JSON.stringify([error.message, error.values])).not.toContain(longWord)
          }
        },
      ),
      { numRuns: runs(400) },
    )
  })
})
