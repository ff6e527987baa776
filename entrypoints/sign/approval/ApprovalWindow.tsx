import './approval.css'
import '../../../lib/text/approvalErrorSentences.ts'
import '../../../lib/text/approvalKeyErrorSentences.ts'
import '../../../lib/text/approvalTexts.ts'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Heading } from '../../../components/Heading.tsx'
import { keepFocus } from '../../../components/keepFocus.ts'
import type { RequestRecord } from '../../../lib/request/requestRecord.ts'
import { isOpen } from '../../../lib/request/transition.ts'
import { text } from '../../../lib/text/text.ts'
import { siteName } from '../siteName.ts'
import { useEscape } from '../useEscape.ts'
import { useHeadingFocus } from '../useHeadingFocus.ts'
import { useRegistrable } from '../useRegistrable.ts'
import { WindowTop } from '../WindowTop.tsx'
import type { WindowActions } from '../windowActions.ts'
import { ApprovalOutcome } from './ApprovalOutcome.tsx'
import { ApprovalScreen } from './ApprovalScreen.tsx'
import { AskingScreen } from './AskingScreen.tsx'
import { CodeScreen } from './CodeScreen.tsx'
import type { ApprovalFlow, ApprovalView } from './createApprovalFlow.ts'
import { RefusedScreen } from './RefusedScreen.tsx'

export type ApprovalWindowProps = {
  record: RequestRecord
  position: number
  total: number
  /** Makes its controller, not started yet. */
  open: (record: RequestRecord) => ApprovalFlow
  actions: WindowActions
}

/** What an approver is asked: to sign a request with their approval key, or to make one. */
export function ApprovalWindow({ record, position, total, open, actions }: ApprovalWindowProps) {
  const [flow] = useState(() => open(record))
  useEffect(() => {
    document.title = text('approvals.title')
    void flow.start()
    return () => flow.dispose()
  }, [flow])
  useEffect(() => flow.recordChanged(record), [flow, record])
  useEffect(keepFocus, [])
  const registrable = useRegistrable(record.asker?.origin)
  const root = useRef<HTMLDivElement>(null)
  return (
    <div className="window" ref={root}>
      <WindowTop
        record={record}
        position={position}
        total={total}
        {...(registrable !== undefined && { registrable })}
      />
      <Places {...{ root, flow, actions }} more={total > position} />
    </div>
  )
}

/** What every place of an approval is given. */
export type ApprovalProps = {
  view: ApprovalView
  flow: ApprovalFlow
  actions: WindowActions
  /** The asking site, as a sentence names it. */
  site: string
  /** Further requests wait. */
  more: boolean
}

type Place = 'checking' | 'refused' | 'ask' | 'asking' | 'code' | 'outcome'

function placeOf({ record, approval, asking, newKey, trouble }: ApprovalView): Place {
  if (asking) return 'asking'
  if (newKey !== undefined && ['verified', 'delivered', 'undelivered'].includes(record.state)) return 'code'
  if (!isOpen(record.state)) return 'outcome'
  if (approval !== undefined) return 'ask'
  return trouble === undefined ? 'checking' : 'refused'
}

type PlacesProps = Omit<ApprovalProps, 'view' | 'site'> & { root: React.RefObject<HTMLElement | null> }

function Places({ root, flow, actions, more }: PlacesProps) {
  const view = useSyncExternalStore(flow.subscribe, flow.getState)
  const place = placeOf(view)
  const site = siteName(view.record) ?? ''
  useHeadingFocus(root, `${place} ${view.record.state === 'undelivered'}`)
  useEscape(() => {
    if (place === 'asking') flow.stopAsking()
    else if (place === 'outcome') actions.done()
    else if (place === 'ask' || place === 'checking') void declined(flow, actions)
  })
  const props = { view, flow, actions, site, more }
  switch (place) {
    case 'checking':
      return (
        <main className="window__main">
          <Heading level={1} tabIndex={-1}>
            {text('approvals.checking')}
          </Heading>
        </main>
      )
    case 'refused':
      return <RefusedScreen {...props} />
    case 'ask':
      return <ApprovalScreen {...props} />
    case 'asking':
      return <AskingScreen {...props} />
    case 'code':
      return <CodeScreen {...props} />
    case 'outcome':
      return <ApprovalOutcome {...props} />
  }
}

/** The person declines: the page is told, and the window goes on. */
export async function declined(flow: ApprovalFlow, actions: WindowActions): Promise<void> {
  await flow.reject()
  if (!isOpen(flow.getState().record.state)) actions.done()
}
