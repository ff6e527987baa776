import { useState } from 'react'
import { useAction } from '../../components/useAction.ts'
import type { CountersignError } from '../../lib/errors.ts'

/** Stores one setting and counts the successes, for the word “Saved” beside it. */
export function useSaving(): {
  saved: number
  error: CountersignError | undefined
  save: (work: () => Promise<unknown>) => void
} {
  const action = useAction()
  const [saved, setSaved] = useState(0)
  const save = (work: () => Promise<unknown>): void =>
    action.run(async () => {
      await work()
      setSaved((count) => count + 1)
    })
  return { saved, error: action.error, save }
}
