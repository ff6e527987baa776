import { createPrivateKey, createPublicKey } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import {
  base64url,
  goodBody,
  goodRequest,
  guideSample,
  nodePair,
  registered,
  signedAt,
} from '../lib/api/requestSigning/signedRequest.fixture.ts'
import { runCli } from './runCli.fixture.ts'
import { verifyRequestLine } from './verifyRequestLine.ts'

// Each runs the command line: generous, so that a busy machine is not taken for a fault.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'countersign-signing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = (name: string) => join(folder, name)

const pair = nodePair('ES256')
const good = goodRequest(pair)
const line = {
  jws: good.jws,
  method: good.method,
  path: good.path,
  body_base64: Buffer.from(goodBody).toString('base64'),
  now: signedAt / 1000,
  keys: [registered(pair)],
}

describe('keygen', () => {
  test.each(['EdDSA', 'ES256'])('%s: a private key for its owner’s eyes, never written over', async (alg) => {
    const file = path(`${alg}.pem`)
    const { code, stdout } = await runCli([
      'keygen',
      '--alg',
      alg,
      '--out',
      file,
      '--public-out',
      `${file}.pub`,
    ])
    expect(code).toBe(0)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const text = readFileSync(file, 'utf8')
    const publicPem = createPublicKey(createPrivateKey(text)).export({ type: 'spki', format: 'pem' })
    expect(stdout).toContain(publicPem)
    expect(readFileSync(`${file}.pub`, 'utf8')).toBe(publicPem)
    expect(stdout).not.toContain('PRIVATE')
    const again = await runCli(['keygen', '--alg', alg, '--out', file])
    expect([again.code, again.stdout, readFileSync(file, 'utf8')]).toEqual([1, '', text])
    expect(again.stderr).toContain('exists already')
  })

  test('--json, and rights that the process’s mask cannot widen or narrow', async () => {
    const file = path('json.pem')
    const { stdout } = await runCli(['keygen', '--out', file, '--json'])
    const made = JSON.parse(stdout)
    expect(made).toMatchObject({ alg: 'EdDSA', privateKeyFile: file, publicKeyJwk: { kty: 'OKP' } })
    expect(Object.keys(made)).toEqual(['kid', 'alg', 'privateKeyFile', 'publicKeyPem', 'publicKeyJwk'])
    expect(stdout).not.toContain('"d"')
  })

  test.each([[[]], [['--out', path('x'), '--alg', 'RS256']], [['--out', path('x'), 'extra']]])(
    'refuses %j',
    async (args) => {
      expect(await runCli(['keygen', ...args])).toMatchObject({ code: 2, stdout: '' })
    },
  )
})

describe('sign-request and verify-request', () => {
  test('one signs what the other accepts, byte for byte', async () => {
    const key = path('pair.pem')
    await runCli(['keygen', '--out', key, '--public-out', `${key}.pub`])
    const body = path('body')
    writeFileSync(body, Uint8Array.of(0, 255, 10))
    const request = ['--method', 'PUT', '--path', '/v2/x?b=1&a=2', '--body', body]
    const signed = await runCli(['sign-request', ...request, '--key', key, '--kid', 'k', '--json'])
    const { jws, alg, kid } = JSON.parse(signed.stdout)
    expect([alg, kid]).toEqual(['EdDSA', 'k'])
    const check = ['verify-request', '--jws', jws, '--key', `${key}.pub`, '--kid', 'k']
    expect(await runCli([...check, ...request])).toMatchObject({ code: 0, stdout: 'accept\n' })
    const other = await runCli([...check, '--method', 'PUT', '--path', '/v2/x', '--body', body, '--json'])
    expect(other.code).toBe(5)
    expect(JSON.parse(other.stdout)).toMatchObject({ verdict: 'reject', code: 'path-mismatch' })
    const late = await runCli([...check, ...request, '--now', '2100-01-01T00:00:00Z'])
    expect([late.code, late.stdout]).toEqual([5, expect.stringMatching(/^reject \(timestamp-old\)\n.+\.\n$/)])
  })

  test('the guide’s sample: the same header and payload, from the environment and standard input', async () => {
    const key = path('sample.pem')
    await runCli(['keygen', '--alg', 'ES256', '--out', key])
    const { method, path: requestPath, kid, timestamp, body, jws } = guideSample
    const args = ['--method', method, '--path', requestPath, '--body', '-', '--timestamp', String(timestamp)]
    const { stdout } = await runCli(['sign-request', ...args, '--header'], {
      env: { PAXOS_SIGNING_KEY_FILE: key, PAXOS_SIGNING_KID: kid },
      input: body,
    })
    expect(stdout.startsWith(`Paxos-Signature: ${jws.slice(0, jws.lastIndexOf('.'))}.`)).toBe(true)
  })

  test('a key that others can read, or that is no private key, is refused', async () => {
    const key = path('open.pem')
    await runCli(['keygen', '--out', key, '--public-out', `${key}.pub`])
    const args = ['sign-request', '--method', 'GET', '--path', '/', '--kid', 'k', '--key']
    chmodSync(`${key}.pub`, 0o600)
    expect(await runCli([...args, `${key}.pub`])).toMatchObject({ code: 4, stdout: '' })
    chmodSync(key, 0o644)
    const open = await runCli([...args, key])
    expect([open.code, open.stderr]).toEqual([4, expect.stringContaining('chmod 600')])
    const pasted = await runCli([...args, readFileSync(key, 'utf8')])
    expect(pasted.code).toBe(2)
    expect(pasted.stderr).not.toContain(readFileSync(key, 'utf8').split('\n')[1])
  })

  test('a private key where the public one belongs is refused', async () => {
    const key = path('mixed.pem')
    await runCli(['keygen', '--out', key])
    const args = ['--jws', good.jws, '--method', 'GET', '--path', '/', '--kid', 'k', '--key', key]
    expect(await runCli(['verify-request', ...args])).toMatchObject({ code: 4, stdout: '' })
  })
})

