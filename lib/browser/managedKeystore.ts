import { CountersignError } from '../errors.ts'
import { settingKey } from '../keystore/autoLock.ts'
import type { Keystore } from '../keystore/keystore.ts'
import type { VaultStore } from '../keystore/vaultStorage.ts'
import { assertAccountsAllowed, readPolicy } from './policy.ts'

/**
 * A keystore in which an administrator may have forbidden keys: none is made, imported, found for signing or used
 * then (T46). What is there already can be seen, exported and removed, since it belongs to the person.
 */
export function managedKeystore(keystore: Keystore): Keystore {
  const guarded = <Given extends unknown[], Answer>(method: (...given: Given) => Promise<Answer>) => {
    return async (...given: Given): Promise<Answer> => {
      await assertAccountsAllowed()
      return await method(...given)
    }
  }
  return {
    ...keystore,
    create: guarded(keystore.create),
    addAccount: guarded(keystore.addAccount),
    addAccounts: guarded(keystore.addAccounts),
    restore: guarded(keystore.restore),
    // Asked while the keystore reads: a page waits for the signature.
    sign: (accountId, message, touch, permitted) =>
      keystore.sign(accountId, message, touch, Promise.all([assertAccountsAllowed(), permitted])),
    signTransfer: guarded(keystore.signTransfer),
    async find(family, address) {
      return (await readPolicy()).accountsAllowed === false ? undefined : await keystore.find(family, address)
    },
    async setAutoLock(minutes) {
      if ((await readPolicy()).autoLockMinutes !== undefined) throw new CountersignError('policy-forbids')
      await keystore.setAutoLock(minutes)
    },
  }
}

/** A vault's storage in which the minutes until it locks are the administrator's, where they were set. */
export function managedVaultStore(store: VaultStore): VaultStore {
  return {
    ...store,
    async read(keys) {
      const values = await store.read(keys)
      if (!keys.includes(settingKey)) return values
      const { autoLockMinutes } = await readPolicy()
      return autoLockMinutes === undefined ? values : { ...values, [settingKey]: autoLockMinutes }
    },
  }
}
