import { equalBytes } from '@noble/curves/utils.js'
import { base64 } from '@scure/base'
import { CountersignError } from '../errors.ts'
import type { ProgressListener } from './keystore.ts'
import { type PasswordAttempts, readAttempts, remainingDelay } from './passwordDelay.ts'
import { type DeriveKey, derivePasswordKey, forgetPasswordKey, passwordCheck } from './passwordKey.ts'
import { readKeys } from './storedValues.ts'
import { openKeys, type VaultKeys } from './vaultKeys.ts'
import type { VaultHead } from './vaultRecord.ts'
import type { VaultStore } from './vaultStorage.ts'

const attemptsKey = 'vault/attempts'

/** What trying a password takes. */
export type PasswordGate = { store: VaultStore; deriveKey: DeriveKey; now: () => number }

/**
 * Opens a vault's keys with its password. The attempt is counted before the work starts, so that closing the
 * page does not take it back. Call it inside `store.exclusively`.
 *
 * @returns the keys; the caller zeroes them (`forgetKeys`)
 * @throws CountersignError `unlock-delayed`, `wrong-password`, or `vault-damaged` when the password is right
 * and the keys still do not open
 */
export async function openWithPassword(
  gate: PasswordGate,
  head: VaultHead,
  password: string,
  onProgress?: ProgressListener,
): Promise<VaultKeys> {
  const seconds = await passwordWait(gate.store, gate.now())
  if (seconds > 0) throw new CountersignError('unlock-delayed', { seconds })
  const before = await storedAttempts(gate.store)
  await keepAttempts(gate.store, { failures: before.failures + 1, latest: gate.now() })

  const input = { password, salt: base64.decode(head.kdf.salt), cost: head.kdf }
  const keys = await derivePasswordKey(gate.deriveKey, input, onProgress).catch(async (error: unknown) => {
    // The derivation failed, not the password.
    await keepAttempts(gate.store, before)
    throw error
  })
  try {
    if (!equalBytes(passwordCheck(keys.checkKey, head.vaultId), base64.decode(head.check))) {
      throw new CountersignError('wrong-password', { seconds: await passwordWait(gate.store, gate.now()) })
    }
    await keepAttempts(gate.store, { failures: 0, latest: 0 })
    return await openKeys(head, keys.wrappingKey).catch((cause: unknown) => {
      throw new CountersignError('vault-damaged', {}, { cause })
    })
  } finally {
    forgetPasswordKey(keys)
  }
}

/** Whole seconds until a password may be tried, 0 for now. Call it inside `store.exclusively`. */
export async function passwordWait(store: VaultStore, now: number): Promise<number> {
  const attempts = await storedAttempts(store)
  // The clock was set back: the delay counts from now, so that it ends in its own time and not in the clock's.
  if (attempts.latest > now) await keepAttempts(store, { ...attempts, latest: now })
  return Math.ceil(remainingDelay(attempts, now) / 1000)
}

async function storedAttempts(store: VaultStore): Promise<PasswordAttempts> {
  return readAttempts((await readKeys(store, [attemptsKey]))[attemptsKey])
}

/** A full disk must not keep anybody out, so a count that cannot be kept is let go. */
async function keepAttempts(store: VaultStore, attempts: PasswordAttempts): Promise<void> {
  const kept =
    attempts.failures === 0 ? store.remove([attemptsKey]) : store.write({ [attemptsKey]: attempts })
  await kept.catch(() => undefined)
}
