import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import { deleteProofs } from '../../../lib/browser/proofStore.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { plural, text } from '../../../lib/text/text.ts'
import type { SelectionProps } from './SaveProofs.tsx'

export type DeleteProofsProps = SelectionProps & {
  /** The proof is the one that is shown in full. */
  isOne?: boolean
  onDone?: () => void
}

/** Deletes proofs for good, after it has said how many and was told so a second time. */
export function DeleteProofs({ ids, isFiltered, isOne = false, onDone }: DeleteProofsProps) {
  // What was asked about is what is deleted, also if the list changes meanwhile.
  const [sure, setSure] = useState<readonly string[]>()
  const [deleted, setDeleted] = useState(0)
  const deleting = useAction()
  const words = isOne
    ? text('activity.deleteOne')
    : isFiltered
      ? plural('activity.deleteFound', ids.length)
      : text('activity.deleteAll')

  function remove(chosen: readonly string[]): void {
    deleting.run(async () => {
      setDeleted(await deleteProofs(chosen, 'person'))
      setSure(undefined)
      onDone?.()
    })
  }

  return (
    <div className="stack">
      {sure === undefined ? (
        <div>
          <Button icon="trash" disabled={ids.length === 0} onClick={() => setSure(ids)}>
            {words}
          </Button>
        </div>
      ) : (
        <Notice
          tone="warn"
          urgent
          title={plural('activity.deleteSure', sure.length)}
          actions={
            <>
              <Button variant="danger" busy={deleting.busy} onClick={() => remove(sure)}>
                {text('activity.deleteConfirm')}
              </Button>
              <Button onClick={() => setSure(undefined)}>{text('common.cancel')}</Button>
            </>
          }
        >
          {text('activity.deleteSureHint')}
        </Notice>
      )}
      <p role="status" className="activity__said">
        {deleted > 0 && plural('activity.deleted', deleted)}
      </p>
      {deleting.error && (
        <Notice tone="block" urgent>
          {errorText(deleting.error)}
        </Notice>
      )}
    </div>
  )
}
