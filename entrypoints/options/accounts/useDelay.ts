import { useEffect, useState } from 'react'
import type { CountersignError } from '../../../lib/errors.ts'

/** Whole seconds until another password may be tried, counted down from the moment of an `unlock-delayed`. */
export function useDelay(error: CountersignError | undefined): number {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(Date.now)
  const left = Math.max(0, Math.ceil((until - now) / 1000))

  useEffect(() => {
    if (error?.code !== 'unlock-delayed') return
    setNow(Date.now())
    setUntil(Date.now() + Number(error.values.seconds) * 1000)
  }, [error])

  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(() => setNow(Date.now()), 1000 - ((now - until) % 1000))
    return () => clearTimeout(timer)
  }, [left, now, until])

  return left
}
