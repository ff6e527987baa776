import { useCallback, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { useLive } from '../../../components/useLive.ts'
import { text } from '../../../lib/text/text.ts'

/** Whether the browser may clear the proofs when the disk is full, and asking it not to. */
export function StorageChoice() {
  const [isDenied, setDenied] = useState(false)
  const read = useCallback(() => navigator.storage.persisted(), [])
  const kept = useLive(read)

  if (kept.value === undefined) return null
  const said = kept.value ? 'storageKept' : isDenied ? 'storageDenied' : 'storageAtRisk'
  return (
    <section className="stack" aria-labelledby="activity-storage">
      <Heading level={2} look={3} id="activity-storage">
        {text('activity.storage')}
      </Heading>
      <p role="status">{text(`activity.${said}`)}</p>
      {!kept.value && !isDenied && (
        <div>
          <Button
            onClick={() =>
              void navigator.storage.persist().then((granted) => {
                setDenied(!granted)
                kept.refresh()
              })
            }
          >
            {text('activity.storageAsk')}
          </Button>
        </div>
      )}
    </section>
  )
}
