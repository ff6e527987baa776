import type { characters as english } from '../en/characters.ts'
import type { Words } from '../translation.ts'

/** What a screen reader says for a character that is shown as a mark. */
export const characters = {
  lf: 'fin de ligne',
  crlf: 'fin de ligne Windows',
  cr: 'retour chariot',
  tab: 'tabulation',
  blank: 'une espace',
  blanks: '{count} espaces',
  space: 'espace inhabituelle {code}',
  hidden: 'caractère invisible {code}',
  bidi: 'caractère qui inverse le sens de lecture, {code}',
  control: 'caractère de contrôle {code}',
  surrogate: 'moitié de caractère, {code}',
  replacement: 'caractère endommagé',
  noncharacter: 'code qui n’est pas un caractère, {code}',
} satisfies Words<typeof english>
