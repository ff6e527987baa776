/** Tells whoever listens that something on the console has changed; what, they look up themselves. */
export type ChangeFeed = {
  announce(): void
  /** @returns what ends listening */
  listen(listener: () => void): () => void
}

export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<() => void>()
  return {
    announce() {
      for (const listener of listeners) listener()
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
