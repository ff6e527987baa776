import type { AddedChain, FoundWallet, WalletAnswer, WalletCommand, WalletStep } from './pageAnswer.ts'

type Provider = { request(call: { method: string; params?: unknown[] }): Promise<unknown> }
type Injected = Partial<Provider> & { providers?: unknown } & Record<string, unknown>
type Announcement = { detail?: { info?: Record<string, unknown>; provider?: Partial<Provider> } }

/** As much of a page's window as is used here. */
export type EvmWindow = {
  origin: string
  ethereum?: Injected
  Event: new (type: string) => object
  setTimeout(run: () => void, delay: number): unknown
  clearTimeout(timer: unknown): void
  addEventListener(type: string, listener: (event: Announcement) => void): void
  removeEventListener(type: string, listener: (event: Announcement) => void): void
  dispatchEvent(event: object): unknown
}

/**
 * Finds the Ethereum wallets that are injected into a page (EIP-6963, `window.ethereum`, its `providers`), or has
 * one of them sign by `personal_sign` or send one transaction.
 *
 * Listing is passive: announcements and `eth_accounts`, never a prompt. Signing asks for the accounts
 * (`eth_requestAccounts`, after EIP-2255 where others are exposed) only where the address is not exposed
 * already, compares, signs `[0x-hex of the bytes, address]` and asks for the accounts again. Sending does the same and
 * then sees to the chain: asks which it is, has it switched or added, asks again (T63), and hands over
 * `eth_sendTransaction` with sender, recipient, value, calldata and chain id, and nothing else (T62).
 *
 * Sent into the page as source text and run in its world: it uses nothing from outside its own body, catches
 * everything and returns plain JSON.
 *
 * @see EIP-1193, EIP-6963, EIP-191, EIP-3326, EIP-3085
 */
