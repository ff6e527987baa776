import { describe, expect, test } from 'vitest'
import { characterFindings } from './characterFindings.ts'
import { excerpt, originExcerpt } from './escapeText.ts'
import { readMessage } from './readMessage.ts'
import { lineCount, visibleLines } from './visibleText.ts'
import { whitespaceFindings } from './whitespaceFindings.ts'

const whitespace = (message: string) =>
  whitespaceFindings(readMessage(message)).map(({ code, weight, values }) => [code, weight, values?.kinds])

describe('T18, R21: white space that may change on the way', () => {
  test.each<[string, string]>([
    ['a\r\nb', 'Windows line ends'],
    ['a\rb', 'carriage returns'],
    ['a\tb', 'tabs'],
    ['a \nb', 'blanks at the end of a line'],
    ['a ', 'blanks at the end of a line'],
    ['a\n', 'a line end at its end'],
    [' a', 'blanks at its start'],
    ['a\u00a0b', 'spaces that are not the usual one'],
    ['a\u3000b', 'spaces that are not the usual one'],
    ['\ta\r\n', 'Windows line ends, tabs, a line end at its end, blanks at its start'],
  ])('%j: %s', (message, kinds) => {
    expect(whitespace(message)).toEqual([['odd-whitespace', 'warn', kinds]])
  })

  test('usual text has none', () => {
    for (const message of ['a b\nc', 'a\n\n\nb', 'a'.repeat(500), `a${' '.repeat(15)}b`])
      expect(whitespace(message)).toEqual([])
  })

  test('R33 T21: 16 blanks or four blank lines push text out of sight; the indentation of JSON does not', () => {
    const padding = ['padding', 'warn', undefined]
    expect(whitespace(`a${' '.repeat(16)}b`)).toEqual([padding])
    expect(whitespace('a\n\n\n\nb')).toEqual([padding])
    expect(whitespace('a\n\n\nb')).toEqual([])
    expect(whitespace('a\n \n \n \nb')).toContainEqual(padding)
    expect(whitespace('a\r\n\r\n\r\n\r\nb')).toContainEqual(padding)
    expect(whitespace(JSON.stringify({ a: [{ b: 1 }] }, null, 8))).toEqual([])
    expect(whitespace(`text\n${' '.repeat(16)}more`)).toEqual([padding])
  })
})

test('R33 T19, T20: at most four characters are named, the rest is told of', () => {
  const named = (message: string) =>
    characterFindings(readMessage(message)).map(({ code, weight, values }) => [
      code,
      weight,
      values?.characters,
    ])
  expect(named('a\u200bb\u200bc')).toEqual([['hidden-characters', 'block', 'U+200B']])
  expect(named('\u200b\u200c\u200d\u2060')).toEqual([
    ['hidden-characters', 'block', 'U+200B, U+200C, U+200D, U+2060'],
  ])
  expect(named('\u200b\u200c\u200d\u2060\ufeff')).toEqual([
    ['hidden-characters', 'block', 'U+200B, U+200C, U+200D, U+2060, …'],
  ])
  expect(named('\u202e\u0007\ufffd\ufdd0').map(([code]) => code)).toEqual([
    'bidi-characters',
    'control-characters',
    'replacement-character',
    'noncharacters',
  ])
  expect(named('plain é\n')).toEqual([])
})

test('an excerpt has its length, and is cut only beyond it', () => {
  expect(excerpt('a'.repeat(10), 10)).toBe('a'.repeat(10))
  expect(excerpt('a'.repeat(11), 10)).toBe(`${'a'.repeat(10)}…`)
  expect(excerpt('a'.repeat(61))).toBe(`${'a'.repeat(60)}…`)
  expect(excerpt('\n'.repeat(4), 6)).toBe('\\n\\n\\n…')
})

test('T7: a long origin keeps its end', () => {
  expect(originExcerpt('https://a.example')).toBe('https://a.example')
  expect(originExcerpt(`https://${'a'.repeat(72)}`)).toBe(`https://${'a'.repeat(72)}`)
  const long = `https://${'a'.repeat(100)}.evil.example`
  expect(originExcerpt(long)).toBe(`…${long.slice(-80)}`)
  expect(originExcerpt('x\u202ey', 20)).toBe('x\\u{202e}y')
  expect(originExcerpt(long, 12)).toBe('…evil.example')
})

describe('R33: runs', () => {
  test('text is as long as it can be, and nothing is there that is empty', () => {
    const runs = visibleLines('ab cd é, f\u200bg\nh  i').map((line) =>
      line.map(({ kind, text }) => [kind, text]),
    )
    expect(runs).toEqual([
      [
        ['text', 'ab cd é, f'],
        ['hidden', '\u200b'],
        ['text', 'g'],
        ['lf', '\n'],
      ],
      [
        ['text', 'h'],
        ['blanks', '  '],
        ['text', 'i'],
      ],
    ])
    expect(visibleLines('\u200b\u200b')[0]?.map(({ kind }) => kind)).toEqual(['hidden', 'hidden'])
  })

  test.each([
    ['', 1],
    ['a', 1],
    ['a\n', 1],
    ['a\nb', 2],
    ['a\r\nb\rc\n', 3],
    ['\n\n', 2],
  ])('%j has %d lines', (message, count) => {
    expect(lineCount(message)).toBe(count)
  })
})
