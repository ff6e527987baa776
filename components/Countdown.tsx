import { useEffect, useState } from 'react'
import { dateTimeText, relativeTime, text } from '../lib/text/text.ts'

export type CountdownProps = {
  /** Milliseconds since the epoch. */
  at: number
  /** The clock; the browser's unless a test brings its own. */
  now?: () => number
}

/** How long until something expires, in words that keep up; the exact time in its title. */
export function Countdown({ at, now = Date.now }: CountdownProps) {
  const [time, setTime] = useState(now)
  const left = at - time

  useEffect(() => {
    if (left <= 0) return
    // Seconds matter only at the end.
    const timer = setTimeout(() => setTime(now()), left < 150_000 ? 1000 : 30_000)
    return () => clearTimeout(timer)
  }, [left, now])

  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={dateTimeText(at)}
      className={left < 300_000 ? 'warn-ink' : 'dim'}
    >
      {left > 0 ? text('common.expiresIn', { time: relativeTime(at, time) }) : text('common.expired')}
    </time>
  )
}
