import type { ErrorReport } from '../errors.ts'
import { protocolVersion } from '../page/protocol.ts'
import { rpcErrorOf } from './rpcError.ts'
import { type WalletRequest, writeWalletRequest } from './walletRequest.ts'

/** Asks the extension and waits for its one answer. Rejects with an `RpcError`. */
export type AskExtension = (request: WalletRequest) => Promise<unknown>

type Response = { type?: unknown; ok?: unknown; result?: unknown; error?: ErrorReport }

/**
 * Speaks the page protocol to the bridge of this document. What it needs is taken from the window now, before the
 * page's own scripts run; a page that changes these later changes only what it asks itself (T9).
 */
export function createPageChannel(window: Window & typeof globalThis): AskExtension {
  const post = window.postMessage.bind(window)
  const uuid = window.crypto.randomUUID.bind(window.crypto)
  const { MessageChannel } = window
  const { stringify } = window.JSON
  const { origin } = window

  return (request) =>
    new Promise((resolve, reject) => {
      const { port1, port2 } = new MessageChannel()
      const requestId = uuid()
      port1.onmessage = ({ data }: MessageEvent<Response | undefined>) => {
        if (data?.type !== 'paxos-verification/response') return
        port1.onmessage = null
        port1.postMessage({ type: 'paxos-verification/received', requestId })
        if (data.ok === true) resolve(data.result)
        else reject(rpcErrorOf(data.error ?? { code: 'internal', message: '', number: -32603 }))
      }
      const payload = writeWalletRequest(request, stringify)
      const type = 'paxos-verification/request'
      post({ type, version: protocolVersion, requestId, to: 'countersign', payload }, origin, [port2])
    })
}
