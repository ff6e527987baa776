import { askerName } from '../../components/askerName.ts'
import type { ProofBody } from '../../lib/proof/proof.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'

/** One line of the popup's list of proofs. */
export type RecentProof = {
  id: string
  whom: string
  network: string
  address: string
  /** Milliseconds since the epoch. */
  signedAt: number
  /** As it is handed over. */
  reply: { id: string; signature: string }
  /** A page asked for it and has not taken it. */
  undelivered: boolean
}

/**
 * The proofs to show: all that no page has taken, then the newest others, at most `limit` of those.
 *
 * A request that is not in the list of proofs (private windows keep none) still shows from its record.
 */
export function recentProofs(
  proofs: readonly ProofBody[],
  records: readonly RequestRecord[],
  limit: number,
): RecentProof[] {
  const delivered = new Set(records.filter(({ state }) => state === 'delivered').map(({ id }) => id))
  const kept = proofs.map((proof) => fromProof(proof, delivered.has(proof.id)))
  const known = new Set(kept.map(({ id }) => id))
  const unkept = records.flatMap((record) => (known.has(record.id) ? [] : fromRecord(record)))
  const all = [...unkept, ...kept].sort((a, b) => b.signedAt - a.signedAt)
  return [
    ...all.filter(({ undelivered }) => undelivered),
    ...all.filter(({ undelivered }) => !undelivered).slice(0, limit),
  ]
}

function fromProof(proof: ProofBody, delivered: boolean): RecentProof {
  return {
    id: proof.id,
    whom: askerName(proof.origin, proof.channel),
    network: proof.network,
    address: proof.address,
    signedAt: Date.parse(proof.times.signed),
    reply: { id: proof.verificationId, signature: proof.signature.delivered },
    undelivered: proof.origin !== undefined && proof.times.delivered === undefined && !delivered,
  }
}

function fromRecord(record: RequestRecord): RecentProof[] {
  if (record.state !== 'undelivered' || record.reply === undefined) return []
  return [
    {
      id: record.id,
      whom: askerName(record.asker?.origin, record.channel),
      network: record.network,
      address: record.address,
      signedAt: Date.parse(record.times.signed ?? record.times.asked),
      reply: { id: record.reply.id, signature: record.reply.signature },
      undelivered: record.asker !== undefined,
    },
  ]
}
