import '../../../lib/text/keyTexts.ts'
import '../../../lib/text/recordTexts.ts'
import { askerName } from '../../../components/askerName.ts'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useLive } from '../../../components/useLive.ts'
import { exportApprovals } from '../../../lib/approvalKey/exportApprovals.ts'
import {
  deleteApprovals,
  type KeptApproval,
  listApprovalKeys,
  listApprovals,
  watchApprovals,
} from '../../../lib/browser/approvalStore.ts'
import { saveFile } from '../../../lib/browser/saveFile.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { dateTimeText, numberText, plural, relativeTime, text } from '../../../lib/text/text.ts'
import { ApprovalFacts } from './ApprovalFacts.tsx'
import { ConfirmedDelete } from './ConfirmedDelete.tsx'
import { NewestFirst } from './NewestFirst.tsx'

/** Every approval, and the names of the keys that are known here. */
async function readAll() {
  const [approvals, keys] = await Promise.all([
    listApprovals({ limit: Number.POSITIVE_INFINITY }),
    listApprovalKeys(),
  ])
  return { approvals, names: new Map(keys.map(({ credentialId, name }) => [credentialId, name])) }
}

/** What was approved here with an approval key, newest first; absent where there is nothing. */
export function ApprovalList() {
  const { value, error } = useLive(readAll, watchApprovals)
  if (error) return <Notice tone="block">{errorText(error)}</Notice>
  if (!value || value.approvals.length === 0) return null
  const { approvals, names } = value
  return (
    <NewestFirst
      items={approvals}
      words={{
        heading: text('records.heading'),
        intro: text('records.intro'),
        all: text('records.all', { count: numberText(approvals.length) }),
      }}
      row={(kept) => (
        <ApprovalRow key={kept.id} kept={kept} name={names.get(kept.record.key.credential_id)} />
      )}
      actions={
        <Button icon="download" onClick={() => save(approvals)}>
          {text('records.save')}
        </Button>
      }
    >
      <ConfirmedDelete
        ids={approvals.map(({ id }) => id)}
        words={{
          press: text('records.delete'),
          question: (count) => plural('records.deleteSure', count),
          confirm: text('records.deleteConfirm'),
          hint: text('records.deleteHint'),
        }}
        remove={deleteApprovals}
      />
    </NewestFirst>
  )
}

function save(approvals: readonly KeptApproval[]): void {
  const exported = new Date().toISOString()
  const records = approvals.map(({ record }) => record)
  saveFile(
    `countersign-approvals-${exported.slice(0, 10)}.json`,
    exportApprovals(records, exported),
    'application/json',
  )
}

function ApprovalRow({ kept, name }: { kept: KeptApproval; name: string | undefined }) {
  const { askedBy, record } = kept
  const { request, key, recorded_at: recorded } = record
  const amount = `${request.amount} ${request.asset}`
  const time = Date.parse(recorded)
  const signer = name ?? key.verification_code
  return (
    <li className="options__item">
      <Icon name="check" className="options__ok" />
      <div className="options__words stack stack--tight">
        <div className="row row--apart options__head">
          <div className="options__words">
            <p className="activity__lead">
              {text('records.row', { kind: text(`records.kind.${request.kind}`), amount })}
            </p>
            <p className="dim small options__break">
              {text('records.asked', { site: askerName(askedBy, 'page') })} ·{' '}
              <span title={dateTimeText(time)}>
                {text('records.when', { time: relativeTime(time, Date.now()) })}
              </span>
              {signer !== undefined && ` · ${text('records.key', { name: signer })}`}
            </p>
          </div>
          <Button
            variant="quiet"
            size="small"
            icon="download"
            aria-label={text('records.saveNamed', { amount })}
            onClick={() => save([kept])}
          >
            {text('records.saveOne')}
          </Button>
        </div>
        <details>
          <summary className="small">{text('records.details')}</summary>
          <div className="stack">
            <ApprovalFacts record={record} />
          </div>
        </details>
      </div>
    </li>
  )
}