describe('verify-request in bulk', () => {
  test('answers each line, whatever stands in it, in order', async () => {
    const lines = [
      JSON.stringify({ id: 'good', ...line }),
      JSON.stringify({ id: 2, ...line, body_base64: 'AAAA' }),
      JSON.stringify({ id: null, ...line, path: 7 }),
      'not json',
      '[1]',
      '',
      JSON.stringify({ ...line, jws: undefined }),
    ]
    const { code, stdout } = await runCli(['verify-request'], { input: lines.join('\n') })
    expect(code).toBe(0)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((text) => JSON.parse(text)),
    ).toEqual([
      { id: 'good', verdict: 'accept', code: 'verified' },
      { id: 2, verdict: 'reject', code: 'body-mismatch' },
      { id: null, verdict: 'reject', code: 'input-unreadable' },
      {
        line: 4,
        verdict: 'reject',
        code: 'input-unreadable',
        error: {
          code: 'input-unreadable',
          message: 'This line could not be read: it is not JSON. Send one JSON object a line.',
        },
      },
      { line: 5, verdict: 'reject', code: 'input-unreadable', error: expect.anything() },
      { verdict: 'reject', code: 'missing' },
    ])
  })

  test.each<[string, object, string]>([
    ['seconds', { now: 1_800_000_000 }, 'verified'],
    ['seconds as text', { now: '1800000000' }, 'verified'],
    ['milliseconds', { now: 1_800_000_000_000 }, 'verified'],
    ['RFC 3339', { now: '2027-01-15T08:00:00Z' }, 'verified'],
    ['another zone', { now: '2027-01-15T09:00:00+01:00' }, 'verified'],
    ['1800 s later', { now: 1_800_001_800 }, 'verified'],
    ['1801 s later', { now: 1_800_001_801 }, 'timestamp-old'],
    ['no time', { now: 'noon' }, 'input-unreadable'],
    ['a time below zero', { now: -1 }, 'input-unreadable'],
    ['a list for a time', { now: [] }, 'input-unreadable'],
    ['a body without padding', { body_base64: line.body_base64.replace(/=+$/, '') }, 'verified'],
    ['a body in the URL’s alphabet', { body_base64: base64url(goodBody) }, 'verified'],
    ['a body that is no base64', { body_base64: '*' }, 'input-unreadable'],
    ['a body cut short', { body_base64: 'A' }, 'input-unreadable'],
    ['a body that is no text', { body_base64: {} }, 'input-unreadable'],
    ['no body', { body_base64: null }, 'body-mismatch'],
    ['no keys', { keys: undefined }, 'kid-unknown'],
    ['keys that are no list', { keys: { 0: registered(pair) } }, 'input-unreadable'],
    ['keys that are no keys', { keys: [null, 1, 'x', {}, registered(pair)] }, 'verified'],
    ['a status in capitals', { keys: [registered(pair, { status: 'ACTIVE' })] }, 'verified'],
    ['no status', { keys: [{ ...registered(pair), status: null }] }, 'verified'],
    ['a revoked key', { keys: [registered(pair, { status: 'revoked' })] }, 'key-revoked'],
    ['a status that is no text', { keys: [{ ...registered(pair), status: true }] }, 'key-revoked'],
    ['no algorithm', { keys: [{ ...registered(pair), alg: undefined }] }, 'alg-mismatch'],
    ['a PEM that is no text', { keys: [{ ...registered(pair), jwk: null, pem: 1 }] }, 'key-unusable'],
    ['a JWS that is no text', { jws: 1 }, 'input-unreadable'],
    ['no method', { method: undefined }, 'input-unreadable'],
  ])('%s', async (_, change, code) => {
    expect(await verifyRequestLine({ ...line, ...change })).toEqual({
      verdict: code === 'verified' ? 'accept' : 'reject',
      code,
    })
  })

  test('property: any line is answered; what is changed to anything else is not accepted', async () => {
    const field = fc.constantFrom('jws', 'method', 'path', 'body_base64', 'keys')
    await fc.assert(
      fc.asyncProperty(field, fc.jsonValue(), async (name, value) => {
        const answer = await verifyRequestLine({ ...line, [name]: value })
        expect(answer).toMatchObject({ verdict: 'reject', code: expect.stringMatching(/^[a-z-]+$/) })
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (value) => {
        expect((await verifyRequestLine(value)).verdict).toBe('reject')
      }),
    )
  })

  test('options of the single form without --jws are wrong arguments', async () => {
    expect(await runCli(['verify-request', '--kid', 'k'])).toMatchObject({ code: 2, stdout: '' })
  })
})
