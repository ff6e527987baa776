import type { FoundWallet, WalletAnswer, WalletCommand, WalletStep } from './pageAnswer.ts'

type Account = { address?: unknown; chains?: unknown; features?: unknown }
type SignedMessage = { signature?: unknown; signedMessage?: unknown }
type StandardWallet = {
  name?: unknown
  icon?: unknown
  accounts?: readonly Account[]
  features?: Record<string, unknown>
}
type Connect = { connect(): Promise<{ accounts?: readonly Account[] } | undefined> }
type SignMessage = {
  signMessage(input: { account: Account; message: Uint8Array }): Promise<readonly SignedMessage[]>
}
type SignTransaction = {
  signTransaction(input: TransactionInput): Promise<readonly { signedTransaction?: unknown }[]>
}
type SignAndSend = {
  signAndSendTransaction(input: TransactionInput): Promise<readonly { signature?: unknown }[]>
}
type TransactionInput = { account: Account; transaction: Uint8Array; chain: string }
type LegacyProvider = {
  publicKey?: { toString(): string } | null
  connect?(): Promise<{ publicKey?: { toString(): string } } | undefined>
  signMessage?(message: Uint8Array, display?: string): Promise<unknown>
  request?(call: { method: string; params: unknown }): Promise<unknown>
} & Record<string, unknown>
type RegisterApi = { register(...wallets: StandardWallet[]): () => void }
type RegisterEvent = { detail?: (api: RegisterApi) => void }

/** As much of a page's window as is used here. */
export type SolanaWindow = {
  origin: string
  solana?: LegacyProvider
  phantom?: { solana?: LegacyProvider }
  solflare?: LegacyProvider
  CustomEvent: new (type: string, init: { detail: RegisterApi }) => object
  setTimeout(run: () => void, delay: number): unknown
  clearTimeout(timer: unknown): void
  addEventListener(type: string, listener: (event: RegisterEvent) => void): void
  removeEventListener(type: string, listener: (event: RegisterEvent) => void): void
  dispatchEvent(event: object): unknown
}

/**
 * Finds the Solana wallets that are injected into a page (Wallet Standard; `window.solana` and its kin), or has
 * one of them sign the message bytes, or one transaction. Only wallets that can do what is wanted count.
 *
 * Listing is passive: registrations and the accounts that a wallet shows already, never a prompt. Signing calls
 * `standard:connect` only where the address is not among them, then `solana:signMessage` with that account. Sending does
 * the same with `solana:signTransaction`, or with `solana:signAndSendTransaction` where a wallet has no other.
 *
 * Sent into the page as source text and run in its world: it uses nothing from outside its own body, catches
 * everything and returns plain JSON.
 *
 * @see the Wallet Standard: `wallet-standard:app-ready`, `wallet-standard:register-wallet`
 */
