import { appendFileSync } from 'node:fs'
import fc from 'fast-check'
import { vi } from 'vitest'
import { runs } from './propertyRuns.ts'

const { PROPERTY_SEED, PROPERTY_SECONDS, PROPERTY_SHRINK, PROPERTY_LOG } = process.env

/** One line for each property: how many inputs were tried, and whether its time ended first. */
const counted: fc.Plugin<unknown> = () => ({
  onAllRunsComplete({ numRuns, interrupted }) {
    if (PROPERTY_LOG) appendFileSync(PROPERTY_LOG, `${numRuns} ${interrupted}\n`)
  },
})

// What every property shares in a fuzzing or mutation run; a plain test run has fast-check's own defaults.
fc.configureGlobal({
  numRuns: runs(100),
  ...(PROPERTY_SEED && { seed: Number(PROPERTY_SEED) }),
  ...(PROPERTY_SHRINK === 'no' && { endOnFailure: true }),
  ...(PROPERTY_SECONDS && { interruptAfterTimeLimit: Number(PROPERTY_SECONDS) * 1000 }),
  ...(PROPERTY_LOG && { plugins: [counted] }),
})

// Test files allow their tests less time than a property may take here.
if (PROPERTY_SECONDS) {
  const { setConfig } = vi
  vi.setConfig = ({ testTimeout: _, ...config }) => setConfig(config)
}
