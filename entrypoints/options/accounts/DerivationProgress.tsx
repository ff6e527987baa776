import { useId } from 'react'
import { text } from '../../../lib/text/text.ts'

/** How far the derivation of a password's key is; nothing while there is none. */
export function DerivationProgress({ progress }: { progress: number | undefined }) {
  const id = useId()
  return (
    <>
      <p className="dim small progress__words" role="status" id={id}>
        {progress !== undefined && text('options.password.working')}
      </p>
      {progress !== undefined && (
        <progress
          className="progress"
          aria-labelledby={id}
          max={100}
          value={Math.round(progress * 100)}
          aria-valuenow={Math.round(progress * 100)}
        />
      )}
    </>
  )
}
