import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { base58, hex } from '@scure/base'
import { HDNodeWallet, Mnemonic } from 'ethers'
import fc from 'fast-check'
import nacl from 'tweetnacl'
import { describe, expect, test, vi } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { CountersignError } from '../errors.ts'
import { derivationSchemes, schemeOf } from './derivationSchemes.ts'
import { deriveKeys, secretAt } from './deriveKeys.ts'
import {
  findInPhrase,
  isPhraseWord,
  newPhrase,
  phraseAccounts,
  phraseSeed,
  readPhrase,
  wordsToAsk,
} from './recoveryPhrase.ts'

vi.setConfig({ testTimeout: 60_000 })

/** Of trezor/python-mnemonic: entropy, phrase, seed with the passphrase TREZOR. */
const vectors = JSON.parse(readFileSync(join(import.meta.dirname, 'bip39.fixture.json'), 'utf8')) as {
  english: [entropy: string, phrase: string, seed: string][]
}
const junk = 'test test test test test test test test test test test junk'

/** SLIP-0010 for ed25519, by Node alone. */
function slip10(seed: Uint8Array, path: string): string {
  const hmac = (key: Uint8Array | string, data: Uint8Array) => createHmac('sha512', key).update(data).digest()
  const steps = path.split('/').slice(1)
  const last = steps.reduce(
    (parent, step) => {
      const data = Buffer.concat([Buffer.of(0), parent.subarray(0, 32), Buffer.alloc(4)])
      data.writeUInt32BE(Number.parseInt(step, 10) + 2 ** 31, 33)
      return hmac(parent.subarray(32), data)
    },
    hmac('ed25519 seed', seed),
  )
  return last.subarray(0, 32).toString('hex')
}

function failure(text: string): CountersignError {
  try {
    readPhrase(text)
  } catch (error) {
    if (error instanceof CountersignError) return error
  }
  throw new Error('expected a CountersignError')
}

