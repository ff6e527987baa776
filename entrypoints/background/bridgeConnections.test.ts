import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { reconnectMessage } from '../../lib/page/bridgeProtocol.ts'
import {
  ask,
  freshBrowser,
  laterThanServing,
  origin,
  payload,
  reply,
  sign,
  startWorker,
  stored,
  submit,
  TestPort,
} from './bridgeHarness.ts'

let site: ReturnType<typeof freshBrowser>

beforeEach(() => {
  site = freshBrowser()
})

test.each([
  ['as one change', [['approve', 'signing']]],
  ['one after the other', [['approve'], ['signing']]],
] as const)('approved and signing are one step to the page: %s', async (_how, changes) => {
  const background = startWorker()
  const port = background.connect()
  await ask(background, port)
  const record = await stored(background)
  const signer = { kind: 'local', accountId: 'a', label: 'Treasury' } as const
  const events = {
    approve: {
      kind: 'approve',
      at: '2026-05-19T12:06:00Z',
      approval: { digest: `${record?.digest}`, signer },
    },
    signing: { kind: 'signing' },
  } as const
  for (const kinds of changes)
    await background.queue.apply(`${record?.id}`, ...kinds.map((kind) => events[kind]))
  await background.queue.apply(`${record?.id}`, { kind: 'shown', at: '2026-05-19T12:06:01Z' })
  await vi.waitFor(() => expect(port.heard.length).toBeGreaterThan(2))
  const signing = { kind: 'progress', requestId: 'page-1', state: 'signing' }
  expect(port.heard.slice(1, 3)).toEqual([signing, signing])
  expect(await stored(background)).toMatchObject({ state: 'signing', approval: { signer } })
})

test('T39: a document that goes while its ask is being stored does not wait', async () => {
  const background = startWorker()
  const port = background.connect()
  port.say(submit())
  await laterThanServing()
  port.disconnect()
  await vi.waitFor(async () =>
    expect(await stored(background)).toMatchObject({ state: 'pending', waiters: [] }),
  )
})

test('T39: of a document that goes before its ask is served nothing is stored', async () => {
  const background = startWorker()
  const [gone, other] = [background.connect(), background.connect(new TestPort('document-2'))]
  gone.say(submit())
  gone.disconnect()
  await laterThanServing()
  await ask(background, other)
  expect(await background.queue.all()).toMatchObject([{ waiters: [{ documentId: 'document-2' }] }])
})

test('an ask is queued, answered on its port, and settled by the page’s acknowledgement', async () => {
  const background = startWorker()
  const port = background.connect()
  await ask(background, port)
  expect(port.heard).toEqual([{ kind: 'progress', requestId: 'page-1', state: 'queued' }])
  await sign(background)
  await vi.waitFor(() =>
    expect(port.heard.at(-1)).toEqual({ kind: 'response', requestId: 'page-1', result: reply }),
  )
  expect((await stored(background))?.state).toBe('verified')
  port.say({ kind: 'received', requestId: 'page-1' })
  await vi.waitFor(async () => expect((await stored(background))?.state).toBe('delivered'))
})

test('T16: the answer holds what is to be submitted and nothing else', async () => {
  const background = startWorker()
  const port = background.connect()
  await ask(background, port)
  await sign(background)
  await vi.waitFor(() => expect(port.heard.at(-1)?.kind).toBe('response'))
  const last = port.heard.at(-1)
  expect(last?.kind === 'response' && Object.keys(last.result).sort()).toEqual([
    'address',
    'encoding',
    'id',
    'network',
    'signature',
    'standard',
  ])
})

test('a page that does not acknowledge leaves the signature undelivered', async () => {
  const background = startWorker()
  const port = background.connect()
  await ask(background, port)
  await sign(background)
  port.say({ kind: 'unacknowledged', requestId: 'page-1' })
  await vi.waitFor(async () => expect((await stored(background))?.state).toBe('undelivered'))
})

test('R4: an undelivered signature goes to the same site when it asks again, without a second one', async () => {
  const background = startWorker()
  const first = background.connect()
  await ask(background, first)
  first.disconnect()
  await vi.waitFor(async () => expect((await stored(background))?.waiters).toEqual([]))
  await sign(background)
  await vi.waitFor(async () => expect((await stored(background))?.state).toBe('undelivered'))
  expect(first.heard.map(({ kind }) => kind)).toEqual(['progress'])

  const second = background.connect(new TestPort('document-2'))
  second.say(submit({ requestId: 'page-2' }))
  await vi.waitFor(() =>
    expect(second.heard.at(-1)).toEqual({ kind: 'response', requestId: 'page-2', result: reply }),
  )
})

test('T6: a document that took the asker’s place hears nothing', async () => {
  const background = startWorker()
  const port = background.connect()
  await ask(background, port)
  port.disconnect()
  await vi.waitFor(async () => expect((await stored(background))?.waiters).toEqual([]))
  const next = background.connect(new TestPort('document-2'))
  await sign(background)
  await vi.waitFor(async () => expect((await stored(background))?.state).toBe('undelivered'))
  expect(next.heard).toEqual([])
})

test('T32: what comes by a link is asked by nobody, and the page that had the link hears nothing of it', async () => {
  const background = startWorker()
  const port = background.connect()
  port.say({ kind: 'link', payload })
  await vi.waitFor(async () => expect(await stored(background)).toBeDefined())
  const record = await stored(background)
  expect(record).toMatchObject({ channel: 'link', waiters: [] })
  expect(record).not.toHaveProperty('asker')
  await sign(background)
  await vi.waitFor(async () => expect((await stored(background))?.state).toBe('delivered'))
  expect(port.heard).toEqual([])
})

