/** Which kind of accounts is meant. */
export type WalletFamily = 'evm' | 'solana'

/** A Solana account as a page's wallet shows it. `publicKey`: 32 bytes, hex. */
export type SolanaAccount = { address: string; publicKey: string }

/** What a site may see of the person's accounts, and which EVM chain it has picked. */
export type WalletState = {
  /** EIP-155 chain id, as EIP-695 writes it: `0x` hex without leading zeros. */
  chainId: string
  /** Connected addresses, with EIP-55 checksum. */
  evm: string[]
  solana: SolanaAccount[]
}

/**
 * What the wallet in a page asks of the background, by the page protocol, as a payload of
 * `{"wallet_request": …}`. Any script of the page can ask the same, so nothing here is believed.
 */
export type WalletRequest =
  /** How things stand; answered at once. */
  | { ask: 'state' }
  /** To see accounts: answered at once where some are connected, unless the person is to choose `again`. */
  | { ask: 'connect'; family: WalletFamily; again?: boolean }
  /** The site gives its accounts back. */
  | { ask: 'forget'; family: WalletFamily }
  | { ask: 'chain'; chainId: string }
  /** `network`: Paxos's name of it. `address`: one that is connected. */
  | { ask: 'sign'; network: string; address: string; message: string }

/** How the text of such a payload begins: by this the background tells it from a verification. */
export const walletPrefix = '{"wallet_request":'

/** The text of the payload. */
export function writeWalletRequest(
  request: WalletRequest,
  stringify: (value: unknown) => string = JSON.stringify,
): string {
  return `${walletPrefix}${stringify(request)}}`
}

/** The chain of a site that has picked none: Ethereum. */
export const defaultChain = '0x1'

/** The name under which the wallet shows up in pages. */
export const walletName = 'Countersign'

/** The wallet's reverse domain (EIP-6963). */
export const walletRdns = 'invalid.countersign'

/** Dispatched on the document to have the wallet ask again how things stand. It carries nothing. */
export const changedEvent = 'paxos-verification:wallet-changed'
