import type { ErrorReport } from '../../lib/errors.ts'
import {
  type BackgroundMessage,
  type BridgeMessage,
  bridgePortName,
  reconnectMessage,
} from '../../lib/page/bridgeProtocol.ts'
import { bridgeReports } from '../../lib/page/bridgeReports.ts'
import { type DoorHandle, doorSelector } from '../../lib/page/doors.ts'
import { readHello, readPageSignal, readRequest } from '../../lib/page/messageGuards.ts'
import {
  type HelloReply,
  maxPayloadLength,
  type PortMessage,
  type Progress,
  protocolVersion,
  type RequestMessage,
} from '../../lib/page/protocol.ts'

/** As much of a runtime port as the bridge uses. */
export type BackgroundPort = {
  postMessage(message: BridgeMessage): void
  disconnect(): void
  onMessage: { addListener(listener: (message: BackgroundMessage) => void): void }
  onDisconnect: { addListener(listener: () => void): void }
}

/** What the bridge needs of the extension API; in a content script `browser.runtime`. */
export type BridgeRuntime = {
  /** Gone once the extension was updated, disabled or removed under a running content script. */
  id?: string | undefined
  getManifest(): { version: string }
  connect(info: { name: string }): BackgroundPort
  onMessage: { addListener(listener: (message: unknown) => undefined): void }
}

type Result = Extract<BackgroundMessage, { kind: 'response' }>['result']
type Outcome = { ok: true; result: Result } | { ok: false; error: ErrorReport }

/** A request that waits for its answer or, with a timer, for the page to acknowledge it. */
type Ask = {
  port: MessagePort
  submit: BridgeMessage
  progress: Progress
  acknowledgeTimer?: ReturnType<typeof setTimeout>
  /** The page hears no more; kept until the background has ended the request, since a word may be lost (T39). */
  withdrawn?: true
}

/** How long a page has to say `received`, in milliseconds. */
export const acknowledgeTimeout = 2000
/** First pause before connecting again, in milliseconds; each further one is twice as long. */
export const firstPause = 250
/** Connections in a row that bring no news before the bridge waits to be called. */
export const maxReconnects = 8
/** Dispatched on the document by a bridge that starts, for one whose extension has gone (R13). */
export const startEvent = 'paxos-verification:bridge'

/**
 * Carries requests between one document and the background. It holds nothing that matters: the background's
 * record is the truth, and whatever is open here is asked again on every connection.
 *
 * @param runtime the extension API as it is at the moment: it goes away under a running script
 * @returns what the doors script needs, should the page need that
 */
