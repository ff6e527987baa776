import { isWalletAdapterCompatibleStandardWallet } from '@solana/wallet-adapter-base'
import { StandardWalletAdapter } from '@solana/wallet-standard-wallet-adapter-base'
import { PublicKey, SystemProgram, Transaction } from '@solana/web3.js'
import { getWallets } from '@wallet-standard/app'
import { press, say } from './page.ts'

const { get, on } = getWallets()
const adapters = () =>
  get()
    .filter(isWalletAdapterCompatibleStandardWallet)
    .map((wallet) => new StandardWalletAdapter({ wallet }))
let adapter: StandardWalletAdapter | undefined

const tell = () =>
  say(
    'found',
    get().map(({ name }) => name),
  )
on('register', tell)
on('unregister', tell)
tell()

function own(): StandardWalletAdapter {
  adapter ??= adapters().find(({ name }) => name === 'Countersign')
  if (adapter === undefined) throw new Error('no wallet')
  return adapter
}

press('autoConnect', async () => {
  await own().autoConnect()
  return own().publicKey?.toBase58() ?? ''
})
press('connect', async () => {
  own().on('disconnect', () => say('disconnected', true))
  await own().connect()
  return own().publicKey?.toBase58()
})
press('sign', async (message) => {
  const signature = await own().signMessage?.(new TextEncoder().encode(message))
  return [...(signature ?? [])]
})
press('send', async () => {
  const { publicKey } = own()
  if (publicKey === null) throw new Error('not connected')
  const transfer = SystemProgram.transfer({ fromPubkey: publicKey, toPubkey: PublicKey.default, lamports: 1 })
  const transaction = new Transaction({
    feePayer: publicKey,
    blockhash: PublicKey.default.toBase58(),
    lastValidBlockHeight: 1,
  }).add(transfer)
  if (!('signTransaction' in own())) return 'no signTransaction'
  await own().signTransaction?.(transaction)
  return 'signed'
})
press('disconnect', async () => {
  await own().disconnect()
  return own().publicKey
})
