import type { characters as english } from '../en/characters.ts'
import type { Words } from '../translation.ts'

/** What a screen reader says for a character that is shown as a mark. */
export const characters = {
  lf: '改行',
  crlf: 'Windows の改行',
  cr: '復帰文字',
  tab: 'タブ',
  blank: '空白 1 つ',
  blanks: '空白 {count} つ',
  space: '特殊な空白 {code}',
  hidden: '見えない文字 {code}',
  bidi: '読む方向を変える文字 {code}',
  control: '制御文字 {code}',
  surrogate: '半分の文字 {code}',
  replacement: '破損した文字',
  noncharacter: '文字ではないコード {code}',
} satisfies Words<typeof english>
