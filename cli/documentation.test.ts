import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as paxos from '../lib/api/paxos.ts'
import { refusals } from '../lib/text/en/refusals.ts'
import { commands } from './commands.ts'
import { exitCodes } from './exitCodes.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, '../docs', name), 'utf8')

test('docs/command-line.md has every command, its options that matter, and every exit code', () => {
  const text = read('command-line.md')
  const headings = [...text.matchAll(/^## ([a-z-]+)$/gm)].map(([, name]) => name)
  expect(headings).toEqual(commands.map(({ name }) => name).sort(byPlaceIn(headings)))
  const codes = [...text.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code))
  expect(codes).toEqual(Object.values(exitCodes))
  const known = new Set(commands.flatMap(({ options }) => [...options, '--help']))
  const foreign = new Set(['--data-binary', '--client-secret'])
  const mentioned = [...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option)
  expect(mentioned.filter((option) => !known.has(option) && !foreign.has(option))).toEqual([])
})

test('docs/request-signing.md has every code with its sentence, and names only what is exported', () => {
  const text = read('request-signing.md')
  for (const [code, sentence] of Object.entries(refusals))
    expect(text).toContain(`| \`${code}\` | ${sentence} |`)
  const rows = [...text.matchAll(/^\| `([a-z-]+)` \| [A-Za-z].*\. \|$/gm)].map(([, code]) => code)
  expect(rows).toEqual(['verified', ...Object.keys(refusals)])
  const called = [...text.matchAll(/\b((?:create|sign|verify|refusal)[A-Z]\w+|signingFetch)\(/g)].map(
    ([, name]) => name,
  )
  expect(called.length).toBeGreaterThan(5)
  expect(called.filter((name) => name === undefined || !(name in paxos))).toEqual([])
})

function byPlaceIn(order: readonly (string | undefined)[]) {
  return (a: string, b: string) => order.indexOf(a) - order.indexOf(b)
}
