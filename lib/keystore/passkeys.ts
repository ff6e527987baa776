import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { CountersignError } from '../errors.ts'
import { cleanLabel } from './accountChanges.ts'
import { readAccounts, writeAccounts } from './accountFile.ts'
import type { StoredAccount } from './accountRecord.ts'
import { resealAccount } from './accountSecret.ts'
import type { Passkey, PasskeyState, ProgressListener } from './keystore.ts'
import type { KeystoreParts } from './keystoreParts.ts'
import { openWithPassword } from './passwordGate.ts'
import { type RandomBytes, seal } from './seal.ts'
import { availablePasskeys, passkeyWrappingKey, touchToSign } from './touch.ts'
import { requireSession } from './unlockSession.ts'
import { migrateVault, presentVault, readVault, replaceHead } from './vaultFile.ts'
import { forgetKeys, type VaultKeys, wrapKeys } from './vaultKeys.ts'
import { mostPasskeys, passkeyContext, type StoredPasskey, type VaultHead } from './vaultRecord.ts'

type Parts = KeystoreParts & { random: RandomBytes }
type Which = 'all' | readonly string[]

/** What there is of passkeys, without asking for any. */
export async function passkeyState(parts: Parts): Promise<PasskeyState> {
  const vault = await readVault(parts.store)
  const touch = vault?.head.touch
  const passkeys = touch?.passkeys.map(publicPasskey) ?? []
  const obstacle = parts.passkeys ? await parts.passkeys.unavailable() : { reason: 'none' as const }
  const available = obstacle === undefined
  const accounts = vault && touch ? (await readAccounts(parts.store, vault)).accounts : []
  const guarded = accounts.some(({ under }) => under === 'data and touch')
  return {
    available,
    ...(obstacle && { obstacle }),
    passkeys,
    unlocks: available && passkeys.some(({ unlocks }) => unlocks),
    atSigning: touch?.required ? 'all' : guarded ? 'some' : 'none',
  }
}

/** See `Keystore.addPasskey`. The first one also brings the touch key and the salts into the vault. */
export async function addPasskey(
  parts: Parts,
  request: { password: string; label: string; unlocks: boolean },
  onProgress?: ProgressListener,
): Promise<Passkey> {
  const { store, random } = parts
  const port = await availablePasskeys(parts)
  return await store.exclusively(async () => {
    const head = await migrateVault(store)
    if (head.touch && head.touch.passkeys.length >= mostPasskeys) {
      throw new CountersignError('passkey-limit', { most: mostPasskeys })
    }
    const opened = await openWithPassword(
      parts,
      head,
      request.password,
      head.touch ? onProgress : half(onProgress, 0),
    )
    const keys = { dataKey: opened.dataKey, touchKey: opened.touchKey ?? random(32) }
    try {
      const prepared = head.touch
        ? head
        : await wrapKeys(parts, withTouch(head, random), keys, request.password, half(onProgress, 0.5))
      const { touch } = prepared
      if (!touch) throw new CountersignError('internal', { reason: 'touch' })
      const label = cleanLabel(request.label)
      const created = await port.create(label, utf8ToBytes(head.vaultId), touch.passkeys)
      const salts = [base64.decode(touch.signSalt), base64.decode(touch.unlockSalt)]
      const { id, secrets } = await port.evaluate([created], salts)
      const [signSecret, unlockSecret] = secrets
      if (id !== created.id || !signSecret || !unlockSecret) throw new CountersignError('passkey-no-prf')
      const wrap = async (use: 'unlock' | 'sign', key: Uint8Array, secret: Uint8Array) => {
        const wrapping = await passkeyWrappingKey(secret, head.vaultId, use)
        return await seal(wrapping, key, passkeyContext(head.vaultId, id, use), random)
      }
      const passkey: StoredPasskey = {
        id,
        transports: created.transports,
        label,
        createdAt: parts.now(),
        ...(request.unlocks && { dataKey: await wrap('unlock', keys.dataKey, unlockSecret) }),
        touchKey: await wrap('sign', keys.touchKey, signSecret),
      }
      for (const secret of secrets) secret.fill(0)
      await replaceHead(store, () => ({
        ...prepared,
        touch: { ...touch, passkeys: [...touch.passkeys, passkey] },
      }))
      return publicPasskey(passkey)
    } finally {
      forgetKeys(keys)
    }
  })
}

