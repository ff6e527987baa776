import { createEmitter } from './emitter.ts'
import { rpcCodes, rpcError } from './rpcError.ts'
import { sentences } from './sentences.ts'
import { bytesOfHex, textOfBytes } from './signText.ts'
import type { WalletHost } from './walletHost.ts'
import { type SolanaAccount, type WalletState, walletName } from './walletRequest.ts'

/** An account as the Wallet Standard has it. */
type StandardAccount = {
  readonly address: string
  readonly publicKey: Uint8Array
  readonly chains: readonly string[]
  readonly features: readonly string[]
}

type SignInput = { account?: { address?: unknown }; message?: unknown }
type SignOutput = { signedMessage: Uint8Array; signature: Uint8Array; signatureType: 'ed25519' }

const chains = ['solana:mainnet', 'solana:devnet', 'solana:testnet'] as const

/**
 * The features that stand for moving funds. They are there because the wallet adapter passes over a wallet without
 * them, and each refuses.
 */
const refusing = ['solana:signTransaction', 'solana:signAndSendTransaction'] as const

/**
 * The Wallet Standard wallet that a page sees: connected local Solana accounts and `solana:signMessage` for them.
 *
 * @param icon `data:` URI
 */
export function createSolanaWallet(host: WalletHost, icon: `data:image/svg+xml,${string}`) {
  const events = createEmitter()
  /** The page has said goodbye: it sees no accounts until it connects again. The consent stays. */
  let left = false
  let accounts: readonly StandardAccount[] = []

  function show(connected: readonly SolanaAccount[]): void {
    const next = left ? [] : connected
    if (next.map(({ address }) => address).join() === accounts.map(({ address }) => address).join()) return
    accounts = Object.freeze(next.map(standardAccount))
    events.emit('change', { accounts })
  }

  async function connect({ silent = false }: { silent?: boolean } = {}) {
    let state: WalletState = await host.ready()
    if (state.solana.length === 0 && !silent) state = await host.connect('solana')
    left = false
    show(state.solana)
    return { accounts }
  }

  async function signMessage(...inputs: SignInput[]): Promise<SignOutput[]> {
    const outputs: SignOutput[] = []
    for (const { account, message } of inputs) {
      const own = accounts.find(({ address }) => address === account?.address)
      if (own === undefined) throw rpcError(rpcCodes.unauthorized, sentences.notConnected)
      if (!(message instanceof Uint8Array)) throw rpcError(rpcCodes.invalidParams, sentences.badParams)
      // A copy: what the page does to its bytes meanwhile changes nothing.
      const signedMessage = Uint8Array.from(message)
      const signature = await host.sign('SOLANA', own.address, textOfBytes(signedMessage))
      outputs.push({ signedMessage, signature: bytesOfHex(signature), signatureType: 'ed25519' })
    }
    return outputs
  }

  async function refuse(): Promise<never> {
    throw rpcError(rpcCodes.unsupported, sentences.neverMoves)
  }

  host.watch(({ solana }) => show(solana))

  return Object.freeze({
    version: '1.0.0',
    name: walletName,
    icon,
    chains,
    get accounts() {
      return accounts
    },
    features: Object.freeze({
      'standard:connect': Object.freeze({ version: '1.0.0', connect }),
      'standard:disconnect': Object.freeze({
        version: '1.0.0',
        async disconnect() {
          left = true
          show([])
        },
      }),
      'standard:events': Object.freeze({
        version: '1.0.0',
        on(event: string, listener: (...values: never[]) => void) {
          events.add(event, listener, false)
          return () => events.remove(event, listener)
        },
      }),
      'solana:signMessage': Object.freeze({ version: '1.1.0', signMessage }),
      'solana:signTransaction': Object.freeze({
        version: '1.0.0',
        supportedTransactionVersions: ['legacy', 0],
        signTransaction: refuse,
      }),
      'solana:signAndSendTransaction': Object.freeze({
        version: '1.0.0',
        supportedTransactionVersions: ['legacy', 0],
        signAndSendTransaction: refuse,
      }),
    }),
  })
}

function standardAccount({ address, publicKey }: SolanaAccount): StandardAccount {
  return Object.freeze({
    address,
    publicKey: bytesOfHex(publicKey),
    chains,
    features: ['solana:signMessage', ...refusing],
  })
}
