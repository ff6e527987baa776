import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import type { Account } from './keystore.ts'
import {
  addressSchema,
  familySchema,
  labelSchema,
  momentSchema,
  pathSchema,
  revisionSchema,
  sealedSchema,
} from './storedSchemas.ts'

/** An inner nonce (12), the secret (32) and the inner tag (16). */
const guardedLength = 60

const commonEntries = {
  version: v.literal(2),
  vaultId: v.pipe(v.string(), v.uuid()),
  /** Grows with each write of this account. */
  revision: revisionSchema,
  id: v.pipe(v.string(), v.uuid()),
  label: labelSchema,
  family: familySchema,
  address: addressSchema,
  path: v.optional(pathSchema),
  /** When it was added, milliseconds since the epoch, and how many were there before it: the order of the list. */
  added: momentSchema,
  place: momentSchema,
}

const checksumEntry = { checksum: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) }
const open = v.literal('data')
const guarded = v.literal('data and touch')
const none = v.literal('none')

/** `under`: which keys encrypt the secret; `none` is an account that is only watched. */
const accountSchema = v.variant('under', [
  v.strictObject({ ...commonEntries, ...checksumEntry, under: open, secret: sealedSchema(32) }),
  v.strictObject({ ...commonEntries, ...checksumEntry, under: guarded, secret: sealedSchema(guardedLength) }),
  v.strictObject({ ...commonEntries, ...checksumEntry, under: none }),
])

type WithChecksum = v.InferOutput<typeof accountSchema>

/** An account as it is stored: all public, but for `secret`. */
export type StoredAccount = WithChecksum extends infer A
  ? A extends unknown
    ? Omit<A, 'checksum'>
    : never
  : never

/** Adds the checksum: the first 16 bytes of a SHA-256, hex. Like the head's, it finds damage, not malice. */
export function sealAccount(account: StoredAccount): Record<string, unknown> {
  return { ...account, checksum: checksumOf(account) }
}

/** Reads a stored account; undefined for damage of any kind. */
export function readAccountRecord(stored: unknown): StoredAccount | undefined {
  const result = v.safeParse(accountSchema, stored)
  if (!result.success) return undefined
  const { checksum, ...account } = result.output
  return checksumOf(account) === checksum ? account : undefined
}

/** @param allGuarded whether the vault's rule asks for a passkey, whatever this account says */
export function publicPart(account: StoredAccount, allGuarded = false): Account {
  const { id, label, family, address, path, under } = account
  return {
    id,
    label,
    family,
    address,
    ...(path !== undefined && { path }),
    ...(under === 'none' && { watchOnly: true }),
    ...((under === 'data and touch' || (allGuarded && under === 'data')) && { passkeyAtSigning: true }),
  }
}

/** What binds an account's encrypted secret to its place. */
export function secretContext({ id, address }: Pick<StoredAccount, 'id' | 'address'>): string {
  return `countersign vault 1\nsecret\n${id}\n${address}`
}

/** The same for the outer layer of a secret that needs a touch. */
export function guardedContext({ id, address }: Pick<StoredAccount, 'id' | 'address'>): string {
  return `countersign vault 2\nguarded secret\n${id}\n${address}`
}

function checksumOf(account: StoredAccount): string {
  const { version, vaultId, revision, id, label, family, address, path, added, place, under } = account
  const secret = account.under === 'none' ? [] : [account.secret.nonce, account.secret.sealed]
  const members = [version, vaultId, revision, id, label, family, address, path ?? null, added, place, under]
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([...members, ...secret]))).subarray(0, 16))
}
