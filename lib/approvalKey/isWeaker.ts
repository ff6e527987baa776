import { compareAmounts, type KeyDemand, sameAccount } from './keyDemand.ts'

/**
 * Whether some act that needed an approval key by the first rules may do without one by the second. Then the change
 * itself needs the key: else whoever sits at the open browser takes the rule away first.
 */
export function isWeaker(before: readonly KeyDemand[], after: readonly KeyDemand[]): boolean {
  return before.some((rule) => !after.some((other) => covers(other, rule)))
}

/** Whether a rule demands a key wherever the other one does. */
function covers(rule: KeyDemand, other: KeyDemand): boolean {
  if (rule.when === 'always') return true
  if (rule.when === 'account') return other.when === 'account' && sameAccount(rule.account, other.account)
  if (rule.when === 'site') return other.when === 'site' && originOf(rule) === originOf(other)
  const sameAsset = other.when === 'amount' && rule.asset.toUpperCase() === other.asset.toUpperCase()
  return sameAsset && compareAmounts(rule.above, other.above) <= 0
}

function originOf({ origin }: Extract<KeyDemand, { when: 'site' }>): string {
  return new URL(origin).origin
}
