import type { ErrorReport } from '../errors.ts'
import type { WalletState } from '../walletDoor/walletRequest.ts'
import type { ApprovalReply, DepositReply, Progress, SignatureReply } from './protocol.ts'

/** Name of the runtime port between a page's bridge and the background. */
export const bridgePortName = 'bridge'

/**
 * Bridge → background. Data only: origin, frame and document come from the browser's `port.sender`.
 *
 * `submit` is idempotent for one document and request id: the bridge repeats it after every reconnection to
 * learn the present state.
 */
export type AskMessage =
  | {
      kind: 'submit'
      requestId: string
      payload: string
      /** What the page calls the requests that it made at once with this one. */
      batchId?: string | undefined
      /** What the page says that it is ready for; a signature, when absent. */
      method?: string | undefined
      /** Whether the page has transient user activation; without it only the badge counts the request. */
      activated: boolean
      /** The person pressed an element that carries the payload; a script of the page asks otherwise. */
      channel?: 'html'
      /** `location.ancestorOrigins`, where the browser has it; asker's parent first. Display only. */
      ancestorOrigins?: string[]
    }
  | { kind: 'cancel'; requestId: string }
  | { kind: 'received'; requestId: string }
  | { kind: 'unacknowledged'; requestId: string }

/** Bridge → background, about no request of this page: these get no answer. */
export type DoorMessage =
  /** The page needs the doors script (lib/page/doors.ts). */
  | { kind: 'doors' }
  /** A link was pressed. Its payload is nobody's ask: it names no site, and no document waits for the answer. */
  | { kind: 'link'; payload: string }
  /** The page, which the person has put under watch, received a payload. */
  | { kind: 'noticed'; payload: string }

export type BridgeMessage = AskMessage | DoorMessage

/** Background → bridge, on the port of exactly the document that asked. */
export type BackgroundMessage =
  | ({ kind: 'progress'; requestId: string } & Progress)
  /** `result` is a signature, a deposit or an approval; for the wallet door also how things stand there (lib/walletDoor). */
  | {
      kind: 'response'
      requestId: string
      result: SignatureReply | DepositReply | ApprovalReply | WalletState | Record<string, never>
    }
  | { kind: 'failure'; requestId: string; error: ErrorReport }

/** Background → bridge, by `tabs.sendMessage` to the frame: connect again if you wait for anything. No content. */
export const reconnectMessage = 'bridge/reconnect'
