import { AddressView } from '../../../components/AddressView.tsx'
import { Countdown } from '../../../components/Countdown.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { type ApprovalFact, approvalFacts, keyFacts } from '../../../lib/approvalKey/approvalFacts.ts'
import type { Approval } from '../../../lib/approvalKey/readApproval.ts'
import { dateTimeText, text } from '../../../lib/text/text.ts'
import type { Clock } from '../arming.ts'

/** What decides whether the person wants it: how much, and where it goes. */
const prominent: readonly ApprovalFact['label'][] = [
  'fact.amount',
  'fact.to',
  'fact.toAsset',
  'fact.network',
  'fact.address',
  'fact.keyName',
]

export type ApprovalFactsProps = {
  approval: Approval
  /** For as long as it can expire. */
  clock?: Clock
}

/** Everything that is signed, each fact once: amount and destination first, codes behind a closed lid. */
export function ApprovalFacts({ approval, clock }: ApprovalFactsProps) {
  const { ask } = approval
  const facts = ask.ask === 'sign' ? approvalFacts(ask.request) : keyFacts(ask.registration)
  const isProminent = ({ label }: ApprovalFact) => prominent.includes(label)
  const codes = facts.filter(({ form }) => form === 'code')
  const others = facts.filter((fact) => !isProminent(fact) && fact.form !== 'code')
  return (
    <>
      <Panel>
        {clock !== undefined && (
          <p className="small">
            <Countdown at={Date.parse(approval.expiresAt)} now={clock.now} />
          </p>
        )}
        <dl className="facts facts--main">{facts.filter(isProminent).map(row)}</dl>
      </Panel>
      <dl className="facts">{others.map(row)}</dl>
      <details className="facts__codes">
        <summary>{text('approvals.technical')}</summary>
        <dl className="facts">{codes.map(row)}</dl>
      </details>
    </>
  )
}

/** What is signed stays as it is, also where the browser translates pages. */
function row({ label, value, form }: ApprovalFact) {
  return (
    <div key={`${label} ${value}`} className={`facts__row facts__row--${form ?? 'text'}`}>
      <dt>{text(`approvals.${label}`)}</dt>
      <dd translate="no">
        {form === 'address' ? <AddressView address={value} /> : form === 'time' ? <Time at={value} /> : value}
      </dd>
    </div>
  )
}

/** In this machine's zone, with the time as it is signed. */
function Time({ at }: { at: string }) {
  return (
    <time dateTime={at}>
      {dateTimeText(Date.parse(at))} <span className="facts__signed">({at})</span>
    </time>
  )
}
