import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPaxosClient } from '../../lib/api/paxosClient.ts'
import { testSandbox } from '../api/apiTestSession.ts'
import { migrations } from './migrations.ts'
import { inTransaction, openDatabase } from './openDatabase.ts'

const address = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const credentials = { clientId: 'kept', clientSecret: 'kept-between-two-runs' }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the sandbox as a process of its own and waits for its addresses. */
async function runSandbox(database: string) {
  const main = new URL('../main.ts', import.meta.url).pathname
  const free = ['--api', '--partner', '--collector', '--chains', '--dashboard', '--signing']
  const ports = free.flatMap((name) => [name, '0'])
  const child = spawn(process.execPath, [main, ...ports, '--quiet', '--db', database], {
    env: {
      ...process.env,
      PAXOS_CLIENT_ID: credentials.clientId,
      PAXOS_CLIENT_SECRET: credentials.clientSecret,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for await (const line of createInterface({ input: child.stdout })) {
    const apiUrl = /^Paxos API\s+(\S+)$/.exec(line)?.[1]
    if (apiUrl !== undefined) return { apiUrl, child, ended }
  }
  throw new Error('The sandbox did not start')
}

test('what was acknowledged is there after the process was killed', async () => {
  const database = join(folder, 'sandbox.db')
  const { apiUrl, child, ended } = await runSandbox(database)
  const client = createPaxosClient({ baseUrl: apiUrl, ...credentials })
  const acknowledged: string[] = []
  // Keeps writing until the process is gone in the middle of it.
  const writing = (async () => {
    for (let count = 0; ; count++) {
      const refId = `write-${count}`
      const { id } = await client.createVerification({ network: 'INK', address, method: 'SIGNATURE', refId })
      acknowledged.push(id)
      if (acknowledged.length === 20) child.kill('SIGKILL')
    }
  })()
  await expect(writing).rejects.toMatchObject({ code: 'paxos-unreachable' })
  await ended
  expect(acknowledged.length).toBeGreaterThanOrEqual(20)

  const again = await testSandbox({ database, credentials })
  const reader = createPaxosClient({ baseUrl: again.apiUrl, ...credentials })
  const kept = new Set<string>()
  for await (const { id } of reader.listVerifications()) kept.add(id)
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  const first = { network: 'INK', address, method: 'SIGNATURE', refId: 'write-0' } as const
  expect((await reader.createVerification(first)).id).toBe(acknowledged[0])
})

test('a database is migrated once, and one of a newer version is left alone', () => {
  const file = join(folder, 'sandbox.db')
  openDatabase(file).close()
  openDatabase(file).close()
  const raw = new DatabaseSync(file)
  expect(raw.prepare('PRAGMA user_version').get()?.user_version).toBe(migrations.length)
  expect(raw.prepare('PRAGMA journal_mode').get()?.journal_mode).toBe('wal')
  raw.exec('PRAGMA user_version = 1000')
  raw.close()
  expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'storage-unreadable' }))
})

test('a transaction that fails leaves nothing behind', () => {
  const database = openDatabase(':memory:')
  const insert = "INSERT INTO settings (name, value) VALUES ('a', 'x')"
  expect(() =>
    inTransaction(database, () => {
      database.exec(insert)
      throw new Error('half-way')
    }),
  ).toThrow('half-way')
  expect(database.prepare('SELECT count(*) AS count FROM settings').get()?.count).toBe(0)
  database.close()
})
