import { relativeTime, text } from '../lib/text/text.ts'

/** After too many wrong passwords: how long until the next one may be tried. Nothing when there is no wait. */
export function PasswordWait({ seconds }: { seconds: number }) {
  if (seconds === 0) return null
  return (
    <p className="small" role="timer">
      {text('common.tryAgain', { time: relativeTime(seconds * 1000, 0) })}
    </p>
  )
}
