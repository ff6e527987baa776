import '../text/keyErrorSentences.ts'
import { randomBytes } from '@noble/hashes/utils.js'
import { generateMnemonic, mnemonicToSeedWebcrypto, validateMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { CountersignError } from '../errors.ts'
import { sameAddress } from '../paxos/address.ts'
import type { NetworkFamily } from '../paxos/networks.ts'
import { derivationSchemes, type SchemeId } from './derivationSchemes.ts'
import { deriveKeys } from './deriveKeys.ts'
import { forgetKey, type ImportedKey } from './importKey.ts'

/** Lengths that BIP-39 allows. */
const wordCounts = [12, 15, 18, 21, 24]
const words = new Set(wordlist)

/** A new recovery phrase of random words (BIP-39, English): 128 bits in 12 words or 256 in 24. */
export function newPhrase(count: 12 | 24): string[] {
  return generateMnemonic(wordlist, count === 12 ? 128 : 256).split(' ')
}

/** Three different positions, from 1 to `count`, ascending: the words that a person is asked to give back. */
export function wordsToAsk(count: number): number[] {
  const asked = new Set<number>()
  while (asked.size < Math.min(3, count)) {
    const [byte = 0] = randomBytes(1)
    // Values above the last whole multiple would make the first words likelier.
    if (byte < 256 - (256 % count)) asked.add((byte % count) + 1)
  }
  return [...asked].sort((one, other) => one - other)
}

/** Whether a word is in the list of recovery words. */
export function isPhraseWord(word: string): boolean {
  return words.has(plainWord(word))
}

/**
 * Reads a recovery phrase (BIP-39, English): any blanks and line ends between the words, any case.
 *
 * @returns its words in lower case
 * @throws CountersignError `phrase-length`, `phrase-word` with the word's `number` (never the word), or
 * `phrase-checksum`
 */
export function readPhrase(text: string): string[] {
  const found = splitWords(text)
  if (!wordCounts.includes(found.length)) throw new CountersignError('phrase-length', { count: found.length })
  const wrong = found.findIndex((word) => !words.has(word))
  if (wrong >= 0) throw new CountersignError('phrase-word', { number: wrong + 1 })
  if (!validateMnemonic(found.join(' '), wordlist)) throw new CountersignError('phrase-checksum')
  return found
}

/** The words of a text in the form in which the list has them. */
export function splitWords(text: string): string[] {
  return text
    .split(/\s+/)
    .map(plainWord)
    .filter((word) => word !== '')
}

function plainWord(word: string): string {
  return word.trim().toWellFormed().normalize('NFKD').toLowerCase()
}

export type PhraseOptions = {
  /** BIP-39's optional passphrase, exactly as typed. Another one is another set of keys, never an error. */
  passphrase?: string
  family?: NetworkFamily
  /** Which ways of deriving; all of the family's by default, the usual one first. */
  schemes?: readonly SchemeId[]
  /** First index, 0 by default. */
  from?: number
  /** How many indices of each scheme, 5 by default. */
  count?: number
}

/**
 * The accounts of a phrase at the paths that wallets use (see derivationSchemes.ts). Nothing is asked of any
 * network, so whether an account was ever used is for the person to tell by its address.
 *
 * The caller zeroes each key (`forgetKey`).
 */
export async function phraseAccounts(
  phrase: readonly string[],
  { passphrase = '', family, schemes, from = 0, count = 5 }: PhraseOptions = {},
): Promise<ImportedKey[]> {
  const seed = await phraseSeed(phrase, passphrase)
  try {
    const keys = derivationSchemes
      .filter((scheme) => family === undefined || scheme.family === family)
      .filter(({ id }) => schemes === undefined || schemes.includes(id))
      .flatMap((scheme) => deriveKeys(seed, scheme, from, count))
    // Two schemes may share their first path.
    const doubled = (key: ImportedKey, at: number) => keys.findIndex(({ path }) => path === key.path) !== at
    for (const key of keys.filter(doubled)) forgetKey(key)
    return keys.filter((key, at) => !doubled(key, at))
  } finally {
    seed.fill(0)
  }
}

/**
 * Looks for an address among a phrase's accounts, at every usual path.
 *
 * @param options.upTo how many indices of each scheme are tried, 100 by default
 */
export async function findInPhrase(
  phrase: readonly string[],
  wanted: { family: NetworkFamily; address: string },
  { passphrase = '', upTo = 100 }: { passphrase?: string; upTo?: number } = {},
): Promise<ImportedKey | undefined> {
  const seed = await phraseSeed(phrase, passphrase)
  const schemes = derivationSchemes.filter(({ family }) => family === wanted.family)
  try {
    // All schemes' first accounts come before any scheme's later ones: those are likelier.
    for (let from = 0; from < upTo; from += 5) {
      for (const scheme of schemes) {
        const keys = deriveKeys(seed, scheme, from, Math.min(5, upTo - from))
        const found = keys.find(({ address }) => sameAddress(wanted.family, address, wanted.address))
        for (const key of keys) if (key !== found) forgetKey(key)
        if (found) return found
      }
    }
    return undefined
  } finally {
    seed.fill(0)
  }
}

/** BIP-39's 64-byte seed: PBKDF2-HMAC-SHA512 with 2,048 rounds, done by the browser off the main thread. */
export function phraseSeed(phrase: readonly string[], passphrase: string): Promise<Uint8Array> {
  return mnemonicToSeedWebcrypto(phrase.join(' '), passphrase.toWellFormed())
}
