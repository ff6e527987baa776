/** A WebDriver BiDi connection: commands out, answers and events in. Source: W3C WebDriver BiDi, "Transport". */
export type BidiClient = {
  /** Sends a command and resolves with its result; rejects with what the browser says went wrong. */
  send: <Result = unknown>(method: string, params?: Record<string, unknown>) => Promise<Result>
  /** Calls `listener` for each event of that name, until the returned function is called. */
  on: (method: string, listener: (params: unknown) => void) => () => void
  close: () => void
}

type Incoming =
  | { type: 'success'; id: number; result: unknown }
  | { type: 'error'; id: number | null; error: string; message: string }
  | { type: 'event'; method: string; params: unknown }

type Waiting = {
  method: string
  resolve: (result: unknown) => void
  reject: (error: Error) => void
}

/** Connects to a browser's BiDi socket and starts a session. */
export async function connectBidi(address: string): Promise<BidiClient> {
  const socket = new WebSocket(address)
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true })
    socket.addEventListener('error', () => reject(new Error(`No connection to ${address}.`)), { once: true })
  })
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, Set<(params: unknown) => void>>()
  let lastId = 0

  const answer = (message: Exclude<Incoming, { type: 'event' }>) => {
    const command = waiting.get(message.id ?? -1)
    if (command === undefined) return
    waiting.delete(message.id ?? -1)
    if (message.type === 'success') command.resolve(message.result)
    else command.reject(new Error(`${command.method}: ${message.error}: ${message.message}`))
  }
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Incoming
    if (message.type !== 'event') return answer(message)
    for (const listener of listeners.get(message.method) ?? []) listener(message.params)
  })
  socket.addEventListener('close', () => {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: the browser has gone.`))
    waiting.clear()
  })

  const client: BidiClient = {
    send: <Result>(method: string, params: Record<string, unknown> = {}) =>
      new Promise<Result>((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) {
          reject(new Error(`${method}: the browser has gone.`))
          return
        }
        lastId += 1
        waiting.set(lastId, { method, resolve: (result) => resolve(result as Result), reject })
        socket.send(JSON.stringify({ id: lastId, method, params }))
      }),
    on: (method, listener) => {
      const known = listeners.get(method) ?? new Set()
      listeners.set(method, known.add(listener))
      return () => known.delete(listener)
    },
    close: () => socket.close(),
  }
  await client.send('session.new', { capabilities: {} })
  return client
}
