import { randomBytes } from '@noble/hashes/utils.js'
import { CountersignError } from '../errors.ts'
import { accountChanges } from './accountChanges.ts'
import { findAccount, listAccounts, readAccount, removeStaleAccounts } from './accountFile.ts'
import { publicPart, type StoredAccount } from './accountRecord.ts'
import { openSecret } from './accountSecret.ts'
import { readAutoLock, writeAutoLock } from './autoLock.ts'
import type { Keystore, ProgressListener, SigningTouch } from './keystore.ts'
import type { KeystoreParts } from './keystoreParts.ts'
import { openWithPassword, passwordWait } from './passwordGate.ts'
import { assertStrongPassword, isWeakerCost } from './passwordKey.ts'
import { signMessage } from './signMessage.ts'
import { moveDeadline, readSession, requireSession, startSession } from './unlockSession.ts'
import { migrateVault, presentVault, readVault, removeStaleHead, replaceHead } from './vaultFile.ts'
import { forgetKeys, type VaultKeys, wrapKeys } from './vaultKeys.ts'
import type { VaultHead } from './vaultRecord.ts'

// What is needed seldom comes when it is needed.
const loadExport = () => import('./exportKey.ts')
const loadBackup = () => import('./backup.ts')
const loadPasskeys = () => import('./passkeys.ts')
const loadTouch = () => import('./touch.ts')
const loadTransfer = () => import('./signTransfer.ts')

/**
 * Makes a keystore over the given storage. It keeps no state of its own: what is unlocked is what session
 * storage says, so every page sees the same.
 *
 * One random data key encrypts each account's secret; the password's key only wraps the data key.
 */
