import { useState, useSyncExternalStore } from 'react'
import { AddressView } from '../../../components/AddressView.tsx'
import { Icon, type IconName } from '../../../components/Icon.tsx'
import { RiskList } from '../../../components/RiskList.tsx'
import { errorText } from '../../../lib/text/errorText.ts'
import { findingSentence } from '../../../lib/text/findingSentence.ts'
import { text } from '../../../lib/text/text.ts'
import { chosenSigner, type FlowState, findingKey } from '../flowState.ts'
import { MessageSection } from '../MessageSection.tsx'
import type { SignFlow } from '../signFlow.ts'
import { batchRow } from './batchRow.ts'

/** One request of a batch: the whole address, what was found, where it stands; the message is one step away. */
export function BatchRowView({ flow }: { flow: SignFlow }) {
  const state = useSyncExternalStore(flow.subscribe, flow.getState)
  const [open, setOpen] = useState(false)
  const { record, request, checked } = state
  const { tone, icon, words } = standing(state)
  const risks = (checked?.findings ?? []).map((finding) => ({
    key: findingKey(finding),
    weight: finding.weight,
    sentence: findingSentence(finding),
  }))
  const heavy = record.reply === undefined ? risks.filter(({ weight }) => weight !== 'note') : []
  const signer = chosenSigner(state)
  return (
    <li className="batch__row">
      <div className="batch__top">
        <strong>{request.network?.name ?? text('sign.network.unknown', { network: record.network })}</strong>
        <span className={`batch__state batch__state--${tone}`}>
          <Icon name={icon} size={14} />
          {words}
        </span>
      </div>
      <AddressView address={request.payload?.address ?? record.address} />
      {signer?.signer.kind === 'local' && (
        <p className="dim small">
          {text(record.reply === undefined ? 'batch.row.willSign' : 'batch.row.with', {
            account: signer.name,
          })}
        </p>
      )}
      {heavy.length > 0 && <RiskList risks={heavy} />}
      <details className="batch__more" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text('batch.row.show')}</summary>
        {open && (
          <div className="stack">
            <MessageSection state={state} />
            {checked !== undefined && checked.verdict !== 'block' && (
              <RiskList
                risks={risks.filter(({ weight }) => weight === 'note')}
                {...(heavy.length === 0 && { fine: text('sign.risk.fine') })}
              />
            )}
          </div>
        )}
      </details>
    </li>
  )
}

type Standing = { tone: 'plain' | 'ok' | 'warn' | 'block'; icon: IconName; words: string }

/** Where a request stands, in a few words beside a picture. */
function standing(state: FlowState): Standing {
  const { record, checked, step } = state
  switch (batchRow(state)) {
    case 'checking':
      return { tone: 'plain', icon: 'clock', words: text('batch.row.checking') }
    case 'working':
      return { tone: 'plain', icon: 'pen', words: text('batch.row.working') }
    case 'clean':
      return { tone: 'ok', icon: 'check', words: text('batch.row.clean') }
    case 'signed':
      if (record.state === 'undelivered') {
        return { tone: 'warn', icon: 'warn', words: text('batch.row.undelivered') }
      }
      return {
        tone: 'ok',
        icon: 'check',
        words: text(record.state === 'delivered' ? 'batch.row.returned' : 'batch.row.signed'),
      }
    case 'over':
      return {
        tone: 'block',
        icon: 'cross',
        words: (record.error && errorText(record.error)) ?? text('sign.failed.title'),
      }
    case 'alone':
      break
  }
  if (checked?.verdict === 'block') return { tone: 'block', icon: 'block', words: text('batch.row.blocked') }
  const trouble =
    step.kind === 'review' ? step.trouble : step.kind === 'problem' ? step.problem.error : undefined
  if (trouble !== undefined) return { tone: 'warn', icon: 'warn', words: errorText(trouble) }
  if (chosenSigner(state) === undefined)
    return { tone: 'warn', icon: 'wallet', words: text('batch.row.nobody') }
  return {
    tone: 'warn',
    icon: 'warn',
    words: text(chosenSigner(state)?.touch ? 'batch.row.touch' : 'batch.row.alone'),
  }
}
