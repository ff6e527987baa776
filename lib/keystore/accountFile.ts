import { CountersignError } from '../errors.ts'
import { addressBytes, checksumAddress } from '../paxos/address.ts'
import type { NetworkFamily } from '../paxos/networks.ts'
import { publicPart, readAccountRecord, type StoredAccount, sealAccount } from './accountRecord.ts'
import type { Account } from './keystore.ts'
import { listKeys, notWritten, readKeys, removeQuietly, writeVerified } from './storedValues.ts'
import type { LegacyAccount, Vault } from './vaultRecord.ts'
import type { StoredValue, VaultStore } from './vaultStorage.ts'

/**
 * One record for each account, under `vault/account/<address>/<id>/<slot>`: the address in the name finds an
 * account without reading the others. A change writes the free slot, reads it back, and only then removes the
 * old one; where a crash leaves both, the higher revision counts.
 */
const prefix = 'vault/account/'
type Slot = 'a' | 'b'
type Place = { address: string; id: string; slots: Slot[] }

/**
 * Where accounts were seen last, by id. Only a hint: whoever follows it reads the record, and looks for it anew when
 * it is not there.
 */
const hints = new WeakMap<VaultStore, Map<string, string>>()

/** So many records are written at once: enough to be quick, few enough to be undone. */
const batch = 100

/** Every account, in the order in which they were added. What is damaged is listed as such, not left out. */
export async function listAccounts(store: VaultStore, vault: Vault): Promise<Account[]> {
  const { accounts, damaged } = await readAccounts(store, vault)
  const lost = damaged.map(({ id, address }) => ({
    id,
    label: '',
    family: address.startsWith('0x') ? ('evm' as const) : ('solana' as const),
    address,
    damaged: true as const,
  }))
  return [...accounts.map((account) => publicPart(account, vault.head.touch?.required)), ...lost]
}

/** Every readable account, in order, and the places of those that are damaged. */
export async function readAccounts(
  store: VaultStore,
  vault: Vault,
): Promise<{ accounts: StoredAccount[]; damaged: Pick<Place, 'id' | 'address'>[] }> {
  const { head, legacyAccounts } = vault
  if (legacyAccounts) return { accounts: fromLegacy(head.vaultId, legacyAccounts), damaged: [] }
  const places = await listPlaces(store, prefix)
  const values = await readKeys(store, places.flatMap(keysOf))
  const accounts: StoredAccount[] = []
  const damaged: Place[] = []
  for (const place of places) {
    const state = currentOf(place, values, head.vaultId)
    if (state.account) accounts.push(state.account)
    else if (!state.foreign) damaged.push(place)
  }
  accounts.sort(
    (one, other) => one.added - other.added || one.place - other.place || compare(one.id, other.id),
  )
  return { accounts, damaged }
}

/**
 * The account with this id.
 *
 * @param reading the vault; its account is looked for meanwhile where it was seen last
 * @throws CountersignError `account-missing`, or `vault-damaged` for its record; whatever `reading` throws
 */
export async function readAccount(
  store: VaultStore,
  reading: Vault | Promise<Vault>,
  id: string,
): Promise<StoredAccount> {
  const hint = hints.get(store)?.get(id)
  const likely = hint === undefined ? [] : [bothSlots(hint, id)]
  const seen = likely.length > 0 ? readKeys(store, likely.flatMap(keysOf)) : {}
  const [{ head, legacyAccounts }, values] = await Promise.all([reading, seen])
  if (legacyAccounts) return present(fromLegacy(head.vaultId, legacyAccounts).find((one) => one.id === id))
  const guess = accountAmong(head.vaultId, likely, values)
  if (guess) return guess
  const places = (await listPlaces(store, prefix)).filter((place) => place.id === id)
  return present(await readPlaces(store, head.vaultId, places))
}

/** The account of an address, in any spelling of it, or undefined. */
export async function findAccount(
  store: VaultStore,
  vault: Vault,
  family: NetworkFamily,
  address: string,
): Promise<StoredAccount | undefined> {
  const { head, legacyAccounts } = vault
  const written = canonicalAddress(family, address)
  if (written === undefined) return undefined
  const found = legacyAccounts
    ? fromLegacy(head.vaultId, legacyAccounts).find((one) => one.address === written)
    : await readPlaces(store, head.vaultId, await listPlaces(store, `${prefix}${written}/`))
  return found?.family === family ? found : undefined
}

