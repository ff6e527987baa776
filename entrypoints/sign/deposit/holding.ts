import type { Clock } from '../arming.ts'

/** How long the button that moves funds must be held, in milliseconds. */
export const holdTime = 1200

export type Holding = {
  isHeld(): boolean
  /** The pointer or a key went down. Nothing happens unless the guard allows it at that moment. */
  press(): void
  /** It was let go, or whatever held it was lost: what was not held long enough counts for nothing. */
  release(): void
  dispose(): void
}

/**
 * The stronger act that moving funds needs: a press that lasts. The guard is asked when the press begins and again
 * when it is long enough, so that neither a press that was meant for something else nor one that the window lost
 * sight of counts (T35, T36).
 *
 * @param changed called whenever `isHeld` has changed
 * @param done called once for each press that was held long enough
 */
export function createHolding(
  clock: Pick<Clock, 'after'>,
  guard: () => boolean,
  changed: () => void,
  done: () => void,
): Holding {
  let stopTimer: (() => void) | undefined

  function release(): void {
    if (stopTimer === undefined) return
    stopTimer()
    stopTimer = undefined
    changed()
  }

  return {
    isHeld: () => stopTimer !== undefined,
    press() {
      if (stopTimer !== undefined || !guard()) return
      stopTimer = clock.after(holdTime, () => {
        release()
        if (guard()) done()
      })
      changed()
    },
    release,
    dispose() {
      stopTimer?.()
      stopTimer = undefined
    },
  }
}
