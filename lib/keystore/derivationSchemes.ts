import type { NetworkFamily } from '../paxos/networks.ts'

/**
 * How a seed becomes a key.
 *
 * - `bip32`: secp256k1, BIP-32.
 * - `slip10`: ed25519, SLIP-0010, hardened steps only.
 * - `bip32-as-seed`: BIP-32's private key taken for an ed25519 seed, as the wallet Sollet once did.
 * - `seed-itself`: the first 32 bytes of the seed, no derivation.
 */
export type Derivation = 'bip32' | 'slip10' | 'bip32-as-seed' | 'seed-itself'

export type SchemeId =
  | 'evm'
  | 'evm-ledger-live'
  | 'evm-ledger-legacy'
  | 'solana'
  | 'solana-ledger'
  | 'solana-ledger-live'
  | 'solana-root'
  | 'solana-cli'
  | 'solana-sollet'

/** One way in which wallets number the accounts of a recovery phrase. */
export type DerivationScheme = {
  id: SchemeId
  family: NetworkFamily
  derivation: Derivation
  /** The path with `i` where the account's number goes; without one there is a single account. */
  path: string
}

/**
 * The usual ways, the commonest of each family first. Sources:
 *
 * - `evm`: BIP-44 with SLIP-0044's coin 60, as MetaMask, Phantom, ethers and hardware wallets do.
 * - `evm-ledger-live`, `evm-ledger-legacy`: Ledger Live, and Ledger's Chrome app and MyEtherWallet before it.
 * - `solana`: Phantom, Solflare, Backpack, Exodus, Trezor; Phantom's help calls it bip44Change.
 * - `solana-ledger`: Ledger's Solana app, Trust Wallet; bip44 in Phantom's help.
 * - `solana-ledger-live`: an address level below the usual one, all hardened.
 * - `solana-root`: `solana-keygen … prompt://` and Ledger's first account; bip44Root in Phantom's help.
 * - `solana-cli`: `solana-keygen new` and `recover` without a path: the BIP-39 seed itself.
 * - `solana-sollet`: deprecated, in Sollet and early Phantom.
 */
export const derivationSchemes: readonly DerivationScheme[] = [
  { id: 'evm', family: 'evm', derivation: 'bip32', path: "m/44'/60'/0'/0/i" },
  { id: 'evm-ledger-live', family: 'evm', derivation: 'bip32', path: "m/44'/60'/i'/0/0" },
  { id: 'evm-ledger-legacy', family: 'evm', derivation: 'bip32', path: "m/44'/60'/0'/i" },
  { id: 'solana', family: 'solana', derivation: 'slip10', path: "m/44'/501'/i'/0'" },
  { id: 'solana-ledger', family: 'solana', derivation: 'slip10', path: "m/44'/501'/i'" },
  { id: 'solana-ledger-live', family: 'solana', derivation: 'slip10', path: "m/44'/501'/i'/0'/0'" },
  { id: 'solana-root', family: 'solana', derivation: 'slip10', path: "m/44'/501'" },
  { id: 'solana-cli', family: 'solana', derivation: 'seed-itself', path: 'seed' },
  { id: 'solana-sollet', family: 'solana', derivation: 'bip32-as-seed', path: "m/501'/i'/0/0" },
]

/** Which scheme a stored path belongs to, for showing what it is. */
export function schemeOf(path: string): SchemeId | undefined {
  const steps = path.split('/')
  return derivationSchemes.find((scheme) => {
    const pattern = scheme.path.split('/')
    const matches = (step: string, at: number) => {
      const wanted = pattern[at] ?? ''
      return wanted.startsWith('i') ? new RegExp(`^\\d+${wanted.slice(1)}$`).test(step) : step === wanted
    }
    return steps.length === pattern.length && steps.every(matches)
  })?.id
}
