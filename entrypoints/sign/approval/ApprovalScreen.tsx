import { useId } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { RiskList } from '../../../components/RiskList.tsx'
import type { Approval } from '../../../lib/approvalKey/readApproval.ts'
import { CountersignError, errorReport } from '../../../lib/errors.ts'
import { isOpen } from '../../../lib/request/transition.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { findingSentence } from '../../../lib/text/findingSentence.ts'
import { plural, type TextKey, text } from '../../../lib/text/text.ts'
import { findingKey } from '../flowState.ts'
import { SignButton } from '../SignButton.tsx'
import { ApprovalFacts } from './ApprovalFacts.tsx'
import { type ApprovalProps, declined } from './ApprovalWindow.tsx'
import { approvalSubject, isReadyToApprove, untickedFindings } from './createApprovalFlow.ts'

/** Read, compare, sign: everything that the key signs, and nothing else. */
export function ApprovalScreen(props: ApprovalProps) {
  const { view, flow, actions, site } = props
  const { approval, findings } = view
  if (approval === undefined) return null
  const { ask } = approval.ask
  const risks = findings
    .filter(({ weight }) => weight !== 'note')
    .map((finding) => ({
      key: findingKey(finding),
      weight: finding.weight,
      sentence: findingSentence(finding),
    }))
  return (
    <>
      <main className="window__main">
        <Heading level={1} tabIndex={-1} aria-describedby="asker">
          {text(headingOf(approval))}
        </Heading>
        <Trouble {...props} />
        {view.access === false && <Access {...props} domain={approval.relyingParty} />}
        {risks.length > 0 && (
          <RiskList risks={risks} ticked={view.ticked} onTick={(key, ticked) => flow.tick(key, ticked)} />
        )}
        <ApprovalFacts approval={approval} clock={actions.clock} />
        <p className="dim">{text(`approvals.${ask}.does`, { site })}</p>
      </main>
      <Foot {...props} approval={approval} />
    </>
  )
}

function headingOf({ ask }: Approval): TextKey {
  return ask.ask === 'sign' ? `approvals.heading.${ask.request.kind}` : 'approvals.heading.create'
}

function Trouble({ view, flow, actions }: ApprovalProps) {
  const { trouble, approval } = view
  if (trouble === undefined || approval === undefined) return null
  const { ask } = approval.ask
  if (trouble.code !== 'approval-not-used') {
    return (
      <Notice tone="warn" title={text(`approvals.trouble.${ask}`)} urgent>
        {trouble.code === 'approval-not-made' ? text('approvals.unused.create') : errorText(trouble)}
      </Notice>
    )
  }
  const tell = async () => {
    await flow.fail(errorReport(new CountersignError('approver-key-missing')))
    if (!isOpen(flow.getState().record.state)) actions.done()
  }
  return (
    <Notice
      tone="warn"
      title={text('approvals.trouble.sign')}
      urgent
      actions={
        <Button size="small" busy={view.busy} onClick={() => void tell()}>
          {text('approvals.unused.tell')}
        </Button>
      }
    >
      <div className="stack stack--tight">
        <p>{text('approvals.unused.sign')}</p>
        <p>{text('approvals.unused.lost')}</p>
      </div>
    </Notice>
  )
}

function Access({ flow, domain }: ApprovalProps & { domain: string }) {
  return (
    <Notice
      tone="info"
      icon="key"
      title={text('approvals.access.title', { domain })}
      actions={
        <Button size="small" onClick={() => void flow.allow()}>
          {text('approvals.access.allow', { domain })}
        </Button>
      }
    >
      {text('approvals.access.hint')}
    </Notice>
  )
}

function Foot(props: ApprovalProps & { approval: Approval }) {
  const { view, flow, actions, approval } = props
  const hint = useId()
  return (
    <footer className="window__foot">
      <p className="window__hint" id={hint} role="status">
        {hintOf(props)}
      </p>
      <div className="window__buttons">
        <Button size="main" onClick={() => void declined(flow, actions)}>
          {text('common.cancel')}
        </Button>
        <SignButton
          clock={actions.clock}
          subject={approvalSubject(view)}
          ready={isReadyToApprove(view)}
          busy={view.busy}
          describedBy={hint}
          onSign={() => void flow.approve()}
        >
          {text(`approvals.${approval.ask.ask}.button`)}
        </SignButton>
      </div>
    </footer>
  )
}

/** What is missing; where nothing is, what to mind. */
function hintOf({ view, site, approval }: ApprovalProps & { approval: Approval }): string {
  const unticked = untickedFindings(view).length
  if (view.expired) return text('approvals.foot.expired', { site })
  if (view.access === false) return text('approvals.foot.access')
  if (unticked > 0) return plural('approvals.foot.tick', unticked)
  return text(`approvals.foot.${approval.ask.ask}`)
}
