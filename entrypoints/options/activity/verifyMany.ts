import { takeSnapshot } from '../../../lib/browser/activityStore.ts'
import type { Proof } from '../../../lib/proof/proof.ts'
import type { ProofFile, UnchainedProof } from '../../../lib/proof/readProof.ts'
import { type ChainReport, verifyChains } from '../../../lib/proof/verifyChain.ts'
import { type ProofReport, verifyProof } from '../../../lib/proof/verifyProof.ts'

/** What several proofs were found to be. Only those that are not valid are told one by one. */
export type ManyReport = {
  proofs: number
  bad: { proof: Proof | UnchainedProof; report: ProofReport }[]
  chains: ChainReport[]
}

/** So long may the page be deaf. */
const sliceMilliseconds = 30

/**
 * Checks all proofs of a file, with pauses in which the page answers.
 *
 * @param signal stops it; then the promise rejects with the signal's reason
 */
export async function verifyMany(
  { proofs, notes, head, complete }: ProofFile,
  onProgress: (done: number) => void,
  signal?: AbortSignal,
): Promise<ManyReport> {
  const bad: ManyReport['bad'] = []
  let pausedAt = performance.now()
  for (const [at, proof] of proofs.entries()) {
    const report = verifyProof(proof)
    if (report.verdict !== 'valid') bad.push({ proof, report })
    if (performance.now() - pausedAt > sliceMilliseconds) {
      onProgress(at + 1)
      await new Promise((resolve) => setTimeout(resolve))
      signal?.throwIfAborted()
      pausedAt = performance.now()
    }
  }
  const chained = proofs.filter((proof) => 'chain' in proof)
  const chains = verifyChains({ proofs: chained, notes, complete, ...(head && { head }) })
  return { proofs: proofs.length, bad, chains }
}

/** Everything that is kept here, in the form of an export. */
export async function readKept(): Promise<ProofFile> {
  const { head, notes, batches } = await takeSnapshot()
  const proofs: Proof[] = []
  for await (const batch of batches()) proofs.push(...batch)
  return { head, notes, proofs, complete: true }
}
