import { useCallback, useEffect, useRef, useState } from 'react'
import { asCountersignError, type CountersignError } from '../lib/errors.ts'

/** Something that is stored elsewhere and may change there. `value` is undefined until it was read once. */
export type Live<T> = {
  value: T | undefined
  error: CountersignError | undefined
  /** Reads it again. */
  refresh: () => void
}

/**
 * Reads a value when the component appears and again whenever `watch` says that it changed. Late answers of
 * earlier reads are dropped. Both functions must keep their identity between renders.
 */
export function useLive<T>(read: () => Promise<T>, watch?: (changed: () => void) => () => void): Live<T> {
  const [state, setState] = useState<Pick<Live<T>, 'value' | 'error'>>({ value: undefined, error: undefined })
  const latest = useRef(0)

  const refresh = useCallback(() => {
    latest.current += 1
    const turn = latest.current
    read().then(
      (value) => turn === latest.current && setState({ value, error: undefined }),
      (error: unknown) =>
        turn === latest.current && setState(({ value }) => ({ value, error: asCountersignError(error) })),
    )
  }, [read])

  useEffect(() => {
    refresh()
    const stop = watch?.(refresh)
    return () => {
      latest.current += 1
      stop?.()
    }
  }, [refresh, watch])

  return { ...state, refresh }
}
