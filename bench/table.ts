import type { Series } from './contenders.ts'
import { type Summary, summarise } from './statistics.ts'

/** What a measurement has to keep to. */
export type Target = { ratio: number } | { milliseconds: number } | { indistinguishable: true }

/** One line of the result. */
export type Row = {
  what: string
  ours: Summary
  nothing?: Summary
  /** Median of ours over median of the extension that does nothing. */
  ratio?: number
  /** Absent where something is measured only to compare it. */
  target?: Target
  within?: boolean
}

/** Compares a series with its target. */
export function compared(what: string, series: Series, target: Target): Row {
  const ours = summarise(series.ours)
  if (series.nothing.length === 0) {
    return { what, ours, target, within: 'milliseconds' in target && ours.median < target.milliseconds }
  }
  const nothing = summarise(series.nothing)
  const ratio = ours.median / nothing.median
  return { what, ours, nothing, ratio, target, within: isWithin(target, ours, nothing, ratio) }
}

/** A series that says what is possible: it stands where ours does, and has no target. */
export function forComparison(what: string, series: Series): Row {
  const [ours, nothing] = [summarise(series.ours), summarise(series.nothing)]
  return { what, ours, nothing, ratio: ours.median / nothing.median }
}

/** Two medians cannot be told apart when they differ by less than the spread of the middle half. */
function isWithin(target: Target, ours: Summary, nothing: Summary, ratio: number): boolean {
  if ('ratio' in target) return ratio <= target.ratio
  if ('milliseconds' in target) return ours.median < target.milliseconds
  return ours.median - nothing.median < nothing.upperQuartile - nothing.lowerQuartile
}

/** The rows as a table of plain text. Milliseconds are medians, with the middle half in brackets. */
export function formatTable(rows: readonly Row[]): string {
  const head = ['', 'Countersign', 'does nothing', 'ratio', 'target', '']
  const lines = rows.map((row) => [
    row.what,
    formatSummary(row.ours),
    row.nothing === undefined ? '' : formatSummary(row.nothing),
    row.ratio === undefined ? '' : row.ratio.toFixed(2),
    row.target === undefined ? '' : formatTarget(row.target),
    row.within === undefined ? '' : row.within ? 'kept' : 'MISSED',
  ])
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)),
  )
  const format = (line: readonly string[]) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [head, ...lines].map(format).join('\n')
}

function formatSummary({ median, lowerQuartile, upperQuartile }: Summary): string {
  return `${median.toFixed(1)} ms (${lowerQuartile.toFixed(1)}–${upperQuartile.toFixed(1)})`
}

function formatTarget(target: Target): string {
  if ('ratio' in target) return `≤ ${target.ratio} ×`
  return 'milliseconds' in target ? `< ${target.milliseconds} ms` : 'no difference'
}
