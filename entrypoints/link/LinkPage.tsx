import { useEffect } from 'react'
import { Button } from '../../components/Button.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useAction } from '../../components/useAction.ts'
import { sendMessage } from '../../lib/browser/sendMessage.ts'
import { CountersignError } from '../../lib/errors.ts'
import { readPayloadLink } from '../../lib/paxos/readPayloadLink.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { text } from '../../lib/text/text.ts'

/**
 * Where a verification link leads that the browser opened. The request opens in the sign window, which asks first
 * whether the link was expected; this page stays behind and says so.
 *
 * @param props.fragment the link, or the code of the error that a link came to on another page
 */
export function LinkPage({ fragment }: { fragment: string }) {
  const { run, error } = useAction()
  useEffect(() => run(() => takeLink(fragment)), [run, fragment])
  useEffect(() => {
    document.title = text('doors.link.page')
  }, [])
  return (
    <main className="link stack">
      <Heading level={1}>{text('doors.link.page')}</Heading>
      {error ? (
        <Notice tone="block" urgent>
          {errorText(error)}
        </Notice>
      ) : (
        <>
          <p role="status">{text('doors.link.opened')}</p>
          <div className="row">
            <Button onClick={() => run(() => sendMessage('window.open', {}))}>
              {text('doors.link.again')}
            </Button>
          </div>
        </>
      )}
    </main>
  )
}

async function takeLink(fragment: string): Promise<void> {
  if (fragment === 'too-many-requests') throw new CountersignError(fragment)
  const raw = readPayloadLink(fragment)
  if (raw === undefined) {
    throw new CountersignError('payload-unreadable', { reason: 'the link carries none' })
  }
  await sendMessage('request.intake', { raw, channel: 'link' })
}
