import type { Page } from '@playwright/test'

/** Answers a call to a page's wallet, from the test's own process. */
export type WalletBehaviour = (method: string, params: unknown[]) => unknown

export type EvmWallet = {
  kind: 'evm'
  name: string
  rdns?: string
  icon?: string
  behaviour: WalletBehaviour
}

/**
 * `accounts` are those that the wallet shows before anybody connects. Methods: `connect`, `signMessage`, and where it
 * `sends` that way `signAndSendTransaction` or `signTransaction`, with address, chain and bytes; all bytes in hex.
 */
export type SolanaWallet = {
  kind: 'solana'
  name: string
  accounts: string[]
  sends?: 'signAndSendTransaction' | 'signTransaction'
  behaviour: WalletBehaviour
}

export type PageWallet = EvmWallet | SolanaWallet

/** One call that a wallet received. */
export type WalletCall = { wallet: string; method: string; params: unknown[] }

const plainIcon =
  'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxNiIgaGVpZ2h0PSIxNiIvPg=='

/**
 * Puts wallets into every document that the page will load, as wallet extensions do: EIP-6963 for EVM, the
 * Wallet Standard for Solana. What they answer is decided by the test, so that they may lie.
 *
 * @returns every call that they received, in order
 */
export async function injectWallets(page: Page, wallets: readonly PageWallet[]): Promise<WalletCall[]> {
  const calls: WalletCall[] = []
  await page.exposeFunction('callTestWallet', async (name: string, method: string, params: unknown[]) => {
    calls.push({ wallet: name, method, params })
    const wallet = wallets.find((candidate) => candidate.name === name)
    try {
      return { value: (await wallet?.behaviour(method, params)) ?? null }
    } catch (error) {
      const { code = -32603, message } = error as { code?: number; message: string }
      return { error: { code, message } }
    }
  })
  const described = wallets.map((wallet) => ({
    kind: wallet.kind,
    name: wallet.name,
    rdns: wallet.kind === 'evm' ? (wallet.rdns ?? `test.${wallet.name.toLowerCase()}`) : '',
    icon: (wallet.kind === 'evm' && wallet.icon) || plainIcon,
    accounts: wallet.kind === 'solana' ? wallet.accounts : [],
    sends: (wallet.kind === 'solana' && wallet.sends) || '',
  }))
  await page.addInitScript(`(${installWallets})(${JSON.stringify(described)})`)
  return calls
}

/** An error as wallets throw it, with its EIP-1193 number. */
export function walletError(code: number, message: string): Error {
  return Object.assign(new Error(message), { code })
}

type Described = {
  kind: string
  name: string
  rdns: string
  icon: string
  accounts: string[]
  sends: string
}
type Sending = { account: { address: string }; transaction: Uint8Array; chain: string }
type TestWindow = {
  callTestWallet: (name: string, method: string, params: unknown[]) => Promise<WalletAnswer>
}
type WalletAnswer = { value?: unknown; error?: { code: number; message: string } }

/** Runs in the page. Self-contained. */
function installWallets(wallets: Described[]): void {
  const call = async (name: string, method: string, params: unknown[]) => {
    const { callTestWallet } = globalThis as unknown as TestWindow
    const { value, error } = await callTestWallet(name, method, params)
    if (error) throw Object.assign(new Error(error.message), { code: error.code })
    return value
  }
  const fromHex = (hex: string) =>
    Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  const toHex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

  for (const { kind, name, rdns, icon, accounts, sends } of wallets) {
    if (kind === 'evm') {
      const provider = {
        request: ({ method, params = [] }: { method: string; params?: unknown[] }) =>
          call(name, method, params),
        on: () => provider,
        removeListener: () => provider,
      }
      const info = Object.freeze({ uuid: crypto.randomUUID(), name, rdns, icon })
      const announce = () =>
        dispatchEvent(
          new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }),
        )
      addEventListener('eip6963:requestProvider', announce)
      announce()
      continue
    }
    const chains = ['solana:mainnet', 'solana:devnet']
    const features = ['solana:signMessage', ...(sends === '' ? [] : [`solana:${sends}`])]
    const accountOf = (address: string) => ({ address, publicKey: new Uint8Array(32), chains, features })
    const wallet = {
      version: '1.0.0',
      name,
      icon,
      chains,
      accounts: accounts.map(accountOf),
      features: {
        'standard:connect': {
          version: '1.0.0',
          connect: async () => {
            const found = (await call(name, 'connect', [])) as string[]
            wallet.accounts = found.map(accountOf)
            return { accounts: wallet.accounts }
          },
        },
        'standard:events': { version: '1.0.0', on: () => () => {} },
        ...(sends !== '' && {
          [`solana:${sends}`]: {
            version: '1.0.0',
            supportedTransactionVersions: ['legacy', 0],
            [sends]: (...inputs: Sending[]) =>
              Promise.all(
                inputs.map(async ({ account, transaction, chain }) => {
                  const params = [account.address, chain, toHex(transaction)]
                  const bytes = fromHex(String(await call(name, sends, params)))
                  return sends === 'signTransaction' ? { signedTransaction: bytes } : { signature: bytes }
                }),
              ),
          },
        }),
        'solana:signMessage': {
          version: '1.1.0',
          signMessage: (...inputs: { account: { address: string }; message: Uint8Array }[]) =>
            Promise.all(
              inputs.map(async ({ account, message }) => {
                const answer = (await call(name, 'signMessage', [account.address, toHex(message)])) as {
                  signedMessage: string
                  signature: string
                }
                return {
                  signedMessage: fromHex(answer.signedMessage),
                  signature: fromHex(answer.signature),
                }
              }),
            ),
        },
      },
    }
    const register = (api: { register: (wallet: unknown) => void }) => api.register(wallet)
    addEventListener('wallet-standard:app-ready', (event) => register((event as CustomEvent).detail))
    dispatchEvent(new CustomEvent('wallet-standard:register-wallet', { detail: register }))
  }
}
