/** A reading: when, in which life of a process, and how much. */
export type Reading = { minute: number; life: string; value: number }

/**
 * How much a value grows in an hour: the slope of the straight lines, the same slope for every life and a height of its
 * own for each, that fit the readings with the least squares. So a process that starts anew small does not hide that each
 * one grows.
 *
 * @returns `undefined` where no life has two readings
 */
export function slopePerHour(readings: readonly Reading[]): number | undefined {
  let [above, below] = [0, 0]
  for (const life of Map.groupBy(readings, (each) => each.life).values()) {
    const minute = mean(life.map((each) => each.minute))
    const value = mean(life.map((each) => each.value))
    for (const each of life) {
      above += (each.minute - minute) * (each.value - value)
      below += (each.minute - minute) ** 2
    }
  }
  return below === 0 ? undefined : (above / below) * 60
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}
