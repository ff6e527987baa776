import { errorText } from '../../lib/text/errorText.ts'
import '../../lib/text/doorsTexts.ts'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useAction } from '../../components/useAction.ts'
import { fillPageField, findPageField } from '../../lib/browser/pageFields.ts'
import type { Asker } from '../../lib/request/requestRecord.ts'
import { text } from '../../lib/text/text.ts'

/** Offers to put a signature into the signature field of the page that it is for, where there is one. */
export function FillPage({ asker, signature }: { asker: Asker; signature: string }) {
  const [found, setFound] = useState(false)
  const [filled, setFilled] = useState<string>()
  const { run, busy, error } = useAction()
  const { tabId, documentId } = asker
  useEffect(() => {
    findPageField({ tabId, documentId }).then(
      (field) => setFound(field !== undefined),
      // A page that has gone, or cannot be looked into, has no field.
      () => setFound(false),
    )
  }, [tabId, documentId])
  const put = useCallback(() => {
    run(async () => {
      const field = await fillPageField({ tabId, documentId }, signature)
      setFilled(
        field === undefined
          ? text('doors.fill.gone')
          : field === ''
            ? text('doors.fill.unnamed')
            : text('doors.fill.done', { field }),
      )
    })
  }, [run, tabId, documentId, signature])
  if (!found) return null
  return (
    <>
      <div className="row">
        <Button icon="page" busy={busy} onClick={put}>
          {text('doors.fill.put')}
        </Button>
      </div>
      {(filled ?? error) !== undefined && (
        <Notice tone="info">{filled ?? (error && errorText(error))}</Notice>
      )}
    </>
  )
}
