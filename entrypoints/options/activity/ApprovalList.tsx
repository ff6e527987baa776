import '../../../lib/text/keyTexts.ts'
import '../../../lib/text/recordTexts.ts'
import { useState } from 'react'
import { askerName } from '../../../components/askerName.ts'
import { Button } from '../../../components/Button.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useAction } from '../../../components/useAction.ts'
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

/** So many are shown at first; the proofs stand below. */
const shownFirst = 5

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
  const [isAll, setAll] = useState(false)
  if (error) return <Notice tone="block">{errorText(error)}</Notice>
  if (!value || value.approvals.length === 0) return null
  const { approvals, names } = value
  return (
    <section className="stack" aria-labelledby="approvals-heading">
      <Heading level={2} look={3} id="approvals-heading">
        {text('records.heading')}
      </Heading>
      <p className="dim">{text('records.intro')}</p>
      <Panel flush>
        <ul>
          {approvals.slice(0, isAll ? undefined : shownFirst).map((kept) => (
            <ApprovalRow key={kept.id} kept={kept} name={names.get(kept.record.key.credential_id)} />
          ))}
        </ul>
      </Panel>
      <div className="row">
        {!isAll && approvals.length > shownFirst && (
          <Button onClick={() => setAll(true)}>
            {text('records.all', { count: numberText(approvals.length) })}
          </Button>
        )}
        <Button icon="download" onClick={() => save(approvals)}>
          {text('records.save')}
        </Button>
      </div>
      <DeleteAll approvals={approvals} />
    </section>
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

/** Deletes what is listed, after it has said how many and was told so a second time. */
function DeleteAll({ approvals }: { approvals: readonly KeptApproval[] }) {
  // What was asked about is what is deleted, also if the list changes meanwhile.
  const [sure, setSure] = useState<readonly string[]>()
  const deleting = useAction()
  if (sure === undefined) {
    return (
      <div>
        <Button icon="trash" onClick={() => setSure(approvals.map(({ id }) => id))}>
          {text('records.delete')}
        </Button>
      </div>
    )
  }
  return (
    <>
      <Notice
        tone="warn"
        urgent
        title={plural('records.deleteSure', sure.length)}
        actions={
          <>
            <Button
              variant="danger"
              busy={deleting.busy}
              onClick={() =>
                deleting.run(async () => {
                  await deleteApprovals(sure)
                  setSure(undefined)
                })
              }
            >
              {text('records.deleteConfirm')}
            </Button>
            <Button onClick={() => setSure(undefined)}>{text('common.cancel')}</Button>
          </>
        }
      >
        {text('records.deleteHint')}
      </Notice>
      {deleting.error && (
        <Notice tone="block" urgent>
          {errorText(deleting.error)}
        </Notice>
      )}
    </>
  )
}
