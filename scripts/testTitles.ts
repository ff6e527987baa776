/** A test or a group of tests as its file names it. */
export type TestTitle = { file: string; title: string }

/** A threat (`T12`) or a requirement (`R5`). */
export type RuleNumber = `${'T' | 'R'}${number}`

/**
 * Finds the titles of the tests and groups of a test file, Vitest's and Playwright's, without running it: the first
 * argument of `test`, `it` and `describe`, also after `.each(…)`, where it is a string; and the rows of a table of tests
 * whose name begins with a number (`T12: …`). What is skipped shows nothing and is left out.
 *
 * @param source the file's TypeScript
 */
export function titlesIn(source: string): string[] {
  const calls = source.matchAll(/(?<![\w.$'"`-])(?:test|it|describe)((?:\.\w+)*)\s*(?=[(<`])/g)
  const ofCalls = [...calls].flatMap(({ 0: name, 1: modifiers = '', index }) => {
    if (/\.(?:skip|todo|fixme|use|step|before|after|extend|info|setTimeout)/.test(modifiers)) return []
    const title = firstString(source, index + name.length)
    return title === undefined ? [] : [title]
  })
  const ofRows = source.matchAll(/[[{(,]\s*(?:\w+:\s*)?(['"`])([TR]\d{1,2}(?: [TR]\d{1,2})*: .*?)\1/g)
  return [
    ...ofCalls,
    ...[...ofRows].map(([, , title]) => `${title}`).filter((title) => !ofCalls.includes(title)),
  ]
}

/** The numbers that a title names: `T12`, `T12 R5`, `T57–T60` and `T57-60`. */
export function numbersIn(title: string): RuleNumber[] {
  const found = title.matchAll(/\b([TR])(\d{1,2})\b(?:\s?[–-]\s?([TR])?(\d{1,2})\b)?/g)
  return [...found].flatMap(([, kind, first, otherKind, last]) => {
    const from = Number(first)
    const to = last === undefined || (otherKind ?? kind) !== kind ? from : Math.max(from, Number(last))
    return Array.from({ length: to - from + 1 }, (_, at): RuleNumber => `${kind as 'T' | 'R'}${from + at}`)
  })
}

/** The string that a call begins with; for `each(table)(title)` and `each`…`(title)` that of the last call. */
function firstString(source: string, start: number): string | undefined {
  let at = start
  for (;;) {
    at = afterSpace(source, at)
    const character = source[at]
    if (character === '`') {
      at = afterString(source, at)
      continue
    }
    if (character === '<') {
      at = source.indexOf('(', at)
      if (at === -1) return undefined
      continue
    }
    if (character !== '(') return undefined
    const argument = afterSpace(source, at + 1)
    if (/['"`]/.test(source[argument] ?? '')) {
      return source.slice(argument + 1, afterString(source, argument) - 1)
    }
    at = afterBrackets(source, at)
  }
}

function afterSpace(source: string, start: number): number {
  let at = start
  while (/\s/.test(source[at] ?? '')) at += 1
  return at
}

/** The place after the string that begins here. Braces of a template are part of it. */
function afterString(source: string, start: number): number {
  const quote = source[start]
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1
    else if (source[at] === quote) return at + 1
    else if (quote === '`' && source.startsWith('${', at)) at = afterBrackets(source, at + 1) - 1
  }
  return source.length
}

/** The place after the bracket that closes the one that opens here; strings and comments are passed over. */
function afterBrackets(source: string, start: number): number {
  let depth = 0
  for (let at = start; at < source.length; at += 1) {
    const character = source[at] ?? ''
    if (/['"`]/.test(character)) at = afterString(source, at) - 1
    else if (source.startsWith('//', at)) at = source.indexOf('\n', at)
    else if (source.startsWith('/*', at)) at = source.indexOf('*/', at) + 1
    else if ('([{'.includes(character)) depth += 1
    else if (')]}'.includes(character)) {
      depth -= 1
      if (depth === 0) return at + 1
    }
    if (at < start) return source.length
  }
  return source.length
}
