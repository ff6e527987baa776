import { createEvmProvider } from './evmProvider.ts'
import { createPageChannel } from './pageChannel.ts'
import { createSolanaWallet } from './solanaWallet.ts'
import { createWalletHost } from './walletHost.ts'
import { changedEvent, walletName, walletRdns } from './walletRequest.ts'

type RegisterApi = { register?: (...wallets: unknown[]) => unknown }

/**
 * Makes the extension a wallet of this page: announced by EIP-6963 and the Wallet Standard, never as a property of
 * the window (R18). Nothing of any account is known here before the person has connected it.
 *
 * @param icon `data:` URI of the extension's own mark
 */
export function announceWallet(
  window: Window & typeof globalThis,
  icon: `data:image/svg+xml,${string}`,
): void {
  const { CustomEvent, document } = window
  const dispatch = window.dispatchEvent.bind(window)
  const host = createWalletHost(createPageChannel(window))
  const solana = createSolanaWallet(host, icon)
  const info = Object.freeze({ uuid: window.crypto.randomUUID(), name: walletName, icon, rdns: walletRdns })
  const detail = Object.freeze({ info, provider: createEvmProvider(host, window.origin) })
  const takeBack: (() => void)[] = []

  function announce(): void {
    if (host.isOn()) dispatch(new CustomEvent('eip6963:announceProvider', { detail }))
  }

  function register(api: RegisterApi | null | undefined): void {
    const unregister = host.isOn() ? api?.register?.(solana) : undefined
    if (typeof unregister === 'function') takeBack.push(unregister as () => void)
  }

  function introduce(): void {
    announce()
    dispatch(new CustomEvent('wallet-standard:register-wallet', { detail: register }))
  }

  window.addEventListener('eip6963:requestProvider', announce)
  window.addEventListener('wallet-standard:app-ready', (event) => {
    register((event as CustomEvent<RegisterApi>).detail)
  })
  document.addEventListener(changedEvent, () => void host.refresh())

  let wasOn = true
  host.watch(() => {
    if (wasOn === host.isOn()) return
    wasOn = host.isOn()
    if (wasOn) introduce()
    else for (const unregister of takeBack.splice(0)) unregister()
  })
  introduce()
  void host.ready()
}
