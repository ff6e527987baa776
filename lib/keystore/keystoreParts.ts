import type { PasskeyPort } from './passkeyPort.ts'
import type { DeriveKey } from './passwordKey.ts'
import type { RandomBytes } from './seal.ts'
import type { SessionKeyStore, VaultStore } from './vaultStorage.ts'

/** What a keystore stands on. */
export type KeystoreParts = {
  store: VaultStore
  session: SessionKeyStore
  /** scrypt, off the main thread. */
  deriveKey: DeriveKey
  /** Milliseconds since the epoch. */
  now: () => number
  /** The browser's generator unless a test says otherwise. */
  random?: RandomBytes
  /** Where the browser has none, passkeys are unavailable. */
  passkeys?: PasskeyPort
}
