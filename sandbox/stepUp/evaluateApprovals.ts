import type { RuleContent } from './stepUpTypes.ts'

/**
 * What a rule still waits for, given who approved. Counts people, never approvals: nobody counts twice.
 *
 * @returns how many more different people have to approve; 0 when the rule is met
 */
export function missingApprovals(rule: RuleContent, approvedBy: Iterable<string>): number {
  const approvers = new Set(ruleApprovers(rule))
  const people = new Set([...approvedBy].filter((member) => approvers.has(member)))
  // Nobody is in two tiers, so what the tiers miss adds up.
  const inTiers = rule.tiers.map(
    ({ approvals, members }) => approvals - members.filter((member) => people.has(member)).length,
  )
  const missing = inTiers.reduce((sum, count) => sum + Math.max(0, count), 0)
  return Math.max(0, rule.requiredApprovals - people.size, missing)
}

/** Everybody who may approve by this rule. */
export function ruleApprovers(rule: RuleContent): string[] {
  return rule.tiers.flatMap(({ members }) => members)
}

/** Why a rule could never be met, or not be understood, as a sentence; undefined for one that is sound. */
export function ruleFault(rule: RuleContent): string | undefined {
  const { requiredApprovals, tiers } = rule
  const everybody = ruleApprovers(rule)
  if (new Set(everybody).size !== everybody.length) return 'Nobody can be in two tiers of one rule.'
  if (everybody.length < requiredApprovals) {
    return 'There are fewer approvers than approvals. Add approvers, or require fewer approvals.'
  }
  const short = tiers.find(({ approvals, members }) => members.length < approvals)
  if (short !== undefined) return `The tier “${short.name}” has fewer people than it has to give approvals.`
  const sum = tiers.reduce((total, { approvals }) => total + approvals, 0)
  return sum > requiredApprovals ? 'The tiers ask for more approvals than the rule does.' : undefined
}