/** The same, where a damaged record counts as none: another one may take its place. */
export async function findWholeAccount(
  ...place: Parameters<typeof findAccount>
): Promise<StoredAccount | undefined> {
  return await findAccount(...place).catch((error: unknown) => {
    if (error instanceof CountersignError && error.code === 'vault-damaged') return undefined
    throw error
  })
}

/** An address as accounts are stored with it: EIP-55, or the base58 that its bytes have. */
export function canonicalAddress(family: NetworkFamily, address: string): string | undefined {
  if (!addressBytes(family, address)) return undefined
  return family === 'evm' ? checksumAddress(address) : address
}

/** Which addresses have accounts, and how many there are, found by their names alone. */
export async function listAddresses(store: VaultStore): Promise<{ count: number; addresses: Set<string> }> {
  const places = await listPlaces(store, prefix)
  return { count: places.length, addresses: new Set(places.map(({ address }) => address)) }
}

/**
 * Writes accounts, new or changed; each replaces the one with its id. Call it inside `store.exclusively`.
 *
 * @throws CountersignError `vault-not-written`; of new accounts none remains then, of changed ones each is either
 * as it was or as it should be
 */
export async function writeAccounts(
  store: VaultStore,
  vaultId: string,
  accounts: readonly StoredAccount[],
): Promise<void> {
  const created: string[] = []
  for (let from = 0; from < accounts.length; from += batch) {
    const chunk = accounts.slice(from, from + batch)
    const values = await readKeys(
      store,
      chunk.flatMap(({ address, id }) => keysOf(bothSlots(address, id))),
    )
    const next: Record<string, StoredValue> = {}
    const old: string[] = []
    for (const account of chunk) {
      const state = currentOf(bothSlots(account.address, account.id), values, vaultId)
      const slot: Slot = state.slot === 'a' ? 'b' : 'a'
      const key = keyOf(account, slot)
      next[key] = asStored({ ...account, revision: (state.account?.revision ?? 0) + 1 })
      if (state.slot) old.push(keyOf(account, state.slot))
      else created.push(key)
    }
    await writeVerified(store, next).catch(async (error: unknown) => {
      // A changed account that was written is the valid one; a new one is taken back with the rest.
      await removeQuietly(store, created)
      throw notWritten(error)
    })
    await removeQuietly(store, old)
  }
}

/**
 * Removes damaged records of addresses that have a whole one as well, once their keys were given again. Call it inside
 * `store.exclusively`.
 */
export async function removeReplaced(
  store: VaultStore,
  vaultId: string,
  replaced: ReadonlySet<string>,
): Promise<void> {
  const places = (await listPlaces(store, prefix)).filter(({ address }) => replaced.has(address))
  const values = await readKeys(store, places.flatMap(keysOf))
  const damaged = places.filter((place) => {
    const { account, foreign } = currentOf(place, values, vaultId)
    return !account && !foreign
  })
  await removeQuietly(store, damaged.flatMap(keysOf))
}

/** Removes an account. Call it inside `store.exclusively`. @throws CountersignError `vault-not-written` */
export async function removeAccountRecord(store: VaultStore, id: string): Promise<void> {
  const places = (await listPlaces(store, prefix)).filter((place) => place.id === id)
  if (places.length === 0) throw new CountersignError('account-missing')
  await store.remove(places.flatMap(keysOf)).catch(async (error: unknown) => {
    // Whether it is gone is what storage says now.
    const left = await listPlaces(store, prefix).catch(() => places)
    if (left.some((place) => place.id === id)) throw notWritten(error)
  })
}

/** Gives the accounts of version 1 records of their own. A former try that was broken off is written over. */
export async function writeLegacyAccounts(
  store: VaultStore,
  vaultId: string,
  legacy: readonly LegacyAccount[],
): Promise<void> {
  const accounts = fromLegacy(vaultId, legacy)
  for (let from = 0; from < accounts.length; from += batch) {
    const chunk = accounts.slice(from, from + batch)
    const values = Object.fromEntries(chunk.map((one) => [keyOf(one, 'a'), asStored(one)]))
    await writeVerified(store, values).catch((error: unknown) => {
      throw notWritten(error)
    })
  }
}

