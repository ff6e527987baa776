import { useId } from 'react'
import { Button } from '../../../components/Button.tsx'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { Tick } from '../../../components/Field.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { text } from '../../../lib/text/text.ts'
import type { ApprovalProps } from './ApprovalWindow.tsx'

/**
 * The code of a key that was just made. By now the page has the key and the code is kept, so that closing the window
 * loses nothing.
 */
export function CodeScreen({ view, flow, actions, site }: ApprovalProps) {
  const hint = useId()
  const { newKey, approval, record } = view
  if (newKey === undefined || approval?.ask.ask !== 'create') return null
  const { code, codeSaved } = newKey
  return (
    <>
      <main className="window__main">
        <Heading level={1} tabIndex={-1}>
          {text('approvals.code.title')}
        </Heading>
        <p>{text('approvals.code.made', { name: approval.ask.registration.key_name })}</p>
        <Panel className="row row--apart">
          <p className="code" translate="no">
            {code}
          </p>
          <CopyButton value={code} label={text('approvals.code.copy')} variant="secondary" />
        </Panel>
        <p className="dim">
          {text('approvals.code.secret')}{' '}
          {text(record.asker?.incognito === true ? 'approvals.code.notKept' : 'approvals.code.kept')}
        </p>
        {record.state === 'undelivered' && (
          <Notice
            tone="warn"
            urgent
            title={text('approvals.undelivered.create')}
            actions={
              <Button size="small" icon="retry" busy={view.busy} onClick={() => void flow.redeliver()}>
                {text('approvals.undelivered.retry')}
              </Button>
            }
          >
            {text('approvals.undelivered.createHint', { site })}
          </Notice>
        )}
        <Tick checked={codeSaved} onChange={(saved) => void flow.saveCode(saved)}>
          {text('approvals.code.saved')}
        </Tick>
      </main>
      <footer className="window__foot">
        <p className="window__hint" id={hint} role="status">
          {codeSaved ? '' : text('approvals.code.first')}
        </p>
        <div className="window__buttons">
          <Button
            size="main"
            variant="primary"
            disabled={!codeSaved}
            aria-describedby={hint}
            onClick={() => actions.done()}
          >
            {text('approvals.code.done')}
          </Button>
        </div>
      </footer>
    </>
  )
}
