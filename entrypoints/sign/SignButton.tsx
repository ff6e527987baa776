import { type ReactNode, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import type { Clock } from './arming.ts'
import { useArming } from './useArming.ts'

export type SignButtonProps = {
  clock: Clock
  /** What must have been shown for the arming time; anything else starts it again. */
  subject: string
  /** Everything but the arming is given. */
  ready: boolean
  busy: boolean
  /** Id of the words that say what is missing. */
  describedBy?: string
  onSign: () => void
  children: ReactNode
}

/**
 * The one button that signs. A press counts only if the button was armed when the press *began*: neither the
 * second half of a double-click, nor a key that was already down, nor one that repeats, can sign (T35, T36).
 */
export function SignButton({ clock, subject, ready, busy, describedBy, onSign, children }: SignButtonProps) {
  const { guard, armed } = useArming(clock, subject)
  const early = useRef(false)
  const pressed = () => {
    early.current = !guard.isArmed()
  }
  return (
    <Button
      variant="primary"
      size="main"
      busy={busy}
      data-armed={armed && ready}
      disabled={!ready && !busy}
      aria-describedby={describedBy}
      onPointerDown={pressed}
      onKeyDown={(event) => {
        if (event.repeat) event.preventDefault()
        else pressed()
      }}
      onClick={() => {
        const ignored = early.current || !guard.isArmed()
        early.current = false
        if (!ignored && ready) onSign()
      }}
    >
      {children}
    </Button>
  )
}
