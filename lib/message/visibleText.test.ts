import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeText, excerpt } from './escapeText.ts'
import { hexDump, hexText } from './hexDump.ts'
import { byteLength, messageBytes } from './messageBytes.ts'
import { lineCount, visibleLines } from './visibleText.ts'

const shown = (message: string) =>
  visibleLines(message).map((line) =>
    line.map((run) => (run.kind === 'text' ? run.text : `[${run.mark}]`)).join(''),
  )
const labels = (message: string) =>
  visibleLines(message).flatMap((line) => line.flatMap((run) => (run.kind === 'text' ? [] : [run.label])))

describe('R33: every odd character shows', () => {
  test.each<[string, string[]]>([
    ['', ['']],
    ['abc', ['abc']],
    ['two words', ['two words']],
    ['a\nb', ['a[↵]', 'b']],
    ['a\r\nb\rc\n', ['a[CR↵]', 'b[CR]', 'c[↵]']],
    ['a \nb', ['a[·][↵]', 'b']],
    [' a', ['[·]a']],
    ['a  b   ', ['a[··]b[···]']],
    ['a\tb', ['a[→]b']],
    ['a\u00a0b', ['a[U+00A0]b']],
    ['a\u200bb', ['a[U+200B]b']],
    ['a\u202eb', ['a[U+202E]b']],
    ['\u{e0041}', ['[U+E0041]']],
    ['a\u0000b\u007f', ['a[U+0000]b[U+007F]']],
    ['a\ud800', ['a[½]']],
    ['\ufffd', ['[U+FFFD]']],
    ['äöü 日本語 😀', ['äöü 日本語 😀']],
    [' ', ['[·]']],
    ['\n\n', ['[↵]', '[↵]']],
  ])('%j', (message, lines) => {
    expect(shown(message)).toEqual(lines)
  })

  test('a screen reader hears what is there', () => {
    expect(labels('a  \u200b\u00a0\t\r\n\u0007')).toEqual([
      '2 blanks',
      'invisible character U+200B',
      'unusual space U+00A0',
      'tab',
      'Windows line end',
      'control character U+0007',
    ])
  })

  test('the runs together are the message, and each line has its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (message) => {
        const lines = visibleLines(message)
        expect(lines.flatMap((line) => line.map((run) => run.text)).join('')).toBe(message)
        if (message !== '') expect(lines.length).toBe(lineCount(message))
      }),
    )
  })
})

describe('T18 R21: bytes are those of the text', () => {
  test.each(['0x48656c6c6f', '48656c6c6f', '\\x48\\u0065', '%48', 'SGVsbG8='])(
    '%j is shown as it stands',
    (message) => {
      expect(shown(message)).toEqual([message])
    },
  )

  test('UTF-8 of the given string, unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (message) => {
        expect(Buffer.from(messageBytes(message))).toEqual(Buffer.from(message, 'utf8'))
        expect(byteLength(message)).toBe(Buffer.byteLength(message))
      }),
    )
  })

  test.each(['\ufeffa', 'a\u030a', 'Å', 'a\r\nb ', '0x00', ''])('%j is not normalised', (message) => {
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(messageBytes(message))).toBe(message)
  })

  test.each(['\ud800', 'a\udc00b', '\udc00\ud800'])('T20: refuses half a surrogate pair: %j', (message) => {
    expect(() => messageBytes(message)).toThrow(expect.objectContaining({ code: 'payload-unreadable' }))
  })
})

test('the escaped form is ASCII and tells any two texts apart', () => {
  expect(escapeText('a\\\n\r\t\u200b😀\ud800')).toBe('a\\\\\\n\\r\\t\\u{200b}\\u{1f600}\\u{d800}')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      expect(escapeText(one)).toMatch(/^[\x20-\x7e]*$/)
      expect(escapeText(one) === escapeText(other)).toBe(one === other)
    }),
  )
})

test('an excerpt is short and harmless', () => {
  expect(excerpt('a'.repeat(100), 10)).toBe('aaaaaaaaaa…')
  expect(excerpt('\u202eabc', 20)).toBe('\\u{202e}abc')
})

test('hex: digits and dump', () => {
  const bytes = messageBytes('Nonce: a1b2c3d4\nIssu\u00e9')
  expect(hexText(bytes)).toBe('4e6f6e63653a2061316232633364340a49737375c3a9')
  expect(hexDump(bytes)).toEqual([
    { offset: '00000000', hex: '4e 6f 6e 63 65 3a 20 61 31 62 32 63 33 64 34 0a', ascii: 'Nonce: a1b2c3d4.' },
    { offset: '00000010', hex: '49 73 73 75 c3 a9', ascii: 'Issu..' },
  ])
  expect(hexDump(new Uint8Array())).toEqual([])
})
