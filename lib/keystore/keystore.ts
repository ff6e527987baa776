import type { DepositPlan } from '../deposit/depositPlan.ts'
import type { NetworkFamily } from '../paxos/networks.ts'
import type { ExportForm } from './exportForms.ts'
import type { ImportedKey } from './importKey.ts'
import type { PasskeyObstacle } from './passkeyPort.ts'

/** What is public about an account: readable without unlocking. */
export type Account = {
  id: string
  label: string
  family: NetworkFamily
  /** EVM: with EIP-55 checksum. Solana: base58. */
  address: string
  /** There is no key here, only an address to recognise: it cannot sign or be exported. */
  watchOnly?: true
  /** Each signature needs a touch of a passkey, whether the vault is unlocked or not. */
  passkeyAtSigning?: true
  /** Where in a recovery phrase the key was, such as `m/44'/60'/0'/0/0`. */
  path?: string
  /** Its record is damaged: it cannot sign, and its label is lost. Restore it from a backup, or import its key. */
  damaged?: true
}

/** A key to keep, with the name that the person gave it. */
export type NewAccount = { key: ImportedKey; label: string }

/** `deadline` is in milliseconds since the epoch; at that moment the keystore locks by itself. */
export type LockState = { state: 'empty' } | { state: 'locked' } | { state: 'unlocked'; deadline: number }

/** Hears how far the password's key derivation is, from 0 to 1. */
export type ProgressListener = (fraction: number) => void

/**
 * What a touch that unlocked also yields for one signature, so that nobody is asked twice. Forget it when it was
 * not used.
 */
export type SigningTouch = {
  /** The key that the signature needs, once; undefined where it needs none. Whoever takes it zeroes it. */
  take(): Uint8Array | undefined
  forget(): void
}

/** A small deposit to sign. */
export type TransferToSign = {
  plan: DepositPlan
  /** EVM: the most that the network may take for it, in wei, as the person saw it. */
  highestFee: string
  /** EVM: the unsigned EIP-1559 transaction. Solana: the legacy message. */
  bytes: Uint8Array
}

/** A passkey that this vault knows. `createdAt`: milliseconds since the epoch. */
export type Passkey = { id: string; label: string; createdAt: number; unlocks: boolean }

export type PasskeyState = {
  /** Whether this browser has passkeys that yield bytes (WebAuthn PRF) for this extension. */
  available: boolean
  /** Why they are not available. */
  obstacle?: PasskeyObstacle
  passkeys: Passkey[]
  /** Whether a passkey here unlocks the vault. */
  unlocks: boolean
  /** Which accounts need a passkey at each signing. `all` also holds for accounts that come later. */
  atSigning: 'none' | 'some' | 'all'
}

/**
 * What restoring a backup did. `kept`: accounts that were here already. `withoutPasskey`: accounts that needed a
 * passkey at signing where the backup was made and do not here.
 */
export type Restored = { added: Account[]; kept: number; withoutPasskey: number }

/** Whose accounts, and in what state, a backup file holds. */
export type BackupPreview = { createdAt: number; accounts: Account[] }

/**
 * Encrypted local accounts. Every method reads storage anew, so several pages may hold one at the same time.
 *
 * All methods may throw `storage-unreadable` or `vault-damaged`; those that change something also
 * `vault-not-written`, after which everything is as it was before.
 */
