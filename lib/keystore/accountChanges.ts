import '../text/keyErrorSentences.ts'
import { CountersignError } from '../errors.ts'
import type { NetworkFamily } from '../paxos/networks.ts'
import {
  canonicalAddress,
  findAccount,
  findWholeAccount,
  listAddresses,
  readAccount,
  removeAccountRecord,
  removeReplaced,
  writeAccounts,
} from './accountFile.ts'
import { publicPart, type StoredAccount } from './accountRecord.ts'
import { sealSecret } from './accountSecret.ts'
import { keyAddress } from './keyAddress.ts'
import type { Account, Keystore, NewAccount } from './keystore.ts'
import type { KeystoreParts } from './keystoreParts.ts'
import type { RandomBytes } from './seal.ts'
import { requireSession } from './unlockSession.ts'
import { migrateVault, presentVault } from './vaultFile.ts'
import { forgetKeys, type VaultKeys } from './vaultKeys.ts'
import type { VaultHead } from './vaultRecord.ts'

type Parts = KeystoreParts & { random: RandomBytes }
type Changes = 'addAccount' | 'addAccounts' | 'watchAddress' | 'removeAccount' | 'renameAccount'

const longestLabel = 64

/** The keystore's methods that change its list of accounts. */
export function accountChanges(parts: Parts): Pick<Keystore, Changes> {
  const { store } = parts

  async function addAccounts(added: readonly NewAccount[]): Promise<Account[]> {
    for (const { key } of added) {
      if (keyAddress(key.family, key.secret) !== key.address) throw new CountersignError('key-mismatch')
    }
    const { head } = await presentVault(store)
    forgetKeys({ dataKey: await requireSession(parts, head.vaultId) })
    // Asked before the lock is taken: the person may take their time.
    const touchKey = head.touch?.required
      ? await (await import('./touch.ts')).touchToSign(parts, head)
      : undefined
    try {
      return await store.exclusively(async () => {
        const keys = await unlockedKeys(await migrateVault(store), touchKey)
        try {
          return await seal(added, keys)
        } finally {
          keys.dataKey.fill(0)
        }
      })
    } finally {
      touchKey?.fill(0)
    }
  }

  async function unlockedKeys(head: VaultHead, touchKey: Uint8Array | undefined): Promise<VaultKeys> {
    if (head.touch?.required && !touchKey) throw new CountersignError('passkey-missing')
    const dataKey = await requireSession(parts, head.vaultId)
    return touchKey ? { dataKey, touchKey } : { dataKey }
  }

  async function seal(added: readonly NewAccount[], keys: VaultKeys): Promise<Account[]> {
    const vault = await presentVault(store)
    const records: StoredAccount[] = []
    const present = await listAddresses(store)
    const taken = new Set<string>()
    const damaged = new Set<string>()
    let place = present.count
    for (const { key, label } of added) {
      const { family, address, path } = key
      const isThere = present.addresses.has(address)
      const before = isThere ? await findWholeAccount(store, vault, family, address) : undefined
      if (isThere && !before) damaged.add(address)
      if (taken.has(address) || (before && before.under !== 'none'))
        throw new CountersignError('account-exists')
      taken.add(address)
      const base = before ?? newRecord(vault.head.vaultId, family, address, place++)
      const sealed = await sealSecret(keys, base, key.secret, parts.random)
      records.push({ ...base, label: cleanLabel(label), ...(path !== undefined && { path }), ...sealed })
    }
    await writeAccounts(store, vault.head.vaultId, records)
    if (damaged.size > 0) await removeReplaced(store, vault.head.vaultId, damaged)
    return records.map((record) => publicPart(record))
  }

  function newRecord(
    vaultId: string,
    family: NetworkFamily,
    address: string,
    place: number,
  ): Omit<StoredAccount, 'under' | 'secret'> {
    const id = crypto.randomUUID()
    return { version: 2, vaultId, revision: 1, id, label: '', family, address, added: parts.now(), place }
  }

  return {
    addAccounts,

    async addAccount(key, label) {
      const [account] = await addAccounts([{ key, label }])
      if (!account) throw new CountersignError('internal', { reason: 'account' })
      return account
    },

    watchAddress(family, address, label) {
      return store.exclusively(async () => {
        const written = canonicalAddress(family, address)
        // Only an address in mixed case carries a checksum, which then must be right.
        const isMixed = /[a-f]/.test(address) && /[A-F]/.test(address)
        if (written === undefined || (isMixed && written !== address)) {
          throw new CountersignError('address-unreadable')
        }
        const head = await migrateVault(store)
        forgetKeys({ dataKey: await requireSession(parts, head.vaultId) })
        if (await findAccount(store, { head }, family, written)) throw new CountersignError('account-exists')
        const base = newRecord(head.vaultId, family, written, (await listAddresses(store)).count)
        const account = { ...base, label: cleanLabel(label), under: 'none' as const }
        await writeAccounts(store, head.vaultId, [account])
        return publicPart(account)
      })
    },

    removeAccount(id) {
      return store.exclusively(async () => {
        const head = await migrateVault(store)
        forgetKeys({ dataKey: await requireSession(parts, head.vaultId) })
        await removeAccountRecord(store, id)
      })
    },

    renameAccount(id, label) {
      return store.exclusively(async () => {
        const head = await migrateVault(store)
        const account = { ...(await readAccount(store, { head }, id)), label: cleanLabel(label) }
        await writeAccounts(store, head.vaultId, [account])
        return publicPart(account)
      })
    },
  }
}

/** At most 64 characters, cut between characters. */
export function cleanLabel(label: string): string {
  const characters = [...label.trim().toWellFormed()]
  while (characters.join('').length > longestLabel) characters.pop()
  return characters.join('')
}
