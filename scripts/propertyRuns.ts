/**
 * How often a property is tried that would say so itself: `usual` times the factor in PROPERTY_FACTOR, at least
 * once. `npm run fuzz` multiplies what a test run affords; `npm run mutate` divides it.
 */
export function runs(usual: number): number {
  return Math.max(1, Math.ceil(usual * Number(process.env.PROPERTY_FACTOR ?? 1)))
}
