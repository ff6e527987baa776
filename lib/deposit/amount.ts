import { CountersignError } from '../errors.ts'

/**
 * An amount in an asset's smallest unit. Plain decimals only: no sign, exponent, separator, blank, superfluous leading zero or
 * bare point; never through a floating-point number (T61).
 *
 * @param amount as Paxos wrote it
 * @throws CountersignError `deposit-refused` when it is anything else, zero, finer than the asset can be divided or
 * longer than 18 digits before the point
 */
export function readAmount(amount: string, decimals: number): bigint {
  const [, whole = '', fraction = ''] = /^(0|[1-9]\d{0,17})(?:\.(\d{1,36}))?$/.exec(amount) ?? []
  if (whole === '') throw refused('its amount is not a plain decimal number')
  if (fraction.replace(/0+$/, '').length > decimals) {
    throw refused(`its amount has more than ${decimals} decimals`)
  }
  const units = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
  if (units === 0n) throw refused('its amount is zero')
  return units
}

/** Base units as a decimal amount without trailing zeros. */
export function writeAmount(baseUnits: bigint, decimals: number): string {
  const digits = baseUnits.toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}

function refused(reason: string): CountersignError {
  return new CountersignError('deposit-refused', { reason })
}
