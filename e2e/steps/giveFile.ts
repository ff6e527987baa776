import encodeQR from 'qr'
import { decodeQR } from 'qr/decode.js'
import type { DrivenPage } from '../driver.ts'
import { waitUntil } from '../waitUntil.ts'

/** A file that a test hands to a page. */
export type GivenFile = { name: string; type: string; bytes: Uint8Array }

/** How a person gives a page a file. */
export type Giving = 'choose' | 'drop' | 'paste'

/** An image of a QR code, as a camera or a screenshot would bring it. */
export function qrImage(text: string): GivenFile {
  return { name: 'code.gif', type: 'image/gif', bytes: encodeQR(text, 'gif', { scale: 4, border: 4 }) }
}

/** Chooses, drops or pastes a file on one of the extension's pages. */
export async function giveFile(page: DrivenPage, how: Giving, file: GivenFile): Promise<void> {
  await page.find({ css: 'form.intake' })
  await page.evaluate(
    (way, name, type, base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const files = new DataTransfer()
      files.items.add(new File([bytes], name, { type }))
      const form = document.querySelector('form.intake') as HTMLFormElement
      if (way === 'paste') {
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true }),
        )
      } else if (way === 'drop') {
        form.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
      } else {
        const input = form.querySelector('input[type="file"]') as HTMLInputElement
        input.files = files.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      }
    },
    how,
    file.name,
    file.type,
    Buffer.from(file.bytes).toString('base64'),
  )
}

/** Reads the QR code that a page shows, from its drawing. */
export async function readShownQr(page: DrivenPage): Promise<string> {
  const { size, path } = await waitUntil('the QR code on the page', () =>
    page.evaluate(() => {
      const drawing = document.querySelector('.qr-code svg')
      const drawn = drawing?.querySelector('path')?.getAttribute('d')
      return drawn
        ? { size: Number(drawing?.getAttribute('viewBox')?.split(' ')[2]), path: drawn }
        : undefined
    }),
  )
  const scale = 6
  const edge = size * scale
  const data = new Uint8ClampedArray(edge * edge * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < scale; row += 1) {
      const from = ((Number(y) * scale + row) * edge + Number(x) * scale) * 4
      for (let at = from; at < from + scale * 4; at += 4) data.fill(0, at, at + 3)
    }
  }
  return decodeQR({ width: edge, height: edge, data }, { timeLimit: 2000 })
}