test('T6: while the asker is away, another document in its place hears nothing', async () => {
  const before = startWorker()
  await ask(before, before.connect())

  const after = startWorker()
  const next = after.connect(new TestPort('document-2'))
  // Known to this worker from its first word on.
  next.say({ kind: 'received', requestId: 'page-1' })
  await laterThanServing()
  await sign(after)
  await vi.waitFor(() => expect(site.nudges).toContainEqual([7, reconnectMessage, { frameId: 0 }]))
  expect(next.heard).toEqual([])
  expect((await stored(after))?.state).toBe('verified')
})

test('T39, R1: after a restart the frame is called without content, reconnects, and gets its answer', async () => {
  const before = startWorker()
  await ask(before, before.connect())

  const after = startWorker()
  await sign(after)
  await vi.waitFor(() => expect(site.nudges).toContainEqual([7, reconnectMessage, { frameId: 0 }]))
  const again = after.connect(new TestPort('document-1'))
  again.say(submit())
  await vi.waitFor(() =>
    expect(again.heard).toContainEqual({ kind: 'response', requestId: 'page-1', result: reply }),
  )
  expect(await after.queue.all()).toHaveLength(1)
})

test('R1: after a restart a page that connects again learns how it ended, and has not asked anew', async () => {
  const before = startWorker()
  await ask(before, before.connect())
  const { id = '' } = (await stored(before)) ?? {}
  await before.queue.apply(id, { kind: 'reject', at: '2026-05-19T12:06:00Z' })

  const after = startWorker()
  const again = after.connect(new TestPort('document-1'))
  again.say(submit())
  await vi.waitFor(() =>
    expect(again.heard.at(-1)).toMatchObject({ kind: 'failure', error: { code: 'rejected' } }),
  )
  expect(await after.queue.all()).toMatchObject([{ id, state: 'rejected' }])
})

test('R10: a window opens for what a person pressed, and for nothing else', async () => {
  const opened = vi
    .spyOn(fakeBrowser.windows, 'create')
    .mockResolvedValue({ id: 1, tabs: [{ id: 2 }] } as never)
  const background = startWorker()
  const port = background.connect()
  await ask(background, port)
  port.say({ kind: 'received', requestId: 'page-1' })
  await laterThanServing()
  expect(opened).not.toHaveBeenCalled()
  port.say(submit({ requestId: 'page-2', activated: true }))
  await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(1))
})

test('a page may withdraw its ask', async () => {
  const background = startWorker()
  const port = background.connect()
  await ask(background, port)
  port.say({ kind: 'cancel', requestId: 'page-1' })
  await vi.waitFor(() =>
    expect(port.heard.at(-1)).toMatchObject({ kind: 'failure', error: { code: 'cancelled' } }),
  )
})

test('T42: one document cannot withdraw or acknowledge for another', async () => {
  const background = startWorker()
  const port = background.connect()
  await ask(background, port)
  const other = background.connect(new TestPort('document-2'))
  other.say({ kind: 'cancel', requestId: 'page-1' })
  other.say({ kind: 'received', requestId: 'page-1' })
  other.say(submit({ requestId: 'page-2', payload: 'not json' }))
  await vi.waitFor(() => expect(other.heard.at(-1)).toMatchObject({ error: { code: 'payload-unreadable' } }))
  expect((await stored(background))?.state).toBe('pending')
})

test('R40: without a grant that stands now, nothing is stored', async () => {
  site.granted = false
  const background = startWorker()
  const port = background.connect()
  port.say(submit())
  await vi.waitFor(() =>
    expect(port.heard.at(-1)).toMatchObject({ kind: 'failure', error: { code: 'permission-missing' } }),
  )
  expect(await background.queue.all()).toEqual([])
})

test('T3: an opaque document is refused', async () => {
  const background = startWorker()
  const port = background.connect(new TestPort('document-1', { origin: 'null' }))
  port.say(submit())
  await vi.waitFor(() =>
    expect(port.heard.at(-1)).toMatchObject({ kind: 'failure', error: { code: 'origin-refused' } }),
  )
})

test('T1: a forged origin in the message is ignored', async () => {
  const background = startWorker()
  const port = background.connect()
  const forged = { origin: 'https://bank.example', asker: { origin: 'https://bank.example' } }
  const text = JSON.stringify({ ...JSON.parse(payload), ...forged })
  port.say({ ...submit({ payload: text, ancestorOrigins: ['https://bank.example'] }), ...forged })
  await vi.waitFor(async () =>
    expect((await stored(background))?.asker).toEqual({
      origin,
      tabId: 7,
      frameId: 0,
      documentId: 'document-1',
      incognito: false,
    }),
  )
})

test.each<[string, unknown]>([
  ['nothing', null],
  ['a string', 'submit'],
  ['a privileged kind', { kind: 'approve', requestId: 'page-1' }],
  ['a numeric id', { kind: 'submit', requestId: 1, payload, activated: true }],
  ['an object for a payload', { kind: 'submit', requestId: 'page-1', payload: {}, activated: true }],
  ['an endless id', { kind: 'submit', requestId: 'x'.repeat(200), payload, activated: true }],
])('T42: %s from a compromised renderer is nothing', async (_, forged) => {
  const background = startWorker()
  const port = background.connect()
  port.say(forged)
  port.say(submit({ requestId: 'honest' }))
  await vi.waitFor(async () => expect(await stored(background)).toBeDefined())
  expect(port.heard.map(({ requestId }) => requestId)).toEqual(['honest'])
  expect(await background.queue.all()).toHaveLength(1)
})
