import type { characters as english } from '../en/characters.ts'
import type { Words } from '../translation.ts'

/** What a screen reader says for a character that is shown as a mark. */
export const characters = {
  lf: '换行',
  crlf: 'Windows 换行',
  cr: '回车符',
  tab: '制表符',
  blank: '一个空格',
  blanks: '{count} 个空格',
  space: '不常见的空格 {code}',
  hidden: '不可见字符 {code}',
  bidi: '改变阅读方向的字符 {code}',
  control: '控制字符 {code}',
  surrogate: '半个字符 {code}',
  replacement: '损坏的字符',
  noncharacter: '非字符代码 {code}',
} satisfies Words<typeof english>
