import { CountersignError } from '../errors.ts'
import type { StoredValue, VaultStore } from './vaultStorage.ts'

/** Reads keys of the store. @throws CountersignError `storage-unreadable` */
export async function readKeys(
  store: Pick<VaultStore, 'read'>,
  keys: readonly string[],
): Promise<Record<string, unknown>> {
  return await store.read(keys).catch(unreadable)
}

/** Names of the keys below a prefix. @throws CountersignError `storage-unreadable` */
export async function listKeys(store: Pick<VaultStore, 'keys'>, prefix: string): Promise<string[]> {
  return await store.keys(prefix).catch(unreadable)
}

/** Writes values and reads them back. @throws Error when storage refuses or keeps something else */
export async function writeVerified(
  store: VaultStore,
  values: Readonly<Record<string, StoredValue>>,
): Promise<void> {
  await store.write(values)
  const back = await store.read(Object.keys(values))
  if (!isSame(back, values)) throw new Error('storage kept something else than was written')
}

/** Removes what is no longer current. A failure leaves it for the next clean-up. */
export async function removeQuietly(store: VaultStore, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await store.remove(keys).catch(() => undefined)
}

export function notWritten(cause: unknown): CountersignError {
  return cause instanceof CountersignError && cause.code === 'vault-not-written'
    ? cause
    : new CountersignError('vault-not-written', {}, { cause })
}

/** Deep equality of JSON values, whatever the order of members. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other
  }
  const keys = Object.keys(one)
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(Reflect.get(one, key), Reflect.get(other, key)))
  )
}

function unreadable(error: unknown): never {
  const reason = error instanceof Error ? error.name : typeof error
  throw new CountersignError('storage-unreadable', { reason }, { cause: error })
}
