import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Wallet } from 'ethers'
import { build } from 'vite'
import { afterEach, expect, test } from 'vitest'
import { testSandbox } from './api/apiTestSession.ts'
import type { Sandbox } from './startSandbox.ts'

const root = new URL('../', import.meta.url).pathname
const cleanups: (() => void)[] = []

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

/** Runs the example backend as its README says, on a free port. */
async function startBackend(sandbox: Sandbox, page?: string): Promise<string> {
  const child = spawn(process.execPath, [join(root, 'examples/node-backend/server.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PAXOS_API_URL: sandbox.apiUrl,
      PAXOS_CLIENT_ID: sandbox.credentials.clientId,
      PAXOS_CLIENT_SECRET: sandbox.credentials.clientSecret,
      PORT: '0',
      NODE_NO_WARNINGS: '1',
      ...(page === undefined ? {} : { PAGE: page }),
    },
  })
  cleanups.push(() => child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\S+/.exec(line) ?? []
    if (url !== undefined) return url
  }
  throw new Error('The example backend did not start')
}

async function post(url: string, content: object): Promise<{ status: number; body: Record<string, string> }> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(content) })
  return { status: response.status, body: await response.json() }
}

test('examples/node-backend: from an address to APPROVED; no credential reaches the page', async () => {
  const sandbox = await testSandbox()
  const url = await startBackend(sandbox)
  const wallet = Wallet.createRandom()
  const { body: payload } = await post(`${url}/verifications`, {
    network: 'ETHEREUM',
    address: wallet.address,
  })
  expect(Object.keys(payload)).toEqual(['verification_id', 'network', 'address', 'message', 'expires_at'])
  const signature = await wallet.signMessage(payload.message ?? '')
  const answer = await post(`${url}/signatures`, { id: payload.verification_id ?? '', signature })
  expect(answer).toEqual({ status: 200, body: { status: 'APPROVED' } })
  const refused = await post(`${url}/verifications`, { network: 'ETHEREUM', address: '0x1' })
  expect(refused.status).toBe(502)
  expect(refused.body.error).toContain('40 hex digits')
})

test('examples/html: the page and the client that it imports are served', async () => {
  const url = await startBackend(await testSandbox())
  expect(await (await fetch(url)).text()).toContain("import { requestSignature } from '/countersign.js'")
  const client = await fetch(`${url}/countersign.js`)
  expect(client.headers.get('content-type')).toMatch(/^text\/javascript/)
  const code = await client.text()
  expect(code).toContain('export async function requestSignature')
  expect(code).not.toMatch(/^\s*import\s+[^(]/m)
})

test('examples/react: it builds with Vite, and the backend serves what was built', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-react-'))
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }))
  await build({
    root: join(root, 'examples/react'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  })
  const [script = ''] = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'))
  expect(readFileSync(join(folder, 'assets', script), 'utf8')).toContain('paxos-verification/request')
  const url = await startBackend(await testSandbox(), folder)
  expect(await (await fetch(url)).text()).toContain(script)
  expect((await fetch(`${url}/assets/${script}`)).status).toBe(200)
})
