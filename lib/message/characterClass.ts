/** What kind of character it is, as far as reading it safely is concerned. */
export type CharacterClass =
  | 'plain'
  | 'lf'
  | 'cr'
  | 'tab'
  /** A space that is not U+0020. */
  | 'space'
  | 'hidden'
  | 'bidi'
  | 'control'
  | 'surrogate'
  | 'replacement'
  | 'noncharacter'

// Embeddings, overrides, isolates and marks (UAX #9), and the Arabic letter mark.
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
// Format characters and everything that fonts may leave out, tags and variation selectors included; line and
// paragraph separators; the Braille blank; but not the visible Arabic, Syriac and Kaithi number signs.
const hidden = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2029\u2800]/u
const visibleFormat = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u
const noncharacter = /[\p{Noncharacter_Code_Point}\p{Co}]/u

/** Classifies one character (one code point; half a surrogate pair counts as one). */
export function characterClass(character: string): CharacterClass {
  if (character >= ' ' && character <= '~') return 'plain'
  if (character === '\n') return 'lf'
  if (character === '\r') return 'cr'
  if (character === '\t') return 'tab'
  if (/\p{Cc}/u.test(character)) return 'control'
  if (character === '\ufffd') return 'replacement'
  if (/\p{Cs}/u.test(character)) return 'surrogate'
  if (bidi.test(character)) return 'bidi'
  if (hidden.test(character) && !visibleFormat.test(character)) return 'hidden'
  if (noncharacter.test(character)) return 'noncharacter'
  if (/\p{Zs}/u.test(character)) return 'space'
  return 'plain'
}

/** `U+200B`, as Unicode writes a code point. */
export function codePointName(character: string): string {
  const hex = character.codePointAt(0)?.toString(16).toUpperCase() ?? ''
  return `U+${hex.padStart(4, '0')}`
}
