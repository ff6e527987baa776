import type { ErrorReport } from '../errors.ts'

/** Version of the page protocol, specified in docs/page-protocol.md. */
export const protocolVersion = 1

/** Longest payload that crosses the bridge, in UTF-16 code units. The byte cap is checked where it is parsed. */
export const maxPayloadLength = 65_536

/** How the signature in a reply is written. */
export type SignatureEncoding = 'hex' | 'base58' | 'base64'

/** Which standard the signature follows. */
export type SignatureStandard = 'eip191' | 'ed25519'

/** What goes back to the page: `{ id, signature }` is ready to be submitted to Paxos. Nothing else ever leaves. */
export type SignatureReply = {
  id: string
  signature: string
  network: string
  address: string
  encoding: SignatureEncoding
  standard: SignatureStandard
}

/** States that a page may hear of while it waits. */
export type ProgressState = 'queued' | 'shown' | 'signing'

/** Page → extension, by `window.postMessage` to the page's own origin. */
export type HelloMessage = { type: 'paxos-verification/hello'; version: number; helloId: string }

/** Extension → page, the answer to a hello, by `window.postMessage`. */
export type HelloReply = {
  type: 'paxos-verification/hello-reply'
  version: number
  helloId: string
  wallet: { id: string; name: string; version: string }
}

/**
 * Page → extension, by `window.postMessage`, with one transferred `MessagePort` on which everything else of
 * this request travels, so that other listeners on the window do not see the answer.
 */
export type RequestMessage = {
  type: 'paxos-verification/request'
  version: number
  requestId: string
  /** Which wallet is asked (`wallet.id` of a hello reply); any, when absent. */
  to?: string
  /** JSON text of the payload, either shape. */
  payload: string
  /** The same for requests that are made at once, so that they can be shown as one list. */
  batchId?: string
}

/** Extension → page, on the request's port. */
export type ProgressMessage = { type: 'paxos-verification/progress'; requestId: string; state: ProgressState }

/** Extension → page, on the request's port; at most one for each request id. */
export type ResponseMessage = { type: 'paxos-verification/response'; requestId: string } & (
  | { ok: true; result: SignatureReply }
  | { ok: false; error: ErrorReport }
)

/** Page → extension, on the request's port: the response arrived. Without it the response counts as undelivered. */
export type ReceivedMessage = { type: 'paxos-verification/received'; requestId: string }

/** Page → extension, on the request's port. */
export type CancelMessage = { type: 'paxos-verification/cancel'; requestId: string }

/**
 * Page → extension, on the request's port: are you still there? Answered with the last `progress`, so that a
 * page notices an extension that was disabled or replaced while it waited.
 */
export type StatusMessage = { type: 'paxos-verification/status'; requestId: string }

export type WindowMessage = HelloMessage | HelloReply | RequestMessage
export type PortMessage = ProgressMessage | ResponseMessage | ReceivedMessage | CancelMessage | StatusMessage
