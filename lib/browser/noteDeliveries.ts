import type { RequestRecord } from '../request/requestRecord.ts'
import { findProof, markDelivered } from './proofStore.ts'
import { readRequests } from './requestStore.ts'

/** Notes in the proof, if one is kept, when the page took the signature; the ask may be a later one than the proof's. */
export async function noteDelivered({ asker, digest, verificationId, times }: RequestRecord): Promise<void> {
  if (asker === undefined || asker.incognito || times.delivered === undefined) return
  const proof = await findProof({ origin: asker.origin, verificationId, digest })
  if (proof !== undefined) await markDelivered(proof.id, times.delivered)
}

/** The same for every stored request: a signature may have been taken when no window of ours was open to note it. */
export async function noteDeliveries(): Promise<void> {
  for (const record of await readRequests()) {
    if (record.state === 'delivered') await noteDelivered(record)
  }
}
