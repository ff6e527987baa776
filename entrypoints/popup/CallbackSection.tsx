import { Button } from '../../components/Button.tsx'
import { CallbackState } from '../../components/CallbackState.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useAction } from '../../components/useAction.ts'
import { useLive } from '../../components/useLive.ts'
import { readCallbacks, removeCallback, watchCallbacks } from '../../lib/browser/callbackStore.ts'
import { sendMessage } from '../../lib/browser/sendMessage.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { text } from '../../lib/text/text.ts'

/** Signatures on their way to a callback, and those that it did not take. */
export function CallbackSection({ now }: { now: number }) {
  const sends = useLive(readCallbacks, watchCallbacks)
  const { run, busy, error } = useAction()
  const open = (sends.value ?? []).filter(({ state }) => state !== 'sent')
  if (open.length === 0) return null
  return (
    <section className="stack popup__section" aria-labelledby="callback-heading">
      <Heading level={2} look={3} id="callback-heading">
        {text('doors.callback.heading')}
      </Heading>
      {open.map((send) => (
        <Panel key={send.id}>
          <CallbackState send={send} now={now} />
          <div className="row">
            <Button
              size="small"
              icon="retry"
              busy={busy}
              onClick={() => run(() => sendMessage('callback.send', { id: send.id, always: false }))}
            >
              {text('doors.callback.retry')}
            </Button>
            {send.state === 'failed' && (
              <Button size="small" variant="quiet" onClick={() => run(() => removeCallback(send.id))}>
                {text('common.close')}
              </Button>
            )}
          </div>
        </Panel>
      ))}
      {error && (
        <Notice tone="block" urgent>
          {errorText(error)}
        </Notice>
      )}
    </section>
  )
}
