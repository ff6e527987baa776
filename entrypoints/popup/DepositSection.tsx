import { useEffect } from 'react'
import { askerName, shortAddress } from '../../components/askerName.ts'
import { Button } from '../../components/Button.tsx'
import { DepositStatus } from '../../components/DepositStatus.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { quarterly } from '../../components/quarterly.ts'
import { useAction } from '../../components/useAction.ts'
import { useLive } from '../../components/useLive.ts'
import { readDeposits, watchDeposits } from '../../lib/browser/depositStore.ts'
import { sendMessage } from '../../lib/browser/sendMessage.ts'
import { environmentOf } from '../../lib/deposit/depositPlan.ts'
import { type DepositEntry, isSettled } from '../../lib/deposit/journal.ts'
import { nextLook } from '../../lib/deposit/nextLook.ts'
import { findNetwork } from '../../lib/paxos/networks.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { text } from '../../lib/text/text.ts'

/** How often the chain is asked while somebody looks, in milliseconds. */
const lookInterval = 3000

export type DepositSectionProps = {
  records: readonly RequestRecord[]
  now: number
  /** Brings the sign window forward. */
  onOpen: () => Promise<unknown>
}

/** Deposits whose fate is open: under way with their confirmations, or not known. */
export function DepositSection({ records, now, onOpen }: DepositSectionProps) {
  const deposits = useLive(readDeposits, watchDeposits)
  const open = (deposits.value ?? []).filter((entry) => isOpenAt(entry, now))
  const opening = useAction()
  const isAny = open.length > 0
  useEffect(() => {
    if (!isAny) return
    const look = (): void => void sendMessage('deposit.look', {}).catch(() => {})
    look()
    const timer = setInterval(look, lookInterval)
    return () => clearInterval(timer)
  }, [isAny])
  if (!isAny) return null
  return (
    <section className="stack popup__section" aria-labelledby="deposits-heading">
      <Heading level={2} look={3} id="deposits-heading">
        {text('journal.heading')}
      </Heading>
      <Panel flush>
        <ul className="popup__list">
          {open.map((entry) => (
            <DepositRow
              key={entry.id}
              entry={entry}
              now={now}
              onShow={
                records.some(({ state, deposit }) => state === 'depositing' && deposit?.entryId === entry.id)
                  ? () => opening.run(async () => onOpen())
                  : undefined
              }
            />
          ))}
        </ul>
      </Panel>
      {opening.error && (
        <Notice tone="block" urgent>
          {errorText(opening.error)}
        </Notice>
      )}
    </section>
  )
}

/** Under way, or not known: the latter stays in view, however old, until the person has settled it. */
function isOpenAt(entry: DepositEntry, now: number): boolean {
  return !isSettled(entry) && (entry.state !== 'watching' || nextLook(entry, now) !== undefined)
}

type DepositRowProps = { entry: DepositEntry; now: number; onShow: (() => void) | undefined }

function DepositRow({ entry, now, onShow }: DepositRowProps) {
  const { origin, plan } = entry
  const whom = origin === undefined ? text('journal.byHand') : askerName(origin, 'page')
  const isUnknown = entry.state === 'unknown'
  return (
    <li className="popup__item">
      <Icon name={isUnknown ? 'warn' : 'clock'} className={isUnknown ? 'popup__warn' : ''} />
      <div className="popup__words">
        <p className="popup__whom">
          {plan.amount} {plan.asset.symbol} · {whom}
        </p>
        <p className="dim small">
          {findNetwork(plan.network)?.[environmentOf(plan)].name}{' '}
          <span className="mono">{shortAddress(plan.from)}</span>
        </p>
        <p
          className="small"
          role="status"
          aria-live={entry.state === 'confirming' ? quarterly(entry.confirmations, entry.needed) : 'polite'}
        >
          <DepositStatus deposit={entry} watched={nextLook(entry, now) !== undefined} />
        </p>
      </div>
      {onShow && (
        <Button size="small" variant="quiet" onClick={onShow} aria-label={text('journal.showFor', { whom })}>
          {text('journal.show')}
        </Button>
      )}
    </li>
  )
}
