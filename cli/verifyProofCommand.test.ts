import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { sampleRecord } from '../lib/approvalKey/approvalRecord.fixture.ts'
import { sampleRequests } from '../lib/approvalKey/approvalRequest.fixture.ts'
import { exportApprovals } from '../lib/approvalKey/exportApprovals.ts'
import { exportJson } from '../lib/proof/exportProofs.ts'
import { linkDeletion, linkProof } from '../lib/proof/growChain.ts'
import { exampleBody, exampleChain, exampleTime } from '../lib/proof/proof.fixture.ts'
import type { ChainHead, ChainNote, Proof } from '../lib/proof/proof.ts'
import { exitCodes } from './exitCodes.ts'
import { runCli } from './runCli.fixture.ts'

// Starts processes: generous, so that a busy machine is not taken for a fault.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'countersign-proofs-'))
const chain = await exampleChain(6)
const [first, second, third] = chain.proofs as [Proof, Proof, Proof]
const file = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
async function* once(proofs: readonly Proof[]) {
  yield proofs
}
const exported = async (proofs: readonly Proof[], head: ChainHead, notes: readonly ChainNote[]) =>
  (await exportJson({ exported: exampleTime(90), complete: true, head, notes }, once(proofs))).join('')
const whole = await exported(chain.proofs, chain.head, chain.notes)
const verify = (...args: string[]) => runCli(['verify-proof', ...args])
const jsonLines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('countersign verify-proof', () => {
  test('a good proof: what it proves, what not, and the message itself', async () => {
    const { code, stdout, stderr } = await verify(file('proof.json', first))
    expect({ code, stderr }).toEqual({ code: exitCodes.done, stderr: '' })
    expect(stdout).toContain(`Valid: the key of ${first.address} on Ethereum`)
    expect(stdout).toContain('  Nonce: 1\n')
    expect(stdout).toMatch(/It proves:[\s\S]*It does not prove:[\s\S]*when it was signed/)
  })

  test('standard input, and a proof whose signature belongs to another message', async () => {
    const body = await exampleBody(2)
    const forged = { ...first, signature: body.signature }
    const { code, stdout } = await runCli(['verify-proof'], { input: JSON.stringify(forged) })
    expect(code).toBe(exitCodes.no)
    expect(stdout).toContain('standard input')
    expect(stdout).toContain('Not valid.')
    expect(stdout).toContain('The document was changed after it was written')
    expect(stdout).not.toContain('It proves')
  })

  test('an export: all are valid, and the chain is whole', async () => {
    const { code, stdout } = await verify(file('export.json', whole))
    expect(code).toBe(exitCodes.done)
    expect(stdout).toMatch(/Proofs +6\nValid +6/)
    expect(stdout).toContain('The chain is whole')
  })

  test('an export with a noted deletion is whole; one with a proof taken out is not', async () => {
    const { entry, head } = linkDeletion([second], 'person', exampleTime(80), chain.head)
    const rest = chain.proofs.filter((proof) => proof !== second)
    const honest = await verify(file('deleted.json', await exported(rest, head, [...chain.notes, entry])))
    expect(honest.code).toBe(exitCodes.done)
    expect(honest.stdout).toContain('1 proof was deleted by hand')
    const cheating = await verify(file('taken.json', await exported(rest, chain.head, chain.notes)), '--json')
    expect(cheating.code).toBe(exitCodes.no)
    expect(jsonLines(cheating.stdout).at(-1)).toMatchObject({
      verdict: 'broken',
      missing: [{ first: 2, last: 2 }],
    })
  })

  test('an old export cannot be denied by a new history', async () => {
    const before = { ...chain.head, sequence: 2, hash: second.chain.hash }
    const forged = linkProof(await exampleBody(77), before)
    const other = await exported([first, second, forged.entry], forged.head, chain.notes)
    expect((await verify(file('other.json', other))).code).toBe(exitCodes.done)
    const { code, stdout } = await verify(file('old.json', whole), file('other.json', other))
    expect(code).toBe(exitCodes.no)
    expect(stdout).toContain('different histories')
  })

  test('--json has a line for each proof and each chain', async () => {
    const { code, stdout } = await verify(
      '--json',
      file('list.json', [first, { ...third, origin: 'https://other.example' }]),
    )
    expect(code).toBe(exitCodes.no)
    expect(jsonLines(stdout)).toMatchObject([
      { id: first.id, verdict: 'valid', problems: [], digest: first.digest },
      { id: third.id, verdict: 'invalid', problems: ['document-changed'] },
      { verdict: 'part', proofs: 2 },
    ])
  })

  test.each([
    ['is no JSON', '{', 'it is not JSON'],
    ['is something else', '{"verification_id":"1"}', 'cannot be read'],
  ])('a file that %s is told, and the others are checked', async (_, content, reason) => {
    const { code, stdout, stderr } = await verify(file('bad.json', content), file('proof.json', first))
    expect(code).toBe(exitCodes.failed)
    expect(stderr).toContain(reason)
    expect(stdout).toContain('Valid:')
  })

  test('T65: approvals: what one proves and what not; one that was changed is told', async () => {
    const record = await sampleRecord(sampleRequests.withdrawal)
    const good = await verify(file('approval.json', record))
    expect(good.code).toBe(exitCodes.done)
    expect(good.stdout).toContain(`Valid: the key with the code ${record.key.verification_code}`)
    expect(good.stdout).toMatch(/250000\.50 USDG[\s\S]*It proves:[\s\S]*It does not prove:/)
    const changed = { ...record, request: { ...record.request, amount: '1' } }
    const exported = file('approvals.json', exportApprovals([record, changed], exampleTime(90)))
    const { code, stdout } = await verify('--json', exported, file('proof.json', first))
    expect(code).toBe(exitCodes.no)
    expect(jsonLines(stdout)).toMatchObject([
      { approval: record.request.id, verdict: 'valid', kind: 'withdrawal' },
      { approval: record.request.id, verdict: 'invalid', reason: expect.stringContaining('challenge') },
      { id: first.id, verdict: 'valid' },
      { verdict: 'part' },
    ])
  })

  test('what a proof says cannot steer a terminal', async () => {
    const { stdout } = await verify(file('hostile.json', { ...first, verificationId: '\u001b[2J\u202e' }))
    expect(stdout).not.toMatch(/\u001b|\u202e/)
  })
})
