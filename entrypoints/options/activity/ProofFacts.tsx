import { base64 } from '@scure/base'
import type { ReactNode } from 'react'
import { askerName } from '../../../components/askerName.ts'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { MessageView } from '../../../components/MessageView.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { escapeText } from '../../../lib/message/escapeText.ts'
import { visibleLines } from '../../../lib/message/visibleText.ts'
import { findNetwork } from '../../../lib/paxos/networks.ts'
import type { Proof } from '../../../lib/proof/proof.ts'
import type { UnchainedProof } from '../../../lib/proof/readProof.ts'
import { dateTimeText, text } from '../../../lib/text/text.ts'
import { GroupedAddress } from '../GroupedAddress.tsx'

/** Everything that a proof holds, and the message as it was signed. */
export function ProofFacts({ proof }: { proof: Proof | UnchainedProof }) {
  const { origin, channel, times, signature } = proof
  return (
    <>
      <Panel>
        <dl className="options__facts">
          <Fact name="asker">{origin ?? askerName(origin, channel)}</Fact>
          <Fact name="network">{findNetwork(proof.network)?.name ?? proof.network}</Fact>
          <Fact name="address" copy={proof.address} copyLabel={text('common.copyAddress')} />
          {proof.verificationId !== '' && (
            <Fact name="verification" copy={proof.verificationId} copyLabel={text('activity.copyId')} />
          )}
          <Fact name="signature" copy={signature.delivered} copyLabel={text('common.copySignature')} />
          {signature.canonical !== signature.delivered && (
            <Fact name="canonical" copy={signature.canonical} copyLabel={text('common.copySignature')} />
          )}
          <Fact name="digest" copy={proof.digest} copyLabel={text('common.copyDigest')} />
          <Fact name="signer">{signerText(proof)}</Fact>
          <Fact name="asked">{dateTimeText(Date.parse(times.asked))}</Fact>
          {times.shown !== undefined && <Fact name="shown">{dateTimeText(Date.parse(times.shown))}</Fact>}
          <Fact name="signed">{dateTimeText(Date.parse(times.signed))}</Fact>
          <Fact name="delivered">{deliveredText(proof)}</Fact>
          <Fact name="version">{proof.extensionVersion}</Fact>
          {'chain' in proof && (
            <>
              <Fact name="link">{text('activity.link', { sequence: proof.chain.sequence })}</Fact>
              <Fact name="hash" copy={proof.chain.hash} copyLabel={text('activity.copyHash')} />
            </>
          )}
        </dl>
      </Panel>
      <MessageView
        level={3}
        title={text('activity.message')}
        lines={visibleLines(proof.text)}
        escaped={escapeText(proof.text)}
        bytes={base64.decode(proof.message)}
        digest={proof.digest}
      />
    </>
  )
}

/** With which kind of signer it was signed, in words. */
export function signerText({ signerKind }: Pick<Proof, 'signerKind'>): string {
  return text(signerKind === 'local' ? 'activity.signerLocal' : 'activity.signerInjected')
}

/** When a page took the signature, or that none has. */
export function deliveredText({ origin, times }: Pick<Proof, 'origin' | 'times'>): string {
  if (times.delivered !== undefined) return dateTimeText(Date.parse(times.delivered))
  return text(origin === undefined ? 'activity.byHand' : 'activity.notYet')
}

type FactName =
  | 'asker'
  | 'network'
  | 'address'
  | 'verification'
  | 'signature'
  | 'canonical'
  | 'digest'
  | 'signer'
  | 'asked'
  | 'shown'
  | 'signed'
  | 'delivered'
  | 'version'
  | 'link'
  | 'hash'

type FactProps = { name: FactName } & (
  | { children: ReactNode; copy?: undefined; copyLabel?: undefined }
  | { copy: string; copyLabel: string; children?: undefined }
)

function Fact({ name, children, copy, copyLabel }: FactProps) {
  return (
    <div>
      <dt>{text(`activity.field.${name}`)}</dt>
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
