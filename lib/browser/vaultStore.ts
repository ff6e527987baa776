import type { SessionKeyStore, VaultStore } from '../keystore/vaultStorage.ts'
import { browser } from './browser.ts'
import { vaultAlarm, vaultSessionKey } from './vaultAlarm.ts'

const lockName = 'countersign/vault'

/** The encrypted vault in `storage.local`, which the background has closed to content scripts. */
export const localVaultStore: VaultStore = {
  read: (keys) => browser.storage.local.get([...keys]),
  keys: async (prefix) => (await localKeys()).filter((key) => key.startsWith(prefix)),
  write: (values) => browser.storage.local.set(values),
  remove: (keys) => browser.storage.local.remove([...keys]),
  exclusively: async (work) => navigator.locks.request(lockName, work),
}

/**
 * The key of an unlocked vault in `storage.session`: memory of the browser that content scripts cannot read and
 * that a restart clears. Only the sign window and the options page read it.
 */
export const sessionKeyStore: SessionKeyStore = {
  read: async () => (await browser.storage.session.get(vaultSessionKey))[vaultSessionKey],
  write: async (value, deadline) => {
    await browser.storage.session.set({ [vaultSessionKey]: value })
    browser.alarms.create(vaultAlarm, { when: deadline })
  },
  clear: () => browser.storage.session.remove(vaultSessionKey),
}

/** The polyfill's types do not know `getKeys` (Chrome 130, Firefox 143). */
async function localKeys(): Promise<string[]> {
  const local: typeof browser.storage.local & { getKeys?: () => Promise<string[]> } = browser.storage.local
  return local.getKeys ? await local.getKeys() : Object.keys(await local.get(null))
}
