import { browser } from './browser.ts'

/** Name of the alarm that ends an unlocking. */
export const vaultAlarm = 'vault/lock'
/** Where `storage.session` keeps the key of an unlocked vault. Only our own pages may read it. */
export const vaultSessionKey = 'vault/session'

/**
 * Removes the key of an unlocked vault without reading it. The background calls it when `vaultAlarm` rings;
 * the deadline itself is checked on every use, whether the alarm came or not.
 */
export async function clearVaultSession(): Promise<void> {
  await browser.storage.session.remove(vaultSessionKey)
}
