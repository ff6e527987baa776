import { useEffect, useRef } from 'react'
import { forgetKey, type ImportedKey } from '../../../lib/keystore/importKey.ts'

/**
 * Zeroes keys when the component that shows them goes, but never under the hands of a save that still runs.
 *
 * @returns marks work during which the keys are needed
 */
export function useKeys(keys: readonly ImportedKey[]): <T>(work: Promise<T>) => Promise<T> {
  const held = useRef(keys)
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  held.current = keys

  useEffect(
    () => () => {
      void saving.current.then(() => {
        for (const key of held.current) forgetKey(key)
      })
    },
    [],
  )

  return (work) => {
    saving.current = work.catch(() => undefined)
    return work
  }
}
