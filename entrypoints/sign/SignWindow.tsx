import { lazy, Suspense, useEffect, useMemo, useSyncExternalStore } from 'react'
import { Button } from '../../components/Button.tsx'
import { text } from '../../lib/text/text.ts'
import { RequestWindow } from './RequestWindow.tsx'
import { StatePicture } from './StatePicture.tsx'
import type { SignDependencies } from './signDependencies.ts'
import type { SignQueue } from './signQueue.ts'
import type { WindowActions } from './windowActions.ts'

const BatchWindow = lazy(async () => ({ default: (await import('./batch/BatchWindow.tsx')).BatchWindow }))
const ApprovalWindow = lazy(async () => ({
  default: (await import('./approval/LiveApprovalWindow.tsx')).LiveApprovalWindow,
}))

export type SignWindowProps = {
  queue: SignQueue
  /** For requests that are shown together. */
  deps: SignDependencies
  actions: Omit<WindowActions, 'done'>
  /** Closes the window, or the tab. */
  close: () => void
}

/** The one window: the request whose turn it is, or that there is none. */
export function SignWindow({ queue, deps, actions, close }: SignWindowProps) {
  const state = useSyncExternalStore(queue.subscribe, queue.getState)
  const all = useMemo<WindowActions>(
    () => ({
      ...actions,
      done(left) {
        queue.advance(left)
        if (queue.getState().kind === 'empty') close()
      },
    }),
    [actions, queue, close],
  )
  useEffect(() => {
    document.title = text('sign.title')
  }, [])

  if (state.kind === 'loading') return null
  if (state.kind === 'request') {
    return <RequestWindow key={state.flow.getState().record.id} {...state} actions={all} />
  }
  if (state.kind === 'approval') {
    return (
      <Suspense>
        <ApprovalWindow key={state.record.id} {...state} actions={all} />
      </Suspense>
    )
  }
  if (state.kind === 'batch') {
    return (
      <Suspense>
        <BatchWindow key={state.key} records={state.records} deps={deps} actions={all} />
      </Suspense>
    )
  }
  return (
    <div className="window">
      <main className="window__main">
        <StatePicture tone="plain" icon="check" title={text('sign.empty.title')}>
          <p>{text('sign.empty.hint')}</p>
        </StatePicture>
      </main>
      <footer className="window__foot">
        <div className="window__buttons">
          <Button size="main" variant="primary" onClick={close}>
            {text('common.close')}
          </Button>
        </div>
      </footer>
    </div>
  )
}
