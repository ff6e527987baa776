type Listener = (...values: never[]) => void

/** The few event methods that pages expect of a provider (EIP-1193, after Node's EventEmitter). */
export function createEmitter() {
  let listeners: readonly { event: string; listener: Listener; once: boolean }[] = []

  function add(event: string, listener: Listener, once: boolean): void {
    listeners = [...listeners, { event, listener, once }]
  }

  function remove(event: string, listener: Listener): void {
    const at = listeners.findLastIndex((entry) => entry.event === event && entry.listener === listener)
    listeners = listeners.filter((_, index) => index !== at)
  }

  return {
    add,
    remove,
    clear(event?: string): void {
      listeners = event === undefined ? [] : listeners.filter((entry) => entry.event !== event)
    },
    count: (event: string): number => listeners.filter((entry) => entry.event === event).length,
    /** Calls who listens. One that throws stops neither the others nor the wallet. */
    emit(event: string, ...values: unknown[]): void {
      for (const entry of listeners.filter((each) => each.event === event)) {
        if (entry.once) remove(event, entry.listener)
        try {
          entry.listener(...(values as never[]))
        } catch (error) {
          setTimeout(() => {
            throw error
          })
        }
      }
    },
  }
}

export type Emitter = ReturnType<typeof createEmitter>
