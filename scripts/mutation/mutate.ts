/**
 * `npm run mutate [-- [--quick] [--sample N [--offset N]] [--again] folder …]`: changes the rules that everything rests on in
 * thousands of small ways, and lists the changes that no test notices. Fails below 90 % noticed over all that was run.
 * docs/mutation.md says how, and what is left.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Mutant } from '@stryker-mutator/api/core'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import {
  BaseSequencer,
  createVitest,
  type TestModule,
  type TestSpecification,
  type Vitest,
} from 'vitest/node'
import type { MutationPlan, TestShare } from './MutationRunner.ts'

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
// One input that fails is enough; the smallest is not looked for.
process.env.PROPERTY_SHRINK = 'no'

/**
 * Milliseconds of computing. A change is tried on the cheapest of its tests until they have cost this much together
 * (when it needs a new start, in each file); what only dearer tests would notice counts as unnoticed.
 */
const budget = 2000
/** The tests below the first limit go first, those below the next are asked about what is left, and so on. */
const tiers = [5, 20, 100, budget]
/** How many changes a file is started anew for in one worker. */
const batch = 100

type Outcome = Mutant & { noticed: boolean; covered: boolean }
type Score = { noticed: number; all: number }
type TestFile = {
  path: string
  tests: ({ id: string } & TestShare)[]
  /** The changes that the file passes through, with how often: while it is imported and in all its tests. */
  hits: Record<string, number>
}
type Cover = { files: TestFile[]; madeAtImport: Set<string> }
type Noticed = { sure: Set<string>; doubtful: Map<string, string> }

/** The tests with all changes of one area in the code, each behind its own switch. */
class Area {
  readonly mutants: readonly Mutant[]
  readonly #names: readonly string[]
  readonly #vitest: Vitest
  #ended: TestModule[] = []

  private constructor(mutants: readonly Mutant[], names: readonly string[], vitest: Vitest) {
    this.mutants = mutants
    this.#names = names
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
        reporters: [{ onTestModuleEnd: (module) => void running.#ended.push(module) }],
        include: tests.map((folder) => `${folder}/**/*.test.ts`),
        // Builds the extension and looks at what came out: nothing of it passes through a change.
        exclude: ['lib/keystore/imports.test.ts'],
        setupFiles: ['scripts/fakeSessionKeys.ts', 'e2e/catalogue.ts', 'scripts/propertySetup.ts'],
        runner: join(import.meta.dirname, 'MutationRunner.ts'),
        pool: 'threads',
        // All files of a run in one worker, in the order in which they are given. The runner loads modules anew.
        maxWorkers: 1,
        isolate: false,
        sequence: { sequencer: AsGiven },
        // Of the runner's own patience, which knows how long each test takes.
        testTimeout: 600_000,
      },
      {
        plugins: [{ name: 'mutants', enforce: 'pre', load: (id) => contents.get(id.split('?')[0] ?? id) }],
      },
    )
    const running = new Area(instrumented.mutants as readonly Mutant[], [...contents.keys()], vitest)
    return running
  }

  close(): Promise<void> {
    return this.#vitest.close()
  }

