import { base58 } from '@scure/base'
import { Connection, Keypair, Transaction } from '@solana/web3.js'
import { getBytes, Interface, JsonRpcProvider, type TransactionRequest, Wallet } from 'ethers'
import type { TestKey } from '../payloads.ts'
import { type EvmWallet, type SolanaWallet, type WalletBehaviour, walletError } from './pageWallets.ts'

/** The chain that a wallet is on, which a test may change. */
export type WalletChain = { id: number }

type EvmOptions = {
  key: TestKey
  /** RPC address of the chain that it knows. */
  rpc: string
  chain: WalletChain
  /** A contract account that obeys the key: what the page sees, and what sends. */
  contract?: string
  /** Stands before each call. Throw to refuse; what it returns, if anything, is the answer. */
  before?: WalletBehaviour
}

type EvmTransaction = { to: string; value: string; data: string; chainId: string }

const contractAccount = new Interface(['function execute(address to, uint256 value, bytes data)'])

/** `sendElsewhere`: sends by itself, as where a person speeds a transaction up; @returns the hash */
type SendingEvmWallet = EvmWallet & { sendElsewhere(transaction: TransactionRequest): Promise<string> }

/** An Ethereum wallet in the page that really sends, by ethers. It is on `chain`, and switches when it is asked to. */
export function sendingEvmWallet({ key, rpc, chain, contract, before }: EvmOptions): SendingEvmWallet {
  const provider = new JsonRpcProvider(rpc, undefined, { cacheTimeout: -1, batchMaxCount: 1 })
  const signer = new Wallet(key.privateKey, provider)
  const account = contract ?? key.address
  return {
    kind: 'evm',
    name: 'Sender',
    sendElsewhere: async (transaction) => (await signer.sendTransaction(transaction)).hash,
    async behaviour(method, params) {
      const answer = await before?.(method, params)
      if (answer !== undefined) return answer
      switch (method) {
        case 'eth_accounts':
        case 'eth_requestAccounts':
          return [account.toLowerCase()]
        case 'eth_chainId':
          return `0x${chain.id.toString(16)}`
        case 'wallet_switchEthereumChain':
          chain.id = Number((params[0] as { chainId: string }).chainId)
          return null
        case 'eth_sendTransaction': {
          const { to, value, data, chainId } = params[0] as EvmTransaction
          if (Number(chainId) !== chain.id) throw walletError(-32602, 'Another chain.')
          if (contract === undefined) return (await signer.sendTransaction({ to, value, data })).hash
          const wrapped = contractAccount.encodeFunctionData('execute', [to, value, data])
          return (await signer.sendTransaction({ to: contract, data: wrapped })).hash
        }
        default:
          throw walletError(4200, `${method} is not supported.`)
      }
    },
  }
}

/** A Solana wallet in the page that really signs, and sends where it is that kind. */
export function sendingSolanaWallet(
  key: TestKey,
  rpc: string,
  sends: NonNullable<SolanaWallet['sends']>,
): SolanaWallet {
  const signer = Keypair.fromSecretKey(base58.decode(key.privateKey))
  return {
    kind: 'solana',
    name: 'Sender',
    accounts: [key.address],
    sends,
    async behaviour(method, params) {
      if (method === 'connect') return [key.address]
      if (method !== sends) throw walletError(4200, `${method} is not supported.`)
      const transaction = Transaction.from(getBytes(`0x${params[2]}`))
      transaction.sign(signer)
      if (sends === 'signTransaction') return transaction.serialize().toString('hex')
      const signature = await new Connection(rpc, 'confirmed').sendRawTransaction(transaction.serialize())
      return Buffer.from(base58.decode(signature)).toString('hex')
    },
  }
}
