/** Time as the client sees it; tests bring their own. */
export type ClientClock = {
  /** Milliseconds since 1970. */
  now(): number
  /** Waits this many milliseconds. Rejects with the signal's reason as soon as it aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** A number from 0 up to 1, for jitter. */
  random(): number
}

export const systemClock: ClientClock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const end = () => {
        clearTimeout(timer)
        reject(signal?.reason)
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', end)
        resolve()
      }, milliseconds)
      signal?.addEventListener('abort', end, { once: true })
    }),
  random: () => Math.random(),
}
