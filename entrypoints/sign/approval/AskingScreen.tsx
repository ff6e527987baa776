import { Button } from '../../../components/Button.tsx'
import { text } from '../../../lib/text/text.ts'
import { StatePicture } from '../StatePicture.tsx'
import { ApprovalFacts } from './ApprovalFacts.tsx'
import type { ApprovalProps } from './ApprovalWindow.tsx'

/** The browser's own dialog is open; what is being signed stays in view. */
export function AskingScreen({ view, flow, actions }: ApprovalProps) {
  const { approval } = view
  if (approval === undefined) return null
  return (
    <>
      <main className="window__main">
        <StatePicture
          tone="plain"
          icon="key"
          waiting
          title={text(approval.ask.ask === 'sign' ? 'approvals.asking.sign' : 'approvals.asking.create')}
        >
          <p>{text('approvals.asking.hint')}</p>
        </StatePicture>
        <ApprovalFacts approval={approval} clock={actions.clock} />
      </main>
      <footer className="window__foot">
        <div className="window__buttons">
          <Button size="main" wide onClick={() => flow.stopAsking()}>
            {text('approvals.asking.stop')}
          </Button>
        </div>
      </footer>
    </>
  )
}
