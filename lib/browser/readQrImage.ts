import { decodeQR, type Image } from 'qr/decode.js'
import { CountersignError } from '../errors.ts'

/** Larger than any photograph of a code, and small enough to hold: 20 MB of file, 100 million pixels. */
const maxFileSize = 20_000_000
const maxPixels = 100_000_000

/** Longest edges at which a code is looked for, in pixels: as it is, or as a large screen shows it, then smaller. */
const edges = [2400, 1000]

/** How long the search may go on at each size, in milliseconds. */
const patience = 1500

/**
 * The text of the QR code in an image, exactly as it is there: its bytes must be UTF-8.
 *
 * @param image PNG, JPEG, WebP or whatever else this browser draws
 * @throws CountersignError `image-too-large`, `image-unreadable`, `qr-not-found`
 */
export async function readQrImage(image: Blob): Promise<string> {
  if (image.size > maxFileSize) throw new CountersignError('image-too-large')
  const bitmap = await createImageBitmap(image).catch((cause: unknown) => {
    throw new CountersignError('image-unreadable', {}, { cause })
  })
  try {
    if (bitmap.width * bitmap.height > maxPixels) throw new CountersignError('image-too-large')
    const longest = Math.max(bitmap.width, bitmap.height)
    let cause: unknown
    for (const edge of edges) {
      if (cause !== undefined && longest <= edge) break
      try {
        return decodeQR(pixels(bitmap, Math.min(1, edge / longest)), { timeLimit: patience, textDecoder })
      } catch (error) {
        cause = error
      }
    }
    throw new CountersignError('qr-not-found', {}, { cause })
  } finally {
    bitmap.close()
  }
}

/** The bytes are text that will be signed: nothing is guessed and nothing replaced. */
function textDecoder(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

function pixels(bitmap: ImageBitmap, scale: number): Image {
  const width = Math.max(1, Math.round(bitmap.width * scale))
  const height = Math.max(1, Math.round(bitmap.height * scale))
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null) throw new CountersignError('image-unreadable')
  // What is transparent in the image is paper.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0, width, height)
  return context.getImageData(0, 0, width, height)
}
