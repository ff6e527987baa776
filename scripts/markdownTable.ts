/**
 * The rows of every table that stands under a heading of a Markdown document, cell by cell, without the tables' own
 * heads; up to the next heading of any level.
 *
 * @throws Error when there is no such heading, or no table under it
 */
export function tableUnder(markdown: string, heading: string): string[][] {
  const lines = markdown.split('\n')
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading)
  if (start === -1) throw new Error(`There is no heading “${heading}”.`)
  const end = lines.findIndex((line, at) => at > start && /^#+ /.test(line))
  const section = lines.slice(start + 1, end === -1 ? undefined : end)
  const rows = section.flatMap((line, at) => {
    const isHead = /^\|[\s:|-]+\|$/.test(section[at + 1] ?? '')
    const isRule = /^\|[\s:|-]+\|$/.test(line)
    return line.startsWith('|') && !isHead && !isRule ? [cells(line)] : []
  })
  if (rows.length === 0) throw new Error(`There is no table under “${heading}”.`)
  return rows
}

/** What stands in backquotes. */
export function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => `${word}`)
}

function cells(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim())
}
