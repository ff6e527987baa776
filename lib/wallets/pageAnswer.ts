/** Where a wallet announced itself. */
export type WalletSource = 'eip6963' | 'ethereum' | 'wallet-standard' | 'solana'

/** What is asked of the code that runs in the page. Plain JSON. */
export type WalletCommand =
  | {
      kind: 'list'
      /** How long announcements may take, in milliseconds. */
      settle: number
    }
  | {
      kind: 'sign'
      walletId: string
      /** The payload's address. */
      address: string
      /** The message bytes, lower-case hex without `0x`. */
      hex: string
      settle: number
      /** How long the person may take over one prompt, in milliseconds. */
      patience: number
    }

/** A wallet as the page tells of it. Every field is the page's word. */
export type FoundWallet = {
  walletId: string
  name: string
  rdns?: string
  icon?: string
  source: WalletSource
  accounts: string[]
}

/** How far a wallet got before it failed. */
export type WalletStep = 'find' | 'connect' | 'account' | 'sign'

/** Why a wallet has not signed. `code` and `reason` are what it threw. */
export type WalletFailure = {
  ok: false
  step: WalletStep
  code?: number
  reason: string
  timedOut?: boolean
  /** The accounts that it offers instead. */
  accounts?: string[]
}

/** What comes back from the page. Plain JSON, hostile until it was checked. */
export type WalletAnswer =
  | { ok: true; wallets: FoundWallet[] }
  | {
      ok: true
      /** As the wallet gave it: text, or the bytes as lower-case hex. Anything else is an empty text. */
      signature: { text: string } | { hex: string }
      /** What a Solana wallet says it signed, lower-case hex. */
      signedMessage?: string
      /** The account that signed, as the wallet spells it. */
      address: string
      /** The accounts that it exposes afterwards. */
      accountsAfter: string[]
    }
  | WalletFailure
