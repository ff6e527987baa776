import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import { readKeys } from './storedValues.ts'
import type { VaultStore } from './vaultStorage.ts'

/** Where the minutes are stored. */
export const settingKey = 'vault/auto-lock'
const schema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(720))
const defaultMinutes = 15

/** Minutes from unlocking to locking; 15 unless the person chose otherwise. */
export async function readAutoLock(store: VaultStore): Promise<number> {
  const result = v.safeParse(schema, (await readKeys(store, [settingKey]))[settingKey])
  return result.success ? result.output : defaultMinutes
}

/** @throws RangeError unless whole and from 1 to 720; CountersignError `vault-not-written` */
export async function writeAutoLock(store: VaultStore, minutes: number): Promise<void> {
  if (!v.is(schema, minutes)) throw new RangeError('auto-lock takes 1 to 720 whole minutes')
  await store.write({ [settingKey]: minutes }).catch((cause: unknown) => {
    throw new CountersignError('vault-not-written', {}, { cause })
  })
}
