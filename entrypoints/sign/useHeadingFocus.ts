import { type RefObject, useEffect } from 'react'

/** A new screen is read out from its heading; no button ever has the focus by itself (T36). */
export function useHeadingFocus(root: RefObject<HTMLElement | null>, screen: string): void {
  useEffect(() => {
    if (screen !== undefined) root.current?.querySelector('h1')?.focus()
  }, [root, screen])
}
