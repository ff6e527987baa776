import { errorText } from '../lib/text/errorText.ts'
import './QrCode.css'
import { useEffect, useMemo, useRef } from 'react'
import { asCountersignError } from '../lib/errors.ts'
import { drawQr } from './drawQr.ts'
import { Notice } from './Notice.tsx'

export type QrCodeProps = {
  /** What the code holds, exactly. Never a secret. */
  value: string
  /** What it is, for those who cannot see it. */
  label: string
}

/** A text as a QR code, or the sentence that it is too long for one. Load it when it is asked for. */
export function QrCode({ value, label }: QrCodeProps) {
  const drawn = useMemo(() => {
    try {
      return { picture: drawQr(value) }
    } catch (error) {
      return { problem: asCountersignError(error) }
    }
  }, [value])
  const place = useRef<HTMLDivElement>(null)
  // The person asked for it: the whole of it is to be seen, to be scanned.
  useEffect(() => {
    // Newer browsers return a promise here, which is no way to clean up.
    place.current?.scrollIntoView({ block: 'center' })
  }, [])
  if (drawn.problem) {
    return (
      <Notice tone="warn" urgent>
        {errorText(drawn.problem)}
      </Notice>
    )
  }
  const { size, path } = drawn.picture
  return (
    <div className="qr-code" ref={place}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <path d={path} fill="currentColor" />
      </svg>
    </div>
  )
}
