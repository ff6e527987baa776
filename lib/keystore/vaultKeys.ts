import { base64 } from '@scure/base'
import type { ProgressListener } from './keystore.ts'
import type { KeystoreParts } from './keystoreParts.ts'
import { derivePasswordKey, forgetPasswordKey, passwordCheck, scryptCost } from './passwordKey.ts'
import { importSealKey, open, type RandomBytes, seal } from './seal.ts'
import { dataKeyContext, touchKeyContext, type VaultHead } from './vaultRecord.ts'

/**
 * What a vault's password opens.
 *
 * `dataKey` encrypts every secret. `touchKey`, once there is a passkey, encrypts those that need a touch a second
 * time; an unlocked vault has the first only.
 */
export type VaultKeys = { dataKey: Uint8Array; touchKey?: Uint8Array }

export function forgetKeys({ dataKey, touchKey }: VaultKeys): void {
  dataKey.fill(0)
  touchKey?.fill(0)
}

/** Unwraps a vault's keys. @throws Error when one does not open */
export async function openKeys(head: VaultHead, wrappingKey: Uint8Array): Promise<VaultKeys> {
  const key = await importSealKey(wrappingKey)
  const dataKey = await open(key, head.dataKey, dataKeyContext(head))
  if (!head.touch) return { dataKey }
  try {
    return { dataKey, touchKey: await open(key, head.touch.key, touchKeyContext(head)) }
  } catch (error) {
    dataKey.fill(0)
    throw error
  }
}

/** The head with its keys wrapped by a password, under a fresh salt at today's cost. */
export async function wrapKeys<H extends Pick<VaultHead, 'vaultId' | 'touch'>>(
  { deriveKey, random }: Pick<KeystoreParts, 'deriveKey'> & { random: RandomBytes },
  head: H,
  keys: VaultKeys,
  password: string,
  onProgress?: ProgressListener,
): Promise<H & Pick<VaultHead, 'kdf' | 'check' | 'dataKey'>> {
  const { vaultId, touch } = head
  const salt = random(32)
  const kdf = { name: 'scrypt' as const, ...scryptCost, salt: base64.encode(salt) }
  const derived = await derivePasswordKey(deriveKey, { password, salt, cost: kdf }, onProgress)
  try {
    const key = await importSealKey(derived.wrappingKey)
    const context = { vaultId, kdf }
    const check = base64.encode(passwordCheck(derived.checkKey, vaultId))
    const dataKey = await seal(key, keys.dataKey, dataKeyContext(context), random)
    if (!touch || !keys.touchKey) return { ...head, kdf, check, dataKey }
    const touchKey = await seal(key, keys.touchKey, touchKeyContext(context), random)
    return { ...head, kdf, check, dataKey, touch: { ...touch, key: touchKey } }
  } finally {
    forgetPasswordKey(derived)
  }
}
