import { useEffect, useState } from 'react'
import { countProofs, readActivity, readWaiting } from '../../../lib/browser/activityStore.ts'
import { watchProofs } from '../../../lib/browser/watchProofs.ts'
import { asCountersignError, type CountersignError } from '../../../lib/errors.ts'
import { type Loaded, loadActivity } from './loadActivity.ts'

const source = { countProofs, readActivity, readWaiting }

/** The list as it is kept now; read again when proofs change. */
export function useActivity(): { loaded: Loaded | undefined; error: CountersignError | undefined } {
  const [loaded, setLoaded] = useState<Loaded>()
  const [error, setError] = useState<CountersignError>()

  useEffect(() => {
    let reading = new AbortController()
    const fail = (reason: unknown): void => setError(asCountersignError(reason))
    const read = (): void => {
      reading.abort()
      reading = new AbortController()
      const { signal } = reading
      loadActivity(source, setLoaded, signal).catch((reason) => signal.aborted || fail(reason))
    }
    const stop = watchProofs(read)
    read()
    return () => {
      reading.abort()
      stop()
    }
  }, [])

  return { loaded, error }
}
