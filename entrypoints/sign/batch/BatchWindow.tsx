import './batch.css'
import '../../../lib/text/batchTexts.ts'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { OriginBar } from '../../../components/OriginBar.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { quarterly } from '../../../components/quarterly.ts'
import type { RequestRecord } from '../../../lib/request/requestRecord.ts'
import { isOpen } from '../../../lib/request/transition.ts'
import { numberText, plural, text } from '../../../lib/text/text.ts'
import { chosenSigner } from '../flowState.ts'
import { SignButton } from '../SignButton.tsx'
import type { SignDependencies } from '../signDependencies.ts'
import type { SignFlow } from '../signFlow.ts'
import { siteName } from '../siteName.ts'
import { UnlockFoot } from '../UnlockFoot.tsx'
import { useEscape } from '../useEscape.ts'
import { useHeadingFocus } from '../useHeadingFocus.ts'
import { useRegistrable } from '../useRegistrable.ts'
import type { WindowActions } from '../windowActions.ts'
import { BatchRowView } from './BatchRowView.tsx'
import { type BatchRow, batchRow } from './batchRow.ts'
import { type BatchFlow, type BatchState, createBatchFlow } from './createBatchFlow.ts'

export type BatchWindowProps = {
  /** The batch's stored requests as they are now. */
  records: readonly RequestRecord[]
  deps: SignDependencies
  actions: WindowActions
}

/** Requests that one document made at once: one list, one approval for all that are clean, the rest one by one. */
export function BatchWindow({ records, deps, actions }: BatchWindowProps) {
  const [flow] = useState(() => createBatchFlow(deps))
  const state = useSyncExternalStore(flow.subscribe, flow.getState)
  const asker = records[0]?.asker
  const counts = countRows(state)
  const registrable = useRegistrable(counts.checking > 0 ? undefined : asker?.origin)
  const root = useRef<HTMLDivElement>(null)

  useEffect(() => flow.update(records), [flow, records])
  useEffect(() => () => flow.dispose(), [flow])
  useHeadingFocus(root, state.finished ? 'finished' : state.running ? 'running' : 'list')
  useEscape(() => stepBack(state, counts, flow, actions))

  const all = state.flows.length
  const left = counts.over + counts.alone
  const site = (records[0] && siteName(records[0])) ?? ''
  return (
    <div className="window" ref={root}>
      <header className="window__top" id="asker">
        <OriginBar
          channel={records[0]?.channel ?? 'page'}
          {...(asker !== undefined && { origin: asker.origin })}
          {...(asker?.topOrigin !== undefined && { topOrigin: asker.topOrigin })}
          {...(registrable !== undefined && { registrable })}
        />
      </header>
      <main className="window__main">
        <Heading level={1} tabIndex={-1} aria-describedby="asker">
          {state.finished ? text('batch.done.title') : plural('batch.heading', all)}
        </Heading>
        <div
          className="stack stack--tight"
          role="status"
          aria-live={counts.checking > 0 ? quarterly(all - counts.checking, all) : 'polite'}
        >
          {state.finished ? (
            <>
              {counts.signed > 0 && <p>{plural('batch.done.signed', counts.signed, { site })}</p>}
              {left > 0 && <p>{plural('batch.done.left', left)}</p>}
            </>
          ) : counts.checking > 0 ? (
            <p className="dim">
              {text('batch.checking', { done: numberText(all - counts.checking), all: numberText(all) })}
            </p>
          ) : (
            <>
              {counts.clean > 0 && <p>{plural('batch.ready', counts.clean)}</p>}
              {counts.alone > 0 && <p>{plural('batch.alone', counts.alone)}</p>}
            </>
          )}
        </div>
        <Panel flush>
          <ul aria-label={text('batch.list')}>
            {state.flows.map((row) => (
              <BatchRowView key={row.getState().record.id} flow={row} />
            ))}
          </ul>
        </Panel>
      </main>
      {state.unlocking ? (
        <Unlocking flow={state.unlocking} actions={actions} />
      ) : (
        <Foot state={state} counts={counts} flow={flow} site={site} actions={actions} />
      )}
    </div>
  )
}

type Counts = Record<BatchRow, number>

function countRows({ flows }: BatchState): Counts {
  const counts: Counts = { checking: 0, clean: 0, alone: 0, working: 0, signed: 0, over: 0 }
  for (const flow of flows) counts[batchRow(flow.getState())] += 1
  return counts
}

/** The accounts are unlocked once, at the first request; the others follow by themselves. */
function Unlocking({ flow, actions }: { flow: SignFlow; actions: WindowActions }) {
  const state = useSyncExternalStore(flow.subscribe, flow.getState)
  if (state.step.kind !== 'unlock') return null
  return (
    <UnlockFoot
      step={state.step}
      flow={flow}
      clock={actions.clock}
      title={text('sign.unlock.title', { account: chosenSigner(state)?.name ?? '' })}
      unlock={text('sign.unlock.sign')}
    />
  )
}

type FootProps = {
  state: BatchState
  counts: Counts
  flow: BatchFlow
  site: string
  actions: WindowActions
}

function Foot({ state, counts, flow, site, actions }: FootProps) {
  const hint = useId()
  const { running, finished } = state
  const rest = counts.alone + counts.clean
  if (running) {
    const { done, all } = running
    const words = text('batch.signing', { done: numberText(done), all: numberText(all) })
    return (
      <footer className="window__foot">
        <p className="window__hint" role="status" aria-live={quarterly(done, all)}>
          {words}
        </p>
        <progress className="meter" max={all} value={done} aria-label={words} />
      </footer>
    )
  }
  if (counts.checking === 0 && (finished || counts.clean === 0)) {
    return (
      <footer className="window__foot">
        {!finished && rest > 0 && <p className="window__hint">{text('batch.none.ready')}</p>}
        <div className="window__buttons">
          {rest > 0 && (
            <Button size="main" onClick={() => void flow.rejectRest().then(() => actions.done())}>
              {text(finished ? 'batch.rest.cancel' : 'batch.cancel')}
            </Button>
          )}
          <Button size="main" variant="primary" onClick={() => actions.done(openRows(state))}>
            {rest > 0 ? plural('batch.rest.review', rest) : text('common.close')}
          </Button>
        </div>
      </footer>
    )
  }
  return (
    <footer className="window__foot">
      <p className="window__hint" id={hint}>
        {text('batch.reassurance')}
      </p>
      <div className="window__buttons">
        <Button size="main" onClick={() => void flow.rejectRest().then(() => actions.done())}>
          {text('batch.cancel')}
        </Button>
        <SignButton
          clock={actions.clock}
          subject={flow.armingSubject()}
          ready={counts.clean > 0 && counts.checking === 0}
          busy={false}
          describedBy={hint}
          onSign={() => void flow.sign()}
        >
          {site.length > 0 && site.length <= 26
            ? plural('batch.sign', counts.clean, { site })
            : plural('batch.signPage', counts.clean)}
        </SignButton>
      </div>
    </footer>
  )
}

function openRows({ flows }: BatchState): string[] {
  return flows
    .map((flow) => flow.getState().record)
    .filter((record) => isOpen(record.state))
    .map(({ id }) => id)
}

/** Escape goes one step back: from unlocking to the list, from the list to “declined”; a finished list is left. */
function stepBack(state: BatchState, counts: Counts, flow: BatchFlow, actions: WindowActions): void {
  if (state.unlocking) void state.unlocking.back()
  else if (state.running) return
  else if (state.finished || counts.clean + counts.alone + counts.checking === 0) actions.done()
  else void flow.rejectRest().then(() => actions.done())
}
