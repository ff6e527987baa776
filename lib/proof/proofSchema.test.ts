import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { exportJson } from './exportProofs.ts'
import { linkDeletion, linkDelivery, linkProof } from './growChain.ts'
import { exampleChain, exampleSolanaBody, exampleTime } from './proof.fixture.ts'
import type { Proof } from './proof.ts'
import { looksLikeProof, readProofs } from './readProof.ts'

vi.setConfig({ testTimeout: 60_000 })

const schema = JSON.parse(readFileSync(new URL('../../docs/proof.schema.json', import.meta.url), 'utf8'))
const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
const fits = ajv.compile(schema)
const reads = (value: unknown): boolean => {
  try {
    readProofs(value)
    return true
  } catch {
    return false
  }
}

const { proofs, notes, head } = await exampleChain(3)
const [first, second, third] = proofs as [Proof, Proof, Proof]
const delivered = linkDelivery(first, exampleTime(9), head)
const solana = linkProof(exampleSolanaBody(), delivered.head)
const deletion = linkDeletion([second], 'person', exampleTime(10), solana.head)

async function* batches(...all: Proof[][]) {
  yield* all
}
const frame = {
  exported: exampleTime(11),
  complete: true,
  head: deletion.head,
  notes: [...notes, deletion.entry],
}
const exported = (await exportJson(frame, batches([delivered.entry], [], [third, solana.entry]))).join('')

test('every kind of proof fits the JSON Schema', () => {
  for (const proof of [first, delivered.entry, solana.entry]) {
    expect(fits(JSON.parse(JSON.stringify(proof))), JSON.stringify(fits.errors)).toBe(true)
  }
})

test('R38: an export is one JSON document that fits the schema, and is read back as it was', () => {
  const value = JSON.parse(exported)
  expect(fits(value), JSON.stringify(fits.errors)).toBe(true)
  expect(readProofs(value)).toMatchObject({ ...frame, proofs: [delivered.entry, third, solana.entry] })
})

test('an export without proofs is a document too', async () => {
  const empty = JSON.parse((await exportJson(frame, batches())).join(''))
  expect(fits(empty)).toBe(true)
  expect(readProofs(empty).proofs).toEqual([])
})

test('the JSON Schema and the reader refuse and take the same documents', () => {
  const document = { ...delivered.entry }
  const whole = JSON.parse(exported)
  const values = fc.oneof(
    fc.constantFrom(
      '',
      'x',
      'countersign-proof',
      'deletion',
      '2026-05-19',
      '2026-13-19T12:00:00Z',
      'ab'.repeat(32),
      'AB'.repeat(32),
      'YQ==',
      'YQ',
      'page',
    ),
    fc.constantFrom(0, -1, 1.5, 2, true, null),
    fc.constantFrom([], {}, [{}]),
  )
  const paths = (value: unknown, path: string[] = []): string[][] =>
    typeof value !== 'object' || value === null
      ? [path]
      : [
          ...(path.length > 0 ? [path] : []),
          ...Object.entries(value).flatMap(([name, member]) => paths(member, [...path, name])),
        ]
  const changed = (base: object) =>
    fc
      .record({
        path: fc.constantFrom(...paths(base)),
        value: values,
        how: fc.constantFrom('set', 'drop', 'add'),
      })
      .map(({ path, value, how }) => {
        const copy = structuredClone(base) as Record<string, unknown>
        const holder = path.slice(0, -1).reduce((at, name) => at[name] as Record<string, unknown>, copy)
        const name = path.at(-1) ?? ''
        if (how === 'drop' && !Array.isArray(holder)) delete holder[name]
        else if (how === 'add' && !Array.isArray(holder)) holder.more = value
        else holder[name] = value
        return copy
      })
  let refused = 0
  fc.assert(
    fc.property(fc.oneof(changed(document), changed(whole)), (value) => {
      const fitting = fits(value)
      if (!fitting) refused += 1
      expect(reads(value), JSON.stringify(value)).toBe(fitting)
    }),
    { numRuns: 1500 },
  )
  expect(refused).toBeGreaterThan(500)
})

test.each([
  [{ ...first, extra: 1 }, '“extra” does not belong there'],
  [{ ...first, digest: undefined }, '“digest”'],
  [
    { ...first, times: { ...first.times, signed: 'yesterday' } },
    '“times.signed” is not an ISO 8601 time in UTC',
  ],
  ['text', 'it is not a proof of Countersign'],
])('what cannot be read is refused with the field that is wrong', (value, reason) => {
  expect(() => readProofs(value)).toThrowError(
    expect.objectContaining({
      code: 'proof-unreadable',
      values: { reason: expect.stringContaining(reason) },
    }),
  )
})

test('a proof is told from other JSON', () => {
  const { format: _format, chain: _chain, ...old } = first
  for (const value of [first, JSON.parse(exported), [first], { ...old, version: 1 }]) {
    expect(looksLikeProof(value)).toBe(true)
  }
  for (const value of [null, 'x', [], {}, { verification_id: '1' }, { id: '1', version: 1 }]) {
    expect(looksLikeProof(value)).toBe(false)
  }
})
