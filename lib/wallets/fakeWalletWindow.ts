type Listener = (event: never) => void

/** A page's window as the wallet code sees it. For tests. */
export class FakeWalletWindow {
  origin = 'https://partner.example'
  readonly dispatched: string[] = []
  readonly #listeners = new Map<string, Set<Listener>>()
  ethereum: unknown
  solana: unknown
  phantom: unknown
  solflare: unknown

  readonly Event = class {
    readonly type: string
    readonly detail: unknown
    constructor(type: string, init?: { detail: unknown }) {
      this.type = type
      this.detail = init?.detail
    }
  }
  readonly CustomEvent = this.Event

  setTimeout = (run: () => void, delay: number): unknown => globalThis.setTimeout(run, delay)
  clearTimeout = (timer: unknown): void => globalThis.clearTimeout(timer as number)

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener))
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener)
  }

  dispatchEvent(event: { type: string; detail?: unknown }): boolean {
    this.dispatched.push(event.type)
    for (const listener of [...(this.#listeners.get(event.type) ?? [])]) listener(event as never)
    return true
  }

  /** Listeners for one event type that are still there. */
  listening(type: string): number {
    return this.#listeners.get(type)?.size ?? 0
  }
}
