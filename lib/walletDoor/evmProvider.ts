import { networkOfChain, readChain } from './chains.ts'
import { createEmitter } from './emitter.ts'
import { rpcCodes, rpcError } from './rpcError.ts'
import { sentences } from './sentences.ts'
import { textOfData } from './signText.ts'
import type { WalletHost } from './walletHost.ts'
import type { WalletState } from './walletRequest.ts'

type Method = (params: readonly unknown[]) => Promise<unknown>

/** What would move funds, or sign what nobody can read: refused with the same words wherever it is asked. */
const refusedMethods =
  /^(?:eth_send|eth_sign|wallet_send|wallet_grant|personal_send|personal_unlock|personal_import|wallet_signTypedData)/

/**
 * The EIP-1193 provider that a page sees: connected local accounts, `personal_sign` for them, and what a page needs
 * to find them (EIP-2255, EIP-3085, EIP-3326). It holds no key and knows no more than the page may.
 *
 * @param origin of the page, for the permissions that it is told of
 */
export function createEvmProvider(host: WalletHost, origin: string) {
  const events = createEmitter()

  /** As wallets write addresses to pages: in lower case. */
  const accountsOf = ({ evm }: WalletState) => evm.map((address) => address.toLowerCase())

  async function personalSign([first, second]: readonly unknown[]): Promise<string> {
    // Geth's order is message, address. Some pages turn them round, which shows where only the first is an address.
    const turned = isAddress(first) && !isAddress(second)
    const [data, address] = turned ? [second, first] : [first, second]
    if (!isAddress(address)) throw rpcError(rpcCodes.invalidParams, sentences.badParams)
    const message = textOfData(data)
    const { evm, chainId } = await host.ready()
    const account = evm.find((each) => each.toLowerCase() === address.toLowerCase())
    if (account === undefined) throw rpcError(rpcCodes.unauthorized, sentences.notConnected)
    return await host.sign(networkOfChain(chainId) ?? 'ETHEREUM', account, message)
  }

  async function switchChain([wanted]: readonly unknown[]): Promise<null> {
    const chainId = readChain((wanted as { chainId?: unknown } | undefined)?.chainId)
    if (chainId === undefined) throw rpcError(rpcCodes.invalidParams, sentences.badParams)
    if (networkOfChain(chainId) === undefined) throw rpcError(rpcCodes.unknownChain, sentences.unknownChain)
    const { chainId: present } = await host.ready()
    if (chainId !== present) await host.change({ ask: 'chain', chainId })
    return null
  }

  function permissions(state: WalletState): unknown[] {
    const value = accountsOf(state)
    if (value.length === 0) return []
    const caveats = [{ type: 'restrictReturnedAccounts', value }]
    return [{ parentCapability: 'eth_accounts', invoker: origin, caveats }]
  }

  /** @throws RpcError unless `eth_accounts` and nothing else is meant (EIP-2255) */
  function meansAccounts([wanted]: readonly unknown[]): void {
    const names = typeof wanted === 'object' && wanted !== null ? Object.keys(wanted) : []
    if (!names.includes('eth_accounts')) throw rpcError(rpcCodes.invalidParams, sentences.badParams)
  }

  const methods: Readonly<Record<string, Method>> = {
    eth_chainId: async () => (await host.ready()).chainId,
    net_version: async () => String(Number((await host.ready()).chainId)),
    eth_accounts: async () => accountsOf(await host.ready()),
    eth_coinbase: async () => accountsOf(await host.ready())[0] ?? null,
    eth_requestAccounts: async () => {
      const state = await host.ready()
      return accountsOf(state.evm.length > 0 ? state : await host.connect('evm'))
    },
    personal_sign: personalSign,
    wallet_switchEthereumChain: switchChain,
    // A chain that is known needs no adding; of any other nothing is kept.
    wallet_addEthereumChain: async ([wanted]) => {
      const chainId = readChain((wanted as { chainId?: unknown } | undefined)?.chainId)
      if (chainId === undefined) throw rpcError(rpcCodes.invalidParams, sentences.badParams)
      if (networkOfChain(chainId) === undefined) throw rpcError(rpcCodes.unsupported, sentences.unknownChain)
      return null
    },
    wallet_getPermissions: async () => permissions(await host.ready()),
    wallet_requestPermissions: async (params) => {
      meansAccounts(params)
      return permissions(await host.connect('evm', true))
    },
    wallet_revokePermissions: async (params) => {
      meansAccounts(params)
      await host.change({ ask: 'forget', family: 'evm' })
      return null
    },
  }

  let connected = false
  host.watch((now, before) => {
    if (connected !== host.isOn()) {
      connected = host.isOn()
      if (connected) events.emit('connect', { chainId: now.chainId })
      else events.emit('disconnect', rpcError(rpcCodes.disconnected, sentences.off))
    }
    if (now.chainId !== before.chainId) {
      events.emit('chainChanged', now.chainId)
      events.emit('networkChanged', String(Number(now.chainId)))
    }
    if (accountsOf(now).join() !== accountsOf(before).join()) events.emit('accountsChanged', accountsOf(now))
  })

  const provider = {
    /** Pages written against MetaMask look for this before they let a person connect. */
    isMetaMask: true,
    isCountersign: true,
    isConnected: () => connected,
    async request(call: unknown): Promise<unknown> {
      const { method, params = [] } = (call ?? {}) as { method?: unknown; params?: unknown }
      if (typeof method !== 'string') throw rpcError(rpcCodes.invalidParams, sentences.badParams)
      const known = Object.hasOwn(methods, method) ? methods[method] : undefined
      if (known === undefined) {
        const sentence = refusedMethods.test(method) ? sentences.neverMoves : sentences.unknownMethod
        throw rpcError(rpcCodes.unsupported, `${sentence} (${method.slice(0, 60)})`)
      }
      return await known(Array.isArray(params) ? params : [params])
    },
    on: listening((event, listener) => events.add(event, listener, false)),
    addListener: listening((event, listener) => events.add(event, listener, false)),
    once: listening((event, listener) => events.add(event, listener, true)),
    off: listening(events.remove),
    removeListener: listening(events.remove),
    removeAllListeners(event?: string) {
      events.clear(event)
      return provider
    },
    listenerCount: events.count,
  }

  /** Each of these returns the provider itself, as pages expect. */
  function listening(act: (event: string, listener: (...values: never[]) => void) => void) {
    return (event: string, listener: (...values: never[]) => void): unknown => {
      act(event, listener)
      return provider
    }
  }

  return provider
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^0x[0-9a-f]{40}$/i.test(value)
}
