import { askerName } from '../../../components/askerName.ts'
import { Button } from '../../../components/Button.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { VisibleText } from '../../../components/MessageView.tsx'
import { visibleLines } from '../../../lib/message/visibleText.ts'
import { findNetwork } from '../../../lib/paxos/networks.ts'
import type { Proof } from '../../../lib/proof/proof.ts'
import { proofWords } from '../../../lib/proof/proofWords.ts'
import { verifyProof } from '../../../lib/proof/verifyProof.ts'
import { text } from '../../../lib/text/text.ts'
import { DigestCode } from './DigestCode.tsx'
import { deliveredText, signerText } from './ProofFacts.tsx'
import { Sentences } from './ProofStatement.tsx'

/** A proof on paper: all of it, the message in full, and its digest to be scanned. */
export function PrintSheet({ proof }: { proof: Proof }) {
  const { origin, channel, times, signature, chain } = proof
  const { headline, problems, proves, doesNotProve } = proofWords(proof, verifyProof(proof))
  const facts = [
    ['asker', origin ?? askerName(origin, channel)],
    ['network', findNetwork(proof.network)?.name ?? proof.network],
    ['address', proof.address],
    ...(proof.verificationId === '' ? [] : [['verification', proof.verificationId] as const]),
    ['signature', signature.delivered],
    ...(signature.canonical === signature.delivered ? [] : [['canonical', signature.canonical] as const]),
    ['digest', proof.digest],
    ['signer', signerText(proof)],
    // Paper is read anywhere: times are in UTC.
    ['asked', times.asked],
    ...(times.shown === undefined ? [] : [['shown', times.shown] as const]),
    ['signed', times.signed],
    ['delivered', times.delivered ?? deliveredText(proof)],
    ['link', `${text('activity.link', { sequence: chain.sequence })}, ${chain.id}`],
    ['hash', chain.hash],
    ['bytes', proof.message],
  ] as const
  return (
    <>
      <div className="row sheet__tools">
        <Button variant="primary" onClick={() => window.print()}>
          {text('activity.print')}
        </Button>
        <a
          className="button button--quiet button--regular"
          href={`#activity/${encodeURIComponent(proof.id)}`}
        >
          {text('common.back')}
        </a>
      </div>
      <article className="sheet" aria-labelledby="sheet-title">
        <div className="sheet__head">
          <div className="stack">
            <Heading level={2} id="sheet-title">
              {text('activity.printTitle')}
            </Heading>
            <p>{headline}</p>
            {problems.length > 0 && <Sentences sentences={problems} />}
          </div>
          <figure className="sheet__code">
            <DigestCode digest={proof.digest} />
            <figcaption>{text('activity.qrHint')}</figcaption>
          </figure>
        </div>
        <Heading level={3}>{text('activity.message')}</Heading>
        <pre className="sheet__message" translate="no">
          <VisibleText lines={visibleLines(proof.text)} />
        </pre>
        <dl className="sheet__facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{text(`activity.field.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {proves.length > 0 && (
          <>
            <Heading level={3}>{text('activity.statement')}</Heading>
            <Sentences sentences={[...proves, ...doesNotProve]} />
          </>
        )}
        <p className="small">{text('activity.printHint', { version: proof.extensionVersion })}</p>
      </article>
    </>
  )
}
