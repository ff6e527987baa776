import type { BackgroundMessage } from '../../lib/page/bridgeProtocol.ts'
import { answerOf, isForPage, type RequestRecord, type Waiter } from '../../lib/request/requestRecord.ts'
import { isOpen } from '../../lib/request/transition.ts'
import type { BridgePorts } from './bridgePorts.ts'
import type { RequestQueue } from './requestQueue.ts'

/** How long a document has to take an answer before it counts as undelivered. */
const patienceMilliseconds = 5000

/** What a waiting document is told about a record's present state. */
export function messageFor(record: RequestRecord, requestId: string): BackgroundMessage {
  const result = answerOf(record)
  if (result) return { kind: 'response', requestId, result }
  if (record.state === 'depositing' && record.deposit?.progress)
    return { kind: 'progress', requestId, ...record.deposit.progress }
  if (!isOpen(record.state) && record.error) return { kind: 'failure', requestId, error: record.error }
  // Accounts were connected: which ones, the page's wallet asks for.
  if (record.state === 'delivered') return { kind: 'response', requestId, result: {} }
  if (record.state !== 'pending') return { kind: 'progress', requestId, state: 'signing' }
  return { kind: 'progress', requestId, state: record.times.shown === undefined ? 'queued' : 'shown' }
}

/** Tells every document that waits for a record how it stands, waking bridges that lost their port. */
export async function tellWaiters(ports: BridgePorts, record: RequestRecord): Promise<void> {
  const unheard: Waiter[] = record.waiters.filter(
    (waiter) => !ports.post(waiter, messageFor(record, waiter.pageRequestId)),
  )
  await Promise.all(unheard.map((waiter) => ports.nudge(waiter)))
}

/**
 * What follows a stored change: a new state is told to whoever waits, a verified signature is handed over. A new
 * or joining ask is answered where it came in.
 */
export async function announce(
  ports: BridgePorts,
  queue: RequestQueue,
  record: RequestRecord,
  before: RequestRecord | undefined,
): Promise<void> {
  if (!before || before.state === record.state) {
    const shownNow = before !== undefined && before.times.shown !== record.times.shown && isOpen(record.state)
    const movedNow = before !== undefined && before.deposit?.progress !== record.deposit?.progress
    if (shownNow || movedNow) await tellWaiters(ports, record)
    return
  }
  // To a page, approved and signing are one step.
  if (record.state === 'signing' && before.state === 'approved') return
  if (record.state === 'verified') await deliver(ports, queue, record)
  else await tellWaiters(ports, record)
}

/**
 * Hands a verified signature, an approval, or word of a deposit, to the documents that wait, and settles the record: `delivered` once one of them
 * acknowledges, `undelivered` when none does in time. What nobody waits for on a page was handed to the person.
 */
export async function deliver(ports: BridgePorts, queue: RequestQueue, record: RequestRecord): Promise<void> {
  if (!isForPage(record)) {
    await queue.apply(record.id, { kind: 'delivered', at: new Date().toISOString() })
    return
  }
  if (record.waiters.length === 0) {
    await queue.apply(record.id, { kind: 'undelivered' })
    return
  }
  await tellWaiters(ports, record)
  setTimeout(() => {
    queue.apply(record.id, { kind: 'undelivered' }).catch(() => {
      // Delivered in the meantime, which is how it should be.
    })
  }, patienceMilliseconds)
}
