/**
 * `npm test`: everything, in the order in which it is cheapest to learn that something is wrong. The last line
 * is `N passed, N failed` over unit and browser tests; a check or build that fails counts as one failure.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { ensureBrowsers } from './ensureBrowsers.ts'

type Counts = { passed: number; failed: number }

const root = resolve(import.meta.dirname, '..')
const artifacts = join(root, 'artifacts')
const binaries = join(root, 'node_modules', '.bin')
const windows = process.platform === 'win32'
const total: Counts = { passed: 0, failed: 0 }

/** Runs one of the installed programs with its output shown; says how long it took and whether it passed. */
function run(title: string, program: string, args: readonly string[]): boolean {
  console.log(`\n── ${title}`)
  const began = performance.now()
  const path = `${binaries}${delimiter}${process.env.PATH ?? ''}`
  const { status } = spawnSync(join(binaries, windows ? `${program}.cmd` : program), args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, PATH: path },
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(status === 0 ? `   ${seconds} s` : `   failed after ${seconds} s`)
  return status === 0
}

/** A step that counts as nothing when it passes and as one failure when it does not. */
function check(title: string, program: string, args: readonly string[]): boolean {
  const passed = run(title, program, args)
  if (!passed) total.failed += 1
  return passed
}

/** A step that writes how many tests passed and failed to `file`; without that file it counts as one failure. */
function tests(
  title: string,
  program: string,
  args: readonly string[],
  file: string,
  read: (text: string) => Counts,
) {
  rmSync(file, { force: true })
  const passed = run(title, program, args)
  const counts = existsSync(file) ? read(readFileSync(file, 'utf8')) : { passed: 0, failed: 1 }
  total.passed += counts.passed
  total.failed += counts.failed
  if (!passed && counts.failed === 0) total.failed += 1
}

function readVitestCounts(text: string): Counts {
  const report = JSON.parse(text) as { numTotalTests: number; numPassedTests: number }
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests }
}

/** A test that was skipped or passed on a second try counts as failed: nothing here is optional. */
function readPlaywrightCounts(text: string): Counts {
  const { stats } = JSON.parse(text) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
}

mkdirSync(artifacts, { recursive: true })
check('The package for partners', 'node', ['scripts/buildPackage.ts'])
check('Lint and format', 'biome', ['check', '.'])
check('Types', 'tsc', ['--noEmit'])
const unitCounts = join(artifacts, 'unit.json')
tests(
  'Unit and component tests',
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitCounts}`],
  unitCounts,
  readVitestCounts,
)
const built =
  check('Build for Chrome', 'wxt', ['build', '-b', 'chrome', '--mv3']) &&
  check('Build for Firefox', 'wxt', ['build', '-b', 'firefox', '--mv3'])
if (built) {
  try {
    ensureBrowsers(['chromium', 'firefox'])
    tests(
      'The package, and the extension in Chromium and Firefox',
      'playwright',
      ['test'],
      join(artifacts, 'browserTests.json'),
      readPlaywrightCounts,
    )
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`)
    total.failed += 1
  }
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
