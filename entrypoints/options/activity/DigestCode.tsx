import { encodeQR } from 'qr'
import { text } from '../../../lib/text/text.ts'

/** Light modules around the code, as ISO/IEC 18004 asks for. */
const quietZone = 4

/** The digest as a QR code: its 64 hex digits and nothing else. */
export function DigestCode({ digest }: { digest: string }) {
  const modules = encodeQR(digest, 'raw', { ecc: 'medium', border: quietZone })
  const size = modules.length
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      className="sheet__qr"
      role="img"
      aria-label={text('activity.qrLabel')}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
