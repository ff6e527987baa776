/**
 * `npm run fuzz [-- --seed N] [--factor N] [--seconds N] [file …]`: every property a hundred times as often as in a test
 * run, up to a minute each, from a new seed; before that, from the seeds that once found something (fuzzSeeds.json).
 * A seed that finds something is printed, and runs again with `--seed`.
 */
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import found from './fuzzSeeds.json' with { type: 'json' }

const root = resolve(import.meta.dirname, '..')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string' },
    factor: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '60' },
  },
})

/** The tests that have properties, of those that were asked for. */
const files = globSync('{lib,entrypoints,components,cli,sandbox,scripts,bench}/**/*.test.{ts,tsx}', {
  cwd: root,
})
  .filter((file) => readFileSync(join(root, file), 'utf8').includes("from 'fast-check'"))
  .filter((file) => positionals.length === 0 || positionals.some((asked) => file.includes(asked)))

function fuzz(seed: number, factor: string, why: string): boolean {
  console.log(`\n── Seed ${seed}, ${why}: properties in ${files.length} files`)
  const folder = mkdtempSync(join(tmpdir(), 'properties-'))
  const log = join(folder, 'log')
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--testTimeout=600000', ...files],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        PROPERTY_SEED: String(seed),
        PROPERTY_FACTOR: factor,
        PROPERTY_SECONDS: values.seconds,
        PROPERTY_LOG: log,
      },
    },
  )
  const tried = readFileSync(log, 'utf8').trim().split('\n')
  const inputs = tried.reduce((sum, line) => sum + Number.parseInt(line, 10), 0)
  const ended = tried.filter((line) => line.endsWith('true')).length
  console.log(`${tried.length} properties, ${inputs} inputs; the time of ${ended} ended first`)
  rmSync(folder, { recursive: true })
  if (status !== 0)
    console.error(`\nSeed ${seed} found something. Again: npm run fuzz -- --seed ${seed} --factor ${factor}`)
  return status === 0
}

const saved = values.seed === undefined ? found : []
const fresh = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed)
const passed = [
  ...saved.map(({ seed, why }) => fuzz(seed, '1', why)),
  fuzz(fresh, values.factor, values.seed === undefined ? 'new' : 'as asked'),
]
process.exitCode = passed.every(Boolean) ? 0 : 1
