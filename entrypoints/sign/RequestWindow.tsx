import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { isOpen } from '../../lib/request/transition.ts'
import { declined } from './declined.ts'
import { leave, OutcomeScreen } from './OutcomeScreen.tsx'
import { ReviewScreen } from './ReviewScreen.tsx'
import { type Screen, screenOf } from './screen.ts'
import type { SignFlow } from './signFlow.ts'
import { useEscape } from './useEscape.ts'
import { useHeadingFocus } from './useHeadingFocus.ts'
import { useRegistrable } from './useRegistrable.ts'
import { WalletScreen } from './WalletScreen.tsx'
import { WindowTop } from './WindowTop.tsx'
import type { WindowActions } from './windowActions.ts'

const LinkScreen = lazy(async () => ({ default: (await import('./LinkScreen.tsx')).LinkScreen }))

/** Comes with its words, and only when something went wrong. */
const loadProblem = async () => ({ default: (await import('./ProblemScreen.tsx')).ProblemScreen })
const ProblemScreen = lazy(loadProblem)
/** Pages ask to see accounts far less often than for signatures: it is loaded when one does. */
const ConnectScreen = lazy(async () => ({ default: (await import('./ConnectScreen.tsx')).ConnectScreen }))
const DepositScreen = lazy(async () => ({
  default: (await import('./deposit/DepositScreen.tsx')).DepositScreen,
}))

export type RequestWindowProps = { flow: SignFlow; position: number; total: number; actions: WindowActions }

/** One request, in whichever of its states. */
export function RequestWindow({ flow, position, total, actions }: RequestWindowProps) {
  const state = useSyncExternalStore(flow.subscribe, flow.getState)
  const present = screenOf(state)
  const [looked, setLooked] = useState(state.record.channel !== 'link')
  const asks = isOpen(state.record.state) && (present === 'review' || present === 'deposit')
  const screen = !looked && asks ? 'link' : present
  const { asker } = state.record
  const registrable = useRegistrable(state.step.kind === 'checking' ? undefined : asker?.origin)
  const root = useRef<HTMLDivElement>(null)
  useHeadingFocus(root, screen)
  // While a wallet is asked there is time to fetch what says that it went wrong.
  const asking = screen === 'wallet'
  useEffect(() => {
    if (asking) void loadProblem()
  }, [asking])
  useEscape(() => stepBack(screen, flow, actions))
  const props = { state, flow, actions }
  return (
    <div className="window" ref={root}>
      <WindowTop
        record={state.record}
        {...(registrable !== undefined && { registrable })}
        position={position}
        total={total}
      />
      {screen === 'link' ? (
        <Suspense>
          <LinkScreen {...props} onLook={() => setLooked(true)} />
        </Suspense>
      ) : screen === 'review' ? (
        <ReviewScreen {...props} />
      ) : screen === 'connect' ? (
        <Suspense>
          <ConnectScreen {...props} />
        </Suspense>
      ) : screen === 'deposit' ? (
        <Suspense>
          <DepositScreen {...props} more={total > position} />
        </Suspense>
      ) : screen === 'wallet' ? (
        <WalletScreen {...props} />
      ) : screen === 'problem' ? (
        <Suspense>
          <ProblemScreen {...props} />
        </Suspense>
      ) : (
        <OutcomeScreen {...props} screen={screen} more={total > position} />
      )}
    </div>
  )
}

/** Escape goes one step back: from a wallet or a problem to the request, from the request to “declined”. */
function stepBack(screen: Screen, flow: SignFlow, actions: WindowActions): void {
  const { step } = flow.getState()
  if (screen === 'wallet' || screen === 'problem' || step.kind === 'unlock') void flow.back()
  else if (['link', 'review', 'connect'].includes(screen)) void declined(flow, actions)
  // A deposit has steps of its own.
  else if (screen !== 'delivering' && screen !== 'deposit') leave(screen, flow, actions)
}
