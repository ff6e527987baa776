import fc from 'fast-check'
import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import { runs } from '../scripts/propertyRuns.ts'
import { drawQr } from './drawQr.ts'

/** Paints the drawing as a browser would, eight pixels a module, and reads it back. */
function read(text: string): string {
  const { size, path } = drawQr(text)
  const scale = 8
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

test('what is drawn reads back as the same text', () => {
  const reply = JSON.stringify({
    id: '01934abc-def0-7890-abcd-ef0123456789',
    signature: `0x${'5f'.repeat(64)}1b`,
  })
  expect(read(reply)).toBe(reply)
})

test('whatever the text, it reads back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (text) => {
      expect(read(text)).toBe(text)
    }),
    { numRuns: runs(25) },
  )
})

test('there is white all around it', () => {
  const { size, path } = drawQr('white')
  const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
  expect(Math.min(...places)).toBe(4)
  expect(Math.max(...places)).toBe(size - 5)
})

test('what is too long for one code is refused, and the longest that fits is drawn', () => {
  expect(drawQr('a'.repeat(2953)).size).toBe(177 + 8)
  expect(() => drawQr('a'.repeat(2954))).toThrow(expect.objectContaining({ code: 'qr-too-large' }))
})
