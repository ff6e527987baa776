import '../../../lib/text/approvalTexts.ts'
import '../../../lib/text/keyTexts.ts'
import '../../../lib/text/recordTexts.ts'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { approvalFacts } from '../../../lib/approvalKey/approvalFacts.ts'
import type { ApprovalRecord } from '../../../lib/approvalKey/approvalRecord.ts'
import { dateTimeText, text } from '../../../lib/text/text.ts'

/** Everything that was signed, and by which key, as the record has it. */
export function ApprovalFacts({ record }: { record: ApprovalRecord }) {
  const { request, key, origin, recorded_at: recorded } = record
  return (
    <dl className="options__facts small">
      {approvalFacts(request).map(({ label, value, form }) => (
        <div key={`${label} ${value}`}>
          <dt>{label === 'fact.approver' ? text('records.approver') : text(`approvals.${label}`)}</dt>
          <dd
            className={form === 'code' || form === 'address' ? 'mono options__break' : 'options__break'}
            translate="no"
          >
            {form === 'time' ? dateTimeText(Date.parse(value)) : value}
          </dd>
        </div>
      ))}
      {key.verification_code !== undefined && (
        <div>
          <dt>{text('records.code')}</dt>
          <dd className="options__copyable">
            <code className="options__break">{key.verification_code}</code>
            <CopyButton iconOnly value={key.verification_code} label={text('keys.code.copy')} />
          </dd>
        </div>
      )}
      <div>
        <dt>{text('records.signedIn')}</dt>
        <dd className="options__break">{origin}</dd>
      </div>
      <div>
        <dt>{text('records.recorded')}</dt>
        <dd>{dateTimeText(Date.parse(recorded))}</dd>
      </div>
    </dl>
  )
}
