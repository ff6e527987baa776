import type { Runtime } from 'webextension-polyfill'
import { approvalPrefix } from '../../lib/approvalKey/approvalPrefix.ts'
import { askerOf, type Sender } from '../../lib/browser/sender.ts'
import { CountersignError, errorReport } from '../../lib/errors.ts'
import type { AskMessage } from '../../lib/page/bridgeProtocol.ts'
import { answerOf, type RequestRecord } from '../../lib/request/requestRecord.ts'
import type { ApprovalWork } from './approvals.ts'
import type { BridgePorts } from './bridgePorts.ts'
import { deliver, messageFor } from './delivery.ts'
import { mayAsk, serveDoor } from './doors.ts'
import { expectWindow } from './firstLook.ts'
import { readBridgeMessage } from './readBridgeMessage.ts'
import type { RawAsk, RequestQueue } from './requestQueue.ts'
import { answerWallet, walletRequestIn } from './walletDoor.ts'

/**
 * Serves one page's bridge for as long as its port lives.
 *
 * @returns what to do with each of its messages.
 */
export function serveBridge(
  port: Runtime.Port,
  ports: BridgePorts,
  queue: RequestQueue,
  approvals: () => Promise<ApprovalWork>,
): (message: unknown) => void {
  const sender = port.sender as Sender | undefined
  const documentId = sender?.documentId
  if (documentId === undefined) {
    port.disconnect()
    return () => {}
  }
  ports.add(documentId, port)
  // One word about a request after the other: a withdrawal must find the request stored (T39).
  const turns = new Map<string, Promise<void>>()
  port.onDisconnect.addListener(() => {
    if (ports.remove(documentId, port)) void queue.leave({ documentId })
  })
  return (received) => {
    const message = readBridgeMessage(received)
    if (!message) return
    if (!('requestId' in message)) return void serveDoor(message, sender, queue).catch(() => {})
    const { requestId } = message
    const take = () => handle(message, { port, documentId, sender, ports, queue, approvals })
    const turn = (turns.get(requestId)?.then(take) ?? take())
      .catch((error: unknown) => {
        port.postMessage({ kind: 'failure', requestId, error: errorReport(error) })
      })
      .finally(() => {
        if (turns.get(requestId) === turn) turns.delete(requestId)
      })
    turns.set(requestId, turn)
  }
}

type Connection = {
  port: Runtime.Port
  documentId: string
  sender: Sender | undefined
  ports: BridgePorts
  queue: RequestQueue
  approvals: () => Promise<ApprovalWork>
}

async function handle(message: AskMessage, connection: Connection): Promise<void> {
  if (message.kind === 'submit') return await submit(message, connection)
  const { queue, documentId } = connection
  const record = waitedFor(await queue.all(), documentId, message.requestId)
  if (!record) return
  const at = new Date().toISOString()
  const moved = (event: Parameters<RequestQueue['apply']>[1]): Promise<unknown> =>
    queue.apply(record.id, event).catch(() => {
      // The request has moved on, and its present state stands: a late word changes nothing.
    })
  switch (message.kind) {
    case 'cancel':
      // What is being sent goes on: the page hears no more of it.
      await moved(
        record.state === 'depositing'
          ? { kind: 'leave', documentId, pageRequestId: message.requestId }
          : { kind: 'cancel', at },
      )
      break
    case 'received':
      await moved({ kind: 'delivered', at })
      break
    case 'unacknowledged':
      await moved({ kind: 'undelivered' })
      break
  }
}

async function submit(
  message: Extract<AskMessage, { kind: 'submit' }>,
  { port, documentId, sender, ports, queue, approvals }: Connection,
): Promise<void> {
  const { requestId, payload, batchId, channel = 'page' } = message
  const asker = askerOf(sender, message.ancestorOrigins)
  const waiter = { pageRequestId: requestId, documentId, tabId: asker.tabId, frameId: asker.frameId }
  const wallet = walletRequestIn(payload)
  const isApproval = channel === 'page' && payload.startsWith(approvalPrefix)
  const ask: RawAsk =
    wallet || isApproval
      ? { raw: payload, channel: wallet ? 'wallet' : 'approval', asker, waiter }
      : { raw: payload, channel, asker, waiter, batchId }
  const readApproval = async () =>
    queue.read({ ...ask, payload: (await approvals()).read(payload, asker.origin, Date.now()) })
  const reading = isApproval ? readApproval() : queue.read(ask)
  reading.catch(() => {
    // Said below, to a site that may ask.
  })
  const openWindow = expectWindow()
  const [allowed, stored] = await Promise.all([mayAsk(asker), queue.all()])
  if (!allowed) throw new CountersignError('permission-missing', { origin: asker.origin })
  const known = waitedFor(stored, documentId, requestId)
  if (known) {
    port.postMessage(messageFor(known, requestId))
    return
  }
  if (channel === 'page' && !wallet) await checkMethod(reading, message.method)
  const result = wallet && (await answerWallet(wallet, asker))
  if (result) {
    port.postMessage({ kind: 'response', requestId, result })
    return
  }
  const opened: Promise<void>[] = []
  const activated = message.activated || (wallet !== undefined && followsUp(stored, documentId))
  const open = (answered: boolean, waiting: readonly RequestRecord[]): void => {
    if (activated && !answered) opened.push(openWindow(waiting))
  }
  try {
    const record = await queue.submit(ask, open, reading, stored)
    if (answerOf(record)) await deliver(ports, queue, record)
    else if (record.times.shown !== undefined || record.deposit)
      port.postMessage(messageFor(record, requestId))
    // Gone while its ask was being stored, and nobody will say so again.
    if (!ports.has(waiter)) await queue.leave({ documentId })
  } catch (error) {
    if (message.activated && hasNotice(error)) opened.push(openWindow())
    throw error
  } finally {
    await Promise.all(opened)
  }
}

/** A page that is ready for a signature alone must not be answered by moving money, nor the other way round. */
async function checkMethod(reading: Promise<RequestRecord>, method: string | undefined): Promise<void> {
  const record = await reading.catch(() => undefined)
  if (record && (record.method === 'SMALL_DEPOSIT') !== (method === 'SMALL_DEPOSIT')) {
    throw new CountersignError('method-mismatch')
  }
}

/** How long after the person's answer the next question belongs to the same act. */
const followUpMilliseconds = 10_000

/** Pages connect and then ask for a signature, without another click: the person has just answered this document. */
function followsUp(records: readonly RequestRecord[], documentId: string): boolean {
  const since = Date.now() - followUpMilliseconds
  return records.some(
    ({ state, asker, times }) =>
      state === 'delivered' && asker?.documentId === documentId && Date.parse(times.settled ?? '') > since,
  )
}

/** A refused credential is shown to the person as well, since it is theirs to rotate or report. */
function hasNotice(error: unknown): boolean {
  return error instanceof CountersignError && error.code === 'credentials-in-payload'
}

function waitedFor(
  records: readonly RequestRecord[],
  documentId: string,
  pageRequestId: string,
): RequestRecord | undefined {
  return records.find((record) =>
    record.waiters.some(
      (waiter) => waiter.documentId === documentId && waiter.pageRequestId === pageRequestId,
    ),
  )
}
