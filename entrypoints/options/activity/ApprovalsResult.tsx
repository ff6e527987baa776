import '../../../lib/text/keyTexts.ts'
import '../../../lib/text/recordTexts.ts'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import type { ApprovalReport } from '../../../lib/approvalKey/checkApprovals.ts'
import { numberText, text } from '../../../lib/text/text.ts'
import { ApprovalFacts } from './ApprovalFacts.tsx'
import { Sentences } from './ProofStatement.tsx'

/** What a check of approvals found: of one, what it proves and what not; of several, how many are good and which not. */
export function ApprovalsResult({ reports }: { reports: readonly ApprovalReport[] }) {
  const [only] = reports
  const bad = reports.filter(({ verdict }) => verdict !== 'valid')
  if (reports.length === 1 && only !== undefined) return <OneApproval report={only} />
  const count = numberText(reports.length)
  return (
    <>
      <Notice tone={bad.length === 0 ? 'ok' : 'block'}>
        {bad.length === 0
          ? text('records.many.valid', { count })
          : text('records.many.invalid', { count, bad: numberText(bad.length) })}
      </Notice>
      {bad.map((report) => (
        <OneApproval
          key={`${report.record.assertion.response.signature} ${report.record.request.nonce}`}
          report={report}
        />
      ))}
    </>
  )
}

function OneApproval({ report: { record, verdict, reason } }: { report: ApprovalReport }) {
  const { origin, key } = record
  return (
    <div className="stack">
      {verdict === 'valid' ? (
        <>
          <Notice tone="ok" title={text('records.valid', { code: key.verification_code ?? '' })} />
          <Words title={text('records.proves')} sentences={[text('records.provesKey')]} />
          <Words
            title={text('records.provesNot')}
            sentences={[
              text('records.notWho'),
              text('records.notWhen'),
              text('records.notWhere', { origin }),
            ]}
          />
        </>
      ) : (
        <Notice tone={verdict === 'invalid' ? 'block' : 'warn'} title={text(`records.${verdict}`)}>
          {verdict === 'invalid' && (
            <p>
              {text('records.changed')} <span className="dim">({reason})</span>
            </p>
          )}
        </Notice>
      )}
      <Panel className="options__panel">
        <ApprovalFacts record={record} />
      </Panel>
    </div>
  )
}

function Words({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <section>
      <Heading level={3}>{title}</Heading>
      <Sentences sentences={sentences} />
    </section>
  )
}
