import { expect, test } from 'vitest'
import { type CharacterClass, characterClass, codePointName } from './characterClass.ts'

test.each<[CharacterClass, string[]]>([
  [
    'plain',
    [' ', '~', 'a', 'é', '日', '😀', '\u{1f468}', '\u0301', '\u0600', '\u06dd', '\u{110bd}', '\u{110cd}'],
  ],
  ['lf', ['\n']],
  ['cr', ['\r']],
  ['tab', ['\t']],
  ['space', ['\u00a0', '\u1680', '\u2000', '\u200a', '\u202f', '\u205f', '\u3000']],
  ['hidden', ['\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\u2028', '\u2029', '\u2800', '\u3164']],
  ['hidden', ['\ufe0f', '\u{e0041}', '\u{e0100}', '\u180e', '\u115f', '\ufff9']],
  ['bidi', ['\u061c', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069']],
  ['control', ['\u0000', '\u0008', '\u000b', '\u001b', '\u007f', '\u0085', '\u009f']],
  ['surrogate', ['\ud800', '\udfff']],
  ['replacement', ['\ufffd']],
  ['noncharacter', ['\ufdd0', '\ufffe', '\uffff', '\u{1ffff}', '\ue000', '\u{f0000}']],
])('T19, T20: %s', (kind, characters) => {
  for (const character of characters)
    expect([character, characterClass(character)]).toEqual([character, kind])
})

test('a code point is named as Unicode writes it', () => {
  expect(codePointName('\u200b')).toBe('U+200B')
  expect(codePointName('a')).toBe('U+0061')
  expect(codePointName('\u{e0041}')).toBe('U+E0041')
  expect(codePointName('\ud800')).toBe('U+D800')
})
