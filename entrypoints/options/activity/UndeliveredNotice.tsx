import { useCallback, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import { useLive } from '../../../components/useLive.ts'
import { readRequests, watchRequests } from '../../../lib/browser/requestStore.ts'
import { sendMessage } from '../../../lib/browser/sendMessage.ts'
import type { Proof } from '../../../lib/proof/proof.ts'
import { usefulMilliseconds } from '../../../lib/proof/usefulTime.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { dateTimeText, text } from '../../../lib/text/text.ts'

/** How a signature that no page has taken still gets there. */
export function UndeliveredNotice({ proof, origin }: { proof: Proof; origin: string }) {
  const { verificationId, digest } = proof
  const read = useCallback(async () => {
    const records = await readRequests()
    const record = records.find(
      (each) =>
        each.state === 'undelivered' &&
        each.asker?.origin === origin &&
        each.verificationId === verificationId &&
        each.digest === digest,
    )
    return { record }
  }, [origin, verificationId, digest])
  const request = useLive(read, watchRequests)
  const acting = useAction()
  const [isTried, setTried] = useState(false)
  const record = request.value?.record
  const until = Date.parse(proof.times.signed) + usefulMilliseconds
  const isLate = Date.now() > until
  return (
    <Notice
      tone="warn"
      title={text('activity.deliver.title')}
      actions={
        record && (
          <>
            {record.waiters.length > 0 && (
              <Button
                busy={acting.busy}
                onClick={() =>
                  acting.run(async () => {
                    await sendMessage('request.redeliver', { id: record.id })
                    setTried(true)
                  })
                }
              >
                {text('activity.deliver.now')}
              </Button>
            )}
            <Button
              variant="quiet"
              onClick={() => acting.run(() => sendMessage('request.showPage', { id: record.id }))}
            >
              {text('activity.deliver.showPage')}
            </Button>
          </>
        )
      }
    >
      <p>
        {isLate
          ? text('activity.deliver.late')
          : text('activity.deliver.site', { origin, time: dateTimeText(until) })}{' '}
        {text('activity.deliver.byHand')}
      </p>
      <p role="status">{isTried && text('activity.deliver.tried')}</p>
      {acting.error && <p role="alert">{errorText(acting.error)}</p>}
    </Notice>
  )
}
