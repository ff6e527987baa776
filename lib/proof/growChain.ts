import { deliveryHash, noHash, noteHash, proofHash } from './chainHash.ts'
import type {
  ChainHead,
  ChainLink,
  ChainNote,
  DeletedRun,
  DeletionReason,
  Proof,
  ProofBody,
} from './proof.ts'

type Grown<T> = { entry: T; head: ChainHead }

/** Starts a chain. `id` is random; `adopted` counts the proofs that were kept before it. Times are ISO 8601. */
export function startChain(id: string, time: string, adopted: number): Grown<ChainNote> {
  const chain = { id, sequence: 0, previous: noHash }
  const note = { kind: 'start' as const, time, adopted, chain }
  return noted({ ...note, chain: { ...chain, hash: noteHash(note) } })
}

/** Adds a proof at the end, and the link of its delivery if that is known already. */
export function linkProof(body: ProofBody, head: ChainHead): Grown<Proof> {
  const { delivered, ...times } = body.times
  const unhashed = { ...body, times, chain: next(head) }
  const hash = proofHash(unhashed)
  const proof: Proof = { ...unhashed, chain: { ...unhashed.chain, hash } }
  const grown = { entry: proof, head: { ...head, sequence: proof.chain.sequence, hash } }
  return delivered === undefined ? grown : linkDelivery(proof, delivered, grown.head)
}

/** Notes at the end when a proof was handed over (ISO 8601). The proof's own link stays as it is. */
export function linkDelivery(proof: Proof, delivered: string, head: ChainHead): Grown<Proof> {
  const { id, sequence, previous } = next(head)
  const hash = deliveryHash({ proof: proof.chain.hash, delivered, chain: { id, sequence, previous } })
  return {
    entry: {
      ...proof,
      times: { ...proof.times, delivered },
      chain: { ...proof.chain, delivery: { sequence, previous, hash } },
    },
    head: { id, sequence, hash },
  }
}

/** Notes a deletion at the end, so that the chain stays checkable without what was deleted. */
export function linkDeletion(
  proofs: readonly Pick<Proof, 'chain'>[],
  by: DeletionReason,
  time: string,
  head: ChainHead,
): Grown<ChainNote> {
  const note = {
    kind: 'deletion' as const,
    time,
    by,
    proofs: proofs.length,
    deleted: deletedRuns(proofs),
    chain: next(head),
  }
  return noted({ ...note, chain: { ...note.chain, hash: noteHash(note) } })
}

/** The links of proofs, neighbours joined into runs, in the order of the chain. */
function deletedRuns(proofs: readonly Pick<Proof, 'chain'>[]): DeletedRun[] {
  const links: ChainLink[] = proofs.flatMap(({ chain }) => [
    chain,
    ...(chain.delivery === undefined ? [] : [chain.delivery]),
  ])
  const runs: DeletedRun[] = []
  for (const { sequence, previous, hash } of links.sort((a, b) => a.sequence - b.sequence)) {
    const last = runs.at(-1)
    if (last !== undefined && last.last + 1 === sequence) {
      last.last = sequence
      last.hash = hash
    } else {
      runs.push({ first: sequence, last: sequence, previous, hash })
    }
  }
  return runs
}

function next({ id, sequence, hash }: ChainHead): { id: string; sequence: number; previous: string } {
  return { id, sequence: sequence + 1, previous: hash }
}

function noted(note: ChainNote): Grown<ChainNote> {
  const { id, sequence, hash } = note.chain
  return { entry: note, head: { id, sequence, hash } }
}
