import { noHash, noteHash } from './chainHash.ts'
import type { ChainHead, ChainLink, ChainNote, DeletionReason, Proof } from './proof.ts'

/** Links by their numbers in the chain, both ends included. */
export type LinkRange = { first: number; last: number }

/** What links of one chain show together. */
export type ChainReport = {
  id: string
  proofs: number
  /**
   * `whole`: nothing was changed, and all that is missing was noted as deleted. `part`: what is here fits, and the
   * file does not claim to hold more. `broken`: something was changed or taken out.
   */
  verdict: 'whole' | 'part' | 'broken'
  /** Deletions that the chain itself notes. */
  deletions: { time: string; by: DeletionReason; proofs: number }[]
  /** Proofs that were kept before the chain was started. */
  adopted: number
  /** Links that are neither here nor noted as deleted. */
  missing: LinkRange[]
  /** Links that do not follow from the one before, or of which two different ones are here. */
  broken: number[]
  /** Notes whose content is not the one that was hashed. */
  changedNotes: number[]
}

type Segment = LinkRange & { previous: string; hash: string; present: boolean }

/**
 * Checks how proofs and notes hang together, chain by chain. The hash of each proof's own content is for
 * `verifyProof`; the hashes of notes are checked here.
 *
 * @param complete whether they are said to be all there is, up to `head`
 */
export function verifyChains(found: {
  proofs: readonly Pick<Proof, 'chain'>[]
  notes: readonly ChainNote[]
  head?: ChainHead
  complete: boolean
}): ChainReport[] {
  const chains = new Map<string, Found>()
  const of = (id: string): Found => {
    const known = chains.get(id) ?? { id, proofs: [], notes: [], complete: found.complete }
    chains.set(id, known)
    return known
  }
  for (const proof of found.proofs) of(proof.chain.id).proofs.push(proof)
  for (const note of found.notes) of(note.chain.id).notes.push(note)
  if (found.head !== undefined) of(found.head.id).head = found.head
  return [...chains.values()].map(verifyChain)
}

type Found = {
  id: string
  proofs: Pick<Proof, 'chain'>[]
  notes: ChainNote[]
  head?: ChainHead
  complete: boolean
}

function verifyChain({ id, proofs, notes, head, complete }: Found): ChainReport {
  const { segments, clashes } = inOrder([...presentLinks(proofs, notes), ...deletedLinks(notes)])
  const missing: LinkRange[] = []
  const broken = new Set<number>(clashes)
  let before: { sequence: number; hash: string | undefined } = { sequence: -1, hash: noHash }
  for (const segment of segments) {
    if (segment.first > before.sequence + 1) {
      missing.push({ first: before.sequence + 1, last: segment.first - 1 })
    } else if (before.hash !== undefined && segment.previous !== before.hash) {
      broken.add(segment.first)
    }
    before = { sequence: segment.last, hash: segment.hash }
  }
  if (head !== undefined && head.sequence > before.sequence) {
    missing.push({ first: before.sequence + 1, last: head.sequence })
  } else if (head !== undefined && (head.sequence < before.sequence || head.hash !== before.hash)) {
    broken.add(before.sequence)
  }
  const changedNotes = notes.filter((note) => noteHash(note) !== note.chain.hash)
  const isBroken = broken.size > 0 || changedNotes.length > 0 || (complete && missing.length > 0)
  return {
    id,
    proofs: proofs.length,
    verdict: isBroken ? 'broken' : complete ? 'whole' : 'part',
    deletions: notes.flatMap((note) =>
      note.kind === 'deletion' ? [{ time: note.time, by: note.by, proofs: note.proofs }] : [],
    ),
    adopted: notes.reduce((sum, note) => sum + (note.kind === 'start' ? note.adopted : 0), 0),
    missing,
    broken: [...broken].sort((a, b) => a - b),
    changedNotes: changedNotes.map(({ chain }) => chain.sequence),
  }
}

function presentLinks(proofs: readonly Pick<Proof, 'chain'>[], notes: readonly ChainNote[]): Segment[] {
  const links: ChainLink[] = [
    ...proofs.flatMap(({ chain }) => (chain.delivery === undefined ? [chain] : [chain, chain.delivery])),
    ...notes.map(({ chain }) => chain),
  ]
  return links.map(({ sequence, previous, hash }) => ({
    first: sequence,
    last: sequence,
    previous,
    hash,
    present: true,
  }))
}

function deletedLinks(notes: readonly ChainNote[]): Segment[] {
  return notes.flatMap((note) =>
    note.kind === 'deletion'
      ? note.deleted.filter(({ first, last }) => first <= last).map((run) => ({ ...run, present: false }))
      : [],
  )
}

/**
 * The links in order, each number once. What is here goes before a note of its deletion (from an older copy); the
 * same link twice is one; two different ones with one number clash.
 */
function inOrder(all: readonly Segment[]): { segments: Segment[]; clashes: number[] } {
  const sorted = [...all].sort((a, b) => a.first - b.first || Number(b.present) - Number(a.present))
  const segments: Segment[] = []
  const clashes: number[] = []
  for (const segment of sorted) {
    const last = segments.at(-1)
    if (last === undefined || segment.first > last.last) {
      segments.push(segment)
      continue
    }
    if (!last.present && segment.present) {
      // An older copy still has what a run says was deleted: inside the run only its last link can be compared.
      if (segment.first === last.last && segment.hash !== last.hash) clashes.push(segment.first)
    } else if (last.present && segment.present) {
      if (segment.hash !== last.hash || segment.previous !== last.previous) clashes.push(segment.first)
    } else if (segment.previous !== last.previous) {
      clashes.push(segment.first)
    }
    if (segment.last > last.last) segments.push({ ...segment, first: last.last + 1, previous: last.hash })
  }
  return { segments, clashes }
}
