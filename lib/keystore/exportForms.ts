import type { Account } from './keystore.ts'

/** A form in which a key may leave. See `exportKey`. */
export type ExportForm =
  | 'evm-private-key'
  | 'web3-secret-storage'
  | 'solana-base58'
  | 'solana-cli'
  | 'solana-seed'

const forms = {
  evm: ['evm-private-key', 'web3-secret-storage'],
  solana: ['solana-base58', 'solana-cli', 'solana-seed'],
} as const satisfies Record<Account['family'], readonly ExportForm[]>

/** The forms in which an account's key may leave; none where there is no key. */
export function exportForms({ family, watchOnly }: Pick<Account, 'family' | 'watchOnly'>): ExportForm[] {
  return watchOnly ? [] : [...forms[family]]
}

/** A file name for an exported key. It names the address, never anything of the key. */
export function exportFileName({ address }: Pick<Account, 'address'>, form: ExportForm): string {
  const ending = form === 'web3-secret-storage' || form === 'solana-cli' ? 'json' : 'txt'
  return `countersign-${form}-${address}.${ending}`
}
