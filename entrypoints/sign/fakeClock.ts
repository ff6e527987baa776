import type { Clock } from './arming.ts'

/** A clock that stands still until a test moves it. */
export function fakeClock(start = Date.parse('2026-05-19T13:00:00Z')): Clock & { advance(ms: number): void } {
  let now = start
  let timers: { at: number; callback: () => void }[] = []
  return {
    now: () => now,
    after(milliseconds, callback) {
      const timer = { at: now + milliseconds, callback }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance(ms) {
      const end = now + ms
      for (;;) {
        const due = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0]
        if (due === undefined) break
        timers = timers.filter((other) => other !== due)
        now = due.at
        due.callback()
      }
      now = end
    },
  }
}
