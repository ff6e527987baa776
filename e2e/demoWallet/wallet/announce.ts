import type { DemoWalletConfig } from '../demoWalletConfig.ts'
import { createEvmProvider } from './evmProvider.ts'
import { createSolanaWallet } from './solanaWallet.ts'

/** Filled in when the wallet is built. */
declare const demoWalletConfig: DemoWalletConfig

type RegisterApi = { register(...wallets: unknown[]): () => void }

const config = demoWalletConfig
const { evmKey, solanaKey, name = 'Demo Wallet', rdns = 'test.demo-wallet', legacy = 'no' } = config
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#3b6b5c"/><circle cx="16" cy="16" r="7" fill="#fff"/></svg>',
)}`

if (evmKey !== undefined) {
  const provider = createEvmProvider(evmKey, config)
  const info = Object.freeze({ uuid: crypto.randomUUID(), name, icon, rdns })
  const announce = () =>
    window.dispatchEvent(
      new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }),
    )
  if (legacy !== 'no') Object.assign(window, { ethereum: provider })
  if (legacy !== 'only') {
    window.addEventListener('eip6963:requestProvider', announce)
    announce()
  }
}

if (solanaKey !== undefined) {
  const wallet = createSolanaWallet(solanaKey, icon, config)
  const register = (api: RegisterApi) => api.register(wallet.standard)
  if (legacy !== 'no') Object.assign(window, { solana: wallet.legacy })
  if (legacy !== 'only') {
    window.addEventListener('wallet-standard:app-ready', (event) => {
      register((event as CustomEvent<RegisterApi>).detail)
    })
    window.dispatchEvent(new CustomEvent('wallet-standard:register-wallet', { detail: register }))
  }
}
