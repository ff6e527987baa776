import { createKeystore } from '../keystore/createKeystore.ts'
import type { Keystore } from '../keystore/keystore.ts'
import { deriveInWorker } from './deriveInWorker.ts'
import { managedKeystore, managedVaultStore } from './managedKeystore.ts'
import { browserPasskeys } from './passkeys.ts'
import { localVaultStore, sessionKeyStore } from './vaultStore.ts'

/**
 * The keystore of this browser profile. For the sign window and our other pages; the background never imports
 * it. Load it when it is needed: it brings the curves with it.
 */
export const browserKeystore: Keystore = managedKeystore(
  createKeystore({
    store: managedVaultStore(localVaultStore),
    session: sessionKeyStore,
    deriveKey: deriveInWorker,
    passkeys: browserPasskeys,
    now: Date.now,
  }),
)
