import { HDKey as Bip32Key } from '@scure/bip32'
import { HDKey as Slip10Key } from 'micro-key-producer/slip10.js'
import { CountersignError } from '../errors.ts'
import type { DerivationScheme } from './derivationSchemes.ts'
import type { ImportedKey } from './importKey.ts'
import { keyAddress } from './keyAddress.ts'

/**
 * The keys of a BIP-39 seed in one scheme.
 *
 * @param from first index
 * @param count how many; a scheme without an index has one key, at `from` 0
 * @throws RangeError when an index is not from 0 to 2³¹−1
 */
export function deriveKeys(
  seed: Uint8Array,
  { family, derivation, path }: DerivationScheme,
  from: number,
  count: number,
): ImportedKey[] {
  if (!Number.isSafeInteger(from) || from < 0 || from + count > 2 ** 31) throw new RangeError('index')
  const indexed = /\/i'?/.test(path)
  if (!indexed && from > 0) return []
  return Array.from({ length: indexed ? count : 1 }, (_, at) => {
    const filled = path.replace(/\/i(?='|\/|$)/, `/${from + at}`)
    const secret = secretAt(seed, derivation, filled)
    return { family, secret, address: keyAddress(family, secret), path: filled }
  })
}

/** The 32 bytes of one key: an EVM scalar or an ed25519 seed. */
export function secretAt(
  seed: Uint8Array,
  derivation: DerivationScheme['derivation'],
  path: string,
): Uint8Array {
  if (derivation === 'seed-itself') return seed.slice(0, 32)
  if (derivation === 'slip10') {
    const key = Slip10Key.fromMasterSeed(seed).derive(path)
    const secret = key.privateKey.slice()
    key.privateKey.fill(0)
    key.chainCode.fill(0)
    return secret
  }
  const key = Bip32Key.fromMasterSeed(seed).derive(path)
  if (!key.privateKey) throw new CountersignError('internal', { reason: 'derivation' })
  const secret = key.privateKey.slice()
  key.wipePrivateData()
  return secret
}
