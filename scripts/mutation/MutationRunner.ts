import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import type { RunnerTask, RunnerTestCase, RunnerTestFile, RunnerTestSuite } from 'vitest'
import { inject, TestRunner, vi } from 'vitest'

/** What the tests of one run are to do with the changes that the code carries, all of them switched off by default. */
export type MutationPlan =
  /** Run as usual, and note which changes each test passes through, and which are met while these modules load. */
  | { kind: 'cover'; modules: string[] }
  /** Run each of these tests once for each of its changes, switched on one at a time, and once more with none. */
  | { kind: 'repeat'; tests: Record<string, TestShare> }
  /**
   * The one file of this run is repeated: each time with one change switched on before anything is imported, and
   * once with none. Only the tests with a cost run, the cheapest first, and the first that fails ends the round.
   */
  | { kind: 'fresh'; mutants: string[]; hits: Record<string, number>; costs: Record<string, TestCost> }

/** What a test takes without any change. Neither is measured by the clock, which on a busy machine says little. */
export type TestCost = {
  /** Milliseconds of computing. */
  computing: number
  /** Turns of the event loop, of at least 20 ms each. */
  turns: number
}

/** The changes that a test is to try, with how often it passes through each. */
export type TestShare = TestCost & { hits: Record<string, number> }

declare module 'vitest' {
  interface ProvidedContext {
    mutation: MutationPlan
  }
  interface TaskMeta {
    /** Changes that the test passed through, with how often. */
    covered?: Record<string, number>
    cost?: TestCost
    /** Changes that were met while the file was imported or set up. */
    coveredAtImport?: Record<string, number>
    /** Changes of what is made when the modules load. */
    madeAtImport?: string[]
    /** Changes under which the test failed. */
    noticed?: string[]
    /** The test fails without any change after it ran with some: what it noticed is to be looked at again. */
    spoilt?: boolean
  }
}

/** What the instrumented code reads and writes (instrumenter's `syntax-helpers`). */
type Switchboard = {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?:
    | { static: Record<string, number>; perTest: Record<string, Record<string, number>> }
    | undefined
}

const shared = globalThis as unknown as Record<string, Switchboard>
shared[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}
const switchboard = shared[INSTRUMENTER_CONSTANTS.NAMESPACE] as Switchboard

// Taken before a test puts a false clock in their place.
const { setTimeout, clearTimeout } = globalThis

/**
 * Runs the tests of all files as their plan says, within one worker, which is what makes thousands of changes
 * affordable. Modules are evaluated anew for each file; only the libraries stay.
 */
export default class MutationRunner extends TestRunner {
  readonly #plan = inject('mutation')
  readonly #noticed = new Set<string>()
  /** The changes of the present test. */
  #mutants: string[] = []
  #round = 0
  #roundFailed = false

