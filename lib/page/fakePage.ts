/** A pair of entangled ports that deliver in a microtask, structured-cloned. For tests. */
export class FakePort {
  onmessage: ((event: { data: unknown }) => void) | null = null
  closed = false
  readonly heard: unknown[] = []
  peer: FakePort | undefined

  postMessage(message: unknown): void {
    const data: unknown = structuredClone(message)
    const { peer } = this
    queueMicrotask(() => {
      if (!peer || peer.closed) return
      peer.heard.push(data)
      peer.onmessage?.({ data })
    })
  }

  close(): void {
    this.closed = true
  }
}

/** Stands in for `MessageChannel`. For tests. */
export class FakeChannel {
  readonly port1 = new FakePort()
  readonly port2 = new FakePort()

  constructor() {
    this.port1.peer = this.port2
    this.port2.peer = this.port1
  }
}

type Listener = (event: never) => void

/** An event target that also dispatches what only a browser could make, such as trusted events. For tests. */
export class FakeTarget {
  readonly #listeners = new Map<string, Set<Listener>>()

  addEventListener(type: string, listener: Listener, options?: { signal?: AbortSignal }): void {
    const listeners = this.#listeners.get(type) ?? new Set()
    this.#listeners.set(type, listeners.add(listener))
    options?.signal?.addEventListener('abort', () => listeners.delete(listener))
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener)
  }

  dispatchEvent(event: { type: string }): boolean {
    for (const listener of [...(this.#listeners.get(event.type) ?? [])]) listener(event as never)
    return true
  }

  get listenerCount(): number {
    return [...this.#listeners.values()].reduce((sum, listeners) => sum + listeners.size, 0)
  }
}

/** A window with a document, as far as the page protocol needs them. For tests. */
export class FakeWindow extends FakeTarget {
  readonly document = new FakeTarget()
  readonly origin: string
  location: { ancestorOrigins?: string[] } = {}
  navigator: { userActivation?: { isActive: boolean } } = { userActivation: { isActive: true } }
  /** Everything that was posted, with the origin it was meant for. */
  readonly posted: { data: unknown; targetOrigin: string }[] = []

  constructor(origin = 'https://partner.example') {
    super()
    this.origin = origin
  }

  postMessage(message: unknown, targetOrigin: string, ports: FakePort[] = []): void {
    const data: unknown = structuredClone(message)
    this.posted.push({ data, targetOrigin })
    queueMicrotask(() => this.receive(data, ports))
  }

  /** Delivers a message event; `changes` makes it one from elsewhere. */
  receive(data: unknown, ports: FakePort[] = [], changes: object = {}): void {
    const event = { type: 'message', isTrusted: true, source: this, origin: this.origin, data, ports }
    this.dispatchEvent({ ...event, ...changes })
  }
}
