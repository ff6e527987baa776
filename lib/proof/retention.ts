/** For how long proofs are kept, by the name of the choice, in days. */
export const retentionDays = { ever: undefined, month: 30, quarter: 91, year: 365, fiveYears: 1826 } as const

/** How long a person has proofs kept. */
export type Retention = keyof typeof retentionDays

/**
 * The time (ISO 8601) before which proofs are too old; none when they are kept for ever.
 *
 * @param now milliseconds since the epoch
 */
export function retentionLimit(retention: Retention, now: number): string | undefined {
  const days = retentionDays[retention]
  return days === undefined ? undefined : new Date(now - days * 86_400_000).toISOString()
}
