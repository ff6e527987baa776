import { hex } from '@scure/base'
import * as v from 'valibot'
import { approvalChallenge } from '../approvalKey/approvalChallenge.ts'
import type { RequestRecord } from '../request/requestRecord.ts'
import { findApprovals, markApprovalDelivered } from './approvalStore.ts'
import { browser } from './browser.ts'
import { findProof, markDelivered } from './proofStore.ts'
import { changeDeliveries, type Delivery, deliveriesKey } from './rememberDelivery.ts'

const deliverySchema = v.object({
  origin: v.string(),
  verificationId: v.string(),
  digest: v.string(),
  delivered: v.string(),
})

/** Notes in the proof or the approval, if one is kept, when the page took the signature; the ask may be a later one than the proof's. */
export async function noteDelivered({ asker, digest, verificationId, times }: RequestRecord): Promise<void> {
  if (asker === undefined || asker.incognito || times.delivered === undefined) return
  await note({ origin: asker.origin, verificationId, digest, delivered: times.delivered })
}

/**
 * The same for whatever the background remembers: a signature may have been taken when no window of ours was open to
 * note it, or before the browser was started again.
 */
export async function noteDeliveries(): Promise<void> {
  await changeDeliveries(async (remembered) => {
    for (const delivery of remembered) {
      const read = v.safeParse(deliverySchema, delivery)
      if (read.success) await note(read.output)
    }
    return []
  })
}

/**
 * Calls back after every new delivery.
 *
 * @returns a function that stops watching.
 */
export function watchDeliveries(changed: () => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && changes[deliveriesKey]?.newValue !== undefined) changed()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}

async function note({ delivered, ...ask }: Delivery): Promise<void> {
  const proof = await findProof(ask)
  if (proof !== undefined) return await markDelivered(proof.id, delivered)
  const approvals = await findApprovals({ askedBy: ask.origin, requestId: ask.verificationId })
  for (const { id, record } of approvals) {
    const challenge = hex.encode(await approvalChallenge(record.request))
    if (challenge === ask.digest) await markApprovalDelivered(id, delivered)
  }
}
