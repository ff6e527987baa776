import { writeAmount } from '../../../lib/deposit/amount.ts'

/** So many digits of a fee or a balance are read by anybody. */
const shownDigits = 4

/**
 * An amount in words that can be taken in at a glance: four digits that count, a fee rounded up and a balance rounded
 * down. Never for the amount that is sent.
 */
export function roughAmount(baseUnits: bigint, decimals: number, rounding: 'up' | 'down'): string {
  const surplus = Math.min(baseUnits.toString().length - shownDigits, decimals)
  if (surplus <= 0) return writeAmount(baseUnits, decimals)
  const step = 10n ** BigInt(surplus)
  const up = rounding === 'up' && baseUnits % step > 0n ? step : 0n
  return writeAmount(baseUnits - (baseUnits % step) + up, decimals)
}
