import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { linkDeletion, linkDelivery, linkProof } from './growChain.ts'
import { exampleBody, exampleChain, exampleTime } from './proof.fixture.ts'
import type { ChainHead, ChainNote, Proof } from './proof.ts'
import { chainWords } from './proofWords.ts'
import { verifyChains } from './verifyChain.ts'

vi.setConfig({ testTimeout: 60_000 })

const chain = await exampleChain(6)
const at = (number: number) => chain.proofs[number - 1] as Proof
const check = (found: Partial<Parameters<typeof verifyChains>[0]>) => {
  const [report] = verifyChains({ ...chain, complete: true, ...found })
  if (report === undefined) throw new Error('There is no chain.')
  return report
}
const without = (...numbers: number[]) =>
  chain.proofs.filter(({ chain }) => !numbers.includes(chain.sequence))

describe('a whole chain', () => {
  test('is whole', () => {
    expect(check({})).toMatchObject({ verdict: 'whole', proofs: 6, missing: [], broken: [] })
  })

  test.each([
    ['in the middle', [3]],
    ['at the beginning', [1]],
    ['at the end', [6]],
    ['several', [2, 3, 5]],
  ])('shows a proof that was taken out %s', (_, numbers) => {
    const report = check({ proofs: without(...numbers) })
    expect(report.verdict).toBe('broken')
    expect(report.missing.flatMap(({ first, last }) => [first, last])).toEqual(
      expect.arrayContaining(numbers.slice(0, 1)),
    )
  })

  test('shows that its end was cut off together with its head’s number', () => {
    const head = { ...chain.head, sequence: 5 }
    expect(check({ proofs: without(6), head }).broken).toEqual([5])
  })

  test('shows a proof that was exchanged for another with a hash of its own', async () => {
    const before: ChainHead = { ...chain.head, sequence: 2, hash: at(2).chain.hash }
    const forged = linkProof(await exampleBody(77), before).entry
    const proofs = chain.proofs.map((proof) => (proof.chain.sequence === 3 ? forged : proof))
    expect(check({ proofs })).toMatchObject({ verdict: 'broken', broken: [4] })
  })

  test('two different histories under one number clash', async () => {
    const before: ChainHead = { ...chain.head, sequence: 5, hash: at(5).chain.hash }
    const other = linkProof(await exampleBody(77), before).entry
    expect(check({ proofs: [...chain.proofs, other], complete: false }).broken).toEqual([6])
  })
})

describe('deletion', () => {
  const remove = (proofs: readonly Proof[], head: ChainHead) =>
    linkDeletion(proofs, 'person', exampleTime(60), head)

  test('leaves the chain whole, and is told with its time', () => {
    const { entry, head } = remove([at(5), at(2), at(3)], chain.head)
    const report = check({ proofs: without(2, 3, 5), notes: [...chain.notes, entry], head })
    expect(entry).toMatchObject({
      proofs: 3,
      deleted: [
        { first: 2, last: 3 },
        { first: 5, last: 5 },
      ],
    })
    expect(report).toMatchObject({ verdict: 'whole', deletions: [{ by: 'person', proofs: 3 }] })
    expect(chainWords(report)).toContain(`3 proofs were deleted by hand on ${exampleTime(60)}.`)
  })

  test('covers nothing but what it names', () => {
    const { entry, head } = remove([at(2)], chain.head)
    const report = check({ proofs: without(2, 4), notes: [...chain.notes, entry], head })
    expect(report).toMatchObject({ verdict: 'broken', missing: [{ first: 4, last: 4 }] })
  })

  test('cannot be widened afterwards', () => {
    const { entry, head } = remove([at(2)], chain.head)
    if (entry.kind !== 'deletion') throw new Error('That is no deletion.')
    const widened: ChainNote = {
      ...entry,
      deleted: [{ first: 2, last: 3, previous: at(2).chain.previous, hash: at(3).chain.hash }],
    }
    const report = check({ proofs: without(2, 3), notes: [...chain.notes, widened], head })
    expect(report).toMatchObject({ verdict: 'broken', changedNotes: [7] })
  })

  test('an older copy of what was deleted does no harm', () => {
    const { entry, head } = remove([at(2), at(3)], chain.head)
    expect(check({ notes: [...chain.notes, entry], head }).verdict).toBe('whole')
    expect(check({ proofs: without(2), notes: [...chain.notes, entry], head }).verdict).toBe('whole')
    expect(check({ proofs: without(3), notes: [...chain.notes, entry], head }).verdict).toBe('whole')
  })
})

test('a part of a chain says no more than that it fits', () => {
  const report = check({ proofs: [at(2), at(5)], complete: false })
  expect(report).toMatchObject({ verdict: 'part', broken: [] })
  expect(chainWords(report)).toHaveLength(1)
})

test('chains of several people are told apart, however many there are', () => {
  const others = Array.from({ length: 2000 }, (_, number) => ({
    chain: { ...at(1).chain, id: `chain-${number}` },
  }))
  const reports = verifyChains({ ...chain, proofs: [...chain.proofs, ...others], complete: false })
  expect(reports).toHaveLength(2001)
  expect(reports[0]).toMatchObject({ proofs: 6, verdict: 'part' })
})

test('any history of signing, delivering and deleting leaves a chain that is whole, and nothing can go unnoticed', () => {
  const step = fc.oneof(
    fc.constant({ kind: 'sign' as const }),
    fc.record({ kind: fc.constant('deliver' as const), which: fc.nat(20) }),
    fc.record({
      kind: fc.constant('delete' as const),
      which: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
    }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.nat(), (steps, taken) => {
      let { head } = chain
      let proofs: Proof[] = [...chain.proofs]
      const notes: ChainNote[] = [...chain.notes]
      for (const [turn, each] of steps.entries()) {
        if (each.kind === 'sign') {
          const { chain: _chain, ...body } = at(1)
          const grown = linkProof({ ...body, id: `again-${turn}` }, head)
          proofs.push(grown.entry)
          head = grown.head
        } else if (each.kind === 'deliver') {
          const proof = proofs[each.which]
          if (proof === undefined || proof.times.delivered !== undefined) continue
          const grown = linkDelivery(proof, exampleTime(100 + turn), head)
          proofs = proofs.map((other) => (other === proof ? grown.entry : other))
          head = grown.head
        } else {
          const gone = proofs.filter((_, index) => each.which.includes(index))
          if (gone.length === 0) continue
          const grown = linkDeletion(gone, 'person', exampleTime(100 + turn), head)
          proofs = proofs.filter((proof) => !gone.includes(proof))
          notes.push(grown.entry)
          head = grown.head
        }
      }
      expect(check({ proofs, notes, head }).verdict).toBe('whole')
      if (proofs.length === 0) return
      const rest = proofs.filter((_, index) => index !== taken % proofs.length)
      expect(check({ proofs: rest, notes, head }).verdict).toBe('broken')
    }),
    { numRuns: runs(60) },
  )
})
