import { lazy, Suspense, useState } from 'react'
import { shortAddress } from '../../components/askerName.ts'
import { Button } from '../../components/Button.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Panel } from '../../components/Panel.tsx'
import { saveFile } from '../../lib/browser/saveFile.ts'
import { findNetwork } from '../../lib/paxos/networks.ts'
import { dateTimeText, relativeTime, text } from '../../lib/text/text.ts'
import type { RecentProof } from './recentProofs.ts'

const SignatureHandover = lazy(async () => ({
  default: (await import('../../components/SignatureHandover.tsx')).SignatureHandover,
}))

export type ProofSectionProps = {
  proofs: readonly RecentProof[]
  now: number
  /** Opens the whole list. */
  onOpenAll: () => void
}

/** The last proofs; those that no page has taken come first and say so. */
export function ProofSection({ proofs, now, onOpenAll }: ProofSectionProps) {
  return (
    <section className="stack popup__section" aria-labelledby="proofs-heading">
      <div className="row row--apart">
        <Heading level={2} look={3} id="proofs-heading">
          {text('popup.proofs.heading')}
        </Heading>
        {proofs.length > 0 && (
          <Button variant="quiet" size="small" className="popup__outdent" onClick={onOpenAll}>
            {text('popup.proofs.all')}
          </Button>
        )}
      </div>
      {proofs.length === 0 ? (
        <p className="dim">{text('popup.proofs.empty')}</p>
      ) : (
        <Panel flush>
          <ul className="popup__list">
            {proofs.map((proof) => (
              <ProofRow key={proof.id} proof={proof} now={now} />
            ))}
          </ul>
        </Panel>
      )}
    </section>
  )
}

function ProofRow({ proof, now }: { proof: RecentProof; now: number }) {
  const [open, setOpen] = useState(false)
  return (
    <li className="popup__entry">
      <div className="popup__item">
        <Icon
          name={proof.undelivered ? 'warn' : 'check'}
          className={proof.undelivered ? 'popup__warn' : 'popup__ok'}
        />
        <div className="popup__words">
          <p className="popup__whom">{proof.whom}</p>
          <p className="dim small">
            {findNetwork(proof.network)?.name ?? proof.network}{' '}
            <span className="mono">{shortAddress(proof.address)}</span> ·{' '}
            <span title={dateTimeText(proof.signedAt)}>{relativeTime(proof.signedAt, now)}</span>
          </p>
          {proof.undelivered && <p className="small">{text('popup.proofs.undelivered')}</p>}
        </div>
        <CopyButton
          iconOnly
          value={proof.reply.signature}
          label={text('popup.proofs.copyFor', { whom: proof.whom })}
        />
        <Button
          variant="quiet"
          size="small"
          icon="qr"
          className="popup__settings"
          aria-expanded={open}
          title={text('popup.proofs.moreFor', { whom: proof.whom })}
          aria-label={text('popup.proofs.moreFor', { whom: proof.whom })}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <Suspense>
          <div className="stack popup__more">
            <SignatureHandover small reply={proof.reply} saveFile={saveJson} />
          </div>
        </Suspense>
      )}
    </li>
  )
}

function saveJson(name: string, contents: string): void {
  saveFile(name, contents, 'application/json')
}
