import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { CountersignError } from '../errors.ts'
import type { LockState, SigningTouch } from './keystore.ts'
import type { KeystoreParts } from './keystoreParts.ts'
import { type PasskeyPort, passkeyUnavailable } from './passkeyPort.ts'
import { importSealKey, open as unseal } from './seal.ts'
import { startSession } from './unlockSession.ts'
import { presentVault } from './vaultFile.ts'
import { passkeyContext, type StoredPasskey, type VaultHead } from './vaultRecord.ts'

type TouchParts = Pick<KeystoreParts, 'passkeys' | 'store' | 'session' | 'now'>
type Use = 'unlock' | 'sign'

/**
 * Has the person use a passkey for signing.
 *
 * @returns the touch key; the caller zeroes it
 * @throws CountersignError `passkey-missing`, `passkey-unavailable`, `passkey-cancelled`, `passkey-wrong`
 */
export async function touchToSign(parts: TouchParts, head: VaultHead): Promise<Uint8Array> {
  const [touchKey] = await touch(parts, head, ['sign'])
  return touchKey
}

/**
 * Unlocks with a passkey until the deadline.
 *
 * @throws CountersignError as above, and `vault-missing`
 */
export async function unlockWithPasskey(parts: TouchParts): Promise<LockState> {
  const { head } = await presentVault(parts.store)
  const [dataKey] = await touch(parts, head, ['unlock'])
  try {
    return await startSession(parts, head.vaultId, dataKey)
  } finally {
    dataKey.fill(0)
  }
}

/**
 * Unlocks with a passkey until the deadline, and has the same touch serve one signature of an account.
 *
 * @param isGuarded whether the account needs a passkey at signing
 * @throws CountersignError as above
 */
export async function unlockToSign(
  parts: TouchParts,
  head: VaultHead,
  isGuarded: boolean,
): Promise<SigningTouch> {
  const [dataKey, touchKey] = await touch(parts, head, isGuarded ? ['unlock', 'sign'] : ['unlock'])
  try {
    await startSession(parts, head.vaultId, dataKey)
  } catch (error) {
    touchKey?.fill(0)
    throw error
  } finally {
    dataKey.fill(0)
  }
  return signingTouch(touchKey)
}

function signingTouch(touchKey: Uint8Array | undefined): SigningTouch {
  let left = touchKey
  return {
    take() {
      const taken = left
      left = undefined
      return taken
    },
    forget() {
      left?.fill(0)
      left = undefined
    },
  }
}

/** The browser's passkeys. @throws CountersignError `passkey-unavailable` */
export async function availablePasskeys({ passkeys }: Pick<TouchParts, 'passkeys'>): Promise<PasskeyPort> {
  const obstacle = await passkeys?.unavailable()
  if (!passkeys || obstacle) throw passkeyUnavailable(obstacle ?? { reason: 'none' })
  return passkeys
}

/**
 * The key that wraps with a passkey's secret: HKDF-SHA-256 (RFC 5869), bound to the use. The salts differ too, so
 * that what a passkey yields at unlocking says nothing about what it yields at signing.
 */
export async function passkeyWrappingKey(secret: Uint8Array, vaultId: string, use: Use): Promise<CryptoKey> {
  const raw = hkdf(sha256, secret, utf8ToBytes(vaultId), utf8ToBytes(`countersign passkey ${use} 1`), 32)
  return await importSealKey(raw).finally(() => raw.fill(0))
}

/**
 * One touch for all these uses: each has a salt of its own, and the browser takes two at once.
 *
 * @returns the key of each use, in their order; the caller zeroes them
 */
async function touch<Uses extends readonly [Use, ...Use[]]>(
  parts: TouchParts,
  { vaultId, touch }: VaultHead,
  uses: Uses,
): Promise<[Uint8Array, ...Uint8Array[]]> {
  const wrapped = (passkey: StoredPasskey, use: Use) => (use === 'sign' ? passkey.touchKey : passkey.dataKey)
  const usable = touch?.passkeys.filter((passkey) => uses.every((use) => wrapped(passkey, use))) ?? []
  if (!touch || usable.length === 0) throw new CountersignError('passkey-missing')
  const salts = uses.map((use) => base64.decode(use === 'sign' ? touch.signSalt : touch.unlockSalt))
  const { id, secrets } = await (await availablePasskeys(parts)).evaluate(usable, salts)
  const passkey = usable.find((one) => one.id === id)
  const open = async (use: Use, at: number): Promise<Uint8Array> => {
    const sealed = passkey && wrapped(passkey, use)
    const secret = secrets[at]
    if (!sealed || !secret) throw new CountersignError('passkey-wrong')
    const key = await passkeyWrappingKey(secret, vaultId, use)
    return await unseal(key, sealed, passkeyContext(vaultId, passkey.id, use)).catch((cause: unknown) => {
      throw new CountersignError('passkey-wrong', {}, { cause })
    })
  }
  const keys: Uint8Array[] = []
  try {
    for (const [at, use] of uses.entries()) keys.push(await open(use, at))
  } catch (error) {
    for (const key of keys) key.fill(0)
    throw error
  } finally {
    for (const secret of secrets) secret.fill(0)
  }
  return keys as [Uint8Array, ...Uint8Array[]]
}
