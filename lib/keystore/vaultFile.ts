import { CountersignError } from '../errors.ts'
import { writeLegacyAccounts } from './accountFile.ts'
import { notWritten, readKeys, removeQuietly, writeVerified } from './storedValues.ts'
import { readRecord, sealRecord, type Vault, type VaultHead } from './vaultRecord.ts'
import type { StoredValue, VaultStore } from './vaultStorage.ts'

const pointerKey = 'vault/current'
const slotKeys = { a: 'vault/a', b: 'vault/b' } as const
type Slot = keyof typeof slotKeys

/** What is stored: nothing, or a vault and the slot it is in; `stale` when an old one lies beside it. */
type Stored = { slot: Slot; vault: Vault; stale: boolean } | undefined

/**
 * Reads what protects the vault.
 *
 * @returns undefined when there is none
 * @throws CountersignError `storage-unreadable`, or `vault-damaged`, after which nothing is overwritten
 */
export async function readVault(store: VaultStore): Promise<Vault | undefined> {
  return (await readStored(store))?.vault
}

/** The same, for those who need one. @throws CountersignError `vault-missing` too */
export async function presentVault(store: VaultStore): Promise<Vault> {
  const vault = await readVault(store)
  if (!vault) throw new CountersignError('vault-missing')
  return vault
}

/**
 * Replaces the head so that at every moment a complete one is in place: the new record goes into the free
 * slot and is read back, then the pointer is switched, then the old record is removed. Accounts of version 1
 * get records of their own before that. Call it inside `store.exclusively`.
 *
 * @param change receives the present head and returns the next one; `revision` is set here
 * @throws CountersignError `vault-not-written`, when the present vault is still the valid one
 */
export async function replaceHead(
  store: VaultStore,
  change: (present: VaultHead | undefined) => VaultHead | Promise<VaultHead>,
): Promise<VaultHead> {
  const present = await readStored(store)
  const next = await change(present?.vault.head)
  if (present?.vault.legacyAccounts) {
    await writeLegacyAccounts(store, present.vault.head.vaultId, present.vault.legacyAccounts)
  }
  const content = { ...next, revision: (present?.vault.head.revision ?? 0) + 1 }
  const slot: Slot = present?.slot === 'a' ? 'b' : 'a'

  const record = sealRecord(content)
  // What could not be read again must not take the place of what can.
  if (!readRecord(record)) throw new CountersignError('internal', { reason: 'vault record' })
  await writeVerified(store, { [slotKeys[slot]]: asStored(record) }).catch(async (error: unknown) => {
    await removeQuietly(store, [slotKeys[slot]])
    throw notWritten(error)
  })
  await writeVerified(store, { [pointerKey]: slot }).catch(async (error: unknown) => {
    // Whether the switch happened is what storage says now, not what the failed call said.
    const after = await readStored(store).catch(() => undefined)
    if (after?.vault.head.revision !== content.revision) throw notWritten(error)
  })
  if (present) await removeQuietly(store, [slotKeys[present.slot]])
  return content
}

/** Brings a vault of version 1 to the present one. Call it inside `store.exclusively` before any change. */
export async function migrateVault(store: VaultStore): Promise<VaultHead> {
  const { head, legacyAccounts } = await presentVault(store)
  return legacyAccounts ? await replaceHead(store, (present) => present ?? head) : head
}

/**
 * Removes an old record that a crash left beside the current one. It may still open with a former password.
 * Call it inside `store.exclusively`.
 */
export async function removeStaleHead(store: VaultStore): Promise<void> {
  const present = await readStored(store)
  if (present?.stale) await removeQuietly(store, [slotKeys[present.slot === 'a' ? 'b' : 'a']])
}

/**
 * Puts a damaged head out of the way, kept under another name, so that a backup can take its place. Killed
 * halfway, it is as damaged as before. Call it inside `store.exclusively`.
 */
export async function setDamagedHeadAside(store: VaultStore, now: number): Promise<void> {
  const keys = [pointerKey, slotKeys.a, slotKeys.b]
  const values = await readKeys(store, keys)
  await writeVerified(store, { [`vault/set-aside/${now}`]: JSON.stringify(values) }).catch((error) => {
    throw notWritten(error)
  })
  await store.remove(keys).catch((error: unknown) => {
    throw notWritten(error)
  })
}

async function readStored(store: VaultStore): Promise<Stored> {
  const values = await readKeys(store, [pointerKey, slotKeys.a, slotKeys.b])
  const pointer = values[pointerKey]
  const slots = (['a', 'b'] as const).filter((slot) => values[slotKeys[slot]] !== undefined)
  if (pointer === undefined) {
    // A crash between the first record and its pointer, or a lost pointer: the newest whole record counts.
    const whole = slots.flatMap((slot) => {
      const vault = readRecord(values[slotKeys[slot]])
      return vault ? [{ slot, vault, stale: slots.length > 1 }] : []
    })
    const newest = whole.sort((one, other) => other.vault.head.revision - one.vault.head.revision)[0]
    if (!newest && slots.length > 0) throw new CountersignError('vault-damaged')
    return newest
  }
  if (pointer !== 'a' && pointer !== 'b') throw new CountersignError('vault-damaged')
  const vault = readRecord(values[slotKeys[pointer]])
  if (!vault) throw new CountersignError('vault-damaged')
  return { slot: pointer, vault, stale: slots.length > 1 }
}

/** Leaves out members that are undefined, which storage would drop anyway. */
function asStored(record: object): StoredValue {
  return JSON.parse(JSON.stringify(record)) as StoredValue
}
