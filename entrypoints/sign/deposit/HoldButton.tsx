import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Tick } from '../../../components/Field.tsx'
import { text } from '../../../lib/text/text.ts'
import type { Clock } from '../arming.ts'
import { SignButton } from '../SignButton.tsx'
import { useArming } from '../useArming.ts'
import { createHolding, type Holding } from './holding.ts'

export type HoldButtonProps = {
  clock: Clock
  /** What must have been shown for the arming time; anything else starts it again. */
  subject: string
  /** Everything but the arming is given. */
  ready: boolean
  busy: boolean
  /** What is missing, or who sends and what it costs. */
  hint: string
  /** What is ticked by those who cannot hold a button: “Yes, send 0.01 ETH”. */
  confirm: string
  onSend: () => void
  /** The way back, in the same row. */
  beside: ReactNode
  children: ReactNode
}

/**
 * The act that moves funds: a button that is held, with the pointer, Enter or the space bar. Who cannot hold one
 * ticks what is about to happen and presses then. Either way it is more than one click.
 */
export function HoldButton(props: HoldButtonProps) {
  const [byTick, setByTick] = useState(false)
  const described = useId()
  const given = { ...props, described }
  return (
    <div className="hold">
      <div className="hold__top">
        <p className="window__hint" id={described}>
          {props.hint}
        </p>
        <Button
          variant="quiet"
          size="small"
          aria-pressed={byTick}
          disabled={props.busy}
          onClick={() => setByTick(!byTick)}
        >
          {text('deposit.send.cannotHold')}
        </Button>
      </div>
      {byTick ? <TickAndPress key={props.subject} {...given} /> : <Held {...given} />}
    </div>
  )
}

type Given = HoldButtonProps & { described: string }

function Held({ clock, subject, ready, busy, described, onSend, beside, children }: Given) {
  const { guard, armed } = useArming(clock, subject)
  const [held, setHeld] = useState(false)
  const [brief, setBrief] = useState(false)
  const latest = useRef({ ready, onSend, guard })
  latest.current = { ready, onSend, guard }
  const holding = useRef<Holding | undefined>(undefined)
  const sent = useRef(false)
  const hint = useId()

  useEffect(() => {
    const made = createHolding(
      clock,
      () => latest.current.ready && latest.current.guard.isArmed(),
      () => setHeld(made.isHeld()),
      () => {
        sent.current = true
        latest.current.onSend()
      },
    )
    holding.current = made
    const release = () => made.release()
    window.addEventListener('blur', release)
    return () => {
      window.removeEventListener('blur', release)
      made.dispose()
    }
  }, [clock])

  // Another subject is armed anew: a press that began before belongs to what was shown before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changes ends the press
  useEffect(() => holding.current?.release(), [subject])

  const press = () => {
    sent.current = false
    holding.current?.press()
  }
  const release = () => {
    holding.current?.release()
    if (!sent.current) setBrief(true)
  }
  const names = ['hold__button']
  if (held) names.push('hold__button--held')
  return (
    <>
      <div className="window__buttons">
        {beside}
        <Button
          variant="primary"
          size="main"
          busy={busy}
          className={names.join(' ')}
          data-armed={armed && ready}
          disabled={!ready && !busy}
          aria-describedby={`${hint} ${described}`}
          onPointerDown={(event) => {
            if (event.button === 0) press()
          }}
          onPointerUp={release}
          onPointerLeave={() => holding.current?.release()}
          onPointerCancel={() => holding.current?.release()}
          onContextMenu={(event) => event.preventDefault()}
          onBlur={() => holding.current?.release()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            if (!event.repeat) press()
          }}
          onKeyUp={(event) => {
            if (event.key === 'Enter' || event.key === ' ') release()
          }}
          // As a screen reader presses: without a pointer or a key.
          onClick={() => {
            if (!sent.current) setBrief(true)
          }}
        >
          {held ? text('deposit.send.holding') : children}
        </Button>
      </div>
      {/* Once it is said it stays: nothing moves under a pointer that holds. */}
      <p className={brief ? 'hold__hint' : 'visually-hidden'} id={hint} role="status">
        {text(brief ? 'deposit.send.brief' : 'deposit.send.hold')}
      </p>
    </>
  )
}

/** A tick for what will be sent, then a press: both for what is shown now and nothing else. */
function TickAndPress(props: Given) {
  const { clock, subject, ready, busy, described, confirm, onSend, beside } = props
  const [ticked, setTicked] = useState(false)
  return (
    <>
      <Tick checked={ticked} disabled={!ready} onChange={setTicked}>
        {confirm}
      </Tick>
      <div className="window__buttons">
        {beside}
        <SignButton
          clock={clock}
          subject={`${subject} ${ticked}`}
          ready={ready && ticked}
          busy={busy}
          describedBy={described}
          onSign={onSend}
        >
          {text('deposit.send.now')}
        </SignButton>
      </div>
    </>
  )
}
