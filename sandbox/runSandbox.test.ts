import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { testSandbox } from './api/apiTestSession.ts'

const main = new URL('./main.ts', import.meta.url).pathname

/** Runs the command as a process; `started` resolves with its addresses. */
function run(...args: string[]) {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit').then(([code]: unknown[]) => code)
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8')
  })
  async function started(): Promise<Record<string, string>> {
    const found: Record<string, string> = {}
    for await (const line of createInterface({ input: child.stdout })) {
      const [, name = '', value = ''] = /^(.+?)\s{2,}(\S+)$/.exec(line) ?? []
      if (name !== '') found[name] = value
      if (line.startsWith('Press Ctrl+C')) return found
    }
    throw new Error(errors)
  }
  return { child, ended, started, errors: () => errors }
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'prints its addresses, serves, and stops cleanly on %s',
  async (signal) => {
    const { child, ended, started, errors } = run(
      '--api',
      '0',
      '--partner',
      '0',
      '--collector',
      '0',
      '--chains',
      '0',
      '--dashboard',
      '0',
      '--signing',
      '0',
    )
    const lines = await started()
    for (const name of ['Partner site', 'Collector site', 'Paxos API']) {
      expect(lines[name]).toMatch(/^http:\/\/localhost:\d+$/)
    }
    expect(lines['Client secret']).toMatch(/^[\w-]{43}$/)
    const page = await fetch(lines['Partner site'] ?? '')
    expect(page.status).toBe(200)
    child.kill(signal)
    expect(await ended).toBe(0)
    expect(errors()).toBe('')
  },
)

test('a port that is taken ends it with one sentence', async () => {
  const { apiUrl } = await testSandbox()
  const { port } = new URL(apiUrl)
  const { ended, errors } = run(
    '--api',
    port,
    '--partner',
    '0',
    '--collector',
    '0',
    '--chains',
    '0',
    '--dashboard',
    '0',
    '--signing',
    '0',
  )
  expect(await ended).toBe(1)
  expect(errors()).toBe(`Port ${port} is in use. Stop what uses it, or choose another port.\n`)
})

test.each([['--api', 'http'], ['--api', '70000'], ['--secret', 'x'], ['extra']])(
  '%s %s is no argument',
  async (...args) => {
    const { ended, errors } = run(...args)
    expect(await ended).toBe(2)
    expect(errors()).toMatch(/^Usage: countersign sandbox/)
  },
)
