import { characters } from '../text/en/characters.ts'
import { formatText } from '../text/formatText.ts'
import { words } from '../text/shown.ts'
import { type CharacterClass, characterClass, codePointName } from './characterClass.ts'

/** Something in a message that does not show by itself. */
export type MarkKind = Exclude<CharacterClass, 'plain'> | 'crlf' | 'blanks'

/** A stretch of a message: text that shows as it is, or something that needs a mark. */
export type VisibleRun =
  | { kind: 'text'; text: string }
  | {
      kind: MarkKind
      /** What stands in the message. */
      text: string
      /** What to show for it, in a style that no message can imitate. */
      mark: string
      /** What a screen reader says for it. */
      label: string
    }

/** One line with its line end, if it has one, as the last run. */
export type VisibleLine = readonly VisibleRun[]

const marks: Partial<Record<MarkKind, string>> = { lf: '↵', crlf: 'CR↵', cr: 'CR', tab: '→', surrogate: '½' }

/**
 * A message cut into lines and runs for display, so that what is there can be seen: line ends, tabs, blanks at
 * a line's start or end or side by side, odd spaces, and every hidden, bidi or control character by its code
 * point. Pure; the `text` of all runs together is the message, unchanged.
 */
export function visibleLines(message: string): VisibleLine[] {
  const lines: VisibleRun[][] = []
  let line: VisibleRun[] = []
  for (const run of runs(message)) {
    line.push(run)
    if (run.kind === 'lf' || run.kind === 'cr' || run.kind === 'crlf') {
      lines.push(line)
      line = []
    }
  }
  if (line.length > 0 || lines.length === 0) lines.push(line)
  return lines
}

/** Number of lines of a message; a line end at its end opens no further line. */
export function lineCount(message: string): number {
  const ends = message.match(/\r\n|\r|\n/g)?.length ?? 0
  return /[\r\n]$/.test(message) ? ends : ends + 1
}

// Line ends; blanks at the start or end of a line, or several; other ASCII; any one other character.
const pattern =
  /(?<crlf>\r\n)|(?<blanks>(?<![^\r\n]) +| +(?![^\r\n])| {2,})|(?<plain>[!-~]+(?: [!-~]+)*| )|./gsu

function* runs(message: string): Generator<VisibleRun> {
  let plain = ''
  for (const { 0: text, groups } of message.matchAll(pattern)) {
    const run = groups?.blanks ? blanks(text) : groups?.plain ? undefined : oneCharacter(text)
    if (!run) {
      plain += text
      continue
    }
    if (plain !== '') yield { kind: 'text', text: plain }
    plain = ''
    yield run
  }
  if (plain !== '') yield { kind: 'text', text: plain }
}

/** CR LF, or one character that is not printable ASCII; none if it shows as it is. */
function oneCharacter(text: string): VisibleRun | undefined {
  if (text === '\r\n')
    return { kind: 'crlf', text, mark: marks.crlf ?? '', label: words('characters', characters).crlf }
  const kind = characterClass(text)
  if (kind === 'plain') return undefined
  const code = codePointName(text)
  return {
    kind,
    text,
    mark: marks[kind] ?? code,
    label: formatText(words('characters', characters)[kind], { code }),
  }
}

function blanks(text: string): VisibleRun {
  const count = text.length
  const label = formatText(words('characters', characters)[count === 1 ? 'blank' : 'blanks'], { count })
  return { kind: 'blanks', text, mark: '·'.repeat(count), label }
}
