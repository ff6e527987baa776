import { createEmitter } from './emitter.ts'
import type { AskExtension } from './pageChannel.ts'
import { rpcCodes, rpcError } from './rpcError.ts'
import { sentences } from './sentences.ts'
import { defaultChain, type WalletFamily, type WalletRequest, type WalletState } from './walletRequest.ts'

/** What the page's two wallets share: how things stand, and the way to the extension. */
export type WalletHost = {
  /** As it was last known; empty until the extension has answered. */
  present(): WalletState
  /** Waits for the extension's first answer. */
  ready(): Promise<WalletState>
  /** Asks something that changes how things stand, and takes what stands then. */
  change(request: WalletRequest): Promise<WalletState>
  /** Connects accounts, with the person's consent where none are connected yet. */
  connect(family: WalletFamily, again?: boolean): Promise<WalletState>
  /** Has a connected account sign; resolves with the signature as hex. */
  sign(network: string, address: string, message: string): Promise<string>
  /** Whether the extension is a wallet here: false only once it has said that it is not. */
  isOn(): boolean
  /** Asks how things stand now. */
  refresh(): Promise<void>
  /** Calls back after every change, with what stood before. */
  watch(changed: (now: WalletState, before: WalletState) => void): void
}

const nothing: WalletState = { chainId: defaultChain, evm: [], solana: [] }

export function createWalletHost(ask: AskExtension): WalletHost {
  const changes = createEmitter()
  let state = nothing
  let on = true
  let first: Promise<unknown> | undefined

  function take(next: unknown): WalletState {
    const before = state
    on = next !== undefined
    state = isState(next) ? next : nothing
    changes.emit('change', state, before)
    return state
  }

  async function refresh(): Promise<void> {
    try {
      take(await ask({ ask: 'state' }))
    } catch {
      take(undefined)
    }
  }

  async function ready(): Promise<WalletState> {
    first ??= refresh()
    await first
    return state
  }

  return {
    present: () => state,
    isOn: () => on,
    ready,
    change: async (request) => take(await ask(request)),
    async connect(family, again = false) {
      const answer = await ask({ ask: 'connect', family, ...(again && { again }) })
      if (isState(answer)) return take(answer)
      // The person has just chosen: what stands now is asked for anew.
      await refresh()
      return state
    },
    async sign(network, address, message) {
      const reply = await ask({ ask: 'sign', network, address, message })
      const { signature } = (reply ?? {}) as { signature?: unknown }
      if (typeof signature !== 'string') throw rpcError(rpcCodes.disconnected, sentences.off)
      return signature
    },
    refresh,
    watch: (changed) => changes.add('change', changed as (...values: never[]) => void, false),
  }
}

function isState(value: unknown): value is WalletState {
  // Own members only: what a page put onto every object's prototype is no answer.
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'evm') &&
    Object.hasOwn(value, 'solana')
  )
}
