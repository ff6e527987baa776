import * as v from 'valibot'

const decimalSchema = v.pipe(v.string(), v.regex(/^\d{1,18}(\.\d{1,18})?$/, 'must be a plain decimal number'))

/**
 * A decimal amount in the smallest unit.
 *
 * @throws RangeError for more decimals than there are; v.ValiError for what is no plain decimal
 */
export function toBaseUnits(amount: string, decimals: number): bigint {
  const [whole = '', fraction = ''] = v.parse(decimalSchema, amount).split('.')
  if (fraction.length > decimals) throw new RangeError(`${amount} has more than ${decimals} decimals`)
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}

/** An amount in the smallest unit as a plain decimal without needless zeros. */
export function toDecimal(baseUnits: bigint, decimals: number): string {
  const digits = baseUnits.toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = decimals === 0 ? '' : digits.slice(-decimals).replace(/0+$/, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}
