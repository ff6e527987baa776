/** Where a wallet announced itself. */
export type WalletSource = 'eip6963' | 'ethereum' | 'wallet-standard' | 'solana'

/** What is asked of the code that runs in the page. Plain JSON. */
export type WalletCommand =
  | {
      kind: 'list'
      /** How long announcements may take, in milliseconds. */
      settle: number
      /** Solana: wallets and accounts that can sign messages, or those that can send. Signing unless it says otherwise. */
      purpose?: 'sign' | 'send'
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
  | {
      kind: 'sendEvm'
      walletId: string
      /** The sender. */
      address: string
      /** `0x` hex; with the sender all that the wallet is told. */
      transaction: { to: string; value: string; data: string; chainId: string }
      /** For a wallet that does not know the chain (EIP-3085). */
      chain: AddedChain
      settle: number
      patience: number
    }
  | {
      kind: 'sendSolana'
      walletId: string
      address: string
      /** The legacy message, lower-case hex, and the same in base58. */
      message: string
      message58: string
      /** The cluster as the Wallet Standard names it. */
      chain: 'solana:mainnet' | 'solana:devnet'
      settle: number
      patience: number
    }

/** A chain as wallets take it from a page. Source: EIP-3085. */
export type AddedChain = {
  chainId: string
  chainName: string
  nativeCurrency: { name: string; symbol: string; decimals: number }
  rpcUrls: string[]
  blockExplorerUrls: string[]
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
export type WalletStep = 'find' | 'connect' | 'account' | 'chain' | 'sign' | 'send'

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
  | {
      ok: true
      /**
       * What came of a transaction: it was sent under this hash (EVM `0x` hex, Solana lower-case hex or text), or it
       * was only signed, and this is the transaction or the signature alone, lower-case hex or text.
       */
      sent: { hash: string } | { transaction: string } | { signature: string }
      accountsAfter: string[]
      /** EVM: the chain that the wallet is on afterwards, decimal. */
      chainAfter?: string
    }
  | WalletFailure
