/** A window that nobody can see paints nothing, and is to work all the same. */
const longestPaintMilliseconds = 250

/** Resolves once something of this page was painted, or after a quarter of a second. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const painted = new PerformanceObserver(() => {
      painted.disconnect()
      resolve()
    })
    painted.observe({ type: 'paint', buffered: true })
    setTimeout(resolve, longestPaintMilliseconds)
  })
}
