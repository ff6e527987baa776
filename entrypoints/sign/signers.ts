import type { RequestRecord, Signer } from '../../lib/request/requestRecord.ts'
import type {
  LocalAccount,
  PageWallet,
  SignDependencies,
  WalletPage,
  WalletsWanted,
} from './signDependencies.ts'

/** Someone who could sign. */
export type SignerOption = {
  key: string
  signer: Signer
  name: string
  icon?: string
  /** What the person sees beside the name: the account it shows now, where that is another one. */
  accounts: readonly string[]
  /**
   * `fits`: has the requested address. `unknown`: exposes no account yet, so it must be asked. `other`: exposes
   * accounts, and this address is not among them.
   */
  fit: 'fits' | 'unknown' | 'other'
  page?: WalletPage
  duplicate: boolean
  /** The browser asks for a passkey or an approval key at each signature. */
  touch?: true
}

/** The document that asked, as a place to look for wallets. */
export function askingPage(record: RequestRecord): WalletPage | undefined {
  const { asker } = record
  if (asker === undefined) return undefined
  const { tabId, frameId, documentId, origin } = asker
  return { tabId, frameId, documentId, origin, title: origin }
}

type Subject = WalletsWanted & { network: string }

/** Local accounts of the address: quick, never prompts. */
export async function localSigners(
  deps: SignDependencies,
  subject: Subject,
  record: RequestRecord,
): Promise<SignerOption[]> {
  return (await deps.findAccounts(subject, record)).map(localOption)
}

/**
 * Wallets of a page. A page that cannot be looked into (gone, no grant) has none: the window then says how to
 * connect one.
 */
export async function pageSigners(
  deps: SignDependencies,
  page: WalletPage,
  subject: Subject,
): Promise<SignerOption[]> {
  try {
    return (await deps.findWallets(page, subject)).map((wallet) => walletOption(wallet, page))
  } catch {
    return []
  }
}

const order = { fits: 0, unknown: 2, other: 3 } as const

/** Wallets that already expose the address first, then local accounts, then whoever would have to be asked. */
export function sortSigners(options: readonly SignerOption[]): SignerOption[] {
  const rank = (option: SignerOption) =>
    option.fit === 'fits' && option.signer.kind === 'local' ? 1 : order[option.fit]
  return [...options].sort((a, b) => rank(a) - rank(b))
}

/**
 * Who signs unless the person says otherwise: the first that fits; where none does, the only one there is. Two
 * wallets under one name are never chosen between (T13).
 */
export function defaultSigner(options: readonly SignerOption[]): string | undefined {
  const fitting = options.filter((option) => option.fit === 'fits')
  const first = fitting[0] ?? (options.length === 1 ? options[0] : undefined)
  return first?.duplicate === true ? undefined : first?.key
}

function localOption(account: LocalAccount): SignerOption {
  return {
    key: `local:${account.id}`,
    signer: { kind: 'local', accountId: account.id, label: account.label },
    name: account.label,
    accounts: [account.address],
    fit: 'fits',
    duplicate: false,
    ...(account.passkeyAtSigning && { touch: true }),
  }
}

function walletOption(wallet: PageWallet, page: WalletPage): SignerOption {
  return {
    key: `wallet:${page.tabId}:${wallet.id}`,
    signer: { kind: 'injected', walletId: wallet.id, label: wallet.name },
    name: wallet.name,
    ...(wallet.icon !== undefined && { icon: wallet.icon }),
    accounts: wallet.accounts,
    fit: wallet.fits ? 'fits' : wallet.accounts.length > 0 ? 'other' : 'unknown',
    page,
    duplicate: wallet.duplicate === true,
  }
}
