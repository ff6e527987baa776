import '../text/keyErrorSentences.ts'
import { equalBytes } from '@noble/curves/utils.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import { findWholeAccount, listAddresses, readAccounts } from './accountFile.ts'
import { publicPart, readAccountRecord, type StoredAccount, sealAccount } from './accountRecord.ts'
import { openSecret } from './accountSecret.ts'
import type { Account, BackupPreview, Keystore, ProgressListener, Restored } from './keystore.ts'
import type { KeystoreParts } from './keystoreParts.ts'
import { openWithPassword } from './passwordGate.ts'
import { derivePasswordKey, forgetPasswordKey, passwordCheck } from './passwordKey.ts'
import { importSealKey, open, type RandomBytes, seal } from './seal.ts'
import { sealedSchema } from './storedSchemas.ts'
import { migrateVault, presentVault, readVault, setDamagedHeadAside } from './vaultFile.ts'
import { forgetKeys, openKeys, type VaultKeys } from './vaultKeys.ts'
import { type VaultHead, wrapEntries } from './vaultRecord.ts'

type Parts = KeystoreParts & { random: RandomBytes }

/** Far more than 10,000 accounts take. */
const longest = 2 ** 25

const fileSchema = v.strictObject({
  format: v.literal('countersign-backup'),
  version: v.literal(1),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  ...wrapEntries,
  touchKey: v.optional(sealedSchema(32)),
  /** The accounts' records, encrypted once more as a whole: without the password not even addresses show. */
  accounts: v.strictObject({ nonce: v.string(), sealed: v.string() }),
})

type BackupFile = v.InferOutput<typeof fileSchema>

/** See `Keystore.backUp`. */
export async function backUp(parts: Parts, password: string, onProgress?: ProgressListener): Promise<string> {
  return await parts.store.exclusively(async () => {
    const vault = await presentVault(parts.store)
    const { vaultId, kdf, check, dataKey, touch } = vault.head
    const { accounts } = await readAccounts(parts.store, vault)
    const keys = await openWithPassword(parts, vault.head, password, onProgress)
    try {
      const createdAt = new Date(parts.now()).toISOString()
      const plain = utf8ToBytes(JSON.stringify(accounts.map(sealAccount)))
      const sealed = await seal(
        await importSealKey(keys.dataKey),
        plain,
        context({ vaultId, createdAt }),
        parts.random,
      )
      const file = {
        format: 'countersign-backup',
        version: 1,
        createdAt,
        vaultId,
        kdf,
        check,
        dataKey,
        ...(touch && { touchKey: touch.key }),
        accounts: sealed,
      }
      return `${JSON.stringify(file, null, 2)}\n`
    } finally {
      forgetKeys(keys)
    }
  })
}

/** See `Keystore.readBackup`. */
export async function previewBackup(
  parts: Pick<Parts, 'deriveKey'>,
  file: string,
  password: string,
  onProgress?: ProgressListener,
): Promise<BackupPreview> {
  const { accounts, keys, createdAt } = await openBackup(parts, file, password, onProgress)
  forgetKeys(keys)
  return { createdAt, accounts: accounts.map((account) => publicPart(account)) }
}

/**
 * See `Keystore.restore`. Each account is opened with the backup's keys and added under the vault's own, so that
 * breaking off leaves a sound vault with some of the accounts, and a second run adds the others.
 */
export async function restore(
  parts: Parts,
  keystore: Keystore,
  file: string,
  password: string,
  onProgress?: ProgressListener,
): Promise<Restored> {
  const { store } = parts
  const opened = await openBackup(parts, file, password, onProgress)
  try {
    const isDamaged = await readVault(store).then(
      () => false,
      (error: unknown) => {
        if (error instanceof CountersignError && error.code === 'vault-damaged') return true
        throw error
      },
    )
    if (isDamaged) await store.exclusively(() => setDamagedHeadAside(store, parts.now()))
    if (!(await readVault(store))) await keystore.create(password, onProgress)
    const head = await store.exclusively(() => migrateVault(store))
    const missing: StoredAccount[] = []
    const { addresses } = await listAddresses(store)
    for (const account of opened.accounts) {
      const { family, address } = account
      const here = addresses.has(address)
        ? await findWholeAccount(store, { head }, family, address)
        : undefined
      if (!here || (here.under === 'none' && account.under !== 'none')) missing.push(account)
    }
    const added = await addMissing(keystore, missing, opened.keys)
    const guarded = missing.filter(({ under }) => under === 'data and touch').length
    const withoutPasskey = head.touch?.required ? 0 : guarded
    return { added, kept: opened.accounts.length - missing.length, withoutPasskey }
  } finally {
    forgetKeys(opened.keys)
  }
}

