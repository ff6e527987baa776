import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import type { RunnerTestCase } from 'vitest'
import { inject, TestRunner } from 'vitest'

/** What the tests of one run are to do with the changes that the code carries, all of them switched off by default. */
export type MutationPlan =
  /** Run as usual, and note which changes each test passes through. */
  | { kind: 'cover' }
  /** Run each test once for each of its changes, switched on one at a time, and once more with none. */
  | { kind: 'repeat'; mutants: Record<string, string[]>; hits: Record<string, number> }
  /** Run as usual with one change switched on before anything is imported. */
  | { kind: 'fresh'; mutant: string; hits: number }

declare module 'vitest' {
  interface ProvidedContext {
    mutation: MutationPlan
  }
  interface TaskMeta {
    /** Changes that the test passed through, with how often. */
    covered?: Record<string, number>
    /** Changes that were met while the file was imported or set up. */
    coveredAtImport?: Record<string, number>
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
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> }
}

const shared = globalThis as unknown as Record<string, Switchboard>
shared[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}
const switchboard = shared[INSTRUMENTER_CONSTANTS.NAMESPACE] as Switchboard

/** Runs the tests of a file as its plan says, within one process: that is what makes thousands of changes affordable. */
export default class MutationRunner extends TestRunner {
  #plan = inject('mutation')
  #noticed = new Set<string>()
  #skipped = false

  override async importFile(filepath: string, source: 'collect' | 'setup') {
    if (this.#plan.kind === 'fresh') this.#switchOn(this.#plan.mutant, this.#plan.hits)
    return super.importFile(filepath, source)
  }

  override async onBeforeRunTask(test: RunnerTestCase) {
    if (this.#plan.kind === 'repeat') {
      const mutants = this.#plan.mutants[test.id]
      if (mutants === undefined) test.mode = 'skip'
      else test.repeats = mutants.length
    }
    await super.onBeforeRunTask(test)
  }

  override onBeforeTryTask(test: RunnerTestCase, options: { retry: number; repeats: number }) {
    super.onBeforeTryTask(test, options)
    const mutant = this.#mutantOf(test, options.repeats)
    this.#skipped = mutant !== undefined && this.#noticed.has(mutant)
    if (this.#plan.kind === 'cover') switchboard.currentTestId = test.id
    if (this.#plan.kind === 'repeat' && mutant !== undefined && !this.#skipped)
      this.#switchOn(mutant, this.#plan.hits[mutant] ?? 0)
  }

  async runTask(test: RunnerTestCase) {
    if (!this.#skipped) await TestRunner.getTestFn(test)?.()
  }

  override async onAfterRetryTask(test: RunnerTestCase, options: { retry: number; repeats: number }) {
    await super.onAfterRetryTask(test, options)
    switchboard.currentTestId = undefined
    if (this.#plan.kind === 'cover') test.meta.covered = switchboard.mutantCoverage?.perTest[test.id] ?? {}
    if (this.#plan.kind !== 'repeat' || test.result === undefined) return
    switchboard.activeMutant = undefined
    const failed = test.result.state === 'fail' && !this.#skipped
    const mutant = this.#mutantOf(test, options.repeats)
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

  override async onAfterRunSuite(suite: Parameters<TestRunner['onAfterRunSuite']>[0]) {
    if (this.#plan.kind === 'cover') suite.meta.coveredAtImport = { ...switchboard.mutantCoverage?.static }
    await super.onAfterRunSuite(suite)
  }

  #mutantOf(test: RunnerTestCase, round: number): string | undefined {
    return this.#plan.kind === 'repeat' ? this.#plan.mutants[test.id]?.[round] : undefined
  }

  /** The limit ends loops that a change made endless. */
  #switchOn(mutant: string, hits: number) {
    switchboard.activeMutant = mutant
    switchboard.hitCount = 0
    switchboard.hitLimit = hits * 100 + 1000
  }
}
