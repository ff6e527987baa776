import { useEffect, useState } from 'react'
import { useSecondsLeft } from '../../../components/useSecondsLeft.ts'
import type { CountersignError } from '../../../lib/errors.ts'
import type { Keystore } from '../../../lib/keystore/keystore.ts'

/**
 * Whole seconds until another password may be tried, counted down: what earlier wrong ones cost, also on another
 * page, and what the last error says.
 */
export function usePasswordWait(
  keystore: Pick<Keystore, 'passwordWait'> | undefined,
  error: CountersignError | undefined,
): number {
  const [until, setUntil] = useState(0)

  useEffect(() => {
    keystore?.passwordWait().then(
      (seconds) => setUntil(Date.now() + seconds * 1000),
      () => undefined,
    )
  }, [keystore])

  useEffect(() => {
    const seconds = Number(error?.values.seconds ?? 0)
    if (seconds > 0) setUntil(Date.now() + seconds * 1000)
  }, [error])

  return useSecondsLeft(until)
}
