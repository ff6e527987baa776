import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Wallet } from 'ethers'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { adminSession } from '../sandbox/admin/adminSession.ts'
import { sampleEvm, testSandbox } from '../sandbox/api/apiTestSession.ts'
import type { Sandbox } from '../sandbox/startSandbox.ts'
import { runCli } from './runCli.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'countersign-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let sandbox: Sandbox
let env: Record<string, string>

beforeEach(async () => {
  sandbox = await testSandbox()
  env = {
    PAXOS_API_URL: sandbox.apiUrl,
    PAXOS_CLIENT_ID: sandbox.credentials.clientId,
    PAXOS_CLIENT_SECRET: sandbox.credentials.clientSecret,
  }
})

/** Writes a file with these rights and gives its path. */
function file(name: string, text: string, mode = 0o600): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  chmodSync(path, mode)
  return path
}

async function json(args: string[], input = ''): Promise<Record<string, unknown>> {
  const { stdout, stderr, code } = await runCli([...args, '--json'], { env, input })
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

describe('against the sandbox', { timeout: 60_000 }, () => {
  test('create, collector-link, submit, get, wait: PENDING → APPROVED', async () => {
    const wallet = Wallet.createRandom()
    const record = await json(['create', '--network', 'ETHEREUM', '--address', wallet.address])
    expect(record).toMatchObject({ status: 'PENDING', address: wallet.address })
    const id = String(record.id)

    const { stdout } = await runCli(['collector-link', id], { env })
    const payload = JSON.parse(stdout)
    expect(Object.keys(payload)).toEqual(['verification_id', 'network', 'address', 'message', 'expires_at'])

    const wrong = await runCli(
      ['submit', id, await wallet.signMessage(payload.message.replaceAll('\n', '\r\n'))],
      {
        env,
      },
    )
    expect(wrong.code).toBe(5)
    expect(wrong.stdout).toContain('PENDING')
    expect(wrong.stderr).toMatch(/line/i)

    const reply = JSON.stringify({ id, signature: await wallet.signMessage(payload.message) })
    expect(await json(['submit', '--reply', '-'], reply)).toMatchObject({ id, status: 'APPROVED' })
    expect(await json(['get', id])).toMatchObject({ id, status: 'APPROVED' })
    expect(await json(['wait', id])).toMatchObject({ id, status: 'APPROVED' })
    const settled = await runCli(['collector-link', id], { env })
    expect([settled.code, settled.stdout]).toEqual([5, ''])
    expect(settled.stderr).toContain('APPROVED')
  })

  test('for people: facts in columns, and the message as lines', async () => {
    const args = ['create', '--network', 'INK', '--address', sampleEvm, '--ref-id', 'mine']
    const { stdout, code } = await runCli(args, { env })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^ID {7}\S+\nStatus {3}PENDING\nMethod {3}SIGNATURE\nNetwork {2}INK\n/)
    expect(stdout).toContain('\n  Paxos Address Ownership Verification\n  Nonce: ')
    expect(stdout).toContain('Ref ID   mine\n')
    const again = await runCli(args, { env })
    expect(again.stdout).toBe(stdout)
    const deposit = ['create', '--network', 'INK', '--address', sampleEvm, '--method', 'SMALL_DEPOSIT']
    const asked = await runCli(deposit, { env })
    expect(asked.stdout).toMatch(/Deposit {2}0\.\d+ ETH to 0x/)
    const terms = `To be sent: exactly 0\\.\\d+ ETH on INK\n  from ${sampleEvm}\n  to   0x[0-9a-fA-F]{40}\n$`
    expect(asked.stdout).toMatch(new RegExp(terms))
  })

  test('list: filters, order, an end, JSON lines', async () => {
    for (const network of ['ETHEREUM', 'INK', 'INK'])
      await json(['create', '--network', network, '--address', sampleEvm])
    const inks = await runCli(['list', '--network', 'INK', '--page-size', '1', '--json'], { env })
    expect(
      inks.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).network),
    ).toEqual(['INK', 'INK'])
    const first = await runCli(['list', '--order', 'ASC', '--max', '1'], { env })
    expect(first.stdout).toMatch(/^\S+ {2}PENDING {2}SIGNATURE {2}ETHEREUM {2}0x\w+ {2}\S+\n$/)
    const none = await runCli(['list', '--created-gt', '2100-01-01T00:00:00Z'], { env })
    expect([none.code, none.stdout]).toEqual([0, ''])
  })

  test('wait: tells its progress, ends at its time, at Ctrl+C, and at what is not APPROVED', async () => {
    const { id } = await json(['create', '--network', 'ETHEREUM', '--address', sampleEvm])
    const late = await runCli(['wait', String(id), '--timeout', '1'], { env })
    expect(late.code).toBe(6)
    expect(late.stderr).toMatch(
      /^PENDING, expires in 4[78] hours; looking again in 1[0-5] s\.\nThe verification/,
    )
    const interrupted = await runCli(['wait', String(id)], {
      env,
      onStderr: (_, kill) => kill('SIGINT'),
    })
    expect(interrupted.code).toBe(130)
    sandbox.clock.advance(49 * 3600 * 1000)
    const expired = await runCli(['wait', String(id), '--quiet'], { env })
    expect([expired.code, expired.stderr]).toEqual([5, ''])
    expect(expired.stdout).toContain('EXPIRED')
  })

  test('a refusal by Paxos: its sentence for people, its problem for scripts', async () => {
    const args = ['create', '--network', 'SOLANA', '--address', sampleEvm]
    const text = await runCli(args, { env })
    expect([text.code, text.stdout]).toEqual([3, ''])
    expect(text.stderr).toMatch(
      /^Paxos refused the request \(400, Unsupported Address\): .+ Check the address/,
    )
    const script = await runCli([...args, '--json'], { env })
    expect(script.code).toBe(3)
    expect(JSON.parse(script.stderr)).toMatchObject({
      error: { code: 'paxos-refused', problem: { slug: 'unsupported-address', status: 400 } },
    })
  })
})

