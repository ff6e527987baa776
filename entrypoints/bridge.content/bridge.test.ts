import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import vectors from '../../docs/page-protocol-vectors.json' with { type: 'json' }
import { type BackgroundMessage, bridgePortName, reconnectMessage } from '../../lib/page/bridgeProtocol.ts'
import { FakeChannel, type FakePort, FakeWindow } from '../../lib/page/fakePage.ts'
import { maxPayloadLength } from '../../lib/page/protocol.ts'
import {
  acknowledgeTimeout,
  type BackgroundPort,
  type BridgeRuntime,
  firstPause,
  maxReconnects,
  startBridge,
} from './bridge.ts'

const result = {
  id: '1',
  signature: '0x',
  network: 'ETHEREUM',
  address: '0xd8',
  encoding: 'hex',
  standard: 'eip191',
} as const

/** The extension's side of one runtime port. */
class BackgroundSide implements BackgroundPort {
  readonly heard: unknown[] = []
  open = true
  readonly #messages: ((message: BackgroundMessage) => void)[] = []
  readonly #disconnects: (() => void)[] = []
  readonly onMessage = {
    addListener: (listener: (message: BackgroundMessage) => void) => void this.#messages.push(listener),
  }
  readonly onDisconnect = { addListener: (listener: () => void) => void this.#disconnects.push(listener) }

  postMessage(message: unknown): void {
    if (!this.open) throw new Error('Attempting to use a disconnected port object')
    this.heard.push(message)
  }

  disconnect(): void {
    this.open = false
  }

  say(message: BackgroundMessage): void {
    for (const listener of this.#messages) listener(message)
  }

  /** The background is stopped. */
  drop(): void {
    this.open = false
    for (const listener of this.#disconnects) listener()
  }
}

let page: FakeWindow
let connections: BackgroundSide[]
let extension: BridgeRuntime | undefined
let tell: (message: unknown) => unknown
let helloCount = 0

beforeEach(() => {
  vi.useFakeTimers()
  page = new FakeWindow()
  connections = []
  extension = {
    id: 'countersign-id',
    getManifest: () => ({ version: '1.2.3' }),
    connect: ({ name }) => {
      expect(name).toBe(bridgePortName)
      const side = new BackgroundSide()
      connections.push(side)
      return side
    },
    onMessage: {
      addListener: (listener) => {
        tell = listener
      },
    },
  }
  start()
})

afterEach(() => {
  vi.useRealTimers()
})

function start(): void {
  startBridge(page as unknown as Window, () => extension)
}

function ask(requestId: string, changes: object = {}, eventChanges: object = {}): FakePort {
  const { port1, port2 } = new FakeChannel()
  const message = { type: 'paxos-verification/request', version: 1, requestId, payload: '{}' }
  page.receive({ ...message, ...changes }, [port2], eventChanges)
  return port1
}

function say(port: FakePort, kind: string, requestId: string): Promise<unknown> {
  port.postMessage({ type: `paxos-verification/${kind}`, requestId })
  return vi.advanceTimersByTimeAsync(0)
}

function last(): BackgroundSide {
  const side = connections.at(-1)
  if (!side) throw new Error('no connection')
  return side
}

async function hello(changes: object = {}): Promise<number> {
  const before = page.posted.length
  page.receive({ type: 'paxos-verification/hello', version: 1, helloId: `h${++helloCount}` }, [], changes)
  await vi.advanceTimersByTimeAsync(0)
  return page.posted.length - before
}

describe('hello', () => {
  it('is answered by the bridge itself, to the page’s own origin', async () => {
    expect(await hello()).toBe(1)
    expect(page.posted[0]).toEqual({
      targetOrigin: page.origin,
      data: {
        type: 'paxos-verification/hello-reply',
        version: 1,
        helloId: `h${helloCount}`,
        wallet: { id: 'countersign', name: 'Countersign', version: '1.2.3' },
      },
    })
    expect(connections).toEqual([])
  })

  it.each([
    ['T12: an opener or child', { source: {} }],
    ['T12: another origin', { origin: 'https://evil.example' }],
    ['T12: an event made by a script', { isTrusted: false }],
  ])('%s gets no answer', async (_name, changes) => {
    expect(await hello(changes)).toBe(0)
    ask('r1', {}, changes)
    expect(connections).toEqual([])
  })
})

describe('a request', () => {
  it('reaches the background with what only the browser knows', () => {
    page.location.ancestorOrigins = ['https://top.example']
    page.navigator = { userActivation: { isActive: true } }
    ask('r1', { payload: '{"a":1}', origin: 'https://forged.example' })
    expect(last().heard).toEqual([
      {
        kind: 'submit',
        requestId: 'r1',
        payload: '{"a":1}',
        activated: true,
        ancestorOrigins: ['https://top.example'],
      },
    ])
  })

  it('tells progress and the answer on its own port, then takes the acknowledgement', async () => {
    const port = ask('r1')
    last().say({ kind: 'progress', requestId: 'r1', state: 'shown' })
    last().say({ kind: 'response', requestId: 'r1', result })
    await vi.advanceTimersByTimeAsync(0)
    expect(port.heard).toEqual([
      { type: 'paxos-verification/progress', requestId: 'r1', state: 'shown' },
      { type: 'paxos-verification/response', requestId: 'r1', ok: true, result },
    ])
    await say(port, 'received', 'r1')
    expect(last().heard.at(-1)).toEqual({ kind: 'received', requestId: 'r1' })
    await vi.advanceTimersByTimeAsync(acknowledgeTimeout * 2)
    expect(last().heard).toHaveLength(2)
    expect(page.posted).toEqual([])
  })

  it('counts as unacknowledged when the page stays silent', async () => {
    ask('r1')
    last().say({ kind: 'response', requestId: 'r1', result })
    await vi.advanceTimersByTimeAsync(acknowledgeTimeout - 1)
    expect(last().heard).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(last().heard.at(-1)).toEqual({ kind: 'unacknowledged', requestId: 'r1' })
  })

  it('gets at most one response', async () => {
    const port = ask('r1')
    last().say({
      kind: 'failure',
      requestId: 'r1',
      error: { code: 'rejected', message: 'No.', number: 4001 },
    })
    last().say({ kind: 'response', requestId: 'r1', result })
    last().say({ kind: 'progress', requestId: 'r1', state: 'signing' })
    await say(port, 'received', 'r1')
    last().say({ kind: 'response', requestId: 'r1', result })
    await vi.advanceTimersByTimeAsync(0)
    expect(port.heard).toEqual([
      {
        type: 'paxos-verification/response',
        requestId: 'r1',
        ok: false,
        error: { code: 'rejected', message: 'No.', number: 4001 },
      },
    ])
  })

  it('T11: keeps its port, whoever repeats its id', async () => {
    const port = ask('r1')
    const thief = ask('r1')
    last().say({ kind: 'response', requestId: 'r1', result })
    await say(port, 'received', 'r1')
    const late = ask('r1')
    await vi.advanceTimersByTimeAsync(0)
    expect(port.heard).toHaveLength(1)
    expect([...thief.heard, ...late.heard]).toEqual([])
  })

  it('for another wallet, or without a port, is none of ours', () => {
    ask('r1', { to: 'other' })
    page.receive({ type: 'paxos-verification/request', version: 1, requestId: 'r2', payload: '{}' })
    expect(connections).toEqual([])
    ask('r3', { to: 'countersign' })
    expect(connections).toHaveLength(1)
  })

  it('T21: a payload over the limit is answered without the background', async () => {
    const port = ask('r1', { payload: 'x'.repeat(maxPayloadLength + 1) })
    await vi.advanceTimersByTimeAsync(0)
    expect(port.heard).toMatchObject([{ ok: false, error: { code: 'payload-too-large' } }])
    expect(connections).toEqual([])
  })

  it('is cancelled by the page', async () => {
    const port = ask('r1')
    await say(port, 'cancel', 'r1')
    last().say({ kind: 'response', requestId: 'r1', result })
    await vi.advanceTimersByTimeAsync(acknowledgeTimeout)
    expect(last().heard.at(-1)).toEqual({ kind: 'cancel', requestId: 'r1' })
    expect(port.heard).toEqual([])
  })

  it('says where it stands', async () => {
    const port = ask('r1')
    await say(port, 'status', 'r1')
    last().say({ kind: 'progress', requestId: 'r1', state: 'signing' })
    await say(port, 'status', 'r1')
    expect(port.heard.map((message) => (message as { state: string }).state)).toEqual([
      'queued',
      'signing',
      'signing',
    ])
  })

  it('R15: takes nothing else on its port', async () => {
    const port = ask('r1')
    await say(port, 'received', 'r1')
    await say(port, 'response', 'r1')
    await say(port, 'cancel', 'r2')
    port.postMessage({ kind: 'cancel', requestId: 'r1' })
    await vi.advanceTimersByTimeAsync(0)
    expect(last().heard).toHaveLength(1)
  })
})

describe('what the background says', () => {
  it('R15: of another kind is not passed on', async () => {
    const port = ask('r1')
    for (const kind of ['approve', 'secret', 'paxos-verification/response', 'toString', undefined])
      last().say({ kind, requestId: 'r1', state: 'shown', key: 'k' } as unknown as BackgroundMessage)
    await vi.advanceTimersByTimeAsync(0)
    expect(port.heard).toEqual([])
  })
})

describe('what a page marks for Countersign', () => {
  const marked = (matches: boolean) => ({ matches: () => matches }) as unknown as Element
  const press = (path: unknown[], changes: object = {}): boolean => {
    let prevented = false
    const preventDefault = () => {
      prevented = true
    }
    const event = { type: 'click', isTrusted: true, composedPath: () => path, preventDefault, ...changes }
    page.dispatchEvent(event)
    return prevented
  }

  it('is taken when a person presses it, and the doors are asked for', () => {
    expect(press([marked(false), marked(true), {}])).toBe(true)
    expect(last().heard).toEqual([{ kind: 'doors' }])
  })

  it('is left alone when a script presses it, or anything else is pressed', () => {
    expect(press([marked(true)], { isTrusted: false })).toBe(false)
    expect(press([marked(false), {}])).toBe(false)
    expect(connections).toEqual([])
  })

  it('R13: is left to the page when the extension has gone', () => {
    if (extension) extension.id = undefined
    expect(press([marked(true)])).toBe(false)
  })
})

describe('the exchanges of the published vectors', () => {
  /** What the background says to have the bridge send this message. */
  function fromBackground({ type, requestId, ...rest }: Record<string, unknown>): BackgroundMessage {
    const kinds = { 'paxos-verification/progress': 'progress', 'paxos-verification/response': 'response' }
    const kind = rest.ok === false ? 'failure' : kinds[type as keyof typeof kinds]
    return { kind, requestId, ...rest } as unknown as BackgroundMessage
  }

  it.each(vectors.exchanges)('$name', async ({ steps, end }) => {
    const { port1, port2 } = new FakeChannel()
    const expected: unknown[] = []
    for (const [index, step] of steps.entries()) {
      const asksStatus = (steps[index - 1]?.page?.type ?? '').endsWith('/status')
      if (step.page?.type === 'paxos-verification/request') page.receive(step.page, [port2])
      else if (step.page) port1.postMessage(step.page)
      else if (step.wallet) {
        expected.push(step.wallet)
        if (!asksStatus) last().say(fromBackground(step.wallet))
      }
      await vi.advanceTimersByTimeAsync(0)
    }
    await vi.advanceTimersByTimeAsync(acknowledgeTimeout)
    expect(port1.heard).toEqual(expected)
    expect(last().heard.slice(1)).toEqual([{ kind: end, requestId: steps[0]?.page?.requestId }])
  })
})

describe('a background that is stopped', () => {
  it('T39: is asked again for what is open, and for nothing else', async () => {
    const answered = ask('r1')
    ask('r2', { payload: '{"b":2}' })
    last().say({ kind: 'response', requestId: 'r1', result })
    await say(answered, 'received', 'r1')
    last().drop()
    await vi.advanceTimersByTimeAsync(firstPause)
    expect(connections).toHaveLength(2)
    expect(last().heard).toMatchObject([{ kind: 'submit', requestId: 'r2', payload: '{"b":2}' }])
  })

  it('still hears the acknowledgement of an answer that it gave before', async () => {
    const port = ask('r1')
    last().say({ kind: 'response', requestId: 'r1', result })
    last().drop()
    await say(port, 'received', 'r1')
    expect(connections).toHaveLength(2)
    expect(last().heard).toEqual([{ kind: 'received', requestId: 'r1' }])
  })

  it('T39: hears a withdrawal again that it may have missed, and nothing is asked again', async () => {
    const port = ask('r1')
    await say(port, 'cancel', 'r1')
    last().drop()
    await vi.advanceTimersByTimeAsync(firstPause)
    expect(connections).toHaveLength(2)
    last().say({ kind: 'progress', requestId: 'r1', state: 'shown' })
    expect(last().heard).toEqual([
      { kind: 'cancel', requestId: 'r1' },
      { kind: 'cancel', requestId: 'r1' },
    ])
    expect(port.heard).toEqual([])
  })

  it('is left alone when nothing waits', async () => {
    const port = ask('r1')
    await say(port, 'cancel', 'r1')
    last().say({ kind: 'failure', requestId: 'r1', error: { code: 'cancelled', number: 4001, message: '' } })
    last().drop()
    await vi.advanceTimersByTimeAsync(600_000)
    tell(reconnectMessage)
    expect(connections).toHaveLength(1)
  })

  it('R13: is not called for ever', async () => {
    ask('r1')
    for (let call = 0; call < maxReconnects * 3; call++) {
      last().drop()
      await vi.advanceTimersByTimeAsync(firstPause * 2 ** maxReconnects)
    }
    expect(connections).toHaveLength(1 + maxReconnects)
    tell(reconnectMessage)
    expect(connections).toHaveLength(2 + maxReconnects)
    expect(last().heard).toMatchObject([{ kind: 'submit', requestId: 'r1' }])
  })

  it('R16: a message that is not for the bridge gets no answer and no promise', () => {
    ask('r1')
    last().drop()
    for (const message of [{ kind: 'reconnect' }, 'other', null]) expect(tell(message)).toBeUndefined()
    expect(connections).toHaveLength(1)
    expect(tell(reconnectMessage)).toBeUndefined()
    expect(connections).toHaveLength(2)
  })

  it('asks again over a connection that still stands when it is called', () => {
    ask('r1')
    tell(reconnectMessage)
    expect(connections).toHaveLength(1)
    expect(last().heard).toHaveLength(2)
  })
})

describe('the back/forward cache', () => {
  it('R14: drops the port when the page is put away, asks again when it is shown', async () => {
    const port = ask('r1')
    page.dispatchEvent({ type: 'pagehide' })
    expect(last().open).toBe(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(connections).toHaveLength(1)
    page.dispatchEvent({ type: 'pageshow' })
    expect(connections).toHaveLength(2)
    last().say({ kind: 'response', requestId: 'r1', result })
    await vi.advanceTimersByTimeAsync(0)
    expect(port.heard).toHaveLength(1)
  })

  it('connects for nothing when a page is shown that waits for nothing', () => {
    page.dispatchEvent({ type: 'pageshow' })
    expect(connections).toEqual([])
  })
})

describe('an extension that was updated under the page', () => {
  function orphan(): void {
    last().drop()
    if (extension) extension.id = undefined
  }

  it('R13: tells each that waits to reload, once, and stops', async () => {
    const port = ask('r1')
    orphan()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(port.heard).toMatchObject([{ ok: false, error: { code: 'reload' } }])
  })

  it('tells a page that asks later, also when the API throws', async () => {
    ask('r0')
    orphan()
    extension = {
      ...(extension as BridgeRuntime),
      connect: () => {
        throw new Error('Extension context invalidated.')
      },
    }
    const port = ask('r1')
    await vi.advanceTimersByTimeAsync(0)
    expect(port.heard).toMatchObject([{ ok: false, error: { code: 'reload' } }])
    extension = undefined
    const another = ask('r2')
    await vi.advanceTimersByTimeAsync(acknowledgeTimeout)
    expect(another.heard).toMatchObject([{ ok: false, error: { code: 'reload' } }])
  })

  it('tells a page that asks how things stand', async () => {
    const port = ask('r1')
    if (extension) extension.id = undefined
    await say(port, 'status', 'r1')
    expect(port.heard).toMatchObject([{ ok: false, error: { code: 'reload' } }])
  })

  it('R13: falls silent for the bridge that replaces it', async () => {
    ask('r1')
    orphan()
    extension = { ...(extension as BridgeRuntime), id: 'countersign-id' }
    const updated = extension
    // The replaced bridge keeps seeing an extension without an id; here both share one fake, so it is taken away
    // for the moment in which the new one announces itself.
    extension = undefined
    page.document.dispatchEvent({ type: 'paxos-verification:bridge' })
    extension = updated
    start()
    expect(await hello()).toBe(1)
  })

  it('a bridge whose extension lives does not yield to what a page announces', async () => {
    page.document.dispatchEvent({ type: 'paxos-verification:bridge' })
    expect(await hello()).toBe(1)
  })
})
