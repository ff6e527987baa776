import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contractsModule } from './compileContracts.ts'

test('the bytecode that is committed is what the sources compile to', () => {
  const file = join(import.meta.dirname, '..', 'sandbox', 'chains', 'contracts', 'bytecode.ts')
  expect(readFileSync(file, 'utf8')).toBe(contractsModule())
}, 60_000)