/**
 * Removes older versions of accounts that a crash left beside the current ones. Call it inside
 * `store.exclusively`.
 */
export async function removeStaleAccounts(store: VaultStore, vaultId: string): Promise<void> {
  const doubled = (await listPlaces(store, prefix)).filter(({ slots }) => slots.length > 1)
  if (doubled.length === 0) return
  const values = await readKeys(store, doubled.flatMap(keysOf))
  const stale = doubled.flatMap((place) => {
    const { slot } = currentOf(place, values, vaultId)
    return slot ? [keyOf(place, slot === 'a' ? 'b' : 'a')] : []
  })
  await removeQuietly(store, stale)
}

async function readPlaces(
  store: VaultStore,
  vaultId: string,
  places: readonly Place[],
): Promise<StoredAccount | undefined> {
  return accountAmong(vaultId, places, await readKeys(store, places.flatMap(keysOf)))
}

function accountAmong(
  vaultId: string,
  places: readonly Place[],
  values: Record<string, unknown>,
): StoredAccount | undefined {
  const states = places.map((place) => currentOf(place, values, vaultId)).filter(({ foreign }) => !foreign)
  const found = states.find(({ account }) => account)
  if (!found && states.length > 0) throw new CountersignError('vault-damaged')
  return found?.account
}

/** The valid version of an account; `foreign` when all that is there, if anything, belongs to another vault. */
function currentOf(
  place: Place,
  values: Record<string, unknown>,
  vaultId: string,
): { account?: StoredAccount; slot?: Slot; foreign: boolean } {
  const filled = place.slots.filter((slot) => Object.hasOwn(values, keyOf(place, slot)))
  const whole = filled.flatMap((slot) => {
    const account = readAccountRecord(values[keyOf(place, slot)])
    const fits = account?.id === place.id && account.address === place.address
    return account && fits ? [{ account, slot }] : []
  })
  const own = whole.filter(({ account }) => account.vaultId === vaultId)
  own.sort((one, other) => other.account.revision - one.account.revision)
  return { ...own[0], foreign: own.length === 0 && whole.length === filled.length }
}

async function listPlaces(store: VaultStore, below: string): Promise<Place[]> {
  const places = new Map<string, Place>()
  const seen = hints.get(store) ?? new Map<string, string>()
  hints.set(store, seen)
  for (const key of await listKeys(store, below)) {
    const [address = '', id = '', slot, rest] = key.slice(prefix.length).split('/')
    if (rest !== undefined || (slot !== 'a' && slot !== 'b')) continue
    seen.set(id, address)
    const name = `${address}/${id}`
    const place = places.get(name)
    if (place) place.slots.push(slot)
    else places.set(name, { address, id, slots: [slot] })
  }
  return [...places.values()]
}

/** An account's place without a look at which of its slots are filled. */
function bothSlots(address: string, id: string): Place {
  return { address, id, slots: ['a', 'b'] }
}

function keysOf(place: Place): string[] {
  return place.slots.map((slot) => keyOf(place, slot))
}

function keyOf({ address, id }: Pick<Place, 'address' | 'id'>, slot: Slot): string {
  return `${prefix}${address}/${id}/${slot}`
}

function fromLegacy(vaultId: string, accounts: readonly LegacyAccount[]): StoredAccount[] {
  return accounts.map((account, place) => ({
    version: 2,
    vaultId,
    revision: 1,
    ...account,
    added: 0,
    place,
    under: 'data',
  }))
}

/** As JSON has it: without members that are undefined. What could not be read again is never written. */
function asStored(account: StoredAccount): StoredValue {
  const stored: unknown = JSON.parse(JSON.stringify(sealAccount(account)))
  if (!readAccountRecord(stored)) throw new CountersignError('internal', { reason: 'account record' })
  return stored as StoredValue
}

function present(account: StoredAccount | undefined): StoredAccount {
  if (!account) throw new CountersignError('account-missing')
  return account
}

function compare(one: string, other: string): number {
  return one < other ? -1 : 1
}
