import type { DepositEntry, DepositEvent, NewDeposit } from '../deposit/journal.ts'
import type { ErrorReport } from '../errors.ts'
import type { ApprovalReply, SignatureReply } from '../page/protocol.ts'
import type { Channel } from '../paxos/payload.ts'
import type { Approval, RequestRecord } from '../request/requestRecord.ts'
import type { Noticed } from './noticed.ts'

/**
 * Every message that our own pages may send to the background, with its input and output. Content scripts
 * have no message here: they speak through their port (lib/page/bridgeProtocol.ts).
 */
export type PageMessages = {
  /** A payload that was pasted, dropped, linked or scanned: stored and queued like any other. */
  'request.intake': { input: { raw: string; channel: Channel }; output: RequestRecord }
  /** The person wants to sign what a watched page received: queued as that document's, answered by hand. */
  'request.noticed': { input: Noticed; output: RequestRecord }
  /** The sign window shows this request now; `together`: beside those that it shows already. */
  'request.shown': { input: { id: string; together?: true }; output: RequestRecord }
  /** The person pressed Sign: compare-and-set pending → approved, or at once → signing where the key or wallet is ready. */
  'request.approve': { input: { id: string; approval: Approval; signing?: true }; output: RequestRecord }
  /** The key is about to be used after it was unlocked: approved → signing. */
  'request.signing': { input: { id: string }; output: RequestRecord }
  /** The signature verified and its proof is stored: signing → verified, then delivery starts. */
  'request.verified': { input: { id: string; reply: SignatureReply | ApprovalReply }; output: RequestRecord }
  /**
   * A kept signature for exactly this ask was found (same origin, verification and message, taken by no page):
   * pending → verified, then delivery starts. `signedAt` is ISO 8601.
   */
  'request.restore': {
    input: { id: string; reply: SignatureReply | ApprovalReply; signedAt: string }
    output: RequestRecord
  }
  /** Signing did not succeed, and the person may try again: back to pending, with the reason. */
  'request.retry': { input: { id: string; error: ErrorReport }; output: RequestRecord }
  /** The request ends without a signature. */
  'request.fail': { input: { id: string; error: ErrorReport }; output: RequestRecord }
  /** The accounts that a page may see from now on are stored: pending → delivered. */
  'request.connected': { input: { id: string }; output: RequestRecord }
  'request.reject': { input: { id: string }; output: RequestRecord }
  /** The person has read a notice: it leaves the queue. */
  'request.dismiss': { input: { id: string }; output: null }
  /** Tries to hand a kept signature to the documents that wait for it. */
  'request.redeliver': { input: { id: string }; output: RequestRecord }
  /** Brings the asking tab forward, for wallets that need their page. */
  'request.showPage': { input: { id: string }; output: null }
  /**
   * The person held Send, or is going to send by hand. The background compares it with the stored request, writes the
   * journal and then moves the request: pending → depositing. Only once this has answered may anything be signed or
   * handed over; when it did not answer, nothing is, and the journal (lib/browser/depositStore.ts) says whether an
   * entry with that id is there: if so, note it as `unsent`.
   *
   * `digest`: what was shown (lib/request/depositDigest.ts). `expiresAt` and `origin` come from the stored request.
   * Errors: `state-changed`, `digest-mismatch`, `expired`, `deposit-under-way` (the journal has one for this
   * verification that may have moved money), `deposit-mismatch` (it is not what the request asks for),
   * `deposit-not-noted` (the journal could not be written).
   */
  'deposit.begin': {
    input: { id: string; digest: string; deposit: Omit<NewDeposit, 'origin' | 'expiresAt'> }
    output: DepositEntry
  }
  /**
   * What came of handing the deposit over. For a local account `signed`, with the bytes, comes before they are sent
   * for the first time; `state-changed`, where the journal does not take them, means that they must not be sent.
   * Otherwise an event that comes too late changes nothing: the answer is the entry as it is.
   */
  'deposit.note': {
    input: { entryId: string; event: Exclude<DepositEvent, { kind: 'observed' }> }
    output: DepositEntry
  }
  /** The journal has a deposit for just this request: pending → depositing, and on to where it stands. Nothing is sent. */
  'deposit.restore': { input: { id: string; entryId: string }; output: RequestRecord }
  /** The person waits no longer for a deposit of unknown fate: depositing → failed. The journal keeps watching it. */
  'deposit.leave': { input: { id: string }; output: RequestRecord }
  /** Asks the chain about what is under way, now; it is asked by itself too while a window or a page waits. */
  'deposit.look': { input: Record<string, never>; output: null }
  /** The person approved the callback that a signed request names; `always`: for its origin from now on. */
  'callback.send': { input: { id: string; always: boolean }; output: null }
  /** Opens or focuses the sign window. */
  'window.open': { input: Record<string, never>; output: null }
}

export type PageMessageKind = keyof PageMessages

/** What the background answers to one of our pages. */
export type PageAnswer<K extends PageMessageKind> =
  | { ok: true; value: PageMessages[K]['output'] }
  | { ok: false; error: ErrorReport }
