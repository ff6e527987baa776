import '../text/errorSentences.ts'
import type { Proof } from './proof.ts'
import { chainWords, type ProofWords, proofWords } from './proofWords.ts'
import { type ProofFile, readProofs, type UnchainedProof } from './readProof.ts'
import { type ChainReport, verifyChains } from './verifyChain.ts'
import { type ProofReport, verifyProof } from './verifyProof.ts'

export type { ChainReport, Proof, ProofFile, ProofReport, ProofWords, UnchainedProof }

/** A proof with what it was found to be. */
export type CheckedProof = { proof: Proof | UnchainedProof; report: ProofReport; words: ProofWords }

/** A chain with what it shows, in words too. */
export type CheckedChain = { report: ChainReport; words: string[] }

/**
 * Checks one proof, an export or a list of proofs, as `JSON.parse` gave them. Asks no network.
 *
 * @example
 * const { proofs } = checkProofs(JSON.parse(text))
 * proofs.every(({ report }) => report.verdict === 'valid')
 * @throws CountersignError `proof-unreadable` when it is none
 */
export function checkProofs(value: unknown): { proofs: CheckedProof[]; chains: CheckedChain[] } {
  const file = readProofs(value)
  const chained = file.proofs.filter((proof) => 'chain' in proof)
  return {
    proofs: file.proofs.map((proof) => {
      const report = verifyProof(proof)
      return { proof, report, words: proofWords(proof, report) }
    }),
    chains: verifyChains({ ...file, proofs: chained }).map((report) => ({
      report,
      words: chainWords(report),
    })),
  }
}
