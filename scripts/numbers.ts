/**
 * `npm run numbers`: every threat and requirement has its tests, or a line in the release checklist; what has not is
 * listed, and the command fails. `-- --write` first writes into the documents which file shows what.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gapsOf, numberedDocuments, readEvidence, withTests } from './ruleNumbers.ts'

const root = resolve(import.meta.dirname, '..')

if (process.argv.includes('--write')) {
  const evidence = readEvidence(root)
  for (const path of numberedDocuments) {
    const file = join(root, path)
    writeFileSync(file, withTests(readFileSync(file, 'utf8'), evidence))
  }
}

const gaps = gapsOf(root)
for (const gap of gaps) console.error(gap)
console.log(gaps.length === 0 ? 'Every threat and requirement has its tests.' : `${gaps.length} missing.`)
process.exitCode = gaps.length === 0 ? 0 : 1
