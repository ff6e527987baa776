/**
 * `npm run mutate [-- [--quick] folder …]`: changes the rules that everything rests on in thousands of small ways, and lists the
 * changes that no test notices. Fails below 90 % noticed over all that was run. docs/mutation.md says how, and what is left.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Mutant } from '@stryker-mutator/api/core'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import type { RunnerTask, RunnerTestCase } from 'vitest'
import { createVitest, type Vitest } from 'vitest/node'
import type { MutationPlan } from './MutationRunner.ts'

const root = resolve(import.meta.dirname, '../..')
const threshold = 90

/** What is changed, and the tests that must notice: those beside it, and those of what it is there for. */
const areas: Record<string, readonly string[]> = {
  'lib/paxos': ['lib/paxos'],
  'lib/message': ['lib/message', 'lib/paxos'],
  'lib/signature': ['lib/signature'],
  'lib/request': ['lib/request', 'entrypoints/background'],
  'lib/api/requestSigning': ['lib/api/requestSigning'],
  'lib/keystore': ['lib/keystore'],
}

/** Files beside the rules that only tests use. */
const testSupport = /\.(test|fixture)\.ts$|\/(example|fake)[A-Z]\w*\.ts$/

// The same inputs each time, so that a score means something; few of them, since each change runs the tests again.
process.env.PROPERTY_SEED = '1'
process.env.PROPERTY_FACTOR = '0.1'

type Outcome = Mutant & { noticed: boolean; covered: boolean }
type Score = { noticed: number; all: number }

/** The tests with all changes of one area in the code, each behind its own switch. */
class Area {
  readonly mutants: readonly Mutant[]
  /** Milliseconds after which a test counts as failed; a test that waits for what a change took away ends so. */
  testTimeout = 60_000
  readonly #vitest: Vitest

  private constructor(mutants: readonly Mutant[], vitest: Vitest) {
    this.mutants = mutants
    this.#vitest = vitest
  }

  static async open(area: string, tests: readonly string[]): Promise<Area> {
    const names = globSync(`${area}/**/*.ts`, { cwd: root }).filter((name) => !testSupport.test(name))
    const files = names.map((name) => ({
      name: join(root, name),
      content: readFileSync(join(root, name), 'utf8'),
      mutate: true as const,
    }))
    const silent = () => undefined
    const logger = {
      isDebugEnabled: () => false,
      debug: silent,
      info: silent,
      warn: console.warn,
    } as unknown as ConstructorParameters<typeof Instrumenter>[0]
    const instrumented = await new Instrumenter(logger).instrument(files, {
      plugins: null,
      excludedMutations: [],
      ignorers: [],
    })
    const contents = new Map(instrumented.files.map((file) => [file.name, file.content]))
    const vitest = await createVitest(
      'test',
      {
        root,
        watch: false,
        // What is loaded differs from the files: kept in the shared cache, one run's changes would turn up in another's.
        fsModuleCache: false,
        reporters: [{}],
        include: tests.map((folder) => `${folder}/**/*.test.ts`),
        setupFiles: ['scripts/fakeSessionKeys.ts', 'e2e/catalogue.ts', 'scripts/propertySetup.ts'],
        runner: join(import.meta.dirname, 'MutationRunner.ts'),
        pool: 'threads',
        maxWorkers: 1,
        testTimeout: 60_000,
      },
      {
        plugins: [{ name: 'mutants', enforce: 'pre', load: (id) => contents.get(id.split('?')[0] ?? id) }],
      },
    )
    return new Area(instrumented.mutants as readonly Mutant[], vitest)
  }

  close(): Promise<void> {
    return this.#vitest.close()
  }

