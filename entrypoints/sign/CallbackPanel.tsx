import { errorText } from '../../lib/text/errorText.ts'
import '../../lib/text/doorsTexts.ts'
import { useCallback, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { CallbackState } from '../../components/CallbackState.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useAction } from '../../components/useAction.ts'
import { useLive } from '../../components/useLive.ts'
import { callbackVerdict, readCallbacks, watchCallbacks } from '../../lib/browser/callbackStore.ts'
import { sendMessage } from '../../lib/browser/sendMessage.ts'
import { text } from '../../lib/text/text.ts'

/**
 * The callback that a signed request names: sent to after a press, or at once where the person said so before for
 * this address; and how that stands.
 */
export function CallbackPanel({ id, url }: { id: string; url: string }) {
  const { origin, host } = new URL(url)
  const read = useCallback(async () => {
    const [sends, verdict] = await Promise.all([readCallbacks(), callbackVerdict(origin)])
    return { send: sends.find((send) => send.id === id), verdict }
  }, [id, origin])
  const live = useLive(read, watchCallbacks)
  const [always, setAlways] = useState(false)
  const action = useAction()
  if (live.value === undefined) return null
  const { send, verdict } = live.value
  if (send === undefined && verdict === 'blocked') return null
  const again = send?.state === 'failed' || (send?.state === 'waiting' && send.nextAt > Date.now())
  const press = () => action.run(() => sendMessage('callback.send', { id, always }))
  return (
    <section className="stack">
      {send === undefined ? (
        <>
          <p>{text('doors.callback.asks', { host })}</p>
          <label className="row">
            <input
              type="checkbox"
              checked={always}
              onChange={(event) => setAlways(event.currentTarget.checked)}
            />
            {text('doors.callback.always', { host })}
          </label>
          <div className="row">
            <Button busy={action.busy} onClick={press}>
              {text('doors.callback.send', { host })}
            </Button>
          </div>
        </>
      ) : (
        <>
          <CallbackState send={send} now={Date.now()} />
          {again && (
            <div className="row">
              <Button icon="retry" size="small" busy={action.busy} onClick={press}>
                {text('doors.callback.retry')}
              </Button>
            </div>
          )}
        </>
      )}
      {action.error && (
        <Notice tone="block" urgent>
          {errorText(action.error)}
        </Notice>
      )}
    </section>
  )
}
