import type { Finding } from '../paxos/finding.ts'
import type { MessageReading } from './readMessage.ts'

/** Blank lines in a row, and blanks in a row, from which a message counts as padded. */
const padding = { lines: 4, blanks: 16 } as const

const kinds: readonly [RegExp, string][] = [
  [/\r\n/, 'Windows line ends'],
  [/\r(?!\n)/, 'carriage returns'],
  [/\t/, 'tabs'],
  [/[^\S\r\n](?=\r|\n|$)/, 'blanks at the end of a line'],
  [/\n$/, 'a line end at its end'],
  [/^\s/, 'blanks at its start'],
  [/(?![ ])\p{Zs}/u, 'spaces that are not the usual one'],
]

/**
 * White space that wallets and editors are known to change, and that may make the signature fail (R21, T18):
 * warns, since it is signed as it is. Padding that pushes text out of sight warns under its own code (T21).
 */
export function whitespaceFindings({ message, json }: MessageReading): Finding[] {
  const found: Finding[] = []
  const odd = kinds.filter(([pattern]) => pattern.test(message)).map(([, name]) => name)
  if (odd.length > 0) {
    found.push({ code: 'odd-whitespace', weight: 'warn', values: { kinds: odd.join(', ') } })
  }
  // The indentation of pretty-printed JSON pads nothing.
  const text = json?.ok ? message.replaceAll(/\n[ \t]+/g, '\n') : message
  const blanks = new RegExp(`[^\\S\\r\\n]{${padding.blanks},}|(?:\\r?\\n[^\\S\\r\\n]*){${padding.lines},}`)
  if (blanks.test(text)) found.push({ code: 'padding', weight: 'warn' })
  return found
}
