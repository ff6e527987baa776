import { askerName } from '../../../components/askerName.ts'
import { Button } from '../../../components/Button.tsx'
import { DepositStatus } from '../../../components/DepositStatus.tsx'
import { Icon, type IconName } from '../../../components/Icon.tsx'
import { Notice } from '../../../components/Notice.tsx'
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
import { ConfirmedDelete } from './ConfirmedDelete.tsx'
import { NewestFirst } from './NewestFirst.tsx'

/** The journal of small deposits, newest first; absent where there is none. */
export function DepositList() {
  const { value, error } = useLive(readDeposits, watchDeposits)
  if (error) return <Notice tone="block">{errorText(error)}</Notice>
  if (!value || value.length === 0) return null
  const newest = value.toReversed()
  return (
    <NewestFirst
      items={newest}
      words={{
        heading: text('journal.heading'),
        intro: text('journal.intro'),
        all: text('journal.all', { count: numberText(newest.length) }),
      }}
      row={(entry) => <DepositRow key={entry.id} entry={entry} now={Date.now()} />}
      actions={
        <Button icon="download" onClick={() => save(newest)}>
          {text('journal.save')}
        </Button>
      }
    >
      <ConfirmedDelete
        ids={newest.filter(isSettled).map(({ id }) => id)}
        words={{
          press: text('journal.delete'),
          question: (count) => plural('journal.deleteSure', count),
          confirm: text('journal.deleteConfirm'),
          hint: text('journal.deleteHint'),
        }}
        remove={(ids) => removeDeposits(({ id }) => ids.includes(id))}
      />
    </NewestFirst>
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
