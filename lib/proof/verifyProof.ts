import { base64 } from '@scure/base'
import { examineSignature } from '../signature/examineSignature.ts'
import type { SignatureVerdict } from '../signature/verdict.ts'
import { verifySignature } from '../signature/verifySignature.ts'
import type { proofs as texts } from '../text/en/proofs.ts'
import { messageDigest, messageText } from './buildProof.ts'
import { deliveryHash, proofHash } from './chainHash.ts'
import type { Proof } from './proof.ts'
import type { UnchainedProof } from './readProof.ts'

/** Stable names of what can be wrong with a proof besides its signature. Part of `verify-proof`'s output. */
export type ProofProblem = keyof typeof texts.problems

/** What a proof was found to be. `valid` needs all of it: the signature, and a document that fits together. */
export type ProofReport = {
  verdict: SignatureVerdict['verdict']
  signature: SignatureVerdict
  problems: ProofProblem[]
  /** Length of the message in bytes. */
  bytes: number
}

/**
 * Checks a proof by itself, asking nobody: that the message's forms agree, that the signature verifies for address
 * and message in both forms, and that the document is the one over which its hash was made.
 */
export function verifyProof(proof: Proof | UnchainedProof): ProofReport {
  const bytes = base64.decode(proof.message)
  const { network, address } = proof
  const { canonical, delivered, encoding, standard } = proof.signature
  const claim = { network, address, message: bytes, signature: canonical }
  const signature = examineSignature(claim)
  const problems: ProofProblem[] = []
  if (messageDigest(bytes) !== proof.digest) problems.push('digest-differs')
  if (!isText(bytes, proof.text)) problems.push('text-differs')
  if (signature.verdict === 'valid') {
    if (signature.canonical.text !== canonical) problems.push('canonical-differs')
    if (signature.canonical.standard !== standard) problems.push('standard-differs')
    if (!isSame(proof, delivered === canonical && encoding === signature.canonical.encoding)) {
      problems.push('delivered-differs')
    }
  }
  if (!isOrdered(proof.times)) problems.push('times-differ')
  if ('chain' in proof) problems.push(...hashProblems(proof))
  const verdict = problems.length > 0 && signature.verdict === 'valid' ? 'invalid' : signature.verdict
  return { verdict, signature, problems, bytes: bytes.length }
}

/** Whether the delivered signature is the same one as the canonical, in the encoding that the proof names. */
function isSame({ network, address, message, signature }: Proof | UnchainedProof, already: boolean): boolean {
  if (already) return true
  const { delivered, encoding } = signature
  const claim = { network, address, message: base64.decode(message), signature: delivered }
  const verdict = verifySignature(claim, { encoding })
  return (
    verdict.verdict === 'valid' &&
    verdict.canonical.text === delivered &&
    verdict.canonical.encoding === encoding
  )
}

function isText(bytes: Uint8Array, text: string): boolean {
  try {
    return messageText(bytes) === text
  } catch {
    return false
  }
}

/** Clocks are set back now and then while people work, but not by more than this. */
const clockSlack = 5 * 60_000

function isOrdered({ asked, shown, approved, signed, delivered }: Proof['times']): boolean {
  const times = [asked, shown, approved, signed, delivered].flatMap((time) =>
    time === undefined ? [] : [Date.parse(time)],
  )
  return times.every((time, at) => at === 0 || time >= (times[at - 1] ?? 0) - clockSlack)
}

function hashProblems(proof: Proof): ProofProblem[] {
  const { chain, times } = proof
  const problems: ProofProblem[] = []
  if (proofHash(proof) !== chain.hash) problems.push('document-changed')
  if ((times.delivered === undefined) !== (chain.delivery === undefined)) problems.push('delivery-changed')
  else if (times.delivered !== undefined && chain.delivery !== undefined) {
    const delivery = {
      proof: chain.hash,
      delivered: times.delivered,
      chain: { ...chain.delivery, id: chain.id },
    }
    if (deliveryHash(delivery) !== chain.delivery.hash) problems.push('delivery-changed')
  }
  return problems
}
