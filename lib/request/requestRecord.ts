import type { ErrorReport } from '../errors.ts'
import type { ApprovalReply, DepositProgress, DepositReply, SignatureReply } from '../page/protocol.ts'
import type { Channel } from '../paxos/payload.ts'

/**
 * The life of a request. `delivered`, `rejected`, `expired` and `failed` are final. `depositing` is a small deposit
 * that is in the journal (lib/deposit): from then on only what became of the money moves the request.
 */
export type RequestState =
  | 'pending'
  | 'approved'
  | 'signing'
  | 'depositing'
  | 'verified'
  | 'delivered'
  | 'undelivered'
  | 'rejected'
  | 'expired'
  | 'failed'

/** Who asks, as the browser says it. A pasted or linked payload has no asker. */
export type Asker = {
  /** Exact origin of the asking document: scheme, host, port. Never `null`. */
  origin: string
  /** Origin of the top page where it differs and is visible; `hidden` where it differs and is not. */
  topOrigin?: string | 'hidden'
  tabId: number
  frameId: number
  documentId: string
  incognito: boolean
}

/** A document that waits for the answer: one page request id of one document. */
export type Waiter = {
  pageRequestId: string
  tabId: number
  frameId: number
  documentId: string
}

/** What signs: a local account, or a wallet injected into a page. */
export type Signer =
  | { kind: 'local'; accountId: string; label: string }
  | { kind: 'injected'; walletId: string; label: string }

/** What the person approved: the bytes that were shown and who is to sign them. */
export type Approval = {
  /** Lower-case hex SHA-256 of the message bytes that the window showed. */
  digest: string
  /** Absent where an approval key signs: which of the asked ones, the browser finds out. */
  signer?: Signer
}

/** ISO 8601 times at which the request passed each point. */
export type RequestTimes = {
  asked: string
  shown?: string
  approved?: string
  signed?: string
  delivered?: string
  settled?: string
}

/**
 * A stored request: the truth about one ask. Lives in `storage.session`; promises, ports and windows are
 * conveniences that may die at any moment.
 */
export type RequestRecord = {
  id: string
  channel: Channel
  asker?: Asker
  waiters: Waiter[]
  /** Shared by the requests that one document made at once: they are shown as one list. Each is a request of its own. */
  batchId?: string
  /** The payload exactly as the page handed it over. */
  raw: string
  /**
   * Lower-case hex SHA-256 of what is approved: of the message's UTF-8 bytes, or of the deposit
   * (lib/request/depositDigest.ts); empty where there is neither.
   */
  digest: string
  verificationId: string
  network: string
  address: string
  method: string
  /** ISO 8601; absent when the payload has none that can be read (such a request is blocked). */
  expiresAt?: string
  state: RequestState
  /**
   * A refusal that the person must hear of (a payload that carried a credential): `failed` from the start, with
   * an empty `raw`, shown once in the sign window and then dismissed.
   */
  notice?: true
  times: RequestTimes
  /** Among those that were asked in the same millisecond, which comes first. */
  place?: number
  approval?: Approval
  reply?: SignatureReply
  /** What the approver's key made, where that was asked for. */
  approvalReply?: ApprovalReply
  /** The deposit that answers this request, as the journal has it. */
  deposit?: RequestDeposit
  error?: ErrorReport
}

/** What a request knows of its deposit. */
export type RequestDeposit = {
  /** Of the journal's entry. */
  entryId: string
  /** What the pages that wait are told; absent as long as nothing is known to be sent. */
  progress?: DepositProgress
  /** The answer to the page, once there is one. */
  reply?: DepositReply
}

/** Whether a page asked, and so gets the answer: what a watched page received was asked for by nobody. */
export function isForPage({ asker, channel }: RequestRecord): boolean {
  return asker !== undefined && channel !== 'watch'
}

/** The answer to whoever asked, once there is one: a signature, a deposit or an approval. */
export function answerOf({
  reply,
  deposit,
  approvalReply,
}: RequestRecord): SignatureReply | DepositReply | ApprovalReply | undefined {
  return reply ?? deposit?.reply ?? approvalReply
}
