import { applyRetention } from '../../lib/browser/applyRetention.ts'
import { browser } from '../../lib/browser/browser.ts'
import { addProof, findProof } from '../../lib/browser/proofStore.ts'
import { buildProof } from '../../lib/proof/buildProof.ts'
import { usefulMilliseconds } from '../../lib/proof/usefulTime.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { verifySignature } from '../../lib/signature/verifySignature.ts'
import type { KeptSignature, ProofDraft } from './signDependencies.ts'

/** Writes the proof of a verified signature; nothing is written for a request from a private window. */
export async function keepProof(draft: ProofDraft): Promise<void> {
  const { record, payload, bytes, signer, reply, signedAt } = draft
  if (record.asker?.incognito === true) return
  const { network, address, verificationId } = payload
  const { asked, shown, approved } = record.times
  await addProof(
    buildProof({
      requestId: record.id,
      verificationId,
      network,
      address,
      messageBytes: bytes,
      canonical: canonicalOf(draft),
      reply,
      signerKind: signer.kind,
      ...(record.asker !== undefined && { origin: record.asker.origin }),
      channel: record.channel,
      times: {
        asked,
        ...(shown !== undefined && { shown }),
        ...(approved !== undefined && { approved }),
        signed: signedAt,
      },
      extensionVersion: browser.runtime.getManifest().version,
    }),
  )
  // Whether older ones go is nothing that this signature may wait for or fail by.
  void applyRetention(Date.parse(signedAt)).catch(() => {})
}

/** The reply may be in the encoding that the person chose; the proof has the usual one as well. */
function canonicalOf({ payload: { network, address }, bytes, reply }: ProofDraft): string {
  if (reply.standard === 'eip191' || reply.encoding === 'base58') return reply.signature
  const verdict = verifySignature({ network, address, message: bytes, signature: reply.signature })
  return verdict.verdict === 'valid' ? verdict.canonical.text : reply.signature
}

/**
 * The signature of a proof for exactly this ask: same origin, verification and message, taken by no page. It
 * outlives the stored request, which is gone when the browser restarts (T40).
 *
 * @param now milliseconds since the epoch.
 */
export async function keptSignature(record: RequestRecord, now: number): Promise<KeptSignature | undefined> {
  const { asker, digest, verificationId, network, address } = record
  if (asker === undefined || asker.incognito || digest === '') return undefined
  const proof = await findProof({ origin: asker.origin, verificationId, digest })
  if (proof === undefined || proof.times.delivered !== undefined) return undefined
  if (proof.network !== network || proof.address !== address) return undefined
  if (now - Date.parse(proof.times.signed) > usefulMilliseconds) return undefined
  const { delivered: signature, encoding, standard } = proof.signature
  return {
    reply: { id: verificationId, signature, network, address, encoding, standard },
    signedAt: proof.times.signed,
  }
}
