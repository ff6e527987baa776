import { useCallback, useState } from 'react'
import { askerName } from '../../components/askerName.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useAction } from '../../components/useAction.ts'
import { useLive } from '../../components/useLive.ts'
import { listProofs } from '../../lib/browser/proofStore.ts'
import { watchRequests } from '../../lib/browser/requestStore.ts'
import { saveFile } from '../../lib/browser/saveFile.ts'
import { findNetwork } from '../../lib/paxos/networks.ts'
import type { Proof } from '../../lib/proof/proof.ts'
import { dateTimeText, relativeTime, text } from '../../lib/text/text.ts'
import { ProofDetails } from './ProofDetails.tsx'

/** How many proofs each press of “older” brings. */
const pageSize = 25

/** The proofs that are kept, newest first; with `detail`, one of them in full. */
export function ProofsPage({ detail }: { detail: string | undefined }) {
  return detail === undefined ? <ProofList /> : <ProofDetails id={detail} />
}

function ProofList() {
  const [shown, setShown] = useState(pageSize)
  const read = useCallback(() => listProofs({ limit: shown + 1 }), [shown])
  const proofs = useLive(read, watchRequests)
  const saving = useAction()

  if (proofs.error) return <Notice tone="block">{proofs.error.message}</Notice>
  if (!proofs.value) return null
  if (proofs.value.length === 0) return <p className="dim">{text('options.proofs.none')}</p>
  return (
    <>
      <p className="dim">{text('options.proofs.intro')}</p>
      <Panel flush>
        <ul>
          {proofs.value.slice(0, shown).map((proof) => (
            <ProofRow key={proof.id} proof={proof} />
          ))}
        </ul>
      </Panel>
      <div className="row">
        {proofs.value.length > shown && (
          <Button onClick={() => setShown(shown + pageSize)}>{text('options.proofs.more')}</Button>
        )}
        <Button icon="download" busy={saving.busy} onClick={() => saving.run(saveAll)}>
          {text('options.proofs.exportAll')}
        </Button>
      </div>
      {saving.error && (
        <Notice tone="block" urgent>
          {saving.error.message}
        </Notice>
      )}
    </>
  )
}

async function saveAll(): Promise<void> {
  const proofs = await listProofs({ limit: Number.POSITIVE_INFINITY })
  saveFile('countersign-proofs.json', JSON.stringify(proofs, null, 2), 'application/json')
}

/** Whether a page asked for the signature and has not taken it. */
export function isUndelivered({ origin, times }: Proof): boolean {
  return origin !== undefined && times.delivered === undefined
}

function ProofRow({ proof }: { proof: Proof }) {
  const whom = askerName(proof.origin, proof.channel)
  const signedAt = Date.parse(proof.times.signed)
  const undelivered = isUndelivered(proof)
  return (
    <li className="options__item">
      <Icon name={undelivered ? 'warn' : 'check'} className={undelivered ? 'options__warn' : 'options__ok'} />
      <div className="options__words">
        <p className="options__name">{whom}</p>
        <p className="dim small">
          {findNetwork(proof.network)?.name ?? proof.network}{' '}
          <span className="mono options__break">{proof.address}</span>
        </p>
        <p className="dim small">
          <span title={dateTimeText(signedAt)}>
            {text('options.proofs.signed', { time: relativeTime(signedAt, Date.now()) })}
          </span>
          {undelivered && <strong> · {text('options.proofs.undelivered')}</strong>}
        </p>
      </div>
      <a
        className="button button--quiet button--small"
        href={`#proofs/${encodeURIComponent(proof.id)}`}
        aria-label={text('options.proofs.detailsFor', { whom })}
      >
        {text('options.proofs.details')}
      </a>
    </li>
  )
}
