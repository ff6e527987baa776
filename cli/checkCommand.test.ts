import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { collector, message, record } from '../lib/paxos/checkRequest.fixture.ts'
import { checkLine } from './checkCommand.ts'

const bin = join(import.meta.dirname, 'bin.mjs')
const node = join(import.meta.dirname, '../node_modules/.bin/node')

async function run(args: string[], input = ''): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(node, [bin, ...args], { stdio: 'pipe' })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, out, err }
}

const parse = (out: string): unknown[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

const raw = JSON.stringify(collector)
const now = '2026-05-19T13:00:00Z'

describe('countersign check', () => {
  test('answers line by line, in order, with nothing else on stdout', async () => {
    const lines = [
      { id: 'good', raw, now },
      { id: 2, raw, now: '2026-06-01T00:00:00Z' },
      { id: 'warn', raw, now, channel: 'page', origin: 'https://pax0s.com' },
      { raw, now },
      { id: 'prior', raw, now, prior: [{ raw: raw.replace('Paxos', 'x'), outcome: 'rejected' }] },
    ].map((line) => JSON.stringify(line))
    lines.splice(1, 0, 'not json')
    const { code, out, err } = await run(['check'], lines.join('\n'))
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(parse(out)).toMatchObject([
      { id: 'good', verdict: 'accept', findings: [] },
      { line: 2, error: { code: 'input-unreadable' } },
      {
        id: 2,
        verdict: 'block',
        findings: [{ code: 'expired', weight: 'block', sentence: expect.any(String) }],
      },
      { id: 'warn', verdict: 'warn', findings: [{ code: 'look-alike-origin', weight: 'warn' }] },
      { verdict: 'accept' },
      { id: 'prior', verdict: 'block', findings: [{ code: 'conflict' }] },
    ])
    expect(Object.keys(parse(out)[0] as object)).toEqual(['id', 'verdict', 'findings'])
  })

  test('files instead of standard input', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'countersign-')), 'in.jsonl')
    await writeFile(file, `${JSON.stringify({ id: 1, raw, now })}\n`)
    expect(parse((await run(['check', file, file])).out)).toHaveLength(2)
    const missing = await run(['check', `${file}.missing`])
    expect(missing).toMatchObject({ code: 1, out: '' })
    expect(missing.err).toContain('ENOENT')
  })

  test('thousands of lines arrive whole', async () => {
    const line = JSON.stringify({ id: 1, raw, now })
    const { out, err } = await run(['check'], `${line}\n`.repeat(3000))
    expect(parse(out)).toHaveLength(3000)
    expect(err).toBe('')
  })

  test('usage errors and help', async () => {
    expect(await run(['check', '--frobnicate'])).toMatchObject({ code: 2, out: '' })
    expect(await run([])).toMatchObject({ code: 2, out: '' })
    expect(await run(['frobnicate'])).toMatchObject({ code: 2, out: '' })
    expect((await run(['--help'])).out).toContain('countersign <command>')
    expect((await run(['check', '--help'])).out).toContain('"verdict"')
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('one line', () => {
  test.each([
    '2026-05-19T13:00:00Z',
    '2026-05-19T15:00:00+02:00',
    '2026-05-19T13:00:00',
    '2026-05-19 13:00:00Z',
    1779195600,
    1779195600.5,
    1779195600000,
    '1779195600',
    '1779195600000',
  ])('now as %j', (moment) => {
    expect(checkLine({ raw, now: moment })).toEqual({ verdict: 'accept', findings: [] })
  })

  test.each([
    { now: 'soon' },
    { now: true },
    { origin: 5 },
    { topOrigin: {} },
    { prior: {} },
    { channel: 1 },
  ])('refuses %j', (change) => {
    expect(() => checkLine({ raw, now, ...change })).toThrow(
      expect.objectContaining({ code: 'input-unreadable' }),
    )
  })

  test.each([undefined, null, 5, { ...record }])('a raw that is no text blocks: %j', (other) => {
    expect(checkLine({ raw: other, now })).toMatchObject({
      verdict: 'block',
      findings: [{ code: 'payload-unreadable' }],
    })
  })

  test('null counts as not given, and unreadable priors are passed over', () => {
    const line = {
      raw,
      now,
      origin: null,
      topOrigin: null,
      channel: null,
      prior: [null, 1, {}, { raw: 5 }, { raw: '{' }],
    }
    expect(checkLine(line)).toEqual({ verdict: 'accept', findings: [] })
  })

  test('T30: no value of a credential in the answer', () => {
    const answer = checkLine({
      raw: JSON.stringify({ ...collector, client_secret: 'Zk3Q9uVYt1hB7xLw', message }),
      now,
    })
    expect(JSON.stringify(answer)).toContain('client_secret')
    expect(JSON.stringify(answer)).not.toContain('Zk3Q9uVYt1hB7xLw')
  })
})
