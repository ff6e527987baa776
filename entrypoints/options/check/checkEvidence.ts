import type { ApprovalReport } from '../../../lib/approvalKey/checkApprovals.ts'
import { looksLikeApproval } from '../../../lib/approvalKey/looksLikeApproval.ts'
import { CountersignError } from '../../../lib/errors.ts'
import type { Proof } from '../../../lib/proof/proof.ts'
import { type Evidence, largestEvidence, readEvidence } from '../../../lib/proof/readEvidence.ts'
import type { UnchainedProof } from '../../../lib/proof/readProof.ts'
import { type ProofReport, verifyProof } from '../../../lib/proof/verifyProof.ts'
import { examineSignature } from '../../../lib/signature/examineSignature.ts'
import type { SignatureVerdict } from '../../../lib/signature/verdict.ts'
import { type ManyReport, verifyMany } from '../activity/verifyMany.ts'

/** A message, an address and a signature, as a person gives them. */
export type Claim = { network: string; address: string; message: string; signature: string }

/** What a check found. */
export type CheckOutcome =
  | { kind: 'approvals'; reports: ApprovalReport[] }
  | { kind: 'signature'; claim: Omit<Claim, 'signature'>; verdict: SignatureVerdict }
  | { kind: 'proof'; proof: Proof | UnchainedProof; report: ProofReport }
  | { kind: 'many'; report: ManyReport }
  | Extract<Evidence, { kind: 'unsigned' | 'deposit' | 'reply' | 'unknown' | 'refused' }>

/**
 * Checks a document that was pasted or read from a file.
 *
 * @throws CountersignError `proof-unreadable`
 */
export async function checkText(pasted: string): Promise<CheckOutcome> {
  if (pasted.length > largestEvidence) throw new CountersignError('payload-too-large')
  await drawn()
  const approvals = readApprovalText(pasted)
  if (approvals !== undefined) {
    const { checkApprovals, readApprovals } = await import('../../../lib/approvalKey/checkApprovals.ts')
    return { kind: 'approvals', reports: await checkApprovals(readApprovals(approvals)) }
  }
  const evidence = readEvidence(pasted.trim())
  if (evidence.kind === 'signed') return judged(evidence.claim)
  if (evidence.kind !== 'proofs') return evidence
  const { proofs } = evidence.file
  const [proof] = proofs
  if (proof !== undefined && proofs.length === 1 && evidence.file.head === undefined) {
    return { kind: 'proof', proof, report: verifyProof(proof) }
  }
  return { kind: 'many', report: await verifyMany(evidence.file, () => {}) }
}

/** Checks a signature of which message and address are given by hand. */
export async function checkClaim(claim: Claim): Promise<CheckOutcome> {
  await drawn()
  return judged(claim)
}

function judged({ signature, ...claim }: Omit<Claim, 'signature'> & { signature: unknown }): CheckOutcome {
  return { kind: 'signature', claim, verdict: examineSignature({ ...claim, signature }) }
}

/** What looks like approvals, parsed. */
function readApprovalText(pasted: string): unknown {
  try {
    const value: unknown = JSON.parse(pasted)
    return looksLikeApproval(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Until the page shows that it works: finding out what was signed may take a while. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