  override onCollectStart(file: RunnerTestFile) {
    super.onCollectStart(file)
    vi.resetModules()
    switchboard.mutantCoverage = undefined
    switchboard.activeMutant = undefined
    this.#roundFailed = false
    if (this.#plan.kind !== 'fresh') return
    const mutant = this.#plan.mutants[this.#round]
    this.#round += 1
    if (mutant !== undefined) switchOn(mutant, this.#plan.hits[mutant] ?? 0)
  }

  override async onBeforeRunSuite(suite: RunnerTestSuite) {
    if (this.#plan.kind === 'fresh' && 'filepath' in suite) sortByCost(suite, this.#plan.costs)
    await super.onBeforeRunSuite(suite)
  }

  override async onBeforeRunTask(test: RunnerTestCase) {
    if (this.#plan.kind === 'repeat') {
      const { hits = {} } = this.#plan.tests[test.id] ?? {}
      this.#mutants = Object.keys(hits).filter((mutant) => !this.#noticed.has(mutant))
      test.repeats = this.#mutants.length
      if (test.repeats === 0) test.mode = 'skip'
    }
    if (this.#plan.kind === 'fresh' && (this.#roundFailed || !(test.id in this.#plan.costs)))
      test.mode = 'skip'
    await super.onBeforeRunTask(test)
  }

  override onBeforeTryTask(test: RunnerTestCase, options: { retry: number; repeats: number }) {
    super.onBeforeTryTask(test, options)
    if (this.#plan.kind === 'cover') switchboard.currentTestId = test.id
    const mutant = this.#mutants[options.repeats]
    if (this.#plan.kind === 'repeat' && mutant !== undefined)
      switchOn(mutant, this.#plan.tests[test.id]?.hits[mutant] ?? 0)
  }

  async runTask(test: RunnerTestCase) {
    const run = async () => TestRunner.getTestFn(test)?.()
    const waiting = new Turns()
    if (this.#plan.kind === 'cover') {
      const before = process.cpuUsage()
      await run().finally(() => waiting.end())
      const { user, system } = process.cpuUsage(before)
      test.meta.cost = { computing: (user + system) / 1000, turns: waiting.count }
      return
    }
    const cost = this.#plan.kind === 'repeat' ? this.#plan.tests[test.id] : this.#plan.costs[test.id]
    let failed = false
    await Promise.race([run(), waiting.reach(50 + 5 * (cost?.turns ?? 0))])
      .catch(() => {
        failed = true
      })
      .finally(() => waiting.end())
    // What was thrown is of no interest, and comparing long texts for a message takes longer than most tests.
    if (failed) throw new Error('failed')
  }

  override async onAfterRetryTask(test: RunnerTestCase, options: { retry: number; repeats: number }) {
    await super.onAfterRetryTask(test, options)
    switchboard.currentTestId = undefined
    if (this.#plan.kind === 'cover') test.meta.covered = switchboard.mutantCoverage?.perTest[test.id] ?? {}
    const failed = test.result?.state === 'fail'
    if (this.#plan.kind === 'fresh') this.#roundFailed ||= failed
    if (this.#plan.kind !== 'repeat' || test.result === undefined) return
    switchboard.activeMutant = undefined
    const mutant = this.#mutants[options.repeats]
    if (failed && mutant === undefined) test.meta.spoilt = true
    if (failed && mutant !== undefined) {
      this.#noticed.add(mutant)
      test.meta.noticed = [...(test.meta.noticed ?? []), mutant]
    }
    // The next round starts afresh, and thousands of reports of failures that were wanted are not kept.
    test.result.state = 'pass'
    delete test.result.errors
    test.result.attempts = []
  }

  override async onAfterRunSuite(suite: RunnerTestSuite) {
    if (this.#plan.kind === 'cover' && 'filepath' in suite) {
      suite.meta.coveredAtImport = { ...switchboard.mutantCoverage?.static }
      if (this.#round === 0) suite.meta.madeAtImport = await this.#madeAtImport(this.#plan.modules)
      this.#round += 1
    }
    await super.onAfterRunSuite(suite)
  }

  /** What a test imports only when it needs it counts too, so all modules are loaded at once, by no test. */
  async #madeAtImport(modules: readonly string[]): Promise<string[]> {
    vi.resetModules()
    switchboard.mutantCoverage = undefined
    for (const module of modules) await import(/* @vite-ignore */ module)
    // Read again: the import has put it there.
    const { mutantCoverage } = shared[INSTRUMENTER_CONSTANTS.NAMESPACE] as Switchboard
    return Object.keys(mutantCoverage?.static ?? {})
  }
}

/** The limit ends loops that a change made endless. */
function switchOn(mutant: string, hits: number) {
  switchboard.activeMutant = mutant
  switchboard.hitCount = 0
  switchboard.hitLimit = hits * 10 + 1000
}

/**
 * Counts turns of the event loop while a test runs, to end one that waits for what a change took away. On a busy
 * machine a test that is merely slow gets fewer turns too.
 */
class Turns {
  count = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #limit = Number.POSITIVE_INFINITY
  #reached: ((reason: Error) => void) | undefined

  constructor() {
    const turn = () => {
      this.count += 1
      if (this.count > this.#limit) this.#reached?.(new Error('takes too long'))
      this.#timer = setTimeout(turn, 20)
    }
    this.#timer = setTimeout(turn, 20)
  }

  /** Rejects after this many turns. */
  reach(limit: number): Promise<never> {
    this.#limit = limit
    return new Promise((_, reject) => {
      this.#reached = reject
    })
  }

  end() {
    clearTimeout(this.#timer)
  }
}

/** Puts the cheapest tests first, within each suite. Returns what all of them cost. */
function sortByCost(task: RunnerTask, costs: Record<string, TestCost>): number {
  if (task.type === 'test') return costs[task.id]?.computing ?? 0
  const sums = new Map(task.tasks.map((each) => [each, sortByCost(each, costs)]))
  task.tasks.sort((a, b) => (sums.get(a) ?? 0) - (sums.get(b) ?? 0))
  return [...sums.values()].reduce((sum, cost) => sum + cost, 0)
}
