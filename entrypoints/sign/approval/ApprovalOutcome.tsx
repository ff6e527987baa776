import { useEffect } from 'react'
import { Button } from '../../../components/Button.tsx'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { StatePicture, type StatePictureProps } from '../StatePicture.tsx'
import { ApprovalFacts } from './ApprovalFacts.tsx'
import type { ApprovalProps } from './ApprovalWindow.tsx'

/** How long “handed back” stays before the next request follows by itself. */
const pause = 2500

/** How it ended, or what is left to do. */
export function ApprovalOutcome({ view, flow, actions, site, more }: ApprovalProps) {
  const { record, approval } = view
  const isReturned = record.state === 'delivered'
  const goOn = isReturned && more
  useEffect(() => {
    if (!goOn) return
    return actions.clock.after(pause, actions.done)
  }, [goOn, actions])
  const { words, ...picture } = pictureOf(view, site)
  return (
    <>
      <main className="window__main">
        <StatePicture {...picture}>
          {words.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </StatePicture>
        {isReturned && approval !== undefined && <ApprovalFacts approval={approval} />}
      </main>
      <footer className="window__foot">
        <div className="window__buttons">
          {record.state === 'undelivered' && (
            <Button size="main" icon="retry" busy={view.busy} onClick={() => void flow.redeliver()}>
              {text('approvals.undelivered.retry')}
            </Button>
          )}
          <Button size="main" variant="primary" onClick={() => actions.done()}>
            {text(more ? 'sign.returned.next' : 'common.close')}
          </Button>
        </div>
      </footer>
    </>
  )
}

type Picture = Omit<StatePictureProps, 'children'> & { words: string[] }

function pictureOf({ record }: ApprovalProps['view'], site: string): Picture {
  const isKept = record.asker?.incognito !== true
  switch (record.state) {
    case 'delivered':
      return {
        tone: 'ok',
        icon: 'check',
        title: text('approvals.returned.sign'),
        words: [
          text('approvals.returned.hint', { site }),
          text(isKept ? 'approvals.returned.kept' : 'approvals.returned.notKept'),
        ],
      }
    case 'verified':
      return {
        tone: 'plain',
        icon: 'arrowRight',
        waiting: true,
        title: text('approvals.delivering.title', { site }),
        words: [text('approvals.delivering.hint')],
      }
    case 'undelivered': {
      const isKey = record.method === 'APPROVAL_KEY'
      return {
        tone: 'warn',
        icon: 'warn',
        title: text(isKey ? 'approvals.undelivered.create' : 'approvals.undelivered.title'),
        words: [text(isKey ? 'approvals.undelivered.createHint' : 'approvals.undelivered.hint', { site })],
      }
    }
    case 'expired':
      return {
        tone: 'warn',
        icon: 'clock',
        title: text('approvals.expired.title'),
        words: [text('approvals.expired.hint', { site })],
      }
    case 'rejected': {
      const how = record.error?.code === 'cancelled' ? 'withdrawn' : 'rejected'
      return {
        tone: 'plain',
        icon: 'cross',
        title: text(`approvals.${how}.title`),
        words: [text(`approvals.${how}.hint`, { site })],
      }
    }
    default:
      return {
        tone: 'block',
        icon: 'block',
        title: text('approvals.failed.title'),
        words: record.error === undefined ? [] : [errorText(record.error)],
      }
  }
}
