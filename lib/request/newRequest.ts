import { messageBytes } from '../message/messageBytes.ts'
import type { Channel, Payload } from '../paxos/payload.ts'
import { depositDigest } from './depositDigest.ts'
import type { Asker, RequestRecord, Waiter } from './requestRecord.ts'
import { sha256Hex } from './sha256Hex.ts'

/** What a request is made from: a readable payload, how it came, and who asks. */
export type Ask = {
  raw: string
  payload: Payload
  channel: Channel
  asker?: Asker
  waiter?: Waiter
  batchId?: string | undefined
  /** ISO 8601. */
  at: string
  /** Tells asks of one millisecond apart: grows with each. */
  place?: number
}

/**
 * The record of a newly arrived ask, in state `pending`.
 *
 * @returns a record whose `digest` is that of the deposit, or the lower-case hex SHA-256 of the message's UTF-8
 * bytes, or empty when there is no message or it is not encodable (which the sign window blocks).
 */
export async function newRequest(ask: Ask): Promise<RequestRecord> {
  const { payload } = ask
  const expiry = Date.parse(payload.expiresAt ?? '')
  return {
    id: crypto.randomUUID(),
    channel: ask.channel,
    ...(ask.asker && { asker: ask.asker }),
    waiters: ask.waiter ? [ask.waiter] : [],
    ...(ask.batchId && { batchId: ask.batchId }),
    raw: ask.raw,
    digest: await digestOf(payload),
    verificationId: payload.verificationId,
    network: payload.network,
    address: payload.address,
    method: payload.method,
    ...(Number.isFinite(expiry) && { expiresAt: new Date(expiry).toISOString() }),
    state: 'pending',
    times: { asked: ask.at },
    ...(ask.place !== undefined && { place: ask.place }),
  }
}

async function digestOf({ method, message, smallDeposit }: Payload): Promise<string> {
  if (method === 'SMALL_DEPOSIT' && smallDeposit) return await depositDigest(smallDeposit)
  return message?.isWellFormed() ? await sha256Hex(messageBytes(message)) : ''
}
