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

/**
 * What goes back to the page for a small deposit, once the transaction is final. The page gets no signature: Paxos
 * watches the chain, and `transaction_hash` says what it will find there.
 */
export type DepositReply = {
  id: string
  /** Absent where a contract's transfer is known by the recipient's balance alone. */
  transaction_hash?: string
  network: string
  address: string
  /** CAIP-2: the chain on which it was sent, the network's main or test one. */
  chain: string
  /** `false` where the wallet may not ask the chain: it was sent, and whether it is final, nobody here can say. */
  confirmed: boolean
}

/** What goes back to the page of an approver (docs/step-up.md): what the authenticator made. */
export type ApprovalReply = {
  /** Of the approval request, or of the registration of a new key. */
  id: string
  /** WebAuthn's AuthenticationResponseJSON, or RegistrationResponseJSON for a new key. */
  credential: object
}

/** States that a page may hear of while it waits. */
export type ProgressState = 'queued' | 'shown' | 'signing'

/** Where a deposit stands that was sent. The hash changes when the sender's wallet replaces the transaction. */
export type DepositProgress = {
  /** `sent`: handed to the chain. `confirming`: seen in a block. */
  state: 'sent' | 'confirming'
  transactionHash: string
  confirmations: number
  /** So many are final on this chain. */
  needed: number
}

/** What a page hears while it waits: of a signature the state, of a deposit also what the chain says. */
export type Progress = { state: ProgressState } | DepositProgress

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
  /** `SMALL_DEPOSIT` where the page is ready for a deposit; absent, it expects a signature. */
  method?: string
}

/** Extension → page, on the request's port. */
export type ProgressMessage = { type: 'paxos-verification/progress'; requestId: string } & Progress

/** Extension → page, on the request's port; at most one for each request id. */
export type ResponseMessage = { type: 'paxos-verification/response'; requestId: string } & (
  | { ok: true; result: SignatureReply | DepositReply | ApprovalReply }
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
