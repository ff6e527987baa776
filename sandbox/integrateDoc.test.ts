import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Wallet } from 'ethers'
import { expect, test } from 'vitest'
import { errors } from '../lib/text/en/errors.ts'
import { testSandbox } from './api/apiTestSession.ts'

const root = new URL('../', import.meta.url).pathname
const guide = readFileSync(join(root, 'docs/integrate.md'), 'utf8')

/** A block of code of the guide, by the word after its language. */
function block(name: string): string {
  const [, code] = new RegExp(`\`\`\`js ${name}\n([\\s\\S]*?)\`\`\``).exec(guide) ?? []
  if (code === undefined) throw new Error(`The guide has no block ${name}`)
  return code
}

/** Lines that do something: neither imports nor blank. */
function ownLines(code: string): string[] {
  return code.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('import '))
}

test('docs/integrate.md: ten lines of backend and five of page', () => {
  expect(ownLines(block('backend')).length).toBeLessThanOrEqual(10)
  expect(ownLines(block('page')).length).toBeLessThanOrEqual(5)
})

test('docs/integrate.md: its backend and its page work as they are written', async () => {
  const sandbox = await testSandbox()
  const folder = join(root, 'artifacts', `integrate-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'server.mjs')
  writeFileSync(file, block('backend'))
  const { clientId, clientSecret } = sandbox.credentials
  const env = {
    PAXOS_API_URL: sandbox.apiUrl,
    PAXOS_CLIENT_ID: clientId,
    PAXOS_CLIENT_SECRET: clientSecret,
    PORT: '0',
  }
  const child = spawn(process.execPath, [file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  try {
    let url = ''
    for await (const line of createInterface({ input: child.stdout })) {
      url = line
      break
    }
    const wallet = Wallet.createRandom()
    const [verify, address, result] = [
      { onclick: async () => {} },
      { value: wallet.address },
      { textContent: '' },
    ]
    const names = ['verify', 'address', 'result', 'fetch', 'requestSignature']
    const code = block('page').replace(/^import .*$/m, '')
    new Function(...names, code)(
      verify,
      address,
      result,
      (path: string, init: RequestInit) => fetch(`${url}${path}`, init),
      async ({ verification_id: id, message }: Record<string, string>) => ({
        id,
        signature: await wallet.signMessage(message ?? ''),
        network: 'ETHEREUM',
      }),
    )
    await verify.onclick()
    expect(result.textContent).toBe('APPROVED')
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})

test('docs/integrate.md: the codes that it lists are those of the page protocol', () => {
  const [, listed = ''] = /^## 4([\s\S]*?)^## 5/m.exec(guide) ?? []
  const cells = [...listed.matchAll(/^\| (`[^|]+`) \|/gm)].map(([, cell = '']) => cell)
  const codes = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code))
  expect(codes.length).toBeGreaterThan(8)
  for (const code of codes) expect(Object.keys(errors)).toContain(code)
})
