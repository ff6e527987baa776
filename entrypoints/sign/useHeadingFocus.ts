import { type RefObject, useEffect } from 'react'
import { startAtHeading } from './startAtHeading.ts'

/** Starts each new screen at its heading. */
export function useHeadingFocus(root: RefObject<HTMLElement | null>, screen: string): void {
  useEffect(() => {
    if (screen !== undefined) startAtHeading(root.current)
  }, [root, screen])
}