describe('credentials', { timeout: 60_000 }, () => {
  test('come from a file that only its owner can read', async () => {
    const text = Object.entries(env)
      .map(([name, value]) => `${name}="${value}"\n`)
      .join('')
    const path = file('good', `# made for a test\n${text}`)
    expect(await runCli(['list', '--credentials', path])).toMatchObject({ code: 0 })
    expect(await runCli(['list'], { env: { PAXOS_CREDENTIALS_FILE: path } })).toMatchObject({ code: 0 })
    for (const mode of [0o640, 0o604, 0o660, 0o644, 0o610]) {
      const refused = await runCli(['list', '--credentials', file('open', text, mode)])
      expect(refused.code).toBe(4)
      expect(refused.stderr).toContain('chmod 600')
    }
  })

  test('of a file are not mixed with those of the environment', async () => {
    const path = file('half', `PAXOS_API_URL=${sandbox.apiUrl}\nPAXOS_CLIENT_ID=${env.PAXOS_CLIENT_ID}\n`)
    const refused = await runCli(['list', '--credentials', path], { env })
    expect(refused.code).toBe(4)
    expect(refused.stderr).toContain('PAXOS_CLIENT_SECRET is not set')
  })

  test.each([
    '--client-secret=hunter2',
    '--client-id=x',
    '--token=hunter2',
    '--password',
    '--secret=hunter2',
  ])('are refused as the argument %s, which is not repeated', async (argument) => {
    for (const command of ['list', 'keygen']) {
      const refused = await runCli([command, argument], { env })
      expect([refused.code, refused.stdout]).toEqual([2, ''])
      expect(refused.stderr).toMatch(/^Credentials are not taken from arguments/)
      expect(refused.stderr).not.toContain('hunter2')
    }
  })

  test('that are missing, wrong, or would go out in the clear end in 4, without the secret', async () => {
    const cases: Record<string, string>[] = [
      {},
      { ...env, PAXOS_CLIENT_SECRET: '' },
      { ...env, PAXOS_CLIENT_SECRET: 'the-wrong-secret' },
      { ...env, PAXOS_API_URL: 'http://api.paxos.com' },
      { ...env, PAXOS_SIGNING_KEY_FILE: file('not-a-key', 'x') },
      { ...env, PAXOS_SIGNING_KEY_FILE: file('no-key', 'x'), PAXOS_SIGNING_KID: 'k' },
    ]
    for (const settings of cases) {
      const { code, stdout, stderr } = await runCli(['list'], { env: settings })
      expect([code, stdout]).toEqual([4, ''])
      expect(stderr).toMatch(/^\S.+\.\n$/)
      expect(stderr).not.toMatch(/the-wrong-secret/)
    }
  })

  test('and a server that is not there end in 1', async () => {
    const gone = await runCli(['get', 'x', '--credentials', join(folder, 'missing')])
    expect(gone.code).toBe(1)
    expect(gone.stderr).toContain('ENOENT')
  })
})

