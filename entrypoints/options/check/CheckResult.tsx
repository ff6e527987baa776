import { CopyButton } from '../../../components/CopyButton.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { findNetwork } from '../../../lib/paxos/networks.ts'
import { explainVerdict, mendedSentence } from '../../../lib/signature/explainVerdict.ts'
import { findingSentence } from '../../../lib/text/findingSentence.ts'
import { text } from '../../../lib/text/text.ts'
import { ApprovalsResult } from '../activity/ApprovalsResult.tsx'
import { ManyWords } from '../activity/ManyWords.tsx'
import { ProofFacts } from '../activity/ProofFacts.tsx'
import { ProofStatement } from '../activity/ProofStatement.tsx'
import type { CheckOutcome } from './checkEvidence.ts'

/** What a check found, in words. */
export function CheckResult({ outcome }: { outcome: CheckOutcome }) {
  switch (outcome.kind) {
    case 'signature':
      return <SignatureResult {...outcome} />
    case 'proof':
      return (
        <>
          <ProofStatement proof={outcome.proof} report={outcome.report} />
          <ProofFacts proof={outcome.proof} />
        </>
      )
    case 'approvals':
      return <ApprovalsResult reports={outcome.reports} />
    case 'many':
      return <ManyWords report={outcome.report} />
    case 'unsigned':
      return <Notice>{text('activity.check.needsSignature')}</Notice>
    case 'deposit':
      return <Notice>{text('activity.check.deposit')}</Notice>
    case 'reply':
      return <Notice tone="warn">{text('activity.check.replyAlone')}</Notice>
    case 'unknown':
      return <Notice tone="warn">{text('activity.check.unknown')}</Notice>
    case 'refused':
      return <Notice tone="block">{findingSentence(outcome.finding)}</Notice>
  }
}

function SignatureResult({ claim, verdict }: Extract<CheckOutcome, { kind: 'signature' }>) {
  const { address, network } = claim
  const name = findNetwork(network)?.name ?? network
  if (verdict.verdict !== 'valid') {
    const { sentence, nextSentence, partnerText } = explainVerdict(verdict, claim)
    return (
      <Notice
        tone={verdict.verdict === 'invalid' ? 'block' : 'warn'}
        title={text(`activity.check.${verdict.verdict}`)}
        actions={
          <CopyButton
            variant="secondary"
            size="regular"
            value={partnerText}
            label={text('activity.check.copyPartner')}
          />
        }
      >
        <p>{sentence}</p>
        <p>{nextSentence}</p>
      </Notice>
    )
  }
  const { canonical, mended } = verdict
  return (
    <Notice tone="ok" title={text('activity.check.valid')}>
      <p className="options__break">{text('activity.check.validHint', { address, network: name })}</p>
      {mended.length > 0 && <p>{mendedSentence(mended)}</p>}
      <p>{text('activity.check.canonical')}</p>
      <p className="options__copyable">
        <code className="options__break">{canonical.text}</code>
        <CopyButton iconOnly value={canonical.text} label={text('common.copySignature')} />
      </p>
    </Notice>
  )
}
