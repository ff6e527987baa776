import type { CallbackSend } from '../lib/request/callbackPlan.ts'
import { relativeTime, text } from '../lib/text/text.ts'
import { Notice } from './Notice.tsx'

/** How the sending to a callback stands. */
export function CallbackState({ send, now }: { send: CallbackSend; now: number }) {
  const { host } = new URL(send.url)
  if (send.state === 'sent') return <p role="status">{text('doors.callback.sent', { host })}</p>
  if (send.state === 'failed') {
    return (
      <Notice tone="warn" urgent>
        {text('doors.callback.failed', { host })}
      </Notice>
    )
  }
  return (
    <p role="status">
      {send.nextAt > now && send.tries > 0
        ? text('doors.callback.waiting', { host, time: relativeTime(send.nextAt, now) })
        : text('doors.callback.sending', { host })}
    </p>
  )
}
