import { useEffect, useState } from 'react'
import { Icon } from '../../components/Icon.tsx'
import { text } from '../../lib/text/text.ts'

/** Says “Saved” for a moment whenever `count` grows, to eyes and to screen readers. */
export function Saved({ count }: { count: number }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (count === 0) return
    setShown(true)
    const timer = setTimeout(() => setShown(false), 3000)
    return () => clearTimeout(timer)
  }, [count])
  return (
    <p className="options__saved small" role="status">
      {shown && (
        <>
          <Icon name="check" /> {text('options.saved')}
        </>
      )}
    </p>
  )
}