test('T71: requests are signed where a key is set', { timeout: 30_000 }, async () => {
  const key = join(folder, 'signing.pem')
  await runCli(['keygen', '--out', key])
  const seen: (string | undefined)[] = []
  const server = createServer((request, response) => {
    seen.push(request.headers['paxos-signature']?.toString())
    response.setHeader('content-type', 'application/json')
    response.end(request.url === '/oauth2/token' ? '{"access_token":"t","expires_in":3599}' : '{"items":[]}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const settings = {
      ...env,
      PAXOS_API_URL: `http://127.0.0.1:${port}`,
      PAXOS_SIGNING_KEY_FILE: key,
      PAXOS_SIGNING_KID: 'mine',
    }
    expect(await runCli(['list', '--status', 'PENDING'], { env: settings })).toMatchObject({ code: 0 })
  } finally {
    server.close()
  }
  const header = JSON.parse(Buffer.from(seen[1]?.split('.')[0] ?? '', 'base64url').toString())
  expect(seen[0]).toBeUndefined()
  expect(header).toMatchObject({
    kid: 'mine',
    alg: 'EdDSA',
    'paxos.com/request-path': '/v2/addresses/verifications?status=PENDING',
  })
})

test('a credential that requires signing: keygen, register, sign, revoke', { timeout: 60_000 }, async () => {
  const { clientId, clientSecret } = sandbox.addCredentials({ signingRequired: true })
  const settings = { ...env, PAXOS_CLIENT_ID: clientId, PAXOS_CLIENT_SECRET: clientSecret }
  const args = ['create', '--network', 'ETHEREUM', '--address', sampleEvm]
  const unsigned = await runCli(args, { env: settings })
  expect([unsigned.code, unsigned.stderr]).toEqual([3, expect.stringContaining('signed')])

  const key = join(folder, 'required.pem')
  const made = await runCli(['keygen', '--alg', 'ES256', '--out', key, '--json'])
  const admin = adminSession(sandbox)
  const { body } = await admin.post(`/credentials/${clientId}/keys`, {
    public_key: JSON.parse(made.stdout).publicKeyPem,
  })
  const kid = String(body.kid)
  const signing = { ...settings, PAXOS_SIGNING_KEY_FILE: key, PAXOS_SIGNING_KID: kid }
  expect(await runCli(args, { env: signing })).toMatchObject({ code: 0, stderr: '' })
  expect(await runCli(['list', '--network', 'ETHEREUM', '--max', '1'], { env: signing })).toMatchObject({
    code: 0,
  })

  await admin.post(`/credentials/${clientId}/keys/${kid}/revoke`, {})
  expect(await runCli(args, { env: signing })).toMatchObject({ code: 3, stdout: '' })
})

describe('collector-link from a record', { timeout: 30_000 }, () => {
  const record = {
    id: '01934abc-def0-7890-abcd-ef0123456789',
    network: 'ETHEREUM',
    address: sampleEvm,
    verification_method: 'SIGNATURE',
    status: 'PENDING',
    ref_id: 'never',
    signature_verification: { message: 'Zeile 1\nZeile 2 é', nonce: 'a1', signature: '' },
    created_at: '2026-05-19T12:00:00Z',
    updated_at: '2026-05-19T12:00:00Z',
    expires_at: '2026-05-21T12:00:00Z',
  }
  const five = {
    verification_id: record.id,
    network: 'ETHEREUM',
    address: sampleEvm,
    message: 'Zeile 1\nZeile 2 é',
    expires_at: record.expires_at,
  }
  const run = (...args: string[]) =>
    runCli(['collector-link', '--record', '-', ...args], { input: JSON.stringify(record) })

  test('T32: a link carries the five fields in its fragment', async () => {
    const { stdout } = await run('--collector', 'https://collector.example/sign?x=1')
    const [page, fragment = ''] = stdout.trim().split('#payload=')
    expect(page).toBe('https://collector.example/sign?x=1')
    expect(JSON.parse(Buffer.from(fragment, 'base64url').toString())).toEqual(five)
    const scheme = await run('--scheme', '--json')
    const { payload, link } = JSON.parse(scheme.stdout)
    expect(payload).toEqual(five)
    expect(JSON.parse(Buffer.from(link.replace('web+paxosverify:', ''), 'base64url').toString())).toEqual(
      five,
    )
  })

  test.each([
    'http://collector.example',
    'javascript:alert(1)',
    'https://x.example/#y',
    'https://u@x.example',
    'x',
  ])('the collector %s is refused', async (collector) => {
    expect(await run('--collector', collector)).toMatchObject({ code: 2, stdout: '' })
  })

  test('what is no record is said so', async () => {
    for (const input of ['x', '{}', '[]']) {
      const { code, stderr } = await runCli(['collector-link', '--record', '-'], { input })
      expect([code, stderr]).toEqual([1, expect.stringContaining('could not be read')])
    }
  })
})