export function startBridge(window: Window, runtime: () => BridgeRuntime | undefined): DoorHandle {
  const asks = new Map<string, Ask>()
  const usedIds = new Set<string>()
  const version = runtime()?.getManifest().version ?? ''
  const stop = new AbortController()
  let background: BackgroundPort | undefined
  let reconnects = 0
  let pause: ReturnType<typeof setTimeout> | undefined

  const doors: DoorHandle = { pressed: [], ask: (ask, port) => open(ask, port, 'html'), send }

  const listen = (target: EventTarget, type: string, listener: (event: never) => void): void =>
    target.addEventListener(type, listener as EventListener, { signal: stop.signal, capture: true })

  window.document.dispatchEvent(new Event(startEvent))
  listen(window.document, startEvent, () => isOrphan() && stop.abort())
  listen(window, 'message', onWindowMessage)
  listen(window, 'click', onClick)
  // A page that rests in the back/forward cache may keep no port; it asks again when it is shown (R14).
  listen(window, 'pagehide', dropConnection)
  listen(window, 'pageshow', reconnect)
  // Not async, and no answer: other listeners' messages are not ours to take (R16).
  runtime()?.onMessage.addListener((message) => {
    if (message === reconnectMessage) reconnect()
    return undefined
  })
  return doors

  /** A person presses what the doors are for: Countersign takes the click, and what it would do otherwise is left. */
  function onClick(event: MouseEvent): void {
    if (!event.isTrusted || isOrphan()) return
    const element = event.composedPath().find((each) => (each as Element).matches?.(doorSelector))
    if (!element) return
    event.preventDefault()
    if (doors.take) {
      doors.take(element as Element)
    } else {
      doors.pressed.push(element as Element)
      send({ kind: 'doors' })
    }
  }

  function onWindowMessage(event: MessageEvent): void {
    // Sent by this very document, of its own origin: not by an opener, a child or another frame (T12).
    if (!event.isTrusted || event.source !== window || event.origin !== window.origin) return
    const hello = readHello(event.data)
    const request = readRequest(event.data)
    const port = event.ports[0]
    if (hello) {
      const type = 'paxos-verification/hello-reply'
      const wallet = { id: 'countersign', name: 'Countersign', version }
      const reply: HelloReply = { type, version: protocolVersion, helloId: hello.helloId, wallet }
      window.postMessage(reply, window.origin)
    } else if (request && port && (request.to ?? 'countersign') === 'countersign') {
      // The first to use an id keeps it: who overhears one cannot have the answer sent to another port (T11).
      if (usedIds.has(request.requestId)) return
      usedIds.add(request.requestId)
      open(request, port)
    }
  }

  function open(
    {
      requestId,
      payload,
      batchId,
      method,
    }: Pick<RequestMessage, 'requestId' | 'payload' | 'batchId' | 'method'>,
    port: MessagePort,
    channel?: 'html',
  ): void {
    const submit: BridgeMessage = {
      kind: 'submit',
      requestId,
      payload,
      batchId,
      method,
      activated: window.navigator.userActivation?.isActive ?? false,
      ancestorOrigins: [...(window.location.ancestorOrigins ?? [])],
      ...(channel && { channel }),
    }
    const ask: Ask = { port, submit, progress: { state: 'queued' } }
    asks.set(requestId, ask)
    port.onmessage = (event) => onPageSignal(ask, requestId, readPageSignal(event.data, requestId))
    if (payload.length > maxPayloadLength) fail(requestId, bridgeReports['payload-too-large'])
    else send(submit)
  }

  function onPageSignal(ask: Ask, requestId: string, signal: ReturnType<typeof readPageSignal>): void {
    const answered = ask.acknowledgeTimer !== undefined
    if (signal === 'received' && answered) settle(requestId, signal)
    if (answered || ask.withdrawn) return
    if (signal === 'cancel') withdraw(ask, requestId)
    if (signal !== 'status') return
    if (isOrphan()) fail(requestId, bridgeReports.reload)
    else tellProgress(ask, requestId)
  }

  function onBackgroundMessage(message: BackgroundMessage): void {
    const { requestId } = message
    const ask = asks.get(requestId)
    if (!ask || ask.acknowledgeTimer) return
    if (ask.withdrawn) {
      if (message.kind === 'progress') withdraw(ask, requestId)
      else asks.delete(requestId)
      return
    }
    if (message.kind === 'failure') fail(requestId, message.error)
    else if (message.kind === 'response') respond(requestId, { ok: true, result: message.result })
    else if (message.kind === 'progress') {
      const { kind: _kind, ...progress } = message
      if (progress.state !== ask.progress.state) reconnects = 0
      ask.progress = progress
      tellProgress(ask, requestId)
    }
  }

  function tellProgress({ progress }: Ask, requestId: string): void {
    post(requestId, { type: 'paxos-verification/progress', requestId, ...progress })
  }

  function fail(requestId: string, error: ErrorReport): void {
    respond(requestId, { ok: false, error })
  }

  /** The one response of a request; what comes later for the same id is not passed on. */
  function respond(requestId: string, outcome: Outcome): void {
    const ask = asks.get(requestId)
    if (!ask) return
    ask.acknowledgeTimer = setTimeout(() => settle(requestId, 'unacknowledged'), acknowledgeTimeout)
    // What the wallet door answers besides signatures is between it and the background.
    post(requestId, { type: 'paxos-verification/response', requestId, ...outcome } as PortMessage)
  }

  /** Withdraws, again whenever the background still speaks of the request as if it waited. */
  function withdraw(ask: Ask, requestId: string): void {
    ask.withdrawn = true
    send({ kind: 'cancel', requestId })
  }

  function settle(requestId: string, kind: 'received' | 'unacknowledged'): void {
    clearTimeout(asks.get(requestId)?.acknowledgeTimer)
    asks.delete(requestId)
    send({ kind, requestId })
  }

  function post(requestId: string, message: PortMessage): void {
    asks.get(requestId)?.port.postMessage(message)
  }

  /** Sends over the open connection, or over a new one. */
  function send(message: BridgeMessage): void {
    try {
      if (!background) connect()
      background?.postMessage(message)
    } catch {
      // The port closed at this very moment, and its `onDisconnect` is on the way.
    }
  }

  function connect(): void {
    clearTimeout(pause)
    try {
      const port = runtime()?.connect({ name: bridgePortName })
      background = port
      port?.onMessage.addListener(onBackgroundMessage)
      port?.onDisconnect.addListener(() => {
        if (background !== port) return
        background = undefined
        if (reconnects < maxReconnects) pause = setTimeout(resubmit, firstPause * 2 ** reconnects++)
      })
    } catch {
      // Thrown where the extension is gone from under this script: the check below says so.
    }
    if (!isOrphan()) return
    for (const [requestId, ask] of asks) {
      if (!ask.acknowledgeTimer && !ask.withdrawn) fail(requestId, bridgeReports.reload)
    }
  }

  /** Asks again for all that waits, and withdraws again what was; the background answers with the present state. */
  function resubmit(): void {
    for (const [requestId, ask] of asks) {
      if (ask.withdrawn) withdraw(ask, requestId)
      else if (!ask.acknowledgeTimer) send(ask.submit)
    }
  }

  function reconnect(): void {
    reconnects = 0
    resubmit()
  }

  function dropConnection(): void {
    clearTimeout(pause)
    const port = background
    background = undefined
    port?.disconnect()
  }

  function isOrphan(): boolean {
    return !runtime()?.id
  }
}
