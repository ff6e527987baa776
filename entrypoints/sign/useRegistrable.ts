import { useEffect, useState } from 'react'

/** The registrable domain of an origin's host. The list of public suffixes is large, so it comes after the first paint. */
export function useRegistrable(origin: string | undefined): string | undefined {
  const [found, setFound] = useState<{ origin: string; domain: string }>()

  useEffect(() => {
    if (origin === undefined) return
    let gone = false
    void import('../../lib/paxos/registrableDomain.ts').then(({ registrableDomain }) => {
      const domain = registrableDomain(origin)
      if (!gone && domain !== undefined) setFound({ origin, domain })
    })
    return () => {
      gone = true
    }
  }, [origin])

  return found?.origin === origin ? found?.domain : undefined
}