describe('BIP-39', () => {
  test.each(vectors.english)('vector %s', async (_entropy, phrase, seed) => {
    expect(hex.encode(await phraseSeed(readPhrase(phrase), 'TREZOR'))).toBe(seed)
  })

  test('any blanks, line ends and case between the words', () => {
    expect(readPhrase(`\n ${junk.toUpperCase().replaceAll(' ', '\n\t ')}\r\n`)).toEqual(junk.split(' '))
  })

  test('T53, T55: what is wrong is told by place, never by the word', () => {
    expect(failure('test test')).toMatchObject({ code: 'phrase-length', values: { count: 2 } })
    expect(failure(junk.replace('junk', 'c0ffee'))).toMatchObject({
      code: 'phrase-word',
      values: { number: 12 },
    })
    expect(failure(junk.replace('junk', 'c0ffee')).message).not.toContain('c0ffee')
    expect(failure(junk.replace('junk', 'test')).code).toBe('phrase-checksum')
    expect(failure(vectors.english[0]?.[1].replace('about', 'abandon') ?? '').code).toBe('phrase-checksum')
    expect(isPhraseWord(' Zoo')).toBe(true)
    expect(isPhraseWord('zzz')).toBe(false)
  })

  test('new ones have their checksum, differ, and are what ethers reads', () => {
    for (const count of [12, 24] as const) {
      const phrase = newPhrase(count)
      expect(phrase).toHaveLength(count)
      expect(readPhrase(phrase.join(' '))).toEqual(phrase)
      expect(Mnemonic.isValidMnemonic(phrase.join(' '))).toBe(true)
      expect(newPhrase(count)).not.toEqual(phrase)
    }
  })

  test('three different words are asked back, each as likely as another', () => {
    const seen = new Map<number, number>()
    for (let round = 0; round < 2000; round++) {
      const asked = wordsToAsk(12)
      expect(asked).toEqual([...new Set(asked)].sort((one, other) => one - other))
      expect(asked).toHaveLength(3)
      for (const at of asked) seen.set(at, (seen.get(at) ?? 0) + 1)
    }
    expect([...seen.keys()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    // 500 expected of each, with a deviation of about 20.
    for (const times of seen.values()) expect(Math.abs(times - 500)).toBeLessThan(140)
  })
})

describe('BIP-32 and SLIP-0010', () => {
  const seed1 = hex.decode('000102030405060708090a0b0c0d0e0f')
  const seed2 = hex.decode(
    'fffcf9f6f3f0edeae7e4e1dedbd8d5d2cfccc9c6c3c0bdbab7b4b1aeaba8a5a29f9c999693908d8a8784817e7b7875726f6c696663605d5a5754514e4b484542',
  )

  test.each([
    [seed1, 'm', 'e8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35'],
    [seed1, "m/0'", 'edb2e14f9ee77d26dd93b4ecede8d16ed408ce149b6cd80b0715a2d911a0afea'],
    [seed1, "m/0'/1", '3c6cb8d0f6a264c91ea8b5030fadaa8e538b020f0a387421a12de9319dc93368'],
    [seed1, "m/0'/1/2'", 'cbce0d719ecf7431d88e6a89fa1483e02e35092af60c042b1df2ff59fa424dca'],
    [seed1, "m/0'/1/2'/2", '0f479245fb19a38a1954c5c7c0ebab2f9bdfd96a17563ef28a6a4b1a2a764ef4'],
    [seed1, "m/0'/1/2'/2/1000000000", '471b76e389e528d6de6d816857e012c5455051cad6660850e58372a6c3e6e7c8'],
    [seed2, 'm', '4b03d6fc340455b363f51020ad3ecca4f0850280cf436c70c727923f6db46c3e'],
    [seed2, "m/0/2147483647'/1", '704addf544a06e5ee4bea37098463c23613da32020d604506da8c0518e1da4b7'],
    [
      seed2,
      "m/0/2147483647'/1/2147483646'/2",
      'bb7d39bdb83ecf58f2fd82b6d918341cbef428661ef01ab97c28a4842125ac23',
    ],
  ])('BIP-32 vector %#: %s at %s', (seed, path, secret) => {
    expect(hex.encode(secretAt(seed, 'bip32', path))).toBe(secret)
  })

  test.each([
    [
      'm',
      '2b4be7f19ee27bbf30c667b642d5f4aa69fd169872f8fc3059c08ebae2eb19e7',
      'a4b2856bfec510abab89753fac1ac0e1112364e7d250545963f135f2a33188ed',
    ],
    [
      "m/0'",
      '68e0fe46dfb67e368c75379acec591dad19df3cde26e63b93a8e704f1dade7a3',
      '8c8a13df77a28f3445213a0f432fde644acaa215fc72dcdf300d5efaa85d350c',
    ],
    [
      "m/0'/1'",
      'b1d0bad404bf35da785a64ca1ac54b2617211d2777696fbffaf208f746ae84f2',
      '1932a5270f335bed617d5b935c80aedb1a35bd9fc1e31acafd5372c30f5c1187',
    ],
    [
      "m/0'/1'/2'",
      '92a5b23c0b8a99e37d07df3fb9966917f5d06e02ddbd909c7e184371463e9fc9',
      'ae98736566d30ed0e9d2f4486a64bc95740d89c7db33f52121f8ea8f76ff0fc1',
    ],
    [
      "m/0'/1'/2'/2'",
      '30d1dc7e5fc04c31219ab25a27ae00b50f6fd66622f6e9c913253d6511d1e662',
      '8abae2d66361c879b900d204ad2cc4984fa2aa344dd7ddc46007329ac76c429c',
    ],
    [
      "m/0'/1'/2'/2'/1000000000'",
      '8f94d394a8e8fd6b1bc2f3f49f5c47e385281d5c17e65324b0f62483e37e8793',
      '3c24da049451555d51a7014a37337aa4e12d41e485abccfa46b47dfb2af54b7a',
    ],
  ])('SLIP-0010 vector for ed25519 at %s', (path, secret, address) => {
    const derived = secretAt(seed1, 'slip10', path)
    expect(hex.encode(derived)).toBe(secret)
    expect(hex.encode(nacl.sign.keyPair.fromSeed(derived).publicKey)).toBe(address)
  })

  test('SLIP-0010 refuses steps that are not hardened', () => {
    expect(() => secretAt(seed1, 'slip10', "m/44'/501'/0")).toThrow()
  })
})

describe('accounts of a phrase', () => {
  test('EVM: as ethers derives them, with and without a passphrase, at every index', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.string({ maxLength: 10 }),
        fc.nat({ max: 2 ** 31 - 2 }),
        async (entropy, passphrase, from) => {
          const { phrase } = Mnemonic.fromEntropy(entropy)
          const keys = await phraseAccounts(readPhrase(phrase), {
            passphrase,
            family: 'evm',
            schemes: ['evm'],
            from,
            count: 1,
          })
          const wallet = HDNodeWallet.fromPhrase(phrase, passphrase.toWellFormed(), `m/44'/60'/0'/0/${from}`)
          expect(keys).toMatchObject([{ address: wallet.address, path: `m/44'/60'/0'/0/${from}` }])
          expect(`0x${hex.encode(keys[0]?.secret ?? new Uint8Array())}`).toBe(wallet.privateKey)
        },
      ),
      { numRuns: runs(15) },
    )
  })

  test('Solana: published pairs of phrase and address', async () => {
    // Solana's cookbook, “Restoring BIP39 format mnemonics” and “BIP44 format mnemonics”.
    const cli = 'pill tomorrow foster begin walnut borrow virtual kick shift mutual shoe scatter'
    const bip44 = 'neither lonely flavor argue grass remind eye tag avocado spot unusual intact'
    const [seedItself] = await phraseAccounts(readPhrase(cli), { schemes: ['solana-cli'] })
    expect(seedItself).toMatchObject({
      address: '5ZWj7a1f8tWkjBESHKgrLmXshuXxqeY9SYcfbshpAqPG',
      path: 'seed',
    })
    const keys = await phraseAccounts(readPhrase(bip44), { schemes: ['solana'], count: 10 })
    expect(keys.map(({ address }) => address).slice(0, 2)).toEqual([
      '5vftMkHL72JaJG6ExQfGAsT2uGVHpRR7oTNUPMs68Y2N',
      'GcXbfQ5yY3uxCyBNDPBbR5FjumHf89E7YHXuULfGDBBv',
    ])
    for (const { secret, address } of keys) {
      expect(base58.encode(nacl.sign.keyPair.fromSeed(secret).publicKey)).toBe(address)
    }
  })

  test('every scheme, the usual ones first, and no path twice', async () => {
    const keys = await phraseAccounts(readPhrase(junk), { count: 2 })
    expect(keys[0]).toMatchObject({ address: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266' })
    expect(new Set(keys.map(({ path }) => path)).size).toBe(keys.length)
    expect(new Set(keys.map(({ address }) => address)).size).toBe(keys.length)
    expect(keys.map(({ path }) => schemeOf(path ?? ''))).not.toContain(undefined)
    const found = new Set(keys.map(({ path }) => schemeOf(path ?? '')))
    expect([...found].sort()).toEqual(derivationSchemes.map(({ id }) => id).sort())
    const solana = await phraseAccounts(readPhrase(junk), { family: 'solana', count: 1 })
    expect(solana.every(({ family }) => family === 'solana')).toBe(true)
  })

  test('an address is found at whatever path it is, or not at all', async () => {
    const words = readPhrase(junk)
    for (const scheme of derivationSchemes) {
      const at =
        /i/.test(scheme.path.slice(1)) && scheme.id !== 'solana-cli' && scheme.id !== 'solana-root' ? 7 : 0
      const [wanted] = await phraseAccounts(words, { schemes: [scheme.id], from: at, count: 1 })
      if (!wanted) throw new Error(scheme.id)
      const address = scheme.family === 'evm' ? wanted.address.toLowerCase() : wanted.address
      const found = await findInPhrase(words, { family: scheme.family, address }, { upTo: 8 })
      expect(found).toMatchObject({ address: wanted.address, secret: wanted.secret })
    }
    const stranger = { family: 'evm', address: '0x000000000000000000000000000000000000dEaD' } as const
    expect(await findInPhrase(words, stranger, { upTo: 5 })).toBeUndefined()
    // As many as were asked for, and not one more.
    const [eighth] = await phraseAccounts(words, { schemes: ['evm'], from: 7, count: 1 })
    const wanted = { family: 'evm', address: eighth?.address ?? '' } as const
    expect(await findInPhrase(words, wanted, { upTo: 7 })).toBeUndefined()
    expect(await findInPhrase(words, wanted, { upTo: 8 })).toMatchObject({ path: "m/44'/60'/0'/0/7" })
  })

  test('indices beyond what a path can hold are refused', () => {
    const [scheme] = derivationSchemes
    if (!scheme) throw new Error('no scheme')
    expect(() => deriveKeys(new Uint8Array(64), scheme, 2 ** 31, 1)).toThrow(RangeError)
    expect(() => deriveKeys(new Uint8Array(64), scheme, -1, 1)).toThrow(RangeError)
    expect(() => deriveKeys(new Uint8Array(64), scheme, 2 ** 31 - 1, 2)).toThrow(RangeError)
    expect(() => deriveKeys(new Uint8Array(64), scheme, 0.5, 1)).toThrow(RangeError)
    expect(deriveKeys(new Uint8Array(64), scheme, 2 ** 31 - 1, 1)).toMatchObject([
      { path: "m/44'/60'/0'/0/2147483647" },
    ])
  })

  test('each scheme has its path and its way of deriving', () => {
    const seed = Uint8Array.from({ length: 64 }, (_, at) => at)
    const made = derivationSchemes.map((scheme) => {
      // The second, where there is one: Ledger Live's first is everybody's first.
      const key = deriveKeys(seed, scheme, 0, 2).at(-1)
      return [scheme.id, schemeOf(key?.path ?? ''), key?.path]
    })
    expect(made).toEqual([
      ['evm', 'evm', "m/44'/60'/0'/0/1"],
      ['evm-ledger-live', 'evm-ledger-live', "m/44'/60'/1'/0/0"],
      ['evm-ledger-legacy', 'evm-ledger-legacy', "m/44'/60'/0'/1"],
      ['solana', 'solana', "m/44'/501'/1'/0'"],
      ['solana-ledger', 'solana-ledger', "m/44'/501'/1'"],
      ['solana-ledger-live', 'solana-ledger-live', "m/44'/501'/1'/0'/0'"],
      ['solana-root', 'solana-root', "m/44'/501'"],
      ['solana-cli', 'solana-cli', 'seed'],
      ['solana-sollet', 'solana-sollet', "m/501'/1'/0/0"],
    ])
    for (const path of ['', 'm', "m/44'/60'/0'/0/x", "m/44'/60'/0'/0/0/0", "m/44'/0'/0'/0/0"])
      expect(schemeOf(path)).toBeUndefined()
    // SLIP-0010's keys, by Node's HMAC: hardened steps only.
    for (const scheme of derivationSchemes.filter(({ derivation }) => derivation === 'slip10')) {
      const [key] = deriveKeys(seed, scheme, 3, 1).concat(deriveKeys(seed, scheme, 0, 1))
      expect(hex.encode(key?.secret ?? new Uint8Array())).toBe(slip10(seed, key?.path ?? ''))
    }
  })
})
