import type { ProofBody } from '../../../lib/proof/proof.ts'

/** What a person hands over in place of the page: the body that is submitted to Paxos. */
export function replyText({ verificationId, signature }: ProofBody): string {
  return JSON.stringify({ id: verificationId, signature: signature.delivered })
}
