import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startAnvil } from './startAnvil.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anvil-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A program in anvil's place that notes its process id. */
function standIn(lines: string): string {
  const file = join(folder, 'anvil')
  writeFileSync(
    file,
    `#!/bin/sh\necho $$ > "${folder}/pid.new"\nmv "${folder}/pid.new" "${folder}/pid"\n${lines}\n`,
  )
  chmodSync(file, 0o755)
  return file
}

function isAlive(): boolean {
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0)
    return true
  } catch {
    return false
  }
}

const listens = 'echo "Listening on 127.0.0.1:1"\nexec sleep 60'

test('it ends with the process that started it, even when that one is killed', async () => {
  const binary = standIn(listens)
  const module = JSON.stringify(new URL('./startAnvil.ts', import.meta.url).href)
  const code = `const { startAnvil } = await import(${module})
    await startAnvil({ binary: ${JSON.stringify(binary)}, chainId: 1 })
    setInterval(() => {}, 1000)`
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'inherit' })
  await vi.waitFor(() => expect(existsSync(join(folder, 'pid'))).toBe(true), { timeout: 10_000 })
  expect(isAlive()).toBe(true)
  parent.kill('SIGKILL')
  await vi.waitFor(() => expect(isAlive()).toBe(false), { timeout: 10_000 })
})

test('closing waits for its end', async () => {
  const chain = await startAnvil({ binary: standIn(listens), chainId: 1 })
  expect(isAlive()).toBe(true)
  await chain.close()
  expect(isAlive()).toBe(false)
})

test('a program that ends before it listens is told with its own words', async () => {
  const binary = standIn('echo "no such option" >&2; exit 2')
  await expect(startAnvil({ binary, chainId: 1 })).rejects.toThrow('no such option')
})