/** See `Keystore.removePasskey`. */
export async function removePasskey(parts: Parts, id: string): Promise<void> {
  const { store } = parts
  await store.exclusively(async () => {
    const head = await migrateVault(store)
    forgetKeys({ dataKey: await requireSession(parts, head.vaultId) })
    const { touch } = head
    const kept = touch?.passkeys.filter((passkey) => passkey.id !== id)
    if (!touch || !kept || kept.length === touch.passkeys.length)
      throw new CountersignError('passkey-missing')
    if (kept.length === 0) {
      const { accounts } = await readAccounts(store, { head })
      if (touch.required || accounts.some(({ under }) => under === 'data and touch')) {
        throw new CountersignError('passkey-in-use')
      }
    }
    await replaceHead(store, () => ({ ...head, touch: { ...touch, passkeys: kept } }))
  })
}

/** See `Keystore.requirePasskey`. The rule is written first: an account that was not reached asks all the same. */
export async function requirePasskey(parts: Parts, which: Which): Promise<void> {
  const { store } = parts
  const { head } = await presentVault(store)
  forgetKeys({ dataKey: await requireSession(parts, head.vaultId) })
  // Asked before the lock is taken: the person may take their time.
  const touchKey = await touchToSign(parts, head)
  try {
    await store.exclusively(async () => {
      const present = await migrateVault(store)
      const dataKey = await requireSession(parts, present.vaultId)
      try {
        const { touch } = present
        if (!touch) throw new CountersignError('passkey-missing')
        const chosen = await chooseAccounts(parts, present, which)
        const ruled =
          which === 'all' && !touch.required
            ? await replaceHead(store, () => ({ ...present, touch: { ...touch, required: true } }))
            : present
        const bare = chosen.filter(({ under }) => under === 'data')
        await reseal(parts, ruled, bare, { dataKey }, { dataKey, touchKey })
      } finally {
        dataKey.fill(0)
      }
    })
  } finally {
    touchKey.fill(0)
  }
}

/** See `Keystore.releasePasskey`. The rule is ended last: until then, every account still asks. */
export async function releasePasskey(
  parts: Parts,
  which: Which,
  password: string,
  onProgress?: ProgressListener,
): Promise<void> {
  const { store } = parts
  await store.exclusively(async () => {
    const head = await migrateVault(store)
    const keys = await openWithPassword(parts, head, password, onProgress)
    try {
      const { touch } = head
      if (!touch) return
      const chosen = await chooseAccounts(parts, head, which)
      const others = (await chooseAccounts(parts, head, 'all')).filter(
        ({ id, under }) => under === 'data' && touch.required && !chosen.some((one) => one.id === id),
      )
      const bare = { dataKey: keys.dataKey }
      await reseal(parts, head, others, bare, keys)
      const guarded = chosen.filter(({ under }) => under === 'data and touch')
      await reseal(parts, head, guarded, keys, bare)
      if (touch.required) await replaceHead(store, () => ({ ...head, touch: { ...touch, required: false } }))
    } finally {
      forgetKeys(keys)
    }
  })
}

/**
 * Encrypts with the touch key whatever a crash left without it while the rule holds for all. Call it inside
 * `store.exclusively`.
 */
export async function finishRule(parts: Parts, head: VaultHead, keys: VaultKeys): Promise<void> {
  const accounts = await chooseAccounts(parts, head, 'all')
  const bare = accounts.filter(({ under }) => under === 'data')
  await reseal(parts, head, bare, { dataKey: keys.dataKey }, keys)
}

async function chooseAccounts(parts: Parts, head: VaultHead, which: Which): Promise<StoredAccount[]> {
  const { accounts } = await readAccounts(parts.store, { head })
  if (which === 'all') return accounts
  const wanted = new Set(which)
  const chosen = accounts.filter(({ id }) => wanted.has(id))
  if (chosen.length !== wanted.size) throw new CountersignError('account-missing')
  if (chosen.some(({ under }) => under === 'none')) throw new CountersignError('account-watch-only')
  return chosen
}

async function reseal(
  parts: Parts,
  head: VaultHead,
  accounts: readonly StoredAccount[],
  from: VaultKeys,
  to: VaultKeys,
): Promise<void> {
  const next: StoredAccount[] = []
  for (const account of accounts) next.push(await resealAccount(account, from, to, parts.random))
  await writeAccounts(parts.store, head.vaultId, next)
}

/** Room for a touch key; `wrapKeys` puts the wrapped key in its place. */
function withTouch(head: VaultHead, random: RandomBytes): VaultHead {
  const salt = () => base64.encode(random(32))
  const touch = { key: head.dataKey, unlockSalt: salt(), signSalt: salt(), required: false, passkeys: [] }
  return { ...head, touch }
}

function publicPasskey({ id, label, createdAt, dataKey }: StoredPasskey): Passkey {
  return { id, label, createdAt, unlocks: dataKey !== undefined }
}

function half(onProgress: ProgressListener | undefined, from: 0 | 0.5): ProgressListener | undefined {
  return onProgress && ((fraction) => onProgress(from + fraction / 2))
}
