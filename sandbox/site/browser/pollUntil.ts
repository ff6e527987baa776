/** Between two looks, in milliseconds. They go to the site's own backend. */
const interval = 2_000

/**
 * Looks again and again until a look says that it is enough. One that fails is made again.
 *
 * @returns what stops it
 */
export function pollUntil(look: () => Promise<boolean>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  async function next(): Promise<void> {
    const enough = await look().catch(() => false)
    if (!stopped && !enough) timer = setTimeout(() => void next(), interval)
  }
  timer = setTimeout(() => void next(), interval)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
