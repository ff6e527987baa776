import { findSandboxNetwork, type SandboxNetwork, sandboxNetworks } from '../api/networks.ts'
import { listenOnLoopback } from '../server/listenOnLoopback.ts'
import { findAnvil } from './anvil/anvilBinary.ts'
import { ChainUnreachable, chainFront } from './chainFront.ts'
import { toBaseUnits } from './decimalAmount.ts'
import type { DevChain, RpcCall } from './jsonRpc.ts'
import type { EvmChain } from './startEvmChain.ts'
import { testTokensOn } from './testTokens.ts'

export type DevChainsOptions = {
  /** Port of the RPC addresses; 0, the default, for any that is free. */
  port?: number
  /** Whether blocks come by themselves. Else, as tests want it, one comes with each transaction and by `mine`. */
  steady?: boolean
  /** Origins of web pages that may ask the chains. */
  origins?: readonly string[]
}

/** How a dev chain stands. It starts when it is first asked. */
export type ChainStatus = {
  network: SandboxNetwork
  url: string
  state: 'waiting' | 'running' | 'unavailable'
  /** Why it is unavailable. */
  reason?: string
}

/**
 * Stands between a chain and whoever asks it over HTTP; for tests of endpoints that are slow, that lie or that are gone.
 *
 * @param forward asks the chain, with another call where one is given
 * @throws ChainUnreachable to answer nothing
 */
export type Interceptor = (call: RpcCall, forward: (other?: RpcCall) => Promise<unknown>) => Promise<unknown>

export type DevChains = {
  /** The RPC address of a network's dev chain, by Paxos's name of the network. */
  url(network: string): string
  statuses(): ChainStatus[]
  /** Whether it was asked yet. */
  isRunning(network: string): boolean
  /**
   * Asks a chain directly, without the HTTP front; starts it where that is needed.
   *
   * @throws RpcError; ChainUnreachable where this machine cannot run it
   */
  call(network: string, method: string, params?: readonly unknown[]): Promise<unknown>
  /** Adds blocks (Solana: slots). */
  mine(network: string, count: number): Promise<void>
  /**
   * Gives an address coins, or test tokens where `symbol` names one.
   *
   * @param amount decimal; by default plenty
   */
  give(network: string, to: string, options?: { symbol?: string; amount?: string }): Promise<void>
  /** Makes a contract account that obeys this owner. @returns its address */
  createContractAccount(network: string, owner: string): Promise<string>
  /** Puts something between a chain and those who ask it over HTTP, or takes it away. */
  intercept(network: string, interceptor: Interceptor | undefined): void
  /** Lets web pages of this origin ask the chains. */
  allowOrigin(origin: string): void
  close(): Promise<void>
}

export { ChainUnreachable }

type Backend = { family: 'evm'; chain: EvmChain } | { family: 'solana'; chain: DevChain }

/**
 * Opens the dev chains' RPC addresses. A chain itself starts when it is first asked, so that whoever needs none waits for none.
 *
 * @throws CountersignError `port-in-use`
 */
export async function startDevChains(options: DevChainsOptions = {}): Promise<DevChains> {
  const { steady = false } = options
  const origins = new Set(options.origins)
  const started = new Map<string, Promise<Backend>>()
  const failures = new Map<string, string>()
  const running = new Set<string>()
  const interceptors = new Map<string, Interceptor>()
  let closed = false

  function networkOf(name: string): SandboxNetwork {
    const network = findSandboxNetwork(name)
    if (network === undefined) throw new RangeError(`There is no dev chain of ${name}`)
    return network
  }

  async function backend(name: string): Promise<Backend> {
    if (closed) throw new ChainUnreachable('The dev chains are closed')
    const known = started.get(name)
    if (known !== undefined) return known
    const starting = startChain(networkOf(name), steady)
    started.set(name, starting)
    try {
      const chain = await starting
      running.add(name)
      return chain
    } catch (cause) {
      failures.set(name, cause instanceof Error ? cause.message : String(cause))
      throw new ChainUnreachable(`The dev chain of ${name} cannot run here`, { cause })
    }
  }

  async function askDirectly(name: string, call: RpcCall): Promise<unknown> {
    const { chain } = await backend(name)
    return chain.call(call)
  }

  async function ask(name: string, call: RpcCall): Promise<unknown> {
    const forward = (other = call) => askDirectly(name, other)
    const interceptor = interceptors.get(name)
    return interceptor === undefined ? forward() : interceptor(call, forward)
  }

  let answer = async (_request: Request): Promise<Response> => new Response('Starting', { status: 503 })
  const listener = await listenOnLoopback(options.port ?? 0, (request) => answer(request))
  const { port } = listener
  answer = chainFront({ port, ask, allows: (origin) => origins.has(origin) })

  const url = (name: string) => `http://localhost:${port}/${networkOf(name).path}`

  function statusOf(network: SandboxNetwork): ChainStatus {
    const { name, family } = network
    const missing = family === 'evm' && findAnvil() === undefined ? 'anvil is not installed' : undefined
    const reason = failures.get(name) ?? missing
    if (reason !== undefined) return { network, url: url(name), state: 'unavailable', reason }
    return { network, url: url(name), state: running.has(name) ? 'running' : 'waiting' }
  }

  return {
    url,
    statuses: () => sandboxNetworks.map(statusOf),
    isRunning: (name) => running.has(name),
    call: (name, method, params = []) => askDirectly(name, { method, params }),
    async mine(name, count) {
      const { chain } = await backend(name)
      await chain.mine(count)
    },
    async give(name, to, { symbol, amount } = {}) {
      const { chain } = await backend(name)
      const { native } = networkOf(name)
      if (symbol === undefined || symbol === native.symbol) {
        return chain.giveCoins(to, toBaseUnits(amount ?? '10', native.decimals))
      }
      const token = testTokensOn(name).find((one) => one.symbol === symbol)
      if (token === undefined) throw new RangeError(`There is no ${symbol} on the dev chain of ${name}`)
      return chain.giveTokens(to, token, toBaseUnits(amount ?? '1000', token.decimals))
    },
    async createContractAccount(name, owner) {
      const { family, chain } = await backend(name)
      if (family !== 'evm') throw new RangeError(`${name} has no contract accounts`)
      return chain.createContractAccount(owner)
    },
    intercept(name, interceptor) {
      if (interceptor === undefined) interceptors.delete(name)
      else interceptors.set(name, interceptor)
    },
    allowOrigin: (origin) => void origins.add(origin),
    async close() {
      closed = true
      await listener.close()
      await Promise.all([...started.values()].map(closeBackend))
    },
  }
}

async function startChain(network: SandboxNetwork, steady: boolean): Promise<Backend> {
  const { family, name, blockSeconds } = network
  const options = { tokens: testTokensOn(name), ...(steady ? { blockSeconds } : {}) }
  // Loaded when they are needed: most of what the sandbox is used for needs no chain.
  if (family === 'solana') {
    const { startSolana } = await import('./solana/startSolana.ts')
    return { family, chain: startSolana(options) }
  }
  const binary = findAnvil()
  if (binary === undefined) throw new Error('anvil is not installed')
  const { startEvmChain } = await import('./startEvmChain.ts')
  return { family, chain: await startEvmChain({ ...options, binary, network }) }
}

async function closeBackend(starting: Promise<Backend>): Promise<void> {
  const backend = await starting.catch(() => undefined)
  await backend?.chain.close()
}
