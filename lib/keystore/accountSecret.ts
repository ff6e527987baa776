import { concatBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { CountersignError } from '../errors.ts'
import { guardedContext, type StoredAccount, secretContext } from './accountRecord.ts'
import { importSealKey, open, type RandomBytes, type Sealed, seal } from './seal.ts'
import type { VaultKeys } from './vaultKeys.ts'

type Place = Pick<StoredAccount, 'id' | 'address'>
type SealedSecret = { under: 'data' | 'data and touch'; secret: Sealed }

/**
 * Encrypts an account's secret: with the data key, and where a touch is to be needed, with the touch key first.
 */
export async function sealSecret(
  keys: VaultKeys,
  place: Place,
  secret: Uint8Array,
  random: RandomBytes,
): Promise<SealedSecret> {
  const dataKey = await importSealKey(keys.dataKey)
  if (!keys.touchKey) {
    return { under: 'data', secret: await seal(dataKey, secret, secretContext(place), random) }
  }
  const inner = await seal(await importSealKey(keys.touchKey), secret, secretContext(place), random)
  const bytes = concatBytes(base64.decode(inner.nonce), base64.decode(inner.sealed))
  return { under: 'data and touch', secret: await seal(dataKey, bytes, guardedContext(place), random) }
}

/**
 * Decrypts an account's secret.
 *
 * @returns the secret's 32 bytes; the caller zeroes them
 * @throws CountersignError `account-watch-only`; `passkey-missing` when the touch key is needed and not given;
 * `vault-damaged` when the keys do not open it
 */
export async function openSecret(keys: VaultKeys, account: StoredAccount): Promise<Uint8Array> {
  if (account.under === 'none') throw new CountersignError('account-watch-only')
  if (account.under === 'data and touch' && !keys.touchKey) throw new CountersignError('passkey-missing')
  try {
    const dataKey = await importSealKey(keys.dataKey)
    if (account.under === 'data') return await open(dataKey, account.secret, secretContext(account))
    const bytes = await open(dataKey, account.secret, guardedContext(account))
    const inner = { nonce: base64.encode(bytes.subarray(0, 12)), sealed: base64.encode(bytes.subarray(12)) }
    const touchKey = await importSealKey(keys.touchKey ?? new Uint8Array(32))
    return await open(touchKey, inner, secretContext(account))
  } catch (cause) {
    throw new CountersignError('vault-damaged', {}, { cause })
  }
}

/** The account with its secret encrypted under other keys. */
export async function resealAccount(
  account: StoredAccount,
  from: VaultKeys,
  to: VaultKeys,
  random: RandomBytes,
): Promise<StoredAccount> {
  if (account.under === 'none') return account
  const secret = await openSecret(from, account)
  try {
    return { ...account, ...(await sealSecret(to, account, secret, random)) }
  } finally {
    secret.fill(0)
  }
}
