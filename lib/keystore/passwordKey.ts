import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { CountersignError } from '../errors.ts'
import type { ProgressListener } from './keystore.ts'

/** Cost of the key derivation, kept in each record. `N` is a power of two. Source: RFC 7914. */
export type ScryptCost = { N: number; r: number; p: number }

/** One derivation, as it is handed to a worker. */
export type ScryptJob = ScryptCost & { password: Uint8Array; salt: Uint8Array; length: number }

/** Runs scrypt off the main thread. */
export type DeriveKey = (job: ScryptJob, onProgress?: ProgressListener) => Promise<Uint8Array>

/** What a password yields: one key that wraps the data key, one that only proves the password right. */
export type PasswordKey = { wrappingKey: Uint8Array; checkKey: Uint8Array }

/** OWASP's parameters for scrypt (Password Storage Cheat Sheet): 128 MiB and about a second in a browser. */
export const scryptCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 }

/** Unicode characters. */
export const minimumPasswordLength = 10

/** The least that is accepted: OWASP's equivalents of `scryptCost`, r = 8, less memory for more passes. */
const floors = [
  { N: 2 ** 17, p: 1 },
  { N: 2 ** 16, p: 2 },
  { N: 2 ** 15, p: 3 },
  { N: 2 ** 14, p: 5 },
  { N: 2 ** 13, p: 10 },
] as const

/** The most that is accepted: N·r·p, four times that of `scryptCost`, which bounds the memory to 512 MiB. */
const ceiling = { work: 2 ** 22, r: 16 }

/**
 * Whether a record's cost is neither below the floor (a downgrade) nor so high that it would hang or exhaust
 * the browser. Checked before any work is done.
 */
export function isAllowedCost({ N, r, p }: ScryptCost): boolean {
  const whole = [N, r, p].every(Number.isSafeInteger)
  const powerOfTwo = whole && N > 0 && Number.isInteger(Math.log2(N))
  const enough = r >= scryptCost.r && floors.some((floor) => N >= floor.N && p >= floor.p)
  const bearable = r <= ceiling.r && N * r * p <= ceiling.work
  return powerOfTwo && enough && bearable
}

/** Whether a record's cost is allowed but below today's in memory. What takes as much memory takes as much work. */
export function isWeakerCost({ N, r }: ScryptCost): boolean {
  return N * r < scryptCost.N * scryptCost.r
}

/** @throws CountersignError `password-too-weak` */
export function assertStrongPassword(password: string): void {
  if ([...password.normalize('NFKC')].length < minimumPasswordLength) {
    throw new CountersignError('password-too-weak', { minimum: minimumPasswordLength })
  }
}

/**
 * Derives both keys of a password. It is brought to NFKC first: keyboards differ in how they compose letters.
 */
export async function derivePasswordKey(
  deriveKey: DeriveKey,
  input: { password: string; salt: Uint8Array; cost: ScryptCost },
  onProgress?: ProgressListener,
): Promise<PasswordKey> {
  const password = utf8ToBytes(input.password.normalize('NFKC'))
  try {
    const derived = await deriveKey({ ...input.cost, password, salt: input.salt, length: 64 }, onProgress)
    const keys = { wrappingKey: derived.slice(0, 32), checkKey: derived.slice(32, 64) }
    derived.fill(0)
    return keys
  } finally {
    password.fill(0)
  }
}

export function forgetPasswordKey({ wrappingKey, checkKey }: PasswordKey): void {
  wrappingKey.fill(0)
  checkKey.fill(0)
}

/**
 * What a record keeps to tell a wrong password from damage: an HMAC under a key that is independent of the
 * wrapping key, so it tells nothing about that.
 */
export function passwordCheck(checkKey: Uint8Array, vaultId: string): Uint8Array {
  return hmac(sha256, checkKey, utf8ToBytes(`countersign password check\n${vaultId}`))
}