async function addMissing(
  keystore: Keystore,
  missing: readonly StoredAccount[],
  keys: VaultKeys,
): Promise<Account[]> {
  const own: {
    key: { family: Account['family']; secret: Uint8Array; address: string; path?: string }
    label: string
  }[] = []
  try {
    for (const account of missing) {
      if (account.under === 'none') continue
      const { family, address, path, label } = account
      const secret = await openSecret(keys, account)
      own.push({ key: { family, secret, address, ...(path !== undefined && { path }) }, label })
    }
    const added = await keystore.addAccounts(own)
    for (const { family, address, label, under } of missing) {
      if (under === 'none') added.push(await keystore.watchAddress(family, address, label))
    }
    return added
  } finally {
    for (const { key } of own) key.secret.fill(0)
  }
}

/** @throws CountersignError `backup-unreadable`, `backup-password` */
async function openBackup(
  { deriveKey }: Pick<Parts, 'deriveKey'>,
  text: string,
  password: string,
  onProgress?: ProgressListener,
): Promise<{ accounts: StoredAccount[]; keys: VaultKeys; createdAt: number }> {
  const file = parseFile(text)
  const input = { password, salt: base64.decode(file.kdf.salt), cost: file.kdf }
  const derived = await derivePasswordKey(deriveKey, input, onProgress)
  try {
    if (!equalBytes(passwordCheck(derived.checkKey, file.vaultId), base64.decode(file.check))) {
      throw new CountersignError('backup-password')
    }
    const keys = await openKeys(asHead(file), derived.wrappingKey).catch(() => {
      throw unreadable('it is damaged')
    })
    try {
      const key = await importSealKey(keys.dataKey)
      const plain = await open(key, file.accounts, context(file)).catch(() => {
        throw unreadable('it is damaged')
      })
      return { accounts: readRecords(plain), keys, createdAt: Date.parse(file.createdAt) }
    } catch (error) {
      forgetKeys(keys)
      throw error
    }
  } finally {
    forgetPasswordKey(derived)
  }
}

function parseFile(text: string): BackupFile {
  if (text.length > longest) throw unreadable('it is too long')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw unreadable('it is not JSON')
  }
  if (typeof json !== 'object' || json === null || Reflect.get(json, 'format') !== 'countersign-backup') {
    throw unreadable('it is another kind of file')
  }
  if (Reflect.get(json, 'version') !== 1) throw unreadable('a newer Countersign made it')
  const result = v.safeParse(fileSchema, json)
  if (!result.success) throw unreadable('its members are not those of a backup')
  return result.output
}

function readRecords(plain: Uint8Array): StoredAccount[] {
  const records = parseList(plain).map(readAccountRecord)
  return records.map((record) => {
    if (!record) throw unreadable('an account in it is damaged')
    return record
  })
}

function parseList(plain: Uint8Array): unknown[] {
  try {
    const list: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain))
    if (Array.isArray(list)) return list
  } catch {
    // Somebody who knows the password wrote something else into it.
  }
  throw unreadable('it is damaged')
}

function asHead({ vaultId, kdf, check, dataKey, touchKey }: BackupFile): VaultHead {
  const touch = touchKey && { key: touchKey, unlockSalt: '', signSalt: '', required: false, passkeys: [] }
  return { version: 2, revision: 1, vaultId, kdf, check, dataKey, ...(touch && { touch }) }
}

function context({ vaultId, createdAt }: Pick<BackupFile, 'vaultId' | 'createdAt'>): string {
  return `countersign backup 1\n${vaultId}\n${createdAt}`
}

function unreadable(reason: string): CountersignError {
  return new CountersignError('backup-unreadable', { reason })
}
