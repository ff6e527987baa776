import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'

export type ConfirmedDeleteProps = {
  /** What would be deleted now; nothing can be pressed while it is empty. */
  ids: readonly string[]
  words: { press: string; question: (count: number) => string; confirm: string; hint: string }
  remove: (ids: readonly string[]) => Promise<void>
}

/** Deletes for good, after it has said how many and was told so a second time. */
export function ConfirmedDelete({ ids, words, remove }: ConfirmedDeleteProps) {
  // What was asked about is what is deleted, also if the list changes meanwhile.
  const [sure, setSure] = useState<readonly string[]>()
  const deleting = useAction()

  function confirm(chosen: readonly string[]): void {
    deleting.run(async () => {
      await remove(chosen)
      setSure(undefined)
    })
  }

  return (
    <>
      {sure === undefined ? (
        <div>
          <Button icon="trash" disabled={ids.length === 0} onClick={() => setSure(ids)}>
            {words.press}
          </Button>
        </div>
      ) : (
        <Notice
          tone="warn"
          urgent
          title={words.question(sure.length)}
          actions={
            <>
              <Button variant="danger" busy={deleting.busy} onClick={() => confirm(sure)}>
                {words.confirm}
              </Button>
              <Button onClick={() => setSure(undefined)}>{text('common.cancel')}</Button>
            </>
          }
        >
          {words.hint}
        </Notice>
      )}
      {deleting.error && (
        <Notice tone="block" urgent>
          {errorText(deleting.error)}
        </Notice>
      )}
    </>
  )
}
