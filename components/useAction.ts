import { useCallback, useRef, useState } from 'react'
import { asCountersignError, type CountersignError } from '../lib/errors.ts'

/** One thing that a person sets going, and what came of it. */
export type Action = {
  busy: boolean
  error: CountersignError | undefined
  /**
   * Starts the work in the same turn, so that what needs a click (permission prompts, the clipboard) still has
   * it. A second start while the first is under way does nothing.
   */
  run: (work: () => Promise<unknown>) => void
  /** Takes the error away. */
  clear: () => void
}

/** Runs work that may take time or fail, for a button and the words beside it. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CountersignError>()
  const running = useRef(false)

  const run = useCallback((work: () => Promise<unknown>) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setError(undefined)
    work()
      .catch((reason: unknown) => setError(asCountersignError(reason)))
      .finally(() => {
        running.current = false
        setBusy(false)
      })
  }, [])

  return { busy, error, run, clear: useCallback(() => setError(undefined), []) }
}
