import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { CountersignError } from '../errors.ts'
import type { LockState } from './keystore.ts'
import type { KeystoreParts } from './keystoreParts.ts'
import type { PasskeyPort } from './passkeyPort.ts'
import { importSealKey, open } from './seal.ts'
import { startSession } from './unlockSession.ts'
import { presentVault } from './vaultFile.ts'
import { passkeyContext, type StoredPasskey, type VaultHead } from './vaultRecord.ts'

type TouchParts = Pick<KeystoreParts, 'passkeys' | 'store' | 'session' | 'now'>

/**
 * Has the person use a passkey for signing.
 *
 * @returns the touch key; the caller zeroes it
 * @throws CountersignError `passkey-missing`, `passkey-unavailable`, `passkey-cancelled`, `passkey-wrong`
 */
export async function touchToSign(parts: TouchParts, head: VaultHead): Promise<Uint8Array> {
  return await touch(parts, head, 'sign')
}

/**
 * Unlocks with a passkey until the deadline.
 *
 * @throws CountersignError as above, and `vault-missing`
 */
export async function unlockWithPasskey(parts: TouchParts): Promise<LockState> {
  const { head } = await presentVault(parts.store)
  const dataKey = await touch(parts, head, 'unlock')
  try {
    return await startSession(parts, head.vaultId, dataKey)
  } finally {
    dataKey.fill(0)
  }
}

/** The browser's passkeys. @throws CountersignError `passkey-unavailable` */
export async function availablePasskeys({ passkeys }: Pick<TouchParts, 'passkeys'>): Promise<PasskeyPort> {
  const reason = passkeys ? await passkeys.unavailable() : 'This browser has none.'
  if (!passkeys || reason !== undefined)
    throw new CountersignError('passkey-unavailable', { reason: reason ?? '' })
  return passkeys
}

/**
 * The key that wraps with a passkey's secret: HKDF-SHA-256 (RFC 5869), bound to the use. The salts differ too, so
 * that what a passkey yields at unlocking says nothing about what it yields at signing.
 */
export async function passkeyWrappingKey(
  secret: Uint8Array,
  vaultId: string,
  use: 'unlock' | 'sign',
): Promise<CryptoKey> {
  const raw = hkdf(sha256, secret, utf8ToBytes(vaultId), utf8ToBytes(`countersign passkey ${use} 1`), 32)
  return await importSealKey(raw).finally(() => raw.fill(0))
}

async function touch(parts: TouchParts, head: VaultHead, use: 'unlock' | 'sign'): Promise<Uint8Array> {
  const wrapped = (passkey: StoredPasskey) => (use === 'sign' ? passkey.touchKey : passkey.dataKey)
  const usable = head.touch?.passkeys.filter((passkey) => wrapped(passkey)) ?? []
  if (!head.touch || usable.length === 0) throw new CountersignError('passkey-missing')
  const salt = base64.decode(use === 'sign' ? head.touch.signSalt : head.touch.unlockSalt)
  const answer = await (await availablePasskeys(parts)).evaluate(usable, [salt])
  const passkey = usable.find(({ id }) => id === answer.id)
  const sealed = passkey && wrapped(passkey)
  const [secret] = answer.secrets
  try {
    if (!sealed || !secret) throw new CountersignError('passkey-wrong')
    const key = await passkeyWrappingKey(secret, head.vaultId, use)
    return await open(key, sealed, passkeyContext(head.vaultId, passkey.id, use)).catch((cause: unknown) => {
      throw new CountersignError('passkey-wrong', {}, { cause })
    })
  } finally {
    for (const one of answer.secrets) one.fill(0)
  }
}
