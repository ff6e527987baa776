import { Button } from '../../../components/Button.tsx'
import { isOpen } from '../../../lib/request/transition.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { StatePicture } from '../StatePicture.tsx'
import type { ApprovalProps } from './ApprovalWindow.tsx'

/** It cannot be shown exactly as it is, or not for this page: nothing is signed, and the page is told why. */
export function RefusedScreen({ view, flow, actions }: ApprovalProps) {
  const { trouble } = view
  if (trouble === undefined) return null
  const close = async () => {
    await flow.fail(trouble)
    if (!isOpen(flow.getState().record.state)) actions.done()
  }
  return (
    <>
      <main className="window__main">
        <StatePicture tone="block" icon="block" title={text('approvals.refused.title')}>
          <p>{errorText(trouble)}</p>
          <p>{text('approvals.refused.hint')}</p>
        </StatePicture>
      </main>
      <footer className="window__foot">
        <div className="window__buttons">
          <Button size="main" variant="primary" busy={view.busy} onClick={() => void close()}>
            {text('common.close')}
          </Button>
        </div>
      </footer>
    </>
  )
}