  /** Runs test files, all of them unless some are named, as the plan says. */
  async run(plan: MutationPlan, files?: string[], bail = 0) {
    this.#vitest.provide('mutation', plan)
    this.#vitest.state.filesMap.clear()
    for (const { config } of this.#vitest.projects)
      Object.assign(config, { bail, testTimeout: this.testTimeout })
    await this.#vitest.start(files)
    return this.#vitest.state.getFiles()
  }
}

function testsOf(task: RunnerTask): RunnerTestCase[] {
  return task.type === 'test' ? [task] : task.tasks.flatMap(testsOf)
}

async function mutate(area: string, tests: readonly string[]): Promise<Score> {
  const began = performance.now()
  const running = await Area.open(area, tests)
  const covering = new Map<string, Set<string>>()
  const atImport = new Set<string>()
  const hits: Record<string, number> = {}
  const noticed = new Set<string>()
  const doubtful = new Map<string, string>()
  const files = await running.run({ kind: 'cover' })
  // What is cheap goes first, since a change that was noticed is not tried again.
  const cost = (file: RunnerTask) =>
    testsOf(file).reduce(
      (sum, { meta, result }) => sum + Object.keys(meta.covered ?? {}).length * (result?.duration ?? 0),
      0,
    )
  files.sort((a, b) => cost(a) - cost(b))
  const slowest = Math.max(...files.flatMap(testsOf).map(({ result }) => result?.duration ?? 0))
  running.testTimeout = Math.max(2000, 5 * slowest)
  const failing = files.filter(({ result }) => result?.state !== 'pass').map(({ name }) => name)
  if (failing.length > 0) throw new Error(`These tests fail without any change: ${failing.join(', ')}`)
  const note = (mutant: string, file: string, count: number) => {
    covering.set(mutant, (covering.get(mutant) ?? new Set()).add(file))
    hits[mutant] = (hits[mutant] ?? 0) + count
  }
  for (const file of files) {
    for (const [mutant, count] of Object.entries(file.meta.coveredAtImport ?? {})) {
      note(mutant, file.filepath, count)
      atImport.add(mutant)
    }
    for (const test of testsOf(file))
      for (const [mutant, count] of Object.entries(test.meta.covered ?? {}))
        note(mutant, file.filepath, count)
  }
  console.log(
    `${area}: ${running.mutants.length} changes, tests in ${files.length} files pass through ${covering.size}`,
  )
  const ignored = new Set(running.mutants.filter(({ status }) => status === 'Ignored').map(({ id }) => id))
  const open = (mutant: string) => !noticed.has(mutant) && !ignored.has(mutant) && !doubtful.has(mutant)

  for (const file of files) {
    const plan = Object.fromEntries(
      testsOf(file).flatMap((test) => {
        const mutants = Object.keys(test.meta.covered ?? {}).filter(open)
        return mutants.length > 0 ? [[test.id, mutants]] : []
      }),
    )
    if (Object.keys(plan).length === 0) continue
    const [ran] = await running.run({ kind: 'repeat', mutants: plan, hits }, [file.filepath])
    const all = ran === undefined ? [] : testsOf(ran)
    const spoilt = all.some(({ meta }) => meta.spoilt)
    for (const { meta } of all)
      for (const mutant of meta.noticed ?? []) {
        if (spoilt) doubtful.set(mutant, file.filepath)
        else noticed.add(mutant)
      }
    console.log(
      `  ${relative(root, file.filepath)}: ${noticed.size} noticed so far${spoilt ? ', some to be looked at again' : ''}`,
    )
  }
  for (const [mutant, file] of doubtful) {
    const files = [file, ...[...(covering.get(mutant) ?? [])].filter((other) => other !== file)]
    if (await noticedAfresh(running, mutant, files, hits[mutant] ?? 0)) noticed.add(mutant)
  }
  doubtful.clear()
  const left = [...atImport].filter(open)
  if (quick) for (const mutant of left) ignored.add(mutant)
  else
    for (const [index, mutant] of left.entries()) {
      if (index % 50 === 0)
        console.log(`  ${index} of ${left.length} that only a new start shows, ${noticed.size} noticed`)
      const files = [...(covering.get(mutant) ?? [])]
      if (await noticedAfresh(running, mutant, files, hits[mutant] ?? 0)) noticed.add(mutant)
    }
  await running.close()

  const outcomes = running.mutants
    .filter(({ id }) => !ignored.has(id))
    .map(
      (mutant): Outcome => ({ ...mutant, noticed: noticed.has(mutant.id), covered: covering.has(mutant.id) }),
    )
  report(area, outcomes)
  const score = { noticed: outcomes.filter((outcome) => outcome.noticed).length, all: outcomes.length }
  console.log(
    `${area}: ${score.noticed} of ${score.all} changes noticed (${percent(score)} %), ` +
      `${ignored.size} left out, ${((performance.now() - began) / 1000).toFixed(0)} s`,
  )
  return score
}

/** Whether a test fails when the change is there from the first import on. The files are tried in turn. */
async function noticedAfresh(running: Area, mutant: string, files: readonly string[], hits: number) {
  for (const file of files) {
    const ran = await running.run({ kind: 'fresh', mutant, hits }, [file], 1)
    if (ran.some(({ result }) => result?.state === 'fail')) return true
  }
  return false
}

/** Prints the changes that nothing noticed, and leaves all outcomes where a program can read them. */
function report(area: string, outcomes: readonly Outcome[]) {
  const folder = join(root, 'artifacts', 'mutation')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${area.replaceAll('/', '-')}.json`), JSON.stringify(outcomes, null, 1))
  for (const { fileName, location, mutatorName, replacement, covered, noticed } of outcomes) {
    if (noticed) continue
    const lines = readFileSync(fileName, 'utf8').split('\n')
    const { start, end } = location
    const last = start.line === end.line ? end.column : undefined
    const original = lines[start.line]?.slice(start.column, last)
    console.log(
      `\n${relative(root, fileName)}:${start.line + 1} ${mutatorName}${covered ? '' : ', no test passes here'}`,
    )
    console.log(`- ${original}${last === undefined ? ' …' : ''}\n+ ${replacement}`)
  }
}

function percent({ noticed, all }: Score): string {
  return all === 0 ? '100' : ((100 * noticed) / all).toFixed(1)
}

const given = process.argv.slice(2)
/** Leaves out the changes of what is made at import (tables, expressions): each needs the tests started anew. */
const quick = given.includes('--quick')
const asked = given.filter((each) => each !== '--quick').map((folder) => folder.replace(/\/$/, ''))
const unknown = asked.filter((folder) => !(folder in areas))
if (unknown.length > 0) {
  console.error(`Changed are ${Object.keys(areas).join(', ')}; not ${unknown.join(', ')}.`)
  process.exit(2)
}
const total: Score = { noticed: 0, all: 0 }
for (const [area, tests] of Object.entries(areas)) {
  if (asked.length > 0 && !asked.includes(area)) continue
  const score = await mutate(area, tests)
  total.noticed += score.noticed
  total.all += score.all
}
console.log(
  `\n${total.noticed} of ${total.all} changes noticed: ${percent(total)} %, at least ${threshold} % wanted`,
)
process.exitCode = total.noticed * 100 >= threshold * total.all ? 0 : 1
