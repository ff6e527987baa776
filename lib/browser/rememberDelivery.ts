import type { RequestRecord } from '../request/requestRecord.ts'
import { browser } from './browser.ts'

/** Where `storage.local` keeps deliveries until a page of ours notes them in their proofs. */
export const deliveriesKey = 'deliveries'

/** Which proof a page took, and when (ISO 8601). */
export type Delivery = { origin: string; verificationId: string; digest: string; delivered: string }

/** So many are remembered at most; nobody looks at our pages for that long. */
const mostRemembered = 1000

/**
 * Remembers when a page took its signature, for the proof, which the background does not touch. Nothing is kept of a
 * private window.
 */
export async function rememberDelivery({
  asker,
  verificationId,
  digest,
  times,
}: RequestRecord): Promise<void> {
  if (asker === undefined || asker.incognito || times.delivered === undefined) return
  const delivery: Delivery = { origin: asker.origin, verificationId, digest, delivered: times.delivered }
  await changeDeliveries((remembered) => [...remembered, delivery].slice(-mostRemembered))
}

/**
 * Changes what is remembered.
 *
 * @param change gets what is stored, whatever it is, as a list.
 */
export function changeDeliveries(
  change: (remembered: readonly unknown[]) => readonly unknown[] | Promise<readonly unknown[]>,
): Promise<void> {
  return navigator.locks.request(deliveriesKey, async () => {
    const stored = (await browser.storage.local.get(deliveriesKey))[deliveriesKey]
    const next = await change(Array.isArray(stored) ? stored : [])
    if (next.length > 0) await browser.storage.local.set({ [deliveriesKey]: next })
    else if (stored !== undefined) await browser.storage.local.remove(deliveriesKey)
  })
}
