import type { Runtime } from 'webextension-polyfill'
import type { BackgroundMessage } from '../../lib/page/bridgeProtocol.ts'
import { maxIdLength } from '../../lib/page/messageGuards.ts'
import { maxPayloadLength } from '../../lib/page/protocol.ts'
import { walletPrefix } from '../../lib/walletDoor/walletRequest.ts'

/**
 * How long the rest of an ask that opens no window is put off. All that its page waits for is to be heard, and on two
 * processors whatever follows would hold that up on its way.
 */
export const restMilliseconds = 50

/**
 * Says at once that an ask was heard, before anything is read, stored or even loaded: should this worker die now,
 * the bridge asks again. Everything else is for `serve`, which is called at the first message.
 */
export function hearBridge(port: Runtime.Port, serve: () => (message: unknown) => void): void {
  let serving: ((message: unknown) => void) | undefined
  let gone = false
  const waiting: unknown[] = []
  const serveAll = (): void => {
    // Nobody would be told that a page has left which was never served.
    if (gone && serving === undefined) return
    serving ??= serve()
    for (const message of waiting.splice(0)) serving(message)
  }
  port.onDisconnect.addListener(() => {
    gone = true
  })
  port.onMessage.addListener((message: unknown) => {
    const ask = askIn(message)
    if (ask) {
      const heard: BackgroundMessage = { kind: 'progress', requestId: ask.requestId, state: 'queued' }
      port.postMessage(heard)
    }
    waiting.push(message)
    // The answer travels first: what an ask loads and sets in motion would take the processor from it. What comes
    // after one that was put off goes with it, so that their order stays.
    setTimeout(serveAll, ask && !ask.isUrgent ? restMilliseconds : 0)
  })
}

/** What looks like an ask of a bridge of ours; whether it is one is seen later (`readBridgeMessage`). */
function askIn(message: unknown): { requestId: string; isUrgent: boolean } | undefined {
  const { kind, requestId, payload, activated } = (message ?? {}) as Record<string, unknown>
  if (kind !== 'submit' || typeof requestId !== 'string' || typeof payload !== 'string') return undefined
  if (requestId.length > maxIdLength || payload.length > maxPayloadLength) return undefined
  // A person has pressed something, or a page waits for its wallet's answer before it shows anything.
  return { requestId, isUrgent: activated === true || payload.startsWith(walletPrefix) }
}
