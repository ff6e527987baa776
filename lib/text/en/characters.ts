/** What a screen reader says for a character that is shown as a mark. */
export const characters = {
  lf: 'line end',
  crlf: 'Windows line end',
  cr: 'carriage return',
  tab: 'tab',
  blank: 'one blank',
  blanks: '{count} blanks',
  space: 'unusual space {code}',
  hidden: 'invisible character {code}',
  bidi: 'character that turns the reading direction, {code}',
  control: 'control character {code}',
  surrogate: 'half a character, {code}',
  replacement: 'damaged character',
  noncharacter: 'code that is no character, {code}',
} as const
