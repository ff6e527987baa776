/** A clock that tests may move. Times are milliseconds since the Unix epoch. */
export type Clock = {
  now(): number
  /** Moves the clock by this many milliseconds from where it stands; it goes on ticking. */
  advance(milliseconds: number): void
  /** Sets the clock to this time; it goes on ticking from there. */
  set(time: number): void
  /** Back to the machine's time. */
  reset(): void
}

/** The machine's clock plus an adjustable offset. */
export function createClock(): Clock {
  let offset = 0
  return {
    now: () => Date.now() + offset,
    advance(milliseconds) {
      offset += milliseconds
    },
    set(time) {
      offset = time - Date.now()
    },
    reset() {
      offset = 0
    },
  }
}

/** RFC 3339 in UTC with whole seconds, as the guide writes times. */
export function formatTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z')
}
