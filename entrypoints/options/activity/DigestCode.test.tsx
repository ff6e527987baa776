// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { decodeQR } from 'qr/decode.js'
import { afterEach, expect, test } from 'vitest'
import '../../../lib/text/activityTexts.ts'
import { DigestCode } from './DigestCode.tsx'

afterEach(cleanup)

test('a scanner reads exactly the digest', () => {
  const digest = '0123456789abcdef'.repeat(4)
  const { container } = render(<DigestCode digest={digest} />)
  const size = Number(container.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2])
  const path = container.querySelector('path')?.getAttribute('d') ?? ''
  const scale = 6
  const edge = size * scale
  const data = new Uint8ClampedArray(edge * edge * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let at = 0; at < scale * scale; at += 1) {
      const row = Number(y) * scale + Math.floor(at / scale)
      const column = Number(x) * scale + (at % scale)
      data.fill(0, (row * edge + column) * 4, (row * edge + column) * 4 + 3)
    }
  }
  expect(decodeQR({ width: edge, height: edge, data })).toBe(digest)
})
