import { useLayoutEffect, useRef, useState } from 'react'
import { type Arming, type Clock, createArming } from './arming.ts'

/**
 * Follows visibility, focus and size of the window for the guard of the Sign button.
 *
 * @param subject what must have been before the person's eyes; see `armingSubject`.
 * @returns the guard (ask `isArmed` at the moment of the press), and whether it is armed, for showing.
 */
export function useArming(clock: Clock, subject: string): { guard: Pick<Arming, 'isArmed'>; armed: boolean } {
  const [armed, setArmed] = useState(false)
  const latest = useRef(subject)
  latest.current = subject
  const guard = useRef<Arming | undefined>(undefined)

  useLayoutEffect(() => {
    const arming = createArming(clock, () => setArmed(arming.isArmed()))
    guard.current = arming
    const look = () => {
      const attentive = document.visibilityState === 'visible' && document.hasFocus()
      arming.observe({ subject: latest.current, attentive })
    }
    const blur = () => arming.observe({ subject: latest.current, attentive: false })
    const resize = () => arming.disturb()
    look()
    window.addEventListener('focus', look)
    window.addEventListener('blur', blur)
    window.addEventListener('resize', resize)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('focus', look)
      window.removeEventListener('blur', blur)
      window.removeEventListener('resize', resize)
      document.removeEventListener('visibilitychange', look)
      arming.dispose()
      guard.current = undefined
    }
  }, [clock])

  // Before it is painted, so that what is new is not seen as armed for a frame.
  useLayoutEffect(() => {
    const attentive = document.visibilityState === 'visible' && document.hasFocus()
    guard.current?.observe({ subject, attentive })
  }, [subject])

  return { guard: { isArmed: () => guard.current?.isArmed() ?? false }, armed }
}
