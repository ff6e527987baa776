import type { ApprovalFact } from '../../../lib/approvalKey/approvalFacts.ts'
import { approvals as words } from '../../../lib/text/en/approvals.ts'
import { make } from '../../console/browser/dom.ts'

/** Each fact as a term and what it says, as text and never as markup. */
export function factRows(facts: readonly ApprovalFact[]): HTMLElement[] {
  return facts.flatMap(({ label, value, form }) => [make('dt', {}, words[label]), describe(value, form)])
}

function describe(value: string, form: ApprovalFact['form']): HTMLElement {
  if (form === 'amount') return make('dd', { class: 'amount' }, value)
  if (form === 'address' || form === 'code') return make('dd', { class: 'mono' }, value)
  if (form !== 'time') return make('dd', {}, value)
  const local = new Date(value).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
  // The time as it is signed stands there too.
  return make('dd', {}, make('time', { datetime: value }, local), ` (${value})`)
}
