import '../text/keyErrorSentences.ts'
import { CountersignError } from '../errors.ts'
import type { NetworkFamily } from '../paxos/networks.ts'
import { type ImportedKey, importKey } from './importKey.ts'
import type { ProgressListener } from './keystore.ts'
import type { DeriveKey } from './passwordKey.ts'
import { findForm, type KeyForm } from './recogniseKey.ts'

/**
 * What a text yields, for a person to look at before anything is saved. The caller zeroes each key (`forgetKey`).
 */
export type KeyPreview = {
  form: KeyForm
  keys: ImportedKey[]
  /** The file names no address, and its MAC does not cover its IV: nothing confirms that this is the right key. */
  unconfirmed?: true
}

export type ReadKeyOptions = {
  family?: NetworkFamily
  /** Of an encrypted file. */
  password?: string
  /** Of a recovery phrase. */
  passphrase?: string
  /** How many accounts of each way of deriving a recovery phrase should show, 5 by default. */
  count?: number
  onProgress?: ProgressListener
}

/**
 * Reads what a person pasted or chose as a file: any form that `recogniseKey` tells. Saves nothing.
 *
 * @param deriveKey scrypt, off the main thread
 * @throws CountersignError `key-unreadable`, `key-unsupported`, `key-cost` (before any work), `key-mismatch`,
 * `key-address-mismatch`, `key-password-missing`, `key-password`, `phrase-length`, `phrase-word`,
 * `phrase-checksum`. None carries any part of the key.
 */
export async function readKey(
  given: string,
  options: ReadKeyOptions,
  deriveKey: DeriveKey,
): Promise<KeyPreview> {
  const { form, text, file } = findForm(given, options.family)
  if (file) {
    if (options.password === undefined) throw new CountersignError('key-password-missing')
    const { openWeb3Secret } = await import('./web3SecretStorage.ts')
    const key = await openWeb3Secret(file, options.password, deriveKey, options.onProgress)
    return { form, keys: [key], ...(file.address === undefined && { unconfirmed: true }) }
  }
  if (form === 'recovery-phrase') {
    const { phraseAccounts, readPhrase } = await import('./recoveryPhrase.ts')
    return { form, keys: await phraseAccounts(readPhrase(text), options) }
  }
  return { form, keys: [importKey(text, form === 'evm-private-key' ? 'evm' : 'solana')] }
}
