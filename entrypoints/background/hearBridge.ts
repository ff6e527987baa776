import type { Runtime } from 'webextension-polyfill'
import type { BackgroundMessage } from '../../lib/page/bridgeProtocol.ts'
import { maxIdLength } from '../../lib/page/messageGuards.ts'
import { maxPayloadLength } from '../../lib/page/protocol.ts'

/**
 * Says at once that an ask was heard, before anything is read, stored or even loaded: should this worker die now,
 * the bridge asks again. Everything else is for `serve`, which is called at the first message.
 */
export function hearBridge(port: Runtime.Port, serve: () => (message: unknown) => void): void {
  let serving: ((message: unknown) => void) | undefined
  let gone = false
  port.onDisconnect.addListener(() => {
    gone = true
  })
  port.onMessage.addListener((message: unknown) => {
    const requestId = askedId(message)
    if (requestId !== undefined) {
      const heard: BackgroundMessage = { kind: 'progress', requestId, state: 'queued' }
      port.postMessage(heard)
    }
    // The answer travels first: what an ask loads and sets in motion would take the processor from it.
    setTimeout(() => {
      // Nobody would be told that a page has left which was never served.
      if (gone && serving === undefined) return
      serving ??= serve()
      serving(message)
    })
  })
}

/** The id of what looks like an ask of a bridge of ours; whether it is one is seen later (`readBridgeMessage`). */
function askedId(message: unknown): string | undefined {
  const { kind, requestId, payload } = (message ?? {}) as Record<string, unknown>
  if (kind !== 'submit' || typeof requestId !== 'string' || typeof payload !== 'string') return undefined
  return requestId.length <= maxIdLength && payload.length <= maxPayloadLength ? requestId : undefined
}
