import { askerName, shortAddress } from '../../components/askerName.ts'
import { Button } from '../../components/Button.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useAction } from '../../components/useAction.ts'
import { findNetwork } from '../../lib/paxos/networks.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { dateTimeText, plural, relativeTime, text } from '../../lib/text/text.ts'

export type WaitingSectionProps = {
  records: readonly RequestRecord[]
  now: number
  /** Brings the sign window forward. */
  onOpen: () => Promise<unknown>
}

/** Requests that wait for the person, oldest first, as the sign window goes through them. */
export function WaitingSection({ records, now, onOpen }: WaitingSectionProps) {
  const action = useAction()
  const waiting = records.filter(isWaiting)
  return (
    <section className="stack popup__section" aria-labelledby="waiting-heading">
      <Heading level={2} look={3} id="waiting-heading">
        {text('popup.waiting.heading')}
      </Heading>
      {waiting.length === 0 ? (
        <p className="dim">{text('popup.waiting.empty')}</p>
      ) : (
        <>
          <Panel flush>
            <ul className="popup__list">
              {grouped(waiting).map(([record, ...others]) => (
                <WaitingRow key={record.id} record={record} others={others.length} now={now} />
              ))}
            </ul>
          </Panel>
          <Button
            variant="primary"
            size="main"
            wide
            busy={action.busy}
            onClick={() => action.run(async () => onOpen())}
          >
            {plural('popup.waiting.review', waiting.length)}
          </Button>
        </>
      )}
      {action.error && (
        <Notice tone="block" urgent>
          {errorText(action.error)}
        </Notice>
      )}
    </section>
  )
}

/** Whether a request waits for the person: asked, being signed, or refused with something to be read. */
export function isWaiting({ state, notice }: RequestRecord): boolean {
  return state === 'pending' || state === 'approved' || state === 'signing' || notice === true
}

/** Requests that one document made at once are one line, as they are one list in the sign window. */
function grouped(records: readonly RequestRecord[]): [RequestRecord, ...RequestRecord[]][] {
  const groups = new Map<string, [RequestRecord, ...RequestRecord[]]>()
  for (const record of records) {
    const batch = record.notice ? undefined : record.batchId
    const key = batch === undefined ? record.id : `${record.asker?.documentId} ${batch}`
    const group = groups.get(key)
    if (group) group.push(record)
    else groups.set(key, [record])
  }
  return [...groups.values()]
}

type WaitingRowProps = { record: RequestRecord; others: number; now: number }

function WaitingRow({ record, others, now }: WaitingRowProps) {
  return (
    <li className="popup__item">
      <Icon name={record.notice ? 'block' : record.asker ? 'site' : 'clipboard'} />
      <div className="popup__words">
        <p className="popup__whom">{askerName(record.asker?.origin, record.channel)}</p>
        <p className="dim small">
          {record.notice ? (
            text('popup.waiting.notice')
          ) : (
            <>
              {others > 0 && (
                <>
                  {plural('popup.waiting.batch', others + 1)}
                  <br />
                </>
              )}
              {record.channel === 'approval' ? (
                text('popup.waiting.approval')
              ) : record.method === 'CONNECT' ? (
                text('popup.waiting.connect')
              ) : (
                <>
                  {findNetwork(record.network)?.name ?? record.network}{' '}
                  <span className="mono">{shortAddress(record.address)}</span>
                </>
              )}
              {others > 0 && ' …'}
              <br />
              {record.state === 'pending' ? (
                <TimeLeft expiresAt={record.expiresAt} now={now} />
              ) : (
                text('popup.waiting.signing')
              )}
            </>
          )}
        </p>
      </div>
    </li>
  )
}

function TimeLeft({ expiresAt, now }: { expiresAt: string | undefined; now: number }) {
  const expires = expiresAt === undefined ? Number.NaN : Date.parse(expiresAt)
  if (Number.isNaN(expires)) return null
  return (
    <span title={dateTimeText(expires)}>
      {expires > now
        ? text('common.expiresIn', { time: relativeTime(expires, now) })
        : text('common.expired')}
    </span>
  )
}
