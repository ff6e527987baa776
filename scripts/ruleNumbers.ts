import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aboutBrowser, inOneBrowser } from './browserNumbers.ts'
import { tableUnder } from './markdownTable.ts'
import { numbersIn, type RuleNumber, titlesIn } from './testTitles.ts'

/** The documents that give the numbers their meaning. */
export const numberedDocuments = ['docs/threats.md', 'docs/requirements.md'] as const

const checklist = 'docs/release-checklist.md'

/** The test files that name each number, each with how many of its titles do. */
export type Evidence = ReadonlyMap<RuleNumber, ReadonlyMap<string, number>>

/** Reads every test file of the project. */
export function readEvidence(root: string): Evidence {
  const pattern = '{lib,entrypoints,components,cli,sandbox,scripts,e2e,bench}/**/*.{test,spec}.{ts,tsx}'
  // The tests of this very reading are full of titles that are none.
  const own = ['scripts/testTitles.test.ts', 'scripts/ruleNumbers.test.ts']
  const files = globSync(pattern, { cwd: root }).filter((file) => !own.includes(file))
  return evidenceFrom(files.map((file) => ({ file, source: readFileSync(join(root, file), 'utf8') })))
}

/** As {@link readEvidence}, from given sources. */
export function evidenceFrom(sources: readonly { file: string; source: string }[]): Evidence {
  const evidence = new Map<RuleNumber, Map<string, number>>()
  for (const { file, source } of sources) {
    for (const number of titlesIn(source).flatMap(numbersIn)) {
      const files = evidence.get(number) ?? new Map<string, number>()
      evidence.set(number, files.set(file, (files.get(file) ?? 0) + 1))
    }
  }
  return evidence
}

/** The numbers that the documents define, in their order. */
export function definedNumbers(markdown: string): RuleNumber[] {
  return [...markdown.matchAll(/^\| ([TR]\d+) \|/gm)].map(([, number]) => number as RuleNumber)
}

/** The numbers that the release checklist gives to a person, with a reason. */
export function checkedByHand(markdown: string): RuleNumber[] {
  return tableUnder(markdown, 'What no test can show').flatMap(([number = '', what = '', why = '']) =>
    what !== '' && why !== '' ? numbersIn(number) : [],
  )
}

/** Everything that is missing, one sentence each; none when all is well. */
export function findGaps(
  defined: readonly RuleNumber[],
  evidence: Evidence,
  byHand: readonly RuleNumber[],
): string[] {
  return [
    ...notCounted(defined),
    ...[...evidence.keys()]
      .filter((number) => !defined.includes(number))
      .map((number) => `${number} stands in the title of a test, and in no document.`),
    ...defined.flatMap((number) => {
      const files = [...(evidence.get(number)?.keys() ?? [])]
      if (files.length === 0) return byHand.includes(number) ? [] : [`${number} has no test.`]
      return aboutBrowser[number] === undefined ? [] : missingBrowsers(number, files, byHand)
    }),
  ]
}

function missingBrowsers(
  number: RuleNumber,
  files: readonly string[],
  byHand: readonly RuleNumber[],
): string[] {
  const one = inOneBrowser[number]
  const wanted = one ? [one.browser] : (['chromium', 'firefox'] as const)
  const listed = one === undefined || one.onlyThere || byHand.includes(number)
  return [
    ...(listed ? [] : [`${number} is shown in one browser only, and is not in the release checklist.`]),
    ...wanted
      .filter((browser) => !files.some((file) => browserOf(file) === browser))
      .map((browser) => `${number} has no test in ${browser}: ${aboutBrowser[number]}.`),
  ]
}

/** The documents count from 1 without a gap, each number once. */
function notCounted(defined: readonly RuleNumber[]): string[] {
  return (['T', 'R'] as const).flatMap((kind) => {
    const own = defined.filter((number) => number.startsWith(kind))
    const wrong = own.find((number, at) => number !== `${kind}${at + 1}`)
    return wrong === undefined ? [] : [`${wrong} is out of its order.`]
  })
}

function browserOf(file: string): 'chromium' | 'firefox' | undefined {
  if (!file.startsWith('e2e/') || !file.endsWith('.spec.ts') || file.endsWith('.package.spec.ts'))
    return undefined
  return file.endsWith('.firefox.spec.ts') ? 'firefox' : 'chromium'
}

/**
 * What a document's last column says: of each kind of test that shows the number (without a browser, in Chromium,
 * in Firefox) the file with the most titles; for what is not about a browser one file is enough.
 */
export function shownBy(number: RuleNumber, evidence: Evidence): string {
  const files = [...(evidence.get(number) ?? [])].sort(
    ([one, many], [other, more]) => more - many || one.localeCompare(other),
  )
  const first = (kind: ReturnType<typeof browserOf>) => files.find(([file]) => browserOf(file) === kind)?.[0]
  const kinds = [first(undefined), first('chromium'), first('firefox')].filter((file) => file !== undefined)
  const shown = aboutBrowser[number] === undefined ? kinds.slice(0, 1) : kinds
  return shown.length > 0 ? shown.map((file) => `\`${file}\``).join(', ') : '[by hand](release-checklist.md)'
}

/** A document with its last column written anew. */
export function withTests(markdown: string, evidence: Evidence): string {
  return markdown.replaceAll(
    /^(\| ([TR]\d+) \|.*\|)[^|]*\|$/gm,
    (_, rest: string, number: string) => `${rest} ${shownBy(number as RuleNumber, evidence)} |`,
  )
}

/** Files that a document's last column names and that do not show the number of their row. */
export function wrongTests(markdown: string, evidence: Evidence): string[] {
  return [...markdown.matchAll(/^\| ([TR]\d+) \|.*\|([^|]*)\|$/gm)].flatMap(([, number = '', cell = '']) => {
    const named = [...cell.matchAll(/`([^`]+)`/g)].map(([, file]) => `${file}`)
    if (named.length === 0 && !cell.includes('release-checklist.md'))
      return [`${number}’s row names no test.`]
    return named
      .filter((file) => !evidence.get(number as RuleNumber)?.has(file))
      .map((file) => `${number}’s row names ${file}, where no title has it: npm run numbers -- --write`)
  })
}

/** Reads the project and says what is missing. */
export function gapsOf(root: string): string[] {
  const documents = numberedDocuments.map((path) => readFileSync(join(root, path), 'utf8'))
  const evidence = readEvidence(root)
  const byHand = checkedByHand(readFileSync(join(root, checklist), 'utf8'))
  return [
    ...findGaps(documents.flatMap(definedNumbers), evidence, byHand),
    ...documents.flatMap((markdown) => wrongTests(markdown, evidence)),
  ]
}
