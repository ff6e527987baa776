import type { ProofBody } from '../../../lib/proof/proof.ts'

/** What a person hands over in place of the page: the body that is submitted to Paxos, or what a wallet returns. */
export function replyText({ verificationId, signature }: ProofBody): string {
  if (verificationId === '') return signature.delivered
  return JSON.stringify({ id: verificationId, signature: signature.delivered })
}
