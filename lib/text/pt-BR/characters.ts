import type { characters as english } from '../en/characters.ts'
import type { Words } from '../translation.ts'

/** What a screen reader says for a character that is shown as a mark. */
export const characters = {
  lf: 'fim de linha',
  crlf: 'fim de linha do Windows',
  cr: 'retorno de carro',
  tab: 'tabulação',
  blank: 'um espaço',
  blanks: '{count} espaços',
  space: 'espaço incomum {code}',
  hidden: 'caractere invisível {code}',
  bidi: 'caractere que inverte a direção da leitura, {code}',
  control: 'caractere de controle {code}',
  surrogate: 'metade de um caractere, {code}',
  replacement: 'caractere danificado',
  noncharacter: 'código que não é um caractere, {code}',
} satisfies Words<typeof english>
