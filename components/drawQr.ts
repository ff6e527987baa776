import encodeQR from 'qr'
import { CountersignError } from '../lib/errors.ts'

/** A QR code's dark modules as an SVG path; each module is one unit. `size` includes the quiet zone. */
export type QrPicture = { size: number; path: string }

/** Modules of white around the code that ISO/IEC 18004 asks for. */
const quietZone = 4

/**
 * Draws a text as one QR code, as UTF-8, with medium error correction where that fits and low where only that does.
 *
 * @throws CountersignError `qr-too-large` beyond what version 40 holds (2,953 bytes)
 */
export function drawQr(text: string): QrPicture {
  const rows = encoded(text)
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size: rows.length, path }
}

function encoded(text: string): boolean[][] {
  for (const ecc of ['medium', 'low'] as const) {
    try {
      return encodeQR(text, 'raw', { ecc, border: quietZone })
    } catch {
      // Too long for this much correction.
    }
  }
  throw new CountersignError('qr-too-large')
}
