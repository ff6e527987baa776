import { useState } from 'react'
import { deleteProofs } from '../../../lib/browser/proofStore.ts'
import { plural, text } from '../../../lib/text/text.ts'
import { ConfirmedDelete } from './ConfirmedDelete.tsx'
import type { SelectionProps } from './SaveProofs.tsx'

export type DeleteProofsProps = SelectionProps & {
  /** The proof is the one that is shown in full. */
  isOne?: boolean
  onDone?: () => void
}

/** Deletes proofs for good, and says how many it were. */
export function DeleteProofs({ ids, isFiltered, isOne = false, onDone }: DeleteProofsProps) {
  const [deleted, setDeleted] = useState(0)
  const press = isOne
    ? text('activity.deleteOne')
    : isFiltered
      ? plural('activity.deleteFound', ids.length)
      : text('activity.deleteAll')
  return (
    <div className="stack">
      <ConfirmedDelete
        ids={ids}
        words={{
          press,
          question: (count) => plural('activity.deleteSure', count),
          confirm: text('activity.deleteConfirm'),
          hint: text('activity.deleteSureHint'),
        }}
        remove={async (chosen) => {
          setDeleted(await deleteProofs(chosen, 'person'))
          onDone?.()
        }}
      />
      <p role="status" className="activity__said">
        {deleted > 0 && plural('activity.deleted', deleted)}
      </p>
    </div>
  )
}
