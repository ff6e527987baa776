import { errorText } from '../../../lib/text/errorText.ts'
import './deposit.css'
import '../../../lib/text/depositErrorSentences.ts'
import '../../../lib/text/depositTexts.ts'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Heading } from '../../../components/Heading.tsx'
import { keepFocus } from '../../../components/keepFocus.ts'
import { Notice } from '../../../components/Notice.tsx'
import { asCountersignError, type CountersignError } from '../../../lib/errors.ts'
import { text } from '../../../lib/text/text.ts'
import { declined } from '../declined.ts'
import type { ScreenProps } from '../ReviewScreen.tsx'
import { startAtHeading } from '../startAtHeading.ts'
import { useEscape } from '../useEscape.ts'
import type { DepositFlow } from './createDepositFlow.ts'
import { depositPlace } from './depositPlace.ts'
import { HandScreen } from './HandScreen.tsx'
import { OverScreen } from './OverScreen.tsx'
import { PlanScreen } from './PlanScreen.tsx'
import { ProgressScreen } from './ProgressScreen.tsx'
import { AskedWalletScreen, SendingScreen } from './SendingScreens.tsx'

export type DepositScreenProps = ScreenProps & {
  /** Further requests wait. */
  more: boolean
}

/** A small deposit, from what is asked to what became of it. */
export function DepositScreen(props: DepositScreenProps) {
  const { flow } = props
  const [deposit, setDeposit] = useState<DepositFlow>()
  const [problem, setProblem] = useState<CountersignError>()
  useEffect(() => {
    flow.deposit().then(setDeposit, (error: unknown) => setProblem(asCountersignError(error)))
  }, [flow])
  useEffect(keepFocus, [])
  if (deposit !== undefined) return <Places {...props} deposit={deposit} />
  return (
    <main className="window__main">
      <Heading level={1} tabIndex={-1}>
        {text('deposit.heading')}
      </Heading>
      {problem === undefined ? (
        <p className="dim">{text('sign.checking')}</p>
      ) : (
        <Notice tone="block" urgent>
          {errorText(problem)}
        </Notice>
      )}
    </main>
  )
}

/** What every place of a deposit is given. */
export type PlaceProps = DepositScreenProps & {
  deposit: DepositFlow
  view: ReturnType<DepositFlow['getState']>
}

function Places(props: DepositScreenProps & { deposit: DepositFlow }) {
  const { deposit, state, flow, actions } = props
  const view = useSyncExternalStore(deposit.subscribe, deposit.getState)
  const place = depositPlace(state, view)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each place is read out from its heading (T36)
  useEffect(() => startAtHeading(document), [place])
  useEscape(() => {
    if (view.step.kind === 'unlock' || place === 'hand') void deposit.back()
    else if (place === 'plan') void declined(flow, actions)
    else if (place === 'progress' || place === 'over') actions.done()
  })
  const given = { ...props, view }
  switch (place) {
    case 'plan':
      return <PlanScreen {...given} />
    case 'hand':
      return <HandScreen {...given} />
    case 'sending':
      return <SendingScreen {...given} />
    case 'wallet':
      return <AskedWalletScreen {...given} />
    case 'progress':
      return <ProgressScreen {...given} />
    case 'over':
      return <OverScreen {...given} />
  }
}
