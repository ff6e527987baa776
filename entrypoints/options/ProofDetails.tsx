import { base64 } from '@scure/base'
import { type ReactNode, useCallback } from 'react'
import { askerName } from '../../components/askerName.ts'
import { Button } from '../../components/Button.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { Heading } from '../../components/Heading.tsx'
import { MessageView } from '../../components/MessageView.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useLive } from '../../components/useLive.ts'
import { getProof } from '../../lib/browser/proofStore.ts'
import { watchRequests } from '../../lib/browser/requestStore.ts'
import { saveFile } from '../../lib/browser/saveFile.ts'
import { escapeText } from '../../lib/message/escapeText.ts'
import { visibleLines } from '../../lib/message/visibleText.ts'
import { findNetwork } from '../../lib/paxos/networks.ts'
import type { Proof } from '../../lib/proof/proof.ts'
import { dateTimeText, text } from '../../lib/text/text.ts'
import { GroupedAddress } from './GroupedAddress.tsx'

/** One proof in full, to be read, copied and saved. */
export function ProofDetails({ id }: { id: string }) {
  const read = useCallback(async () => ({ proof: await getProof(id) }), [id])
  const found = useLive(read, watchRequests)
  return (
    <>
      <p>
        <a href="#proofs" className="options__back">
          {text('options.proofs.back')}
        </a>
      </p>
      {found.error && <Notice tone="block">{found.error.message}</Notice>}
      {found.value && !found.value.proof && <Notice>{text('options.proofs.missing')}</Notice>}
      {found.value?.proof && <Details proof={found.value.proof} />}
    </>
  )
}

function Details({ proof }: { proof: Proof }) {
  const { origin, channel, times, signature } = proof
  const json = JSON.stringify(proof, null, 2)
  return (
    <section className="stack" aria-labelledby="proof-heading">
      <Heading level={2} id="proof-heading">
        {askerName(origin, channel)}
      </Heading>
      <Panel>
        <dl className="options__facts">
          <Fact name="asker">{origin ?? askerName(origin, channel)}</Fact>
          <Fact name="network">{findNetwork(proof.network)?.name ?? proof.network}</Fact>
          <Fact name="address" copy={proof.address} copyLabel={text('common.copyAddress')} />
          <Fact name="verification" copy={proof.verificationId} copyLabel={text('options.proofs.copyId')} />
          <Fact name="signature" copy={signature.delivered} copyLabel={text('common.copySignature')} />
          <Fact name="digest" copy={proof.digest} copyLabel={text('common.copyDigest')} />
          <Fact name="signer">{text(`options.proofs.signer.${proof.signerKind}`)}</Fact>
          <Fact name="asked">{dateTimeText(Date.parse(times.asked))}</Fact>
          <Fact name="signed">{dateTimeText(Date.parse(times.signed))}</Fact>
          <Fact name="delivered">{deliveredText(proof)}</Fact>
        </dl>
      </Panel>
      <MessageView
        level={3}
        title={text('options.proofs.message')}
        lines={visibleLines(proof.text)}
        escaped={escapeText(proof.text)}
        bytes={base64.decode(proof.message)}
        digest={proof.digest}
      />
      <div className="row">
        <CopyButton
          variant="secondary"
          size="regular"
          value={JSON.stringify({ id: proof.verificationId, signature: signature.delivered })}
          label={text('common.copyReply')}
        />
        <Button
          icon="download"
          onClick={() => saveFile(`countersign-proof-${proof.id}.json`, json, 'application/json')}
        >
          {text('options.proofs.export')}
        </Button>
      </div>
    </section>
  )
}

function deliveredText({ origin, times }: Proof): string {
  if (times.delivered !== undefined) return dateTimeText(Date.parse(times.delivered))
  return text(origin === undefined ? 'options.proofs.taken' : 'options.proofs.notDelivered')
}

type FactName =
  | 'asker'
  | 'network'
  | 'address'
  | 'verification'
  | 'signature'
  | 'digest'
  | 'signer'
  | 'asked'
  | 'signed'
  | 'delivered'

type FactProps = { name: FactName } & (
  | { children: ReactNode; copy?: undefined; copyLabel?: undefined }
  | { copy: string; copyLabel: string; children?: undefined }
)

function Fact({ name, children, copy, copyLabel }: FactProps) {
  return (
    <div>
      <dt>{text(`options.proofs.field.${name}`)}</dt>
      <dd>
        {copy === undefined ? (
          <span className="options__break">{children}</span>
        ) : (
          <span className="options__copyable">
            {name === 'address' ? (
              <GroupedAddress address={copy} />
            ) : (
              <code className="options__break">{copy}</code>
            )}
            <CopyButton iconOnly value={copy} label={copyLabel} />
          </span>
        )}
      </dd>
    </div>
  )
}
