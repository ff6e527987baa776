import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import '../text/errorSentences.ts'
import { proofs as texts } from '../text/en/proofs.ts'
import { linkDelivery, linkProof } from './growChain.ts'
import { exampleBody, exampleChain, exampleSolanaBody, exampleTime } from './proof.fixture.ts'
import type { Proof } from './proof.ts'
import { proofWords } from './proofWords.ts'
import { readProofs, type UnchainedProof } from './readProof.ts'
import { verifyProof } from './verifyProof.ts'

vi.setConfig({ testTimeout: 60_000 })

const { proofs, head } = await exampleChain(1)
const [first] = proofs as [Proof]
const delivered = linkDelivery(first, exampleTime(2), head).entry
const solana = linkProof(exampleSolanaBody(), head).entry

/** Canonical JSON as RFC 8785 has it for what a proof holds, written anew: sorted members, no blanks. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}

test.each([
  ['as it was signed', first],
  ['delivered', delivered],
  ['of Solana, handed over in another encoding', solana],
])('a proof %s is valid', (_, proof) => {
  expect(verifyProof(proof)).toMatchObject({ verdict: 'valid', problems: [] })
  expect(readProofs(JSON.parse(JSON.stringify(proof)))).toMatchObject({ proofs: [proof] })
})

test('the hash is SHA-256 over canonical JSON, as docs/proof.md says', () => {
  const { times, chain, ...rest } = delivered
  const { delivered: _delivered, ...before } = times
  const { hash, delivery, ...place } = chain
  const digest = (value: unknown) => createHash('sha256').update(canonical(value)).digest('hex')
  expect(digest({ ...rest, times: before, chain: place })).toBe(hash)
  const { hash: deliveryHash, ...link } = delivery as NonNullable<typeof delivery>
  expect(digest({ proof: hash, delivered: times.delivered, chain: { id: chain.id, ...link } })).toBe(
    deliveryHash,
  )
})

const changes: [keyof typeof texts.problems, (proof: Proof) => Proof][] = [
  ['digest-differs', (proof) => ({ ...proof, digest: 'ab'.repeat(32) })],
  ['text-differs', (proof) => ({ ...proof, text: `${proof.text} ` })],
  [
    'canonical-differs',
    (proof) => ({
      ...proof,
      signature: { ...proof.signature, canonical: proof.signature.canonical.toUpperCase().replace('X', 'x') },
    }),
  ],
  ['standard-differs', (proof) => ({ ...proof, signature: { ...proof.signature, standard: 'ed25519' } })],
  ['delivered-differs', (proof) => ({ ...proof, signature: { ...proof.signature, delivered: '0x00' } })],
  ['times-differ', (proof) => ({ ...proof, times: { ...proof.times, signed: exampleTime(-60) } })],
  ['document-changed', (proof) => ({ ...proof, origin: 'https://other.example' })],
  ['delivery-changed', (proof) => ({ ...proof, times: { ...proof.times, delivered: exampleTime(3) } })],
]

test.each(changes)('a change shows: %s', (problem, change) => {
  const { verdict, problems } = verifyProof(change(delivered))
  expect(verdict).toBe('invalid')
  expect(problems).toContain(problem)
})

test('every problem has such a change', () => {
  expect(changes.map(([problem]) => problem)).toEqual(Object.keys(texts.problems))
})

test('no member of a proof can be changed without notice', () => {
  const change = (value: unknown): unknown => {
    if (typeof value === 'number') return value + 1
    return typeof value === 'string'
      ? value.startsWith('1')
        ? `2${value.slice(1)}`
        : `1${value.slice(1)}`
      : value
  }
  const paths = (value: object, path: string[] = []): string[][] =>
    Object.entries(value).flatMap(([name, member]) =>
      typeof member === 'object' ? paths(member, [...path, name]) : [[...path, name]],
    )
  const all = paths(delivered)
  expect(all.length).toBeGreaterThan(25)
  const unnoticed = all.filter((path) => {
    const copy = structuredClone(delivered) as unknown as Record<string, unknown>
    const holder = path.slice(0, -1).reduce((at, name) => at[name] as Record<string, unknown>, copy)
    const name = path.at(-1) ?? ''
    holder[name] = change(holder[name])
    try {
      return readProofs(copy).proofs.every((proof) => verifyProof(proof).verdict === 'valid')
    } catch {
      return false
    }
  })
  expect(unnoticed).toEqual([])
})

test('another message is told with its reason, and proves nothing', async () => {
  const body = await exampleBody(1)
  const trimmed = Buffer.from(`${body.text} `)
  const proof = linkProof(
    {
      ...body,
      message: trimmed.toString('base64'),
      text: `${body.text} `,
      digest: createHash('sha256').update(trimmed).digest('hex'),
    },
    head,
  ).entry
  const report = verifyProof(proof)
  expect(report).toMatchObject({ verdict: 'invalid', signature: { code: 'trimmed' }, problems: [] })
  expect(proofWords(proof, report)).toMatchObject({ headline: texts.invalid, proves: [], doesNotProve: [] })
})

test('a contract account’s signature can’t be checked offline, and is never called valid', async () => {
  const body = await exampleBody(1)
  const signature = { ...body.signature, canonical: `0x${'11'.repeat(200)}` }
  const proof = linkProof({ ...body, signature }, head).entry
  expect(proofWords(proof, verifyProof(proof))).toMatchObject({ headline: texts.unverifiable, proves: [] })
})

test('a proof from before the chain is checked too, and says what is missing in it', async () => {
  const { format: _format, ...body } = await exampleBody(1)
  const old: UnchainedProof = { ...body, version: 1 }
  const [read] = readProofs(JSON.parse(JSON.stringify(old))).proofs as [UnchainedProof]
  const report = verifyProof(read)
  expect(report.verdict).toBe('valid')
  expect(proofWords(read, report).doesNotProve).toContain(texts.notUnchained)
})

test('the words say what a proof proves and what it does not', () => {
  const words = proofWords(delivered, verifyProof(delivered))
  expect(words.headline).toBe(`Valid: the key of ${first.address} on Ethereum signed exactly this message.`)
  expect(words.proves.join(' ')).toContain(first.digest)
  expect(words.doesNotProve.join(' ')).toContain(first.verificationId)
  expect(JSON.stringify(words)).not.toMatch(/\{\w+\}/)
})
