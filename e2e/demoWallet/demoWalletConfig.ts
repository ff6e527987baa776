/**
 * Ways in which wallets are known to go wrong, or a hostile one might. Each is done for real: the signature of
 * another account is a real signature of another account.
 */
export type Misbehaviour =
  | 'another-account'
  | 'altered-message'
  | 'crlf'
  | 'trimmed'
  | 'utf16'
  | 'offchain-envelope'
  | 'eth-sign'
  | 'typed-data'
  | 'contract'
  | 'halves-swapped'
  | 'high-s'
  | 'v-zero'
  | 'compact'
  | 'truncated'
  | 'returns-true'
  | 'never-answers'
  | 'declines'
  | 'locked'
  | 'busy'
  | 'unsupported'
  | 'fails'
  | 'switches-account'
  | 'wrong-account'

/** What a demo wallet is built with. */
export type DemoWalletConfig = {
  /** EVM private key, `0x` hex. Without one there is no EVM provider. */
  evmKey?: string
  /** Solana secret key, base58 of 64 bytes. Without one there is no Solana wallet. */
  solanaKey?: string
  misbehave?: Misbehaviour
  /** Name by which it announces itself. Default `Demo Wallet`. */
  name?: string
  /** Reverse domain of its EIP-6963 announcement. */
  rdns?: string
  /** Whether it shows its account without being connected first. Default true. */
  exposed?: boolean
  /** Whether it is also `window.ethereum` and `window.solana`, or only that. Default `no`. */
  legacy?: 'no' | 'also' | 'only'
}
