import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { explained, type LintMessage, unexplained } from './lintFirefoxPackage.ts'

const warning: LintMessage = {
  _type: 'warning',
  code: 'UNSAFE_VAR_ASSIGNMENT',
  file: 'a.js',
  message: 'Unsafe',
}

test('an explained warning may come as often as was explained, and not once more', () => {
  const times = explained.find(({ code }) => code === warning.code)?.times ?? 0
  const many = Array.from({ length: times }, () => warning)
  expect(unexplained(many)).toEqual([])
  expect(unexplained([...many, warning])).toEqual(['warning UNSAFE_VAR_ASSIGNMENT a.js: Unsafe'])
})

test('an error is never explained, nor is a warning of another kind', () => {
  expect(unexplained([{ ...warning, _type: 'error' }])).toHaveLength(1)
  expect(unexplained([{ ...warning, code: 'OTHER' }])).toHaveLength(1)
})

test('T25: no code of ours writes markup', () => {
  const root = resolve(import.meta.dirname, '..')
  const sources = globSync('{entrypoints,components,lib}/**/*.{ts,tsx}', { cwd: root }).filter(
    (path) => !/\.test\.tsx?$/.test(path),
  )
  const writing = /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write/
  expect(sources.length).toBeGreaterThan(300)
  expect(sources.filter((path) => writing.test(readFileSync(join(root, path), 'utf8')))).toEqual([])
})
