/** Longest answer that is looked at, in bytes. */
export const maxAnswerBytes = 262_144

/** The same as in lib/page/doors.ts; a script in the page's own world imports nothing. */
const answerEvent = 'paxos-verification:answer'
type Scope = Window & typeof globalThis
type Method = (this: unknown, ...args: unknown[]) => unknown

/**
 * Looks at the JSON answers that a page reads through fetch and XMLHttpRequest, and tells the doors script of
 * those that may hold a payload.
 *
 * The page's traffic stays as it was. Nothing is sent, awaited or subscribed to in the page's name: only where
 * the page itself reads a body is a copy of the answer read beside it, so that requests, promises (also unhandled
 * ones), streams, aborts and errors are the browser's own. The wrapped functions are proxies, which keep name,
 * length and whatever else the page may look at. Answers that the page streams by itself, and those of workers,
 * are not seen.
 *
 * @returns ends the watch: what was wrapped is the browser's own again
 */
export function watchTraffic(window: Scope): () => void {
  // Taken before the page's own scripts run, and used from here only (T9).
  const { apply } = window.Reflect
  const { defineProperty, getOwnPropertyDescriptor, keys } = window.Object
  const { Proxy: Wrapper, WeakSet: Seen, CustomEvent, TextDecoder, document } = window
  const { parseInt: toInteger } = window.Number
  const { stringify } = window.JSON
  const call = <T>(method: unknown, self: unknown, ...args: unknown[]): T =>
    apply(method as Method, self, args) as T
  const getter = (prototype: object, name: string) => getOwnPropertyDescriptor(prototype, name)?.get
  const { includes, toLowerCase } = window.String.prototype
  const has = (text: string, part: string): boolean => call(includes, text, part)

  const response = window.Response.prototype
  const { clone } = response
  const bodyOf = getter(response, 'body')
  const headersOf = getter(response, 'headers')
  const getHeader = window.Headers.prototype.get
  const { getReader } = window.ReadableStream.prototype
  const { read, cancel } = window.ReadableStreamDefaultReader.prototype
  const { decode } = TextDecoder.prototype
  const { then } = window.Promise.prototype
  const { dispatchEvent } = window.EventTarget.prototype

  const request = window.XMLHttpRequest.prototype
  const getRequestHeader = request.getResponseHeader
  const readyStateOf = getter(request, 'readyState')
  const addSeen = Seen.prototype.add
  const wasSeen = Seen.prototype.has
  const seen = new Seen()
  const opened = new Seen()
  const undo: (() => void)[] = []

  function wrap(owner: object, name: string, before: (self: unknown, native: Method) => void): void {
    const descriptor = getOwnPropertyDescriptor(owner, name)
    const part = descriptor?.get ? 'get' : 'value'
    const native = descriptor?.[part] as Method | undefined
    if (!descriptor || typeof native !== 'function') return
    const wrapped = new Wrapper(native, {
      // No trap that a page could put on the prototype of all objects.
      __proto__: null,
      apply(target, self, args) {
        try {
          before(self, native)
        } catch {
          // Not an answer that can be copied: what the page gets for it is the browser's word.
        }
        return apply(target, self, args)
      },
    } as ProxyHandler<Method>)
    defineProperty(owner, name, { ...descriptor, [part]: wrapped })
    undo[undo.length] = () => {
      if (getOwnPropertyDescriptor(owner, name)?.[part] === wrapped) defineProperty(owner, name, descriptor)
    }
  }

  const isJson = (type: unknown): boolean => typeof type === 'string' && has(call(toLowerCase, type), 'json')
  const isSmall = (length: unknown): boolean => !(toInteger(length as string, 10) > maxAnswerBytes)

  function tell(text: string): void {
    if (text.length > maxAnswerBytes || !has(text, '"address"')) return
    if (!has(text, '"message"') && !has(text, '"deposit_address"')) return
    call(dispatchEvent, document, new CustomEvent(answerEvent, { detail: text }))
  }

  /** Copies an answer at the moment in which the page begins to read it, if it has not taken its stream. */
  function copyResponse(self: unknown): void {
    if (call(wasSeen, opened, self)) return
    const headers = call(headersOf, self)
    const header = (name: string) => call(getHeader, headers, name)
    if (!isJson(header('content-type')) || !isSmall(header('content-length'))) return
    const body = call<ReadableStream | null>(bodyOf, call(clone, self))
    if (!body) return
    const reader = call(getReader, body)
    const decoder = new TextDecoder()
    let text = ''
    const next = (): void => {
      const step = ({ done, value }: ReadableStreamReadResult<Uint8Array>) => {
        text += done ? call(decode, decoder) : call(decode, decoder, value, { stream: true })
        if (done) tell(text)
        else if (text.length > maxAnswerBytes) call(then, call(cancel, reader), undefined, ignore)
        else next()
      }
      call(then, call(then, call(read, reader), step), undefined, ignore)
    }
    next()
  }

  /** Reads beside the page what an XMLHttpRequest has finished to receive; the browser keeps the value. */
  function copyRequest(self: unknown, native: Method): void {
    if (call(readyStateOf, self) !== 4 || call(wasSeen, seen, self)) return
    if (!isJson(call(getRequestHeader, self, 'content-type'))) return
    const value = call(native, self)
    call(addSeen, seen, self)
    if (typeof value === 'string') tell(value)
    else if (typeof value === 'object') tellParsed(value, { left: 500 })
  }

  /** Looks for a payload in what the browser parsed, a bounded number of members deep. Nothing there runs yet. */
  function tellParsed(value: unknown, budget: { left: number }): void {
    if (typeof value !== 'object' || value === null || budget.left-- <= 0) return
    const parsed = value as Record<string, unknown>
    const names = keys(parsed)
    const { address, message, signature_verification: nested, small_deposit_verification: deposit } = parsed
    const asks = typeof message === 'string' || typeof nested === 'object' || typeof deposit === 'object'
    if (typeof address === 'string' && asks) {
      tell(String(stringify(parsed)))
      return
    }
    for (let index = 0; index < names.length && budget.left > 0; index++) {
      tellParsed(parsed[names[index] as string], budget)
    }
  }

  for (const name of ['json', 'text', 'arrayBuffer', 'blob', 'bytes']) wrap(response, name, copyResponse)
  wrap(response, 'body', (self) => void call(addSeen, opened, self))
  for (const name of ['response', 'responseText']) wrap(request, name, copyRequest)
  return () => {
    for (let index = 0; index < undo.length; index++) undo[index]?.()
  }
}

function ignore(): void {
  // The page hears of it on its own copy.
}
