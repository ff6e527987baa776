import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Measures a scrolling box: whether it scrolls, and about how many of its lines are below the edge. */
export function useOverflow(content: string | undefined) {
  const ref = useRef<HTMLPreElement>(null)
  const [state, setState] = useState({ overflows: false, linesBelow: 0 })

  const measure = useCallback(() => {
    const box = ref.current
    if (box === null) return
    const hidden = box.scrollHeight - box.clientHeight - box.scrollTop
    const lineHeight = Number.parseFloat(getComputedStyle(box).lineHeight) || 20
    const next = {
      overflows: box.scrollHeight > box.clientHeight + 1,
      linesBelow: hidden > 1 ? Math.max(1, Math.round(hidden / lineHeight)) : 0,
    }
    setState((now) => (now.overflows === next.overflows && now.linesBelow === next.linesBelow ? now : next))
  }, [])

  useLayoutEffect(() => {
    // Other content has another height.
    if (content !== undefined) measure()
  }, [measure, content])

  useEffect(() => {
    const box = ref.current
    if (box === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [measure])

  return { ref, ...state, measure }
}
