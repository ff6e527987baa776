import type { characters as english } from '../en/characters.ts'
import type { Words } from '../translation.ts'

/** What a screen reader says for a character that is shown as a mark. */
export const characters = {
  lf: 'fin de línea',
  crlf: 'fin de línea de Windows',
  cr: 'retorno de carro',
  tab: 'tabulación',
  blank: 'un espacio',
  blanks: '{count} espacios',
  space: 'espacio poco habitual {code}',
  hidden: 'carácter invisible {code}',
  bidi: 'carácter que cambia el sentido de lectura, {code}',
  control: 'carácter de control {code}',
  surrogate: 'medio carácter, {code}',
  replacement: 'carácter dañado',
  noncharacter: 'código que no es un carácter, {code}',
} satisfies Words<typeof english>