export function createKeystore(given: KeystoreParts): Keystore {
  const parts = { ...given, random: given.random ?? randomBytes }
  const { store, session, now } = parts

  const keystore: Keystore = {
    async exists() {
      return (await readVault(store)) !== undefined
    },

    async accounts() {
      const vault = await readVault(store)
      return vault ? await listAccounts(store, vault) : []
    },

    async find(family, address) {
      const vault = await readVault(store)
      const found = vault && (await findAccount(store, vault, family, address))
      return found && publicPart(found, vault.head.touch?.required)
    },

    create(password, onProgress) {
      return store.exclusively(async () => {
        assertStrongPassword(password)
        if (await readVault(store)) throw new CountersignError('vault-exists')
        const keys = { dataKey: parts.random(32) }
        try {
          const empty = { version: 2 as const, revision: 1, vaultId: crypto.randomUUID() }
          const head = await wrapKeys(parts, empty, keys, password, onProgress)
          await replaceHead(store, () => head)
          await startSession(parts, head.vaultId, keys.dataKey)
        } finally {
          forgetKeys(keys)
        }
      })
    },

    unlock(password, onProgress) {
      return store.exclusively(async () => {
        const { head } = await presentVault(store)
        const weaker = isWeakerCost(head.kdf)
        const keys = await openWithPassword(parts, head, password, weaker ? half(onProgress, 0) : onProgress)
        try {
          // What cannot be improved now, for want of space, must not keep anybody out.
          await improve(head, keys, password, half(onProgress, 0.5)).catch(() => undefined)
          return await startSession(parts, head.vaultId, keys.dataKey)
        } finally {
          forgetKeys(keys)
        }
      })
    },

    passwordWait() {
      return store.exclusively(() => passwordWait(store, now()))
    },

    lock() {
      return session.clear()
    },

    async lockState() {
      const reading = beginReading()
      const vault = await readVault(store)
      if (!vault) return { state: 'empty' }
      const unlocked = await readSession(session, vault.head.vaultId, now(), reading)
      unlocked?.key.fill(0)
      return unlocked ? { state: 'unlocked', deadline: unlocked.deadline } : { state: 'locked' }
    },

    ...accountChanges(parts),

    changePassword(current, next, onProgress) {
      return store.exclusively(async () => {
        assertStrongPassword(next)
        const { head } = await presentVault(store)
        const keys = await openWithPassword(parts, head, current, half(onProgress, 0))
        try {
          const wrapped = await wrapKeys(parts, head, keys, next, half(onProgress, 0.5))
          await replaceHead(store, () => wrapped)
        } finally {
          forgetKeys(keys)
        }
      })
    },

    sign(accountId, message, touch, permitted) {
      const use = ({ family }: StoredAccount, secret: Uint8Array) => signMessage(family, secret, message)
      return withSecret(accountId, use, touch, permitted)
    },

    async signTransfer(accountId, transfer, touch) {
      const { signTransfer } = await loadTransfer()
      return await withSecret(accountId, (account, secret) => signTransfer(account, secret, transfer), touch)
    },

    async exportKey(request, onProgress) {
      return await (await loadExport()).exportKey(parts, request, onProgress)
    },

    async backUp(password, onProgress) {
      return await (await loadBackup()).backUp(parts, password, onProgress)
    },
    async readBackup(file, password, onProgress) {
      return await (await loadBackup()).previewBackup(parts, file, password, onProgress)
    },
    async restore(file, password, onProgress) {
      return await (await loadBackup()).restore(parts, keystore, file, password, onProgress)
    },

    async passkeyState() {
      return await (await loadPasskeys()).passkeyState(parts)
    },
    async addPasskey(request, onProgress) {
      return await (await loadPasskeys()).addPasskey(parts, request, onProgress)
    },
    async removePasskey(id) {
      await (await loadPasskeys()).removePasskey(parts, id)
    },
    async unlockWithPasskey() {
      return await (await loadTouch()).unlockWithPasskey(parts)
    },
    async unlockToSign(accountId) {
      const vault = await presentVault(store)
      const account = await readAccount(store, vault, accountId)
      return await (await loadTouch()).unlockToSign(parts, vault.head, isGuarded(account, vault.head))
    },
    async requirePasskey(accounts) {
      await (await loadPasskeys()).requirePasskey(parts, accounts)
    },
    async releasePasskey(accounts, password, onProgress) {
      await (await loadPasskeys()).releasePasskey(parts, accounts, password, onProgress)
    },

    autoLock() {
      return readAutoLock(store)
    },

    async setAutoLock(minutes) {
      await writeAutoLock(store, minutes)
      const vault = await readVault(store)
      if (vault) await moveDeadline(parts, vault.head.vaultId, minutes)
    },
  }
  return keystore

  /** Asks for the unlocking while the vault is still being read: a page waits for the signature. */
  function beginReading(): Promise<unknown> {
    const reading = session.read()
    // Heard where it is used, if it is.
    reading.catch(() => {})
    return reading
  }

  /**
   * Has an account's secret do one thing, with a touch where the account needs one, and zeroes it.
   *
   * @param permitted settles in a moment; no key is opened before it, nor if it rejects
   */
  async function withSecret(
    accountId: string,
    use: (account: StoredAccount, secret: Uint8Array) => Uint8Array,
    touch?: SigningTouch,
    permitted?: Promise<unknown>,
  ): Promise<Uint8Array> {
    const stored = beginReading()
    const vault = presentVault(store)
    const reading = readAccount(store, vault, accountId)
    // Heard below: a locked vault says so before anything else is looked at.
    reading.catch(() => {})
    await permitted
    const { head } = await vault
    let dataKey = await requireSession(parts, head.vaultId, stored)
    let touchKey: Uint8Array | undefined
    try {
      const account = await reading
      if (account.under === 'none') throw new CountersignError('account-watch-only')
      if (isGuarded(account, head)) {
        // A touch takes its time, and the vault may be locked meanwhile: no key waits for it.
        dataKey.fill(0)
        touchKey = touch?.take() ?? (await (await loadTouch()).touchToSign(parts, head).catch(asNeeded))
        dataKey = await requireSession(parts, head.vaultId)
      }
      const keys: VaultKeys = { dataKey, ...(touchKey && { touchKey }) }
      const secret = await openSecret(keys, account)
      try {
        return use(account, secret)
      } finally {
        secret.fill(0)
      }
    } finally {
      dataKey.fill(0)
      touchKey?.fill(0)
    }
  }

  /** Brings an old vault to today's form and cost, and clears what a crash left. */
  async function improve(
    head: VaultHead,
    keys: VaultKeys,
    password: string,
    onProgress?: ProgressListener,
  ): Promise<void> {
    await migrateVault(store)
    if (isWeakerCost(head.kdf)) {
      const wrapped = await wrapKeys(parts, head, keys, password, onProgress)
      await replaceHead(store, () => wrapped)
    }
    if (head.touch?.required) await (await loadPasskeys()).finishRule(parts, head, keys)
    await removeStaleHead(store)
    await removeStaleAccounts(store, head.vaultId)
  }
}

/** Whether a signature needs a touch: by the account itself, or by the rule for all. */
function isGuarded({ under }: StoredAccount, { touch }: VaultHead): boolean {
  return under === 'data and touch' || touch?.required === true
}

/** At signing no password takes the passkey's place, and the sentence says so. */
function asNeeded(error: unknown): never {
  const declined = error instanceof CountersignError && error.code === 'passkey-cancelled'
  throw declined ? new CountersignError('passkey-needed', {}, { cause: error }) : error
}

/** One half of a progress: from `from` to `from` + 0.5. */
function half(onProgress: ProgressListener | undefined, from: 0 | 0.5): ProgressListener | undefined {
  return onProgress && ((fraction) => onProgress(from + fraction / 2))
}
