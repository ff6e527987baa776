import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askForToken, bothScopes, testSandbox } from '../api/apiTestSession.ts'
import { migrations } from '../store/migrations.ts'
import { openDatabase } from '../store/openDatabase.ts'
import { adminSession } from './adminSession.ts'

const main = new URL('../main.ts', import.meta.url).pathname
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-survival-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The sandbox as a process of its own, with the facts that it prints. */
async function run(database: string) {
  const { PAXOS_CLIENT_ID: _, PAXOS_CLIENT_SECRET: __, ...env } = process.env
  const free = ['--api', '--partner', '--collector', '--chains', '--dashboard', '--signing']
  const ports = free.flatMap((name) => [name, '0'])
  const child = spawn(process.execPath, [main, '--db', database, '--quiet', ...ports], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  const ended = once(child, 'exit')
  const facts: Record<string, string> = {}
  for await (const line of createInterface({ input: child.stdout })) {
    const [, name = '', value = ''] = /^(.+?)\s{2,}(\S+)$/.exec(line) ?? []
    if (name !== '') facts[name] = value
    if (line.startsWith('Press')) break
  }
  const url = facts['Paxos API'] ?? ''
  const send = async (method: string, path: string, content?: object) => {
    const headers = { 'sandbox-token': facts['Sandbox-Token'] ?? '', 'content-type': 'application/json' }
    const init = { method, headers, ...(content === undefined ? {} : { body: JSON.stringify(content) }) }
    const body: Record<string, unknown> = await (await fetch(`${url}/sandbox${path}`, init)).json()
    return body
  }
  return { facts, send, kill: () => child.kill('SIGKILL'), ended }
}

test('credentials, keys and rotations that were acknowledged are there after kill -9', async () => {
  const database = join(folder, 'sandbox.db')
  const first = await run(database)
  const made = await first.send('POST', '/credentials', { name: 'Orders', signing_required: true })
  const path = `/credentials/${String(made.client_id)}`
  const pem = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' })
  const key = await first.send('POST', `${path}/keys`, { public_key: pem })
  const revoked = await first.send('POST', `${path}/keys`, { public_key: pem })
  await first.send('POST', `${path}/keys/${String(revoked.kid)}/revoke`)
  const rotated = await first.send('POST', '/credentials/sandbox-client/rotate')
  first.kill()
  await first.ended

  const second = await run(database)
  try {
    expect(second.facts['Client secret']).toBe(rotated.client_secret)
    const { items } = await second.send('GET', '/credentials')
    expect(
      (items as { client_id: string }[]).find(({ client_id: id }) => id === made.client_id),
    ).toMatchObject({
      name: 'Orders',
      signing_required: true,
      keys: expect.arrayContaining([
        expect.objectContaining({ kid: key.kid, status: 'active' }),
        expect.objectContaining({ kid: revoked.kid, status: 'revoked' }),
      ]),
    })
  } finally {
    second.kill()
    await second.ended
  }
})

test('made-up credentials stay the same from start to start; only theirs is readable in the file', async () => {
  const database = join(folder, 'sandbox.db')
  const first = await testSandbox({ database })
  const other = first.addCredentials()
  await first.close()
  const second = await testSandbox({ database })
  expect(second.credentials).toEqual(first.credentials)
  expect((await askForToken(second, { ...other, scope: bothScopes })).status).toBe(200)
  expect(second.siteCredentials.clientSecret).not.toBe(first.siteCredentials.clientSecret)
  await second.close()
  const raw = new DatabaseSync(database, { readOnly: true })
  const rows = ['credentials', 'settings', 'tokens'].map((table) =>
    raw.prepare(`SELECT * FROM ${table}`).all(),
  )
  raw.close()
  const text = JSON.stringify(rows)
  expect(text).toContain(first.credentials.clientSecret)
  expect(text).not.toContain(other.clientSecret)
  expect(text).not.toContain(first.siteCredentials.clientSecret)
})

test('credentials that were given replace what was kept, and their signing requirement stays', async () => {
  const database = join(folder, 'sandbox.db')
  const given = { clientId: 'mine', clientSecret: 'mine-secret' }
  const first = await testSandbox({ database, credentials: given })
  await adminSession(first).patch('/credentials/mine', { signing_required: true })
  await first.close()
  const second = await testSandbox({ database, credentials: { ...given, clientSecret: 'changed' } })
  const { items } = (await adminSession(second).get('/credentials')).body
  expect(items).toMatchObject([{ client_id: 'mine', signing_required: true }])
  expect((await askForToken(second, given)).status).toBe(401)
  expect((await askForToken(second, { ...given, clientSecret: 'changed' })).status).toBe(200)
})

test('a database of the first version is brought up to date with all that it holds', () => {
  const file = join(folder, 'old.db')
  const old = new DatabaseSync(file)
  old.exec(migrations[0] ?? '')
  old.exec("INSERT INTO credentials VALUES ('old', 'a', x'00', 'scope')")
  old.exec('PRAGMA user_version = 1')
  old.close()
  const database = openDatabase(file)
  expect(database.prepare('SELECT client_id, name, signing_required FROM credentials').all()).toEqual([
    { client_id: 'old', name: '', signing_required: 0 },
  ])
  database.close()
})
