import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatLogEntry } from './sandboxLog.ts'

test('an entry is one line, its detail last', () => {
  expect(formatLogEntry({ event: 'request', detail: 'why', status: 200, path: '/a' })).toBe(
    'request status=200 path=/a · why',
  )
})

test('nothing from the network breaks the line or moves the cursor', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(formatLogEntry({ event: 'request', path: text, detail: text })).not.toMatch(
        /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u,
      )
    }),
  )
  expect(formatLogEntry({ event: 'x', path: '\u001b[2J' })).toBe('x path=\\u{1b}[2J')
})
