/** How long the same content must have been visible and focused before Sign works (T35). */
export const armingDelay = 700

/** Time as the sign window sees it; injected, so that tests own it. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number
  /** Calls back once after `milliseconds`; the returned function calls it off. */
  after(milliseconds: number, callback: () => void): () => void
}

export type Arming = {
  /** Whether Sign may be pressed at this moment. */
  isArmed(): boolean
  /**
   * Says what is shown and whether the person can see it. The wait starts again when `subject` differs from
   * the last one, and when attention was lost.
   */
  observe(sight: { subject: string; attentive: boolean }): void
  /** Starts the wait again: the window was moved under the pointer, resized, or lost focus. */
  disturb(): void
  dispose(): void
}

/**
 * The guard against a click or key meant for something else: a button that appears under a double-click, a
 * window that is moved or whose content changes at the last moment.
 *
 * @param changed called whenever `isArmed` may have changed.
 */
export function createArming(
  clock: Pick<Clock, 'after'>,
  changed: () => void,
  delay: number = armingDelay,
): Arming {
  let subject: string | undefined
  let attentive = false
  let armed = false
  let stopTimer: (() => void) | undefined

  // The timer alone decides: a timer may ring a moment before the clock of the day has gone as far, and that
  // clock may be set back.
  function restart(): void {
    stopTimer?.()
    armed = false
    stopTimer = attentive ? clock.after(delay, arm) : undefined
    changed()
  }

  function arm(): void {
    armed = true
    changed()
  }

  return {
    isArmed: () => armed,
    observe(sight) {
      if (sight.subject === subject && sight.attentive === attentive) return
      subject = sight.subject
      attentive = sight.attentive
      restart()
    },
    disturb: restart,
    dispose() {
      stopTimer?.()
      armed = false
    },
  }
}
