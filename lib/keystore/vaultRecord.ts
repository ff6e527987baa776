import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { isAllowedCost } from './passwordKey.ts'
import {
  addressSchema,
  bytesSchema,
  familySchema,
  labelSchema,
  momentSchema,
  revisionSchema,
  sealedSchema,
} from './storedSchemas.ts'

export const kdfSchema = v.pipe(
  v.strictObject({
    name: v.literal('scrypt'),
    N: v.number(),
    r: v.number(),
    p: v.number(),
    salt: bytesSchema(32),
  }),
  v.check((kdf) => isAllowedCost(kdf)),
)

/** What depends on the password. */
export const wrapEntries = {
  vaultId: v.pipe(v.string(), v.uuid()),
  kdf: kdfSchema,
  /** Tells a wrong password from damage; see `passwordCheck`. */
  check: bytesSchema(32),
  dataKey: sealedSchema(32),
}

/** How many passkeys a vault has at the most. */
export const mostPasskeys = 16

const passkeySchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,1400}$/)),
  transports: v.pipe(v.array(v.pipe(v.string(), v.maxLength(32))), v.maxLength(8)),
  label: labelSchema,
  createdAt: momentSchema,
  /** The data key under this passkey's unlocking secret; absent where it is only for signing. */
  dataKey: v.optional(sealedSchema(32)),
  /** The touch key under this passkey's signing secret. */
  touchKey: sealedSchema(32),
})

const headSchema = v.strictObject({
  version: v.literal(2),
  /** Grows with each write. */
  revision: revisionSchema,
  ...wrapEntries,
  touch: v.optional(
    v.strictObject({
      /** The touch key under the password's key. */
      key: sealedSchema(32),
      unlockSalt: bytesSchema(32),
      signSalt: bytesSchema(32),
      /** Whether every account needs a passkey at signing, later ones included. */
      required: v.boolean(),
      passkeys: v.pipe(v.array(passkeySchema), v.maxLength(mostPasskeys)),
    }),
  ),
})

const legacyAccountSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  label: labelSchema,
  family: familySchema,
  address: addressSchema,
  secret: sealedSchema(32),
})

/** Version 1 kept its accounts in the same record. */
const legacySchema = v.strictObject({
  version: v.literal(1),
  revision: revisionSchema,
  ...wrapEntries,
  accounts: v.array(legacyAccountSchema),
})

const recordSchema = v.strictObject({
  content: v.variant('version', [headSchema, legacySchema]),
  /** SHA-256 of the content's JSON, hex. Finds damage before a password is asked for; it is no secret. */
  checksum: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

/** What protects a vault: all but the accounts, which have records of their own. Nothing in it is secret. */
export type VaultHead = v.InferOutput<typeof headSchema>
export type StoredPasskey = v.InferOutput<typeof passkeySchema>

/** An account of version 1. */
export type LegacyAccount = v.InferOutput<typeof legacyAccountSchema>

/** A vault as it is read: `legacyAccounts` until version 1 is migrated. */
export type Vault = { head: VaultHead; legacyAccounts?: LegacyAccount[] }

/** The head as it is stored. */
export type VaultRecord = { content: VaultHead; checksum: string }

/** Adds the checksum. */
export function sealRecord(content: VaultHead): VaultRecord {
  return { content, checksum: checksumOf(content) }
}

/** Reads a stored vault; undefined for damage of any kind, costs outside their bounds included. */
export function readRecord(stored: unknown): Vault | undefined {
  const result = v.safeParse(recordSchema, stored)
  if (!result.success) return undefined
  const { content, checksum } = result.output
  if (checksumOf(content) !== checksum) return undefined
  if (content.version === 2) return { head: content }
  const { accounts, ...rest } = content
  return { head: { ...rest, version: 2 }, legacyAccounts: accounts }
}

/** What binds the wrapped data key to its vault and to the cost of its password. */
export function dataKeyContext(wrap: Pick<VaultHead, 'vaultId' | 'kdf'>): string {
  return `countersign vault 1\ndata key\n${wrapContext(wrap)}`
}

/** The same for the touch key. */
export function touchKeyContext(wrap: Pick<VaultHead, 'vaultId' | 'kdf'>): string {
  return `countersign vault 2\ntouch key\n${wrapContext(wrap)}`
}

function wrapContext({ vaultId, kdf }: Pick<VaultHead, 'vaultId' | 'kdf'>): string {
  return `${vaultId}\n${kdf.name} ${kdf.N} ${kdf.r} ${kdf.p} ${kdf.salt}`
}

/** What binds a key that a passkey wraps to the vault, the passkey and its use. */
export function passkeyContext(vaultId: string, passkeyId: string, use: 'unlock' | 'sign'): string {
  return `countersign vault 2\npasskey ${use}\n${vaultId}\n${passkeyId}`
}

/** Members are sorted, so that the checksum does not depend on the order in which storage gives them back. */
function checksumOf(content: unknown): string {
  const sorted = (_key: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content, sorted))))
}
