import * as v from 'valibot'

/**
 * When the extension's own work needs an approval key: before a local account signs, or a small deposit is sent. Set
 * by the person or by an administrator; each rule alone is enough.
 */
export const keyDemandSchema = v.variant('when', [
  v.strictObject({ when: v.literal('always') }),
  v.strictObject({ when: v.literal('account'), account: v.pipe(v.string(), v.minLength(1)) }),
  v.strictObject({ when: v.literal('site'), origin: v.pipe(v.string(), v.url()) }),
  v.strictObject({
    when: v.literal('amount'),
    asset: v.pipe(v.string(), v.regex(/^[A-Za-z0-9.-]{1,20}$/)),
    /** Plain decimal number; from more than this on. */
    above: v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,29})(\.\d{1,18})?$/)),
  }),
])

export type KeyDemand = v.InferOutput<typeof keyDemandSchema>

/** What is about to be done. `origin` is absent for what no site asked; `amount` and `asset` for what moves nothing. */
export type LocalAct = { account: string; origin?: string; asset?: string; amount?: string }

/** The first of the rules that demands an approval key for this act. */
export function demandingRule(rules: readonly KeyDemand[], act: LocalAct): KeyDemand | undefined {
  return rules.find((rule) => {
    if (rule.when === 'always') return true
    if (rule.when === 'account') return sameAccount(rule.account, act.account)
    if (rule.when === 'site') return act.origin !== undefined && new URL(rule.origin).origin === act.origin
    if (act.amount === undefined || act.asset === undefined) return false
    const sameAsset = rule.asset.toUpperCase() === act.asset.toUpperCase()
    return sameAsset && compareAmounts(act.amount, rule.above) > 0
  })
}

/** Whether two texts name one account: hex in any case, base58 exactly. */
export function sameAccount(left: string, right: string): boolean {
  const isHex = left.startsWith('0x') && right.startsWith('0x')
  return isHex ? left.toLowerCase() === right.toLowerCase() : left === right
}

/**
 * Compares plain decimal numbers without loss.
 *
 * @returns negative, 0 or positive, as `Array.sort` has it
 */
export function compareAmounts(left: string, right: string): number {
  const [a, b] = [scaled(left), scaled(right)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** In units of 10⁻¹⁸. */
function scaled(amount: string): bigint {
  const [whole = '', fraction = ''] = amount.split('.')
  if (fraction.length > 18) throw new RangeError('More than 18 decimals')
  return BigInt(whole + fraction.padEnd(18, '0'))
}
