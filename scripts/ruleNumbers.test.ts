import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aboutBrowser, inOneBrowser } from './browserNumbers.ts'
import {
  checkedByHand,
  definedNumbers,
  evidenceFrom,
  findGaps,
  gapsOf,
  shownBy,
  withTests,
  wrongTests,
} from './ruleNumbers.ts'

const named = (file: string, title: string) => ({ file, source: `test('${title}', () => {})` })

test('every threat and requirement of this project has its tests', () => {
  expect(gapsOf(resolve(import.meta.dirname, '..'))).toEqual([])
})

test('what is in one browser only is about a browser, and has a reason', () => {
  for (const number of Object.keys(inOneBrowser)) expect(aboutBrowser).toHaveProperty(number)
  for (const why of Object.values(aboutBrowser)) expect(why?.length).toBeGreaterThan(15)
})

describe('findGaps', () => {
  const both = [named('e2e/a.spec.ts', 'T2 R1: x'), named('e2e/a.firefox.spec.ts', 'T2: x')]

  test('finds nothing where everything is shown', () => {
    const evidence = evidenceFrom([...both, named('lib/a.test.ts', 'T1: x')])
    expect(findGaps(['T1', 'T2', 'R1'], evidence, [])).toEqual([])
  })

  test('finds a number without a test, unless a person looks at it', () => {
    const evidence = evidenceFrom(both)
    expect(findGaps(['T1', 'T2', 'R1'], evidence, [])).toEqual(['T1 has no test.'])
    expect(findGaps(['T1', 'T2', 'R1'], evidence, ['T1'])).toEqual([])
  })

  test('finds a browser without one, for what is about browsers; a package is no browser', () => {
    const evidence = evidenceFrom([
      named('lib/a.test.ts', 'T1: x'),
      named('lib/a.test.ts', 'T2: x'),
      named('e2e/package/a.package.spec.ts', 'T2: x'),
      named('e2e/a.firefox.spec.ts', 'T2: x'),
    ])
    expect(findGaps(['T1', 'T2'], evidence, [])).toEqual([
      expect.stringMatching(/^T2 has no test in chromium/),
    ])
  })

  test('finds what is shown in one browser, and given to nobody', () => {
    const defined = Array.from({ length: 46 }, (_, at) => `T${at + 1}` as const)
    const evidence = evidenceFrom([named('e2e/a.firefox.spec.ts', 'T46: x')])
    const others = defined.slice(0, -1)
    expect(findGaps(defined, evidence, others)).toEqual([
      expect.stringMatching(/^T46 is shown in one browser only/),
    ])
    expect(findGaps(defined, evidence, defined)).toEqual([])
  })

  test('finds a number that no document defines, and one out of its order', () => {
    const evidence = evidenceFrom([...both, named('lib/a.test.ts', 'T1 T99: x')])
    expect(findGaps(['T1', 'T2', 'R1'], evidence, [])).toEqual([
      'T99 stands in the title of a test, and in no document.',
    ])
    expect(findGaps(['T2', 'T1', 'R1'], evidence, ['T1'])).toContain('T2 is out of its order.')
  })
})

describe('the documents', () => {
  const page =
    '# Title\n\n| | attack | shown by |\n|---|---|---|\n| T1 | one | |\n| T2 | two | `lib/old.test.ts` |\n'
  const evidence = evidenceFrom([
    named('lib/a.test.ts', 'T1: x'),
    { file: 'lib/b.test.ts', source: `test('T1: x'); test('T1: y')` },
    named('e2e/a.spec.ts', 'T2: x'),
    named('e2e/a.firefox.spec.ts', 'T2: x'),
  ])

  test('define their numbers', () => {
    expect(definedNumbers(page)).toEqual(['T1', 'T2'])
  })

  test('name the file with the most titles, and for a matter of browsers one in each', () => {
    expect(shownBy('T1', evidence)).toBe('`lib/b.test.ts`')
    expect(shownBy('T2', evidence)).toBe('`e2e/a.spec.ts`, `e2e/a.firefox.spec.ts`')
    const written = withTests(page, evidence)
    expect(written).toContain('| T1 | one | `lib/b.test.ts` |')
    expect(wrongTests(written, evidence)).toEqual([])
    expect(withTests(written, evidence)).toBe(written)
  })

  test('are told of a row without a test, and of a file that does not show it', () => {
    expect(wrongTests(page, evidence)).toEqual([
      'T1’s row names no test.',
      'T2’s row names lib/old.test.ts, where no title has it: npm run numbers -- --write',
    ])
  })

  test('the checklist takes a number only with what to do and why', () => {
    const checklist =
      '## What no test can show\n\n| | look | why |\n|---|---|---|\n| T1 | at it | so |\n| T2 | at it | |\n'
    expect(checkedByHand(checklist)).toEqual(['T1'])
  })
})
