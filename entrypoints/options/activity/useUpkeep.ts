import { useEffect, useState } from 'react'
import { applyRetention } from '../../../lib/browser/applyRetention.ts'
import { noteDeliveries, watchDeliveries } from '../../../lib/browser/noteDeliveries.ts'
import { asCountersignError, type CountersignError } from '../../../lib/errors.ts'

/** While the page is open, proofs are brought up to date: what pages took is noted, and what is too old goes. */
export function useUpkeep(): CountersignError | undefined {
  const [error, setError] = useState<CountersignError>()
  useEffect(() => {
    const fail = (reason: unknown): void => setError(asCountersignError(reason))
    // A page may have taken a signature when no window of ours was open to note it.
    const note = (): void => void noteDeliveries().catch(fail)
    note()
    applyRetention(Date.now()).catch(fail)
    return watchDeliveries(note)
  }, [])
  return error
}
