/** What a series of measurements in milliseconds comes to. */
export type Summary = {
  runs: number
  median: number
  lowerQuartile: number
  upperQuartile: number
  p95: number
}

/** Median, quartiles and 95th percentile, by linear interpolation. */
export function summarise(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b)
  return {
    runs: sorted.length,
    median: quantile(sorted, 0.5),
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
    p95: quantile(sorted, 0.95),
  }
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}
