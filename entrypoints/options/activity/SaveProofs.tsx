import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { plural, text } from '../../../lib/text/text.ts'
import { saveProofs } from './saveProofs.ts'

export type SelectionProps = {
  /** The proofs that the list shows now. */
  ids: readonly string[]
  /** Whether these are what a search or filter left. */
  isFiltered: boolean
}

/** Saves what the list shows, or all of it. */
export function SaveProofs({ ids, isFiltered, disabled }: SelectionProps & { disabled: boolean }) {
  const json = useAction()
  const csv = useAction()
  const error = json.error ?? csv.error
  const chosen = isFiltered ? ids : undefined
  const isOff = disabled || ids.length === 0
  return (
    <div className="stack stack--tight">
      <div className="row">
        <Button
          icon="download"
          busy={json.busy}
          disabled={isOff}
          onClick={() => json.run(() => saveProofs('json', chosen))}
        >
          {text('activity.saveJson')}
        </Button>
        <Button
          icon="download"
          busy={csv.busy}
          disabled={isOff}
          onClick={() => csv.run(() => saveProofs('csv', chosen))}
        >
          {text('activity.saveCsv')}
        </Button>
      </div>
      <p className="dim small">
        {isFiltered ? plural('activity.saveFound', ids.length) : text('activity.saveAll')}
      </p>
      {error && (
        <Notice tone="block" urgent>
          {errorText(error)}
        </Notice>
      )}
    </div>
  )
}
