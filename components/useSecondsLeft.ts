import { useEffect, useReducer } from 'react'

/**
 * Whole seconds until a moment, counted down while it comes nearer; 0 once it has come.
 *
 * @param until milliseconds since the epoch
 * @param now the clock; the browser's unless a test brings its own
 */
export function useSecondsLeft(until: number, now: () => number = Date.now): number {
  const [ticks, tick] = useReducer((count: number) => count + 1, 0)
  const left = Math.max(0, Math.ceil((until - now()) / 1000))

  // biome-ignore lint/correctness/useExhaustiveDependencies: each tick sets the next one going.
  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(tick, (until - now()) % 1000 || 1000)
    return () => clearTimeout(timer)
  }, [ticks, left, until, now])

  return left
}
