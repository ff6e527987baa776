import type { ErrorReport } from '../errors.ts'
import type { SignatureReply } from '../page/protocol.ts'
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
  /** The person pressed Sign: compare-and-set pending → approved. */
  'request.approve': { input: { id: string; approval: Approval }; output: RequestRecord }
  /** The key or wallet is about to be used: approved → signing. */
  'request.signing': { input: { id: string }; output: RequestRecord }
  /** The signature verified and its proof is stored: signing → verified, then delivery starts. */
  'request.verified': { input: { id: string; reply: SignatureReply }; output: RequestRecord }
  /**
   * A kept signature for exactly this ask was found (same origin, verification and message, taken by no page):
   * pending → verified, then delivery starts. `signedAt` is ISO 8601.
   */
  'request.restore': {
    input: { id: string; reply: SignatureReply; signedAt: string }
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