export async function callEvmWallet(
  command: WalletCommand,
  win: EvmWindow = globalThis as unknown as EvmWindow,
): Promise<WalletAnswer> {
  type Found = { wallet: FoundWallet; provider: Provider }
  const found: Found[] = []
  let step: WalletStep = 'find'

  const within = <T>(work: Promise<T> | T, limit: number): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = win.setTimeout(() => reject({ timedOut: true }), limit)
      const stop = () => win.clearTimeout(timer)
      const promise = Promise.resolve(work)
      promise.then(resolve, reject)
      promise.then(stop, stop)
    })
  const shortText = (value: unknown, limit: number): string =>
    typeof value === 'string' ? value.slice(0, limit) : ''
  const isProvider = (value: unknown): value is Provider => {
    try {
      return typeof (value as Provider | undefined)?.request === 'function'
    } catch {
      return false
    }
  }
  const accountsOf = async (provider: Provider, method: string, limit: number): Promise<string[]> => {
    const accounts = await within(provider.request({ method }), limit)
    if (!Array.isArray(accounts)) return []
    return accounts
      .slice(0, 100)
      .filter((account): account is string => /^0x[0-9a-f]{40}$/i.test(shortText(account, 64)))
  }
  /** The chain that a wallet is on, as a decimal number; empty when it does not say. */
  const chainOf = async (provider: Provider): Promise<string> => {
    const chain = await within(provider.request({ method: 'eth_chainId' }), 5000)
    const id = Number(chain)
    return Number.isSafeInteger(id) && id > 0 ? String(id) : ''
  }
  const codeOf = (error: unknown): number => {
    const { code, data } = (error ?? {}) as {
      code?: unknown
      data?: { originalError?: { code?: unknown } }
    }
    return Number(data?.originalError?.code ?? code)
  }
  /** Asks to switch to a chain (EIP-3326), and to add it (EIP-3085) where the wallet does not know it. */
  const switchChain = async (provider: Provider, chain: AddedChain, limit: number): Promise<void> => {
    const params = [{ chainId: chain.chainId }]
    try {
      await within(provider.request({ method: 'wallet_switchEthereumChain', params }), limit)
    } catch (error) {
      const { message } = (error ?? {}) as { message?: unknown }
      const unknown = codeOf(error) === 4902 || /unrecognized chain/i.test(shortText(message, 300))
      if (!unknown) throw error
      await within(provider.request({ method: 'wallet_addEthereumChain', params: [chain] }), limit)
      if ((await chainOf(provider)) === String(Number(chain.chainId))) return
      await within(provider.request({ method: 'wallet_switchEthereumChain', params }), limit)
    }
  }
  /** Lets the person choose other accounts to expose (EIP-2255), where the wallet has such a thing. */
  const offerOtherAccounts = async (provider: Provider, limit: number): Promise<void> => {
    try {
      const params = [{ eth_accounts: {} }]
      await within(provider.request({ method: 'wallet_requestPermissions', params }), limit)
    } catch (error) {
      const { code, timedOut } = (error ?? {}) as { code?: unknown; timedOut?: unknown }
      if (code === 4001 || code === -32002 || timedOut === true) throw error
    }
  }
  const add = (wallet: FoundWallet, provider: unknown): void => {
    if (!isProvider(provider) || found.some((one) => one.provider === provider) || found.length >= 32) return
    const twins = found.filter((one) => one.wallet.walletId.replace(/#\d+$/, '') === wallet.walletId).length
    found.push({
      wallet: twins > 0 ? { ...wallet, walletId: `${wallet.walletId}#${twins}` } : wallet,
      provider,
    })
  }
  const announced = (event: Announcement): void => {
    try {
      const { info, provider } = event.detail ?? {}
      const icon = shortText(info?.icon, 131_073)
      const rdns = shortText(info?.rdns, 200)
      add(
        {
          walletId: `eip6963:${shortText(info?.uuid, 100)}`,
          name: shortText(info?.name, 200),
          ...(rdns !== '' && { rdns }),
          ...(icon !== '' && { icon }),
          source: 'eip6963',
          accounts: [],
        },
        provider,
      )
    } catch {
      // An announcement that throws is no wallet.
    }
  }
  const legacyName = (provider: Record<string, unknown>): string => {
    // Many wallets claim to be MetaMask, so that claim counts last.
    const flags = {
      isRabby: 'Rabby Wallet',
      isBraveWallet: 'Brave Wallet',
      isCoinbaseWallet: 'Coinbase Wallet',
      isTrust: 'Trust Wallet',
      isOkxWallet: 'OKX Wallet',
      isPhantom: 'Phantom',
      isFrame: 'Frame',
      isMetaMask: 'MetaMask',
    }
    try {
      for (const [flag, name] of Object.entries(flags)) if (provider[flag] === true) return name
    } catch {
      // Unnamed, then.
    }
    return 'Browser wallet'
  }
  const addLegacy = (): void => {
    try {
      const { ethereum } = win
      if (ethereum === undefined || ethereum === null) return
      const several = Array.isArray(ethereum.providers) ? ethereum.providers.filter(isProvider) : []
      for (const [index, provider] of (several.length > 0 ? several : [ethereum]).entries()) {
        const name = legacyName(provider as Record<string, unknown>)
        add({ walletId: `ethereum:${index}`, name, source: 'ethereum', accounts: [] }, provider)
      }
    } catch {
      // A getter that throws has no wallet behind it.
    }
  }
  /** A legacy provider is another face of an announced wallet if it has that name or only its accounts. */
  const isFaceOf = (legacy: FoundWallet, announcedWallet: FoundWallet): boolean =>
    announcedWallet.source === 'eip6963' &&
    (legacy.name.toLowerCase() === announcedWallet.name.toLowerCase() ||
      (legacy.accounts.length > 0 &&
        legacy.accounts.every((account) => announcedWallet.accounts.includes(account))))
  const discover = async (): Promise<void> => {
    win.addEventListener('eip6963:announceProvider', announced)
    try {
      win.dispatchEvent(new win.Event('eip6963:requestProvider'))
      const wanted = 'walletId' in command ? command.walletId : undefined
      if (!found.some((one) => one.wallet.walletId === wanted)) {
        await new Promise<void>((resolve) => {
          win.setTimeout(resolve, command.settle)
        })
      }
    } finally {
      win.removeEventListener('eip6963:announceProvider', announced)
    }
    addLegacy()
  }

  try {
    if (/^\w+:\/\/([^/]*\.)?paxos(-secure)?\.com\.*(:|$)/i.test(win.origin)) {
      return { ok: false, step, reason: 'not on this site' }
    }
    await discover()
    if (command.kind === 'list') {
      await Promise.all(
        found.map(async ({ wallet, provider }) => {
          wallet.accounts = await accountsOf(provider, 'eth_accounts', 1000).catch(() => [])
        }),
      )
      const wallets = found.map(({ wallet }) => wallet)
      return {
        ok: true,
        wallets: wallets.filter(
          (wallet) => wallet.source === 'eip6963' || !wallets.some((other) => isFaceOf(wallet, other)),
        ),
      }
    }

    if (command.kind === 'sendSolana') return { ok: false, step, reason: 'not an EVM wallet' }
    const provider = found.find(({ wallet }) => wallet.walletId === command.walletId)?.provider
    if (!provider) return { ok: false, step, reason: 'not there any more' }
    const isWanted = (account: string): boolean => account.toLowerCase() === command.address.toLowerCase()
    let accounts = await accountsOf(provider, 'eth_accounts', 5000).catch((): string[] => [])
    if (!accounts.some(isWanted)) {
      step = 'connect'
      // A wallet that exposes other accounts answers eth_requestAccounts with those, without asking anybody.
      if (accounts.length > 0) await offerOtherAccounts(provider, command.patience)
      accounts = await accountsOf(provider, 'eth_requestAccounts', command.patience)
    }
    step = 'account'
    const account = accounts.find(isWanted)
    if (account === undefined) {
      return { ok: false, step, reason: 'another account', accounts: accounts.slice(0, 10) }
    }
    if (command.kind === 'sendEvm') {
      const { transaction, chain } = command
      const wantedChain = String(Number(transaction.chainId))
      step = 'chain'
      if ((await chainOf(provider)) !== wantedChain) await switchChain(provider, chain, command.patience)
      // Read again: what a wallet says it did is not what it is on.
      const current = await chainOf(provider)
      if (current !== wantedChain) return { ok: false, step, reason: `chain ${current}` }
      accounts = await accountsOf(provider, 'eth_accounts', 5000)
      step = 'account'
      if (!accounts.some(isWanted)) {
        return { ok: false, step, reason: 'another account', accounts: accounts.slice(0, 10) }
      }
      step = 'send'
      const { to, value, data, chainId } = transaction
      const params = [{ from: account, to, value, data, chainId }]
      const hash = await within(provider.request({ method: 'eth_sendTransaction', params }), command.patience)
      const chainAfter = await chainOf(provider).catch(() => '')
      const accountsAfter = await accountsOf(provider, 'eth_accounts', 5000).catch((): string[] => [])
      return { ok: true, sent: { hash: shortText(hash, 100) }, accountsAfter, chainAfter }
    }
    step = 'sign'
    const params = [`0x${command.hex}`, account]
    const signature = await within(provider.request({ method: 'personal_sign', params }), command.patience)
    const accountsAfter = await accountsOf(provider, 'eth_accounts', 5000).catch((): string[] => [])
    return { ok: true, signature: { text: shortText(signature, 65_536) }, address: account, accountsAfter }
  } catch (thrown) {
    try {
      const error = (thrown ?? {}) as { message?: unknown; timedOut?: unknown }
      const code = codeOf(thrown)
      return {
        ok: false,
        step,
        ...(Number.isSafeInteger(code) && { code }),
        ...(error.timedOut === true && { timedOut: true }),
        reason: shortText(typeof thrown === 'string' ? thrown : error.message, 300),
      }
    } catch {
      return { ok: false, step, reason: '' }
    }
  }
}