export async function callSolanaWallet(
  command: WalletCommand,
  win: SolanaWindow = globalThis as unknown as SolanaWindow,
): Promise<WalletAnswer> {
  type Signed = { signature: unknown; signedMessage?: unknown }
  type Found = {
    wallet: FoundWallet
    exposed: () => string[]
    connect: () => Promise<unknown>
    sign: (address: string, message: Uint8Array) => Promise<Signed>
    send: (address: string, send: Sending) => Promise<Sent>
  }
  type Sending = { message: Uint8Array; message58: string; chain: string }
  /** Bytes or text, as the wallet gave it. */
  type Sent = { signature: unknown } | { transaction: unknown } | { hash: unknown }
  const sends = command.kind === 'sendSolana' || (command.kind === 'list' && command.purpose === 'send')
  const found: Found[] = []
  const seen: unknown[] = []
  let step: WalletStep = 'find'

  const within = <T>(work: Promise<T>, limit: number): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = win.setTimeout(() => reject({ timedOut: true }), limit)
      const stop = () => win.clearTimeout(timer)
      work.then(resolve, reject)
      work.then(stop, stop)
    })
  const shortText = (value: unknown, limit: number): string =>
    typeof value === 'string' ? value.slice(0, limit) : ''
  const hexOf = (bytes: Uint8Array): string =>
    Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const bytesOf = (hex: string): Uint8Array =>
    Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  const isBytes = (value: unknown): value is Uint8Array =>
    Object.prototype.toString.call(value) === '[object Uint8Array]' && (value as Uint8Array).length <= 65_536
  const isAddress = (value: string): boolean => /^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(value)
  const add = (entry: Found): void => {
    if (found.length >= 32) return
    const { walletId } = entry.wallet
    const twins = found.filter((one) => one.wallet.walletId.replace(/#\d+$/, '') === walletId).length
    if (twins > 0) entry.wallet.walletId = `${walletId}#${twins}`
    found.push(entry)
  }
  const solanaAccounts = (
    accounts: readonly Account[] | undefined,
  ): { account: Account; address: string }[] =>
    Array.from(accounts ?? [])
      .slice(0, 100)
      .map((account) => ({ account, address: shortText(account?.address, 64) }))
      .filter(({ account, address }) => {
        const { chains, features } = account
        const onSolana =
          !Array.isArray(chains) || chains.some((chain) => shortText(chain, 50).startsWith('solana:'))
        const wanted = sends
          ? ['solana:signTransaction', 'solana:signAndSendTransaction']
          : ['solana:signMessage']
        const able = !Array.isArray(features) || wanted.some((feature) => features.includes(feature))
        return isAddress(address) && onSolana && able
      })
  const addStandard = (standard: StandardWallet): void => {
    try {
      const features = standard.features ?? {}
      const signer = features['solana:signMessage'] as SignMessage | undefined
      const transactor = features['solana:signTransaction'] as SignTransaction | undefined
      const sender = features['solana:signAndSendTransaction'] as SignAndSend | undefined
      const canSend =
        typeof transactor?.signTransaction === 'function' ||
        typeof sender?.signAndSendTransaction === 'function'
      const connector = features['standard:connect'] as Connect | undefined
      const able = sends ? canSend : typeof signer?.signMessage === 'function'
      if (!able || seen.includes(standard)) return
      seen.push(standard)
      const name = shortText(standard.name, 200)
      const icon = shortText(standard.icon, 131_073)
      let connected: readonly Account[] | undefined
      const current = () => solanaAccounts([...(standard.accounts ?? []), ...(connected ?? [])])
      add({
        wallet: {
          walletId: `wallet-standard:${name}`,
          name,
          ...(icon !== '' && { icon }),
          source: 'wallet-standard',
          accounts: [],
        },
        exposed: () => [...new Set(current().map(({ address }) => address))],
        connect: async () => {
          if (typeof connector?.connect !== 'function') throw { code: 4200 }
          connected = (await connector.connect())?.accounts
        },
        sign: async (address, message) => {
          const account = current().find((one) => one.address === address)?.account
          if (!account || !signer) throw { code: 4100 }
          const [output] = await signer.signMessage({ account, message })
          return { signature: output?.signature, signedMessage: output?.signedMessage }
        },
        send: async (address, { message, chain }) => {
          const account = current().find((one) => one.address === address)?.account
          if (!account) throw { code: 4100 }
          // One empty signature before the message, as unsigned transactions are handed over.
          const transaction = new Uint8Array(65 + message.length)
          transaction[0] = 1
          transaction.set(message, 65)
          const input = { account, transaction, chain }
          // Signed only, it can be kept before it is sent, and goes to the endpoint that was agreed to.
          if (typeof transactor?.signTransaction === 'function') {
            const [output] = await transactor.signTransaction(input)
            return { transaction: output?.signedTransaction }
          }
          const [output] = (await sender?.signAndSendTransaction(input)) ?? []
          return { hash: output?.signature }
        },
      })
    } catch {
      // A wallet whose description throws is none.
    }
  }
  const addLegacy = (provider: LegacyProvider | undefined | null, name: string): void => {
    try {
      const able = sends ? provider?.request : provider?.signMessage
      if (!provider || typeof able !== 'function' || seen.includes(provider)) return
      seen.push(provider)
      // The same wallet registers itself by the standard today, and is asked that way.
      if (found.some(({ wallet }) => wallet.name.toLowerCase() === name.toLowerCase())) return
      const exposed = () => {
        const address = String(provider.publicKey ?? '')
        return isAddress(address) ? [address] : []
      }
      add({
        wallet: { walletId: `solana:${name}`, name, source: 'solana', accounts: [] },
        exposed,
        connect: async () => {
          if (typeof provider.connect !== 'function') throw { code: 4200 }
          await provider.connect()
        },
        sign: async (_address, message) => {
          const output = await provider.signMessage?.(message, 'utf8')
          const wrapped = output as { signature?: unknown } | undefined
          return { signature: wrapped?.signature ?? output }
        },
        send: async (_address, { message58 }) => {
          const params = { message: message58 }
          const output = await provider.request?.({ method: 'signTransaction', params })
          return { signature: (output as { signature?: unknown } | undefined)?.signature }
        },
      })
    } catch {
      // A getter that throws has no wallet behind it.
    }
  }
  const readSafely = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch {
      return undefined
    }
  }
  const discover = async (): Promise<void> => {
    const api: RegisterApi = {
      register: (...wallets) => {
        for (const wallet of wallets) addStandard(wallet)
        return () => {}
      },
    }
    const registering = (event: RegisterEvent) => {
      try {
        event.detail?.(api)
      } catch {
        // A registration that throws is none.
      }
    }
    win.addEventListener('wallet-standard:register-wallet', registering)
    try {
      win.dispatchEvent(new win.CustomEvent('wallet-standard:app-ready', { detail: Object.freeze(api) }))
      const wanted = 'walletId' in command ? command.walletId : undefined
      if (!found.some((one) => one.wallet.walletId === wanted)) {
        await new Promise<void>((resolve) => {
          win.setTimeout(resolve, command.settle)
        })
      }
    } finally {
      win.removeEventListener('wallet-standard:register-wallet', registering)
    }
    addLegacy(
      readSafely(() => win.phantom?.solana),
      'Phantom',
    )
    addLegacy(
      readSafely(() => win.solflare),
      'Solflare',
    )
    const solana = readSafely(() => win.solana)
    const names = { isPhantom: 'Phantom', isSolflare: 'Solflare', isBackpack: 'Backpack', isGlow: 'Glow' }
    const claimed = Object.entries(names).find(([flag]) => readSafely(() => solana?.[flag]) === true)
    addLegacy(solana, claimed?.[1] ?? 'Solana wallet')
  }

  try {
    if (/^\w+:\/\/([^/]*\.)?paxos(-secure)?\.com\.*(:|$)/i.test(win.origin)) {
      return { ok: false, step, reason: 'not on this site' }
    }
    await discover()
    if (command.kind === 'list') {
      for (const { wallet, exposed } of found) wallet.accounts = readSafely(exposed) ?? []
      return { ok: true, wallets: found.map(({ wallet }) => wallet) }
    }

    const chosen = found.find(({ wallet }) => wallet.walletId === command.walletId)
    if (!chosen || command.kind === 'sendEvm') return { ok: false, step, reason: 'not there any more' }
    const { address } = command
    if (!chosen.exposed().includes(address)) {
      step = 'connect'
      await within(chosen.connect(), command.patience)
    }
    step = 'account'
    const accounts = chosen.exposed()
    if (!accounts.includes(address)) {
      return { ok: false, step, reason: 'another account', accounts: accounts.slice(0, 10) }
    }
    if (command.kind === 'sendSolana') {
      step = 'send'
      const { message58, chain } = command
      const sent = await within(
        chosen.send(address, { message: bytesOf(command.message), message58, chain }),
        command.patience,
      )
      const accountsAfter = readSafely(chosen.exposed) ?? []
      const written = (value: unknown) => (isBytes(value) ? hexOf(value) : shortText(value, 4096))
      if ('hash' in sent) return { ok: true, sent: { hash: written(sent.hash) }, accountsAfter }
      return {
        ok: true,
        sent:
          'transaction' in sent
            ? { transaction: written(sent.transaction) }
            : { signature: written(sent.signature) },
        accountsAfter,
      }
    }
    step = 'sign'
    const message = bytesOf(command.hex)
    const { signature, signedMessage } = await within(chosen.sign(address, message), command.patience)
    const written = isBytes(signature)
      ? { hex: hexOf(signature) }
      : Array.isArray(signature)
        ? { hex: hexOf(Uint8Array.from(signature.slice(0, 1024), Number)) }
        : { text: shortText(signature, 65_536) }
    return {
      ok: true,
      signature: written,
      ...(isBytes(signedMessage) && { signedMessage: hexOf(signedMessage) }),
      address,
      accountsAfter: readSafely(chosen.exposed) ?? [],
    }
  } catch (thrown) {
    try {
      const error = (thrown ?? {}) as { code?: unknown; message?: unknown; timedOut?: unknown }
      const code = Number(error.code)
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
