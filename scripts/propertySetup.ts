import fc from 'fast-check'
import { runs } from './propertyRuns.ts'

const { PROPERTY_SEED, PROPERTY_SECONDS, PROPERTY_SHRINK } = process.env

// What every property shares in a fuzzing or mutation run; a plain test run has fast-check's own defaults.
fc.configureGlobal({
  numRuns: runs(100),
  ...(PROPERTY_SEED && { seed: Number(PROPERTY_SEED) }),
  ...(PROPERTY_SHRINK === 'no' && { endOnFailure: true }),
  ...(PROPERTY_SECONDS && { interruptAfterTimeLimit: Number(PROPERTY_SECONDS) * 1000 }),
})