export type Keystore = {
  /** Whether a vault was ever created here. */
  exists(): Promise<boolean>
  /** In the order in which they were added. */
  accounts(): Promise<Account[]>
  /** The account of an address, without unlocking and without reading the others. Hex in any case. */
  find(family: NetworkFamily, address: string): Promise<Account | undefined>

  /**
   * Creates an empty vault and leaves it unlocked.
   * @throws `password-too-weak`; `vault-exists`
   */
  create(password: string, onProgress?: ProgressListener): Promise<void>

  /**
   * Unlocks until the deadline. Wrong passwords cost a growing delay that survives restarts. Where the stored
   * parameters are weaker than today's, they are raised on the way; progress then covers both derivations.
   * @throws `wrong-password`, `unlock-delayed`, `vault-missing`
   */
  unlock(password: string, onProgress?: ProgressListener): Promise<LockState>
  /** Whole seconds until a password may be tried, 0 for now. A `wrong-password` names them too (`seconds`). */
  passwordWait(): Promise<number>
  lock(): Promise<void>
  lockState(): Promise<LockState>

  /**
   * Encrypts and stores a key. The caller still owns `key.secret` and zeroes it (`forgetKey`). An account that
   * was only watched keeps its id; a damaged one is replaced. Asks for a touch where a passkey is required for all accounts.
   * @throws `vault-locked`, `account-exists`, `key-mismatch`
   */
  addAccount(key: ImportedKey, label: string): Promise<Account>
  /** The same for several, with one touch at most: all of them, or none when one is there already. */
  addAccounts(accounts: readonly NewAccount[]): Promise<Account[]>
  /**
   * Keeps an address without a key.
   * @throws `vault-locked`, `account-exists`, `address-unreadable`
   */
  watchAddress(family: NetworkFamily, address: string, label: string): Promise<Account>
  /** @throws `vault-locked`, `account-missing` */
  removeAccount(id: string): Promise<void>
  /** @throws `account-missing` */
  renameAccount(id: string, label: string): Promise<Account>

  /**
   * Wraps the same keys anew. Killed at any moment, either the old or the new password opens everything.
   * @throws `wrong-password`, `unlock-delayed`, `password-too-weak`, `vault-missing`
   */
  changePassword(current: string, next: string, onProgress?: ProgressListener): Promise<void>

  /**
   * Signs exactly `message` with an account's key. Where the account needs a passkey, the browser asks for it
   * here: call it while the window has focus.
   *
   * @param touch of `unlockToSign`; then nobody is asked
   * @param permitted settles in a moment; the key is not used before it, and if it rejects, so does `sign`
   * @returns EVM: 65 bytes r‖s‖v, v 27 or 28, of the EIP-191 personal_sign digest. Solana: the 64 bytes of
   * the ed25519 signature (RFC 8032) over the message itself.
   * @throws `vault-locked`, `account-missing`, `account-watch-only`, `passkey-missing`, `passkey-unavailable`,
   * `passkey-needed`
   */
  sign(
    accountId: string,
    message: Uint8Array,
    touch?: SigningTouch,
    permitted?: Promise<unknown>,
  ): Promise<Uint8Array>

  /**
   * Signs the transaction of a small deposit, once it was read again here and found to be nothing but the planned
   * transfer from this account.
   *
   * @param touch of `unlockToSign`; then nobody is asked
   * @returns EVM: 65 bytes r‖s‖yParity (0 or 1) of the transaction's Keccak-256. Solana: the 64 bytes of the ed25519
   * signature over the transaction's message.
   * @throws as `sign`; `deposit-mismatch` when the bytes are anything else
   */
  signTransfer(accountId: string, transfer: TransferToSign, touch?: SigningTouch): Promise<Uint8Array>

  /**
   * An account's key as text, for the person to keep elsewhere. Needs the password again, locked or not.
   *
   * @param form one of `exportForms(account)`
   * @param filePassword only for `web3-secret-storage`: what will open the file (at least 10 characters)
   * @throws `wrong-password`, `unlock-delayed`, `account-missing`, `account-watch-only`, `password-too-weak`
   */
  exportKey(
    request: { accountId: string; password: string; form: ExportForm; filePassword?: string },
    onProgress?: ProgressListener,
  ): Promise<string>

  /**
   * The text of a backup file with all accounts that are not damaged, which the present password opens, here or in another browser.
   * Addresses and labels are encrypted too. Passkeys are not in it.
   * @throws `wrong-password`, `unlock-delayed`, `vault-missing`
   */
  backUp(password: string, onProgress?: ProgressListener): Promise<string>
  /**
   * What restoring a file would bring. Saves nothing.
   * @throws `backup-unreadable`, `backup-password`
   */
  readBackup(file: string, password: string, onProgress?: ProgressListener): Promise<BackupPreview>
  /**
   * Adds a backup's accounts. Where there is no vault, or a damaged one, it is made with the backup's password
   * and left unlocked; where there is one, it must be unlocked and keeps its own password. Broken off halfway,
   * it can be run again.
   * @throws `backup-unreadable`, `backup-password`, `vault-locked`
   */
  restore(file: string, password: string, onProgress?: ProgressListener): Promise<Restored>

  passkeyState(): Promise<PasskeyState>
  /**
   * Makes a passkey for this vault and keeps what it opens. The browser asks twice: once to make it, once for
   * its bytes. Call it from a click, while the page has focus.
   *
   * @param unlocks whether a touch also unlocks; without it, the passkey is only for signing
   * @throws `passkey-unavailable`, `passkey-cancelled`, `passkey-no-prf`, `passkey-limit`, `wrong-password`,
   * `unlock-delayed`
   */
  addPasskey(
    request: { password: string; label: string; unlocks: boolean },
    onProgress?: ProgressListener,
  ): Promise<Passkey>
  /**
   * Forgets a passkey here; the browser or device still lists it.
   * @throws `vault-locked`, `passkey-missing`, `passkey-in-use` when accounts need it at signing
   */
  removePasskey(id: string): Promise<void>
  /** @throws `passkey-missing`, `passkey-unavailable`, `passkey-cancelled`, `vault-missing` */
  unlockWithPasskey(): Promise<LockState>
  /**
   * Unlocks with a passkey to sign with this account: where the account needs one at signing, the same touch
   * serves for that signature too. @throws as above, and `account-missing`
   */
  unlockToSign(accountId: string): Promise<SigningTouch>
  /**
   * From now on these accounts sign only with a touch; `all` also means those that come later. Asks for one
   * touch. @throws `vault-locked`, `passkey-missing`, `passkey-cancelled`, `account-missing`
   */
  requirePasskey(accounts: 'all' | readonly string[]): Promise<void>
  /**
   * Ends that again. Needs the password, so that an unlocked window alone cannot do it, and a lost passkey does
   * not lose the accounts. Ending it for one account while it holds for all ends the rule for later ones too.
   * @throws `wrong-password`, `unlock-delayed`, `account-missing`
   */
  releasePasskey(
    accounts: 'all' | readonly string[],
    password: string,
    onProgress?: ProgressListener,
  ): Promise<void>

  /** Minutes from unlocking to locking. */
  autoLock(): Promise<number>
  /** Also moves the deadline of the present unlocking. @param minutes whole, 1 to 720 */
  setAutoLock(minutes: number): Promise<void>
}
