import type { DepositEntry } from '../../lib/deposit/journal.ts'
import { nextLook } from '../../lib/deposit/nextLook.ts'
import { CountersignError, errorReport } from '../../lib/errors.ts'
import type { DepositProgress, DepositReply } from '../../lib/page/protocol.ts'
import type { DepositRequestEvent } from '../../lib/request/depositTransition.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'

/**
 * What a deposit's present state means for a request; nothing where the request stands there already. Closing a window,
 * a page's withdrawal or the verification's expiry are none of these: only the money moves the request.
 *
 * @param watched whether the chain can be asked: what was sent is told as far as it is known where it cannot
 * @param now milliseconds since the epoch
 */
export function requestEvent(
  record: RequestRecord,
  entry: DepositEntry,
  { watched, now }: { watched: boolean; now: number },
): DepositRequestEvent | undefined {
  if (record.state !== 'depositing' || record.deposit?.entryId !== entry.id) return undefined
  const at = new Date(now).toISOString()
  switch (entry.state) {
    case 'confirmed':
      return { kind: 'deposited', reply: replyOf(record, entry, true) }
    case 'dropped':
      return { kind: 'deposit-undone', error: errorReport(new CountersignError('deposit-dropped')) }
    case 'reverted':
      return { kind: 'deposit-undone', error: errorReport(new CountersignError('deposit-reverted')) }
    case 'watching':
      return nextLook(entry, now) === undefined
        ? { kind: 'deposit-left', at, error: errorReport(new CountersignError('expired')) }
        : undefined
    case 'sent':
    case 'confirming':
      if (!watched) return { kind: 'deposited', reply: replyOf(record, entry, false) }
      return progressEvent(record, progressOf(entry, entry.state))
    case 'sending':
    case 'unknown':
      return progressEvent(record, undefined)
  }
}

function progressEvent(
  { deposit }: RequestRecord,
  progress: DepositProgress | undefined,
): DepositRequestEvent | undefined {
  const isTold = JSON.stringify(deposit?.progress) === JSON.stringify(progress)
  return isTold ? undefined : { kind: 'deposit-progress', progress }
}

function progressOf(
  { hash, confirmations, needed }: DepositEntry,
  state: DepositProgress['state'],
): DepositProgress | undefined {
  return hash === undefined ? undefined : { state, transactionHash: hash, confirmations, needed }
}

/** The network and the address are as the payload had them. */
function replyOf(
  { verificationId, network, address }: RequestRecord,
  { hash, plan }: DepositEntry,
  confirmed: boolean,
): DepositReply {
  return {
    id: verificationId,
    ...(hash !== undefined && { transaction_hash: hash }),
    network,
    address,
    chain: plan.chain,
    confirmed,
  }
}
