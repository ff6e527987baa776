import type { characters as english } from '../en/characters.ts'
import type { Words } from '../translation.ts'

/** What a screen reader says for a character that is shown as a mark. */
export const characters = {
  lf: 'Zeilenende',
  crlf: 'Windows-Zeilenende',
  cr: 'Wagenrücklauf',
  tab: 'Tabulator',
  blank: 'ein Leerzeichen',
  blanks: '{count} Leerzeichen',
  space: 'ungewöhnlicher Leerraum {code}',
  hidden: 'unsichtbares Zeichen {code}',
  bidi: 'Zeichen, das die Leserichtung umkehrt, {code}',
  control: 'Steuerzeichen {code}',
  surrogate: 'ein halbes Zeichen, {code}',
  replacement: 'beschädigtes Zeichen',
  noncharacter: 'Code, der kein Zeichen ist, {code}',
} satisfies Words<typeof english>
