import { ed25519 } from '@noble/curves/ed25519.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { base58, hex } from '@scure/base'
import { CountersignError } from '../errors.ts'
import { readAccount } from './accountFile.ts'
import { openSecret } from './accountSecret.ts'
import { type ExportForm, exportForms } from './exportForms.ts'
import { keyAddress } from './keyAddress.ts'
import type { ProgressListener } from './keystore.ts'
import type { KeystoreParts } from './keystoreParts.ts'
import { openWithPassword } from './passwordGate.ts'
import { assertStrongPassword } from './passwordKey.ts'
import { presentVault } from './vaultFile.ts'
import { forgetKeys } from './vaultKeys.ts'

/** See `Keystore.exportKey`. The key is checked against its address once more before it leaves. */
export async function exportKey(
  parts: KeystoreParts,
  request: { accountId: string; password: string; form: ExportForm; filePassword?: string },
  onProgress?: ProgressListener,
): Promise<string> {
  const { form, filePassword } = request
  if (form === 'web3-secret-storage') assertStrongPassword(filePassword ?? '')
  const { account, secret } = await parts.store.exclusively(async () => {
    const vault = await presentVault(parts.store)
    const account = await readAccount(parts.store, vault, request.accountId)
    if (account.under === 'none') throw new CountersignError('account-watch-only')
    if (!exportForms({ family: account.family }).includes(form)) throw new RangeError(form)
    const keys = await openWithPassword(parts, vault.head, request.password, onProgress)
    return { account, secret: await openSecret(keys, account).finally(() => forgetKeys(keys)) }
  })
  try {
    if (keyAddress(account.family, secret) !== account.address) throw new CountersignError('vault-damaged')
    if (form === 'web3-secret-storage') {
      const { writeWeb3Secret } = await import('./web3SecretStorage.ts')
      const key = { secret, address: account.address }
      return await writeWeb3Secret(key, filePassword ?? '', parts.deriveKey, onProgress, parts.random)
    }
    return plainForm(secret, form)
  } finally {
    secret.fill(0)
  }
}

/** EVM: `0x` hex. Solana: 64 bytes in base58 or as the command line's JSON, or the 32-byte seed in base58. */
function plainForm(secret: Uint8Array, form: Exclude<ExportForm, 'web3-secret-storage'>): string {
  if (form === 'evm-private-key') return `0x${hex.encode(secret)}`
  if (form === 'solana-seed') return base58.encode(secret)
  const pair = concatBytes(secret, ed25519.getPublicKey(secret))
  try {
    return form === 'solana-base58' ? base58.encode(pair) : JSON.stringify([...pair])
  } finally {
    pair.fill(0)
  }
}