  /** Runs all test files as usual, to see which changes each test passes through. */
  async cover(): Promise<Cover> {
    const ended = await this.#run(
      { kind: 'cover', modules: [...this.#names] },
      await this.#vitest.globTestSpecifications(),
    )
    const failing = ended.filter((module) => !module.ok()).map(({ relativeModuleId }) => relativeModuleId)
    if (failing.length > 0) throw new Error(`These tests fail without any change: ${failing.join(', ')}`)
    const files = ended.map((module): TestFile => {
      const tests = [...module.children.allTests()].map((test) => ({
        id: test.id,
        ...(test.meta().cost ?? { computing: 0, turns: 0 }),
        hits: test.meta().covered ?? {},
      }))
      const hits = { ...module.meta().coveredAtImport }
      for (const test of tests)
        for (const [mutant, count] of Object.entries(test.hits)) hits[mutant] = (hits[mutant] ?? 0) + count
      return { path: module.moduleId, tests, hits }
    })
    const cost = ({ tests }: TestFile) => tests.reduce((sum, { computing }) => sum + computing, 0)
    files.sort((a, b) => cost(a) - cost(b))
    return { files, madeAtImport: new Set(ended.flatMap((module) => module.meta().madeAtImport ?? [])) }
  }

  /** Tries changes on tests in one worker. What was noticed in a file that then fails by itself is doubtful. */
  async repeat(files: readonly TestFile[], tests: Record<string, TestShare>): Promise<Noticed> {
    const wanted = files.filter((file) => file.tests.some(({ id }) => id in tests))
    const ended = await this.#run(
      { kind: 'repeat', tests },
      wanted.map(({ path }) => this.#specification(path)),
    )
    const noticed: Noticed = { sure: new Set(), doubtful: new Map() }
    for (const module of ended) {
      const all = [...module.children.allTests()].map((test) => test.meta())
      const spoilt = !module.ok() || all.some((meta) => meta.spoilt)
      for (const mutant of all.flatMap((meta) => meta.noticed ?? []))
        if (spoilt) noticed.doubtful.set(mutant, module.moduleId)
        else noticed.sure.add(mutant)
    }
    return noticed
  }

  /** The changes under which a file fails when they are there from the first import on. */
  async afresh(file: TestFile, mutants: readonly string[]): Promise<string[]> {
    let spent = 0
    const asked = file.tests
      .toSorted((a, b) => a.computing - b.computing)
      .filter(({ computing }) => {
        spent += computing
        return spent < budget
      })
    const costs = Object.fromEntries(asked.map(({ id, computing, turns }) => [id, { computing, turns }]))
    const rounds = await this.#run(
      { kind: 'fresh', mutants: [...mutants], hits: file.hits, costs },
      Array.from({ length: mutants.length + 1 }, () => this.#specification(file.path)),
    )
    const failed = rounds.map((module) => !module.ok())
    if (failed.length !== mutants.length + 1) throw new Error(`${file.path} did not run as often as asked`)
    const noticed = mutants.filter((_, round) => failed[round])
    // Without any change the file has to pass; if it does not, one of the rounds has left something behind.
    if (!failed.at(-1) || mutants.length === 1) return noticed
    const again: string[] = []
    for (const mutant of noticed) again.push(...(await this.afresh(file, [mutant])))
    return again
  }

  #specification(path: string): TestSpecification {
    const [project] = this.#vitest.projects
    if (project === undefined) throw new Error('Vitest has no project')
    return project.createSpecification(path)
  }

  async #run(plan: MutationPlan, specifications: TestSpecification[]): Promise<TestModule[]> {
    this.#vitest.provide('mutation', plan)
    this.#vitest.state.filesMap.clear()
    this.#ended = []
    await this.#vitest.runTestSpecifications(specifications)
    return this.#ended
  }
}

class AsGiven extends BaseSequencer {
  override async sort(specifications: TestSpecification[]) {
    return specifications
  }
}

async function mutate(area: string, tests: readonly string[]): Promise<Score> {
  const began = performance.now()
  const running = await Area.open(area, tests)
  const { files, madeAtImport } = await running.cover()
  const covered = new Set(files.flatMap(({ hits }) => Object.keys(hits)))
  console.log(
    `${area}: ${running.mutants.length} changes, tests in ${files.length} files pass through ${covered.size}`,
  )
  const before = again ? readOutcomes(area) : undefined
  const ignored = new Set(
    running.mutants
      .filter((mutant, index) => {
        const isOut = before ? before.get(nameOf(mutant)) !== false : index % sample !== offset
        return mutant.status === 'Ignored' || isOut
      })
      .map(({ id }) => id),
  )
  const noticed = new Set<string>()
  const doubtful = new Map<string, string>()
  const open = (mutant: string) => !noticed.has(mutant) && !ignored.has(mutant) && !doubtful.has(mutant)

  // What is cheap goes first, since a change that was noticed is not tried again.
  const shares = withinBudget(files)
  for (const [at, below] of tiers.entries()) {
    const above = tiers[at - 1] ?? 0
    const now = shares
      .filter(([, { computing }]) => computing >= above && computing < below)
      .map(([id, share]): [string, TestShare] => [
        id,
        { ...share, hits: Object.fromEntries(Object.entries(share.hits).filter(([mutant]) => open(mutant))) },
      ])
      .filter(([, { hits }]) => Object.keys(hits).length > 0)
    if (now.length === 0) continue
    const found = await running.repeat(files, Object.fromEntries(now))
    for (const mutant of found.sure) noticed.add(mutant)
    for (const [mutant, file] of found.doubtful) if (!noticed.has(mutant)) doubtful.set(mutant, file)
    console.log(
      `  tests below ${below} ms: ${noticed.size} noticed so far` +
        `${doubtful.size > 0 ? `, ${doubtful.size} to be looked at again` : ''}, ${seconds(began)} s`,
    )
  }
  for (const file of files) {
    const here = [...doubtful].filter(([, path]) => path === file.path).map(([mutant]) => mutant)
    if (here.length > 0) for (const mutant of await running.afresh(file, here)) noticed.add(mutant)
  }
  const left = new Set([...madeAtImport, ...doubtful.keys()].filter((mutant) => !noticed.has(mutant)))
  doubtful.clear()
  if (quick) for (const mutant of madeAtImport) if (open(mutant)) ignored.add(mutant)
  // Each costs a start, so only the tests beside the code are asked.
  for (const file of files.filter(({ path }) => path.startsWith(join(root, area)))) {
    const here = [...left].filter((mutant) => open(mutant) && mutant in file.hits)
    for (let at = 0; at < here.length; at += batch)
      for (const mutant of await running.afresh(file, here.slice(at, at + batch))) noticed.add(mutant)
    if (here.length > 0)
      console.log(
        `  ${relative(root, file.path)} started anew for ${here.length}: ${noticed.size} noticed, ${seconds(began)} s`,
      )
  }
  await running.close()

  const outcomes = running.mutants.flatMap((mutant): Outcome[] => {
    const wasNoticed = before?.get(nameOf(mutant)) === true
    if (ignored.has(mutant.id) && !wasNoticed) return []
    const fileName = relative(root, mutant.fileName)
    const isNoticed = wasNoticed || noticed.has(mutant.id)
    return [{ ...mutant, fileName, noticed: isNoticed, covered: wasNoticed || covered.has(mutant.id) }]
  })
  report(area, outcomes)
  const score = { noticed: outcomes.filter((outcome) => outcome.noticed).length, all: outcomes.length }
  console.log(
    `${area}: ${score.noticed} of ${score.all} changes noticed (${percent(score)} %), ` +
      `${running.mutants.length - outcomes.length} left out, ${seconds(began)} s`,
  )
  return score
}

