import { randomUUID } from 'node:crypto'
import { refuse } from '../site/siteProblem.ts'
import { ruleFault } from './evaluateApprovals.ts'
import type { StepUpContext } from './stepUpContext.ts'
import type { Member, Rule } from './stepUpTypes.ts'

/** Approval rules; only administrators change them. A request goes by the rule as it was when it was made. */
export function createRuleService({ store, clock, announce }: StepUpContext) {
  return {
    /** @throws HTTPException 403 for others than administrators, 400 for a rule that could never be met */
    save(member: Member, rule: Omit<Rule, 'id'> & { id?: string }): void {
      if (!member.administrator) {
        refuse(403, 'not-an-administrator', 'Only administrators change approval rules.')
      }
      const known = new Set(store.members().map(({ id }) => id))
      if (rule.tiers.some(({ members }) => members.some((id) => !known.has(id)))) {
        refuse(400, 'unknown-member', 'One of the approvers is not known here.')
      }
      const fault = ruleFault(rule)
      if (fault !== undefined) refuse(400, 'invalid-rule', fault)
      const { id = randomUUID() } = rule
      const before = store.rule(id)
      if (rule.id !== undefined && before === undefined) refuse(404, 'not-found', 'There is no such rule.')
      const twin = store
        .rules()
        .find((one) => one.kind === rule.kind && one.minimum === rule.minimum && one.id !== id)
      if (twin !== undefined) {
        refuse(400, 'invalid-rule', `The rule “${twin.name}” holds from the same amount on.`)
      }
      store.saveRule({ ...rule, id, kind: before?.kind ?? rule.kind }, clock.now())
      announce()
    },
  }
}
