import { useState } from 'react'
import { askerName } from '../../../components/askerName.ts'
import { Button } from '../../../components/Button.tsx'
import { DepositStatus } from '../../../components/DepositStatus.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Icon, type IconName } from '../../../components/Icon.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useAction } from '../../../components/useAction.ts'
import { useLive } from '../../../components/useLive.ts'
import { readDeposits, removeDeposits, watchDeposits } from '../../../lib/browser/depositStore.ts'
import { saveFile } from '../../../lib/browser/saveFile.ts'
import { environmentOf } from '../../../lib/deposit/depositPlan.ts'
import { exportDeposits } from '../../../lib/deposit/exportDeposits.ts'
import { type DepositEntry, isSettled } from '../../../lib/deposit/journal.ts'
import { nextLook } from '../../../lib/deposit/nextLook.ts'
import { findNetwork } from '../../../lib/paxos/networks.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { dateTimeText, numberText, plural, relativeTime, text } from '../../../lib/text/text.ts'

/** So many are shown at first; there are few of them, and the proofs stand below. */
const shownFirst = 5

/** The journal of small deposits, newest first; absent where there is none. */
export function DepositList() {
  const { value, error } = useLive(readDeposits, watchDeposits)
  const [isAll, setAll] = useState(false)
  if (error) return <Notice tone="block">{errorText(error)}</Notice>
  if (!value || value.length === 0) return null
  const newest = value.toReversed()
  return (
    <section className="stack" aria-labelledby="deposits-heading">
      <Heading level={2} look={3} id="deposits-heading">
        {text('journal.heading')}
      </Heading>
      <p className="dim">{text('journal.intro')}</p>
      <Panel flush>
        <ul>
          {newest.slice(0, isAll ? undefined : shownFirst).map((entry) => (
            <DepositRow key={entry.id} entry={entry} now={Date.now()} />
          ))}
        </ul>
      </Panel>
      <div className="row">
        {!isAll && newest.length > shownFirst && (
          <Button onClick={() => setAll(true)}>
            {text('journal.all', { count: numberText(newest.length) })}
          </Button>
        )}
        <Button icon="download" onClick={() => save(newest)}>
          {text('journal.save')}
        </Button>
      </div>
      <DeleteDeposits ended={newest.filter(isSettled)} />
    </section>
  )
}

function save(entries: readonly DepositEntry[]): void {
  const exported = new Date().toISOString()
  const name = `countersign-deposits-${exported.slice(0, 10)}.json`
  saveFile(name, exportDeposits(entries, exported), 'application/json')
}

const icons: Partial<Record<DepositEntry['state'], IconName>> = {
  confirmed: 'check',
  reverted: 'block',
  dropped: 'cross',
  unknown: 'warn',
}

function DepositRow({ entry, now }: { entry: DepositEntry; now: number }) {
  const { origin, plan, hash, replacedHash, state, startedAt } = entry
  const network = findNetwork(plan.network)
  const chain = network?.[environmentOf(plan)]
  const began = Date.parse(startedAt)
  const tone = state === 'confirmed' ? 'activity__ok' : state === 'unknown' ? 'activity__warn' : ''
  return (
    <li className="activity__deposit">
      <Icon name={icons[state] ?? 'clock'} className={tone} />
      <div className="options__words">
        <p className="activity__lead">
          {plan.amount} {plan.asset.symbol} ·{' '}
          {origin === undefined ? text('journal.byHand') : askerName(origin, 'page')}
        </p>
        <p className="small">
          <DepositStatus deposit={entry} watched={nextLook(entry, now) !== undefined} />
        </p>
        <p className="dim small">
          {chain?.name ?? plan.network} · {text('journal.to')}{' '}
          <span className="mono options__break">{plan.to}</span>
        </p>
        {hash !== undefined && (
          <p className="dim small">
            {text('journal.transaction')} <Hash hash={hash} link={chain?.transactionLink(hash)} />
            {replacedHash !== undefined && (
              <>
                <br />
                {text('journal.replaced')}{' '}
                <Hash hash={replacedHash} link={chain?.transactionLink(replacedHash)} />
              </>
            )}
          </p>
        )}
        <p className="dim small" title={dateTimeText(began)}>
          {text('journal.began', { time: relativeTime(began, now) })}
        </p>
      </div>
    </li>
  )
}

function Hash({ hash, link }: { hash: string; link: string | undefined }) {
  return (
    <a className="mono options__break" href={link} target="_blank" rel="noreferrer">
      {hash}
    </a>
  )
}

/** Takes ended deposits off the list, after it has said how many and was told so a second time. */
function DeleteDeposits({ ended }: { ended: readonly DepositEntry[] }) {
  // What was asked about is what is deleted, also if the list changes meanwhile.
  const [sure, setSure] = useState<readonly string[]>()
  const deleting = useAction()
  const remove = (chosen: readonly string[]): void =>
    void deleting.run(async () => {
      await removeDeposits(({ id }) => chosen.includes(id))
      setSure(undefined)
    })
  return (
    <>
      {sure === undefined ? (
        <div>
          <Button
            icon="trash"
            disabled={ended.length === 0}
            onClick={() => setSure(ended.map(({ id }) => id))}
          >
            {text('journal.delete')}
          </Button>
        </div>
      ) : (
        <Notice
          tone="warn"
          urgent
          title={plural('journal.deleteSure', sure.length)}
          actions={
            <>
              <Button variant="danger" busy={deleting.busy} onClick={() => remove(sure)}>
                {text('journal.deleteConfirm')}
              </Button>
              <Button onClick={() => setSure(undefined)}>{text('common.cancel')}</Button>
            </>
          }
        >
          {text('journal.deleteHint')}
        </Notice>
      )}
      {deleting.error && (
        <Notice tone="block" urgent>
          {errorText(deleting.error)}
        </Notice>
      )}
    </>
  )
}