/** Each test with its changes, less those that cheaper tests have spent their budget on. */
function withinBudget(files: readonly TestFile[]): [string, TestShare][] {
  const spent = new Map<string, number>()
  return files
    .flatMap(({ tests }) => tests)
    .sort((a, b) => a.computing - b.computing)
    .map(({ id, computing, turns, hits }) => {
      const affordable = Object.entries(hits).filter(([mutant]) => {
        const cost = (spent.get(mutant) ?? 0) + computing
        spent.set(mutant, cost)
        return cost < budget
      })
      return [id, { computing, turns, hits: Object.fromEntries(affordable) }]
    })
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(0)
}

/** Prints the changes that nothing noticed, and leaves all outcomes where a program can read them. */
function report(area: string, outcomes: readonly Outcome[]) {
  mkdirSync(join(root, 'artifacts', 'mutation'), { recursive: true })
  writeFileSync(outcomesFile(area), JSON.stringify(outcomes, null, 1))
  for (const { fileName, location, mutatorName, replacement, covered, noticed } of outcomes) {
    if (noticed) continue
    const lines = readFileSync(join(root, fileName), 'utf8').split('\n')
    const { start, end } = location
    const last = start.line === end.line ? end.column : undefined
    const original = lines[start.line]?.slice(start.column, last)
    console.log(`\n${fileName}:${start.line + 1} ${mutatorName}${covered ? '' : ', no test passes here'}`)
    console.log(`- ${original}${last === undefined ? ' …' : ''}\n+ ${replacement}`)
  }
}

/** What the last run of an area left: whether each change was noticed, by name. */
function readOutcomes(area: string): Map<string, boolean> {
  const outcomes = JSON.parse(readFileSync(outcomesFile(area), 'utf8')) as Outcome[]
  return new Map(outcomes.map((outcome) => [nameOf(outcome), outcome.noticed]))
}

function outcomesFile(area: string): string {
  return join(root, 'artifacts', 'mutation', `${area.replaceAll('/', '-')}.json`)
}

/** The same in every run over the same code. */
function nameOf({ fileName, location, mutatorName, replacement }: Mutant): string {
  return JSON.stringify([relative(root, resolve(root, fileName)), location, mutatorName, replacement])
}

function percent({ noticed, all }: Score): string {
  return all === 0 ? '100' : ((100 * noticed) / all).toFixed(1)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Leaves out the changes of what is made at import (tables, expressions): each needs the tests started anew. */
    quick: { type: 'boolean', default: false },
    /** Tries every so manieth change. */
    sample: { type: 'string', default: '1' },
    /** Where the sample begins, from 0: another offset is another sample. */
    offset: { type: 'string', default: '0' },
    /** Tries only what the last run left unnoticed, after tests were added. */
    again: { type: 'boolean', default: false },
  },
})
const { quick, again } = values
const sample = Number(values.sample)
const offset = Number(values.offset)
const asked = positionals.map((folder) => folder.replace(/\/$/, ''))
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
