import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Runtime } from 'webextension-polyfill'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { approvalChallenge } from '../../lib/approvalKey/approvalChallenge.ts'
import { writeApprovalAsk } from '../../lib/approvalKey/approvalPayload.ts'
import { sampleRequests } from '../../lib/approvalKey/approvalRequest.fixture.ts'
import type { Sender } from '../../lib/browser/sender.ts'
import type { BackgroundMessage, BridgeMessage } from '../../lib/page/bridgeProtocol.ts'
import { reconnectMessage } from '../../lib/page/bridgeProtocol.ts'
import type { SignatureReply } from '../../lib/page/protocol.ts'
import { type DepositRequestEvent, depositTransition } from '../../lib/request/depositTransition.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { approvalWork } from '../laterWork/approvalWork.ts'
import { serveBridge } from './bridgeConnections.ts'
import { BridgePorts } from './bridgePorts.ts'
import { announce } from './delivery.ts'
import { hearBridge, restMilliseconds } from './hearBridge.ts'
import { createRequestQueue } from './requestQueue.ts'

const origin = 'https://partner.example'
const message = 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z'
const payload = JSON.stringify({
  verification_id: '01934abc-def0-7890-abcd-ef0123456789',
  network: 'ETHEREUM',
  address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  message,
  expires_at: '2026-05-21T12:00:00Z',
})
const reply: SignatureReply = {
  id: '01934abc-def0-7890-abcd-ef0123456789',
  signature: '0xsigned',
  network: 'ETHEREUM',
  address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  encoding: 'hex',
  standard: 'eip191',
}

/** A port as the browser gives it to the background, with the page's end in the test's hands. */
class TestPort {
  readonly heard: BackgroundMessage[] = []
  readonly #onMessage: ((message: unknown) => void)[] = []
  readonly #onDisconnect: (() => void)[] = []
  readonly sender: Sender
  readonly onMessage = {
    addListener: (listener: (message: unknown) => void) => this.#onMessage.push(listener),
  }
  readonly onDisconnect = { addListener: (listener: () => void) => this.#onDisconnect.push(listener) }

  constructor(documentId = 'document-1', sender: Partial<Sender> = {}) {
    const tab = { id: 7, incognito: false } as never
    this.sender = { origin, documentId, frameId: 0, tab, ...sender } as Sender
  }

  postMessage(message: BackgroundMessage): void {
    this.heard.push(message)
  }

  disconnect(): void {
    for (const listener of this.#onDisconnect) listener()
  }

  say(message: unknown): void {
    for (const listener of this.#onMessage) listener(message)
  }
}

/** What one start of the background holds; a second one over the same storage is a restarted worker. */
function worker() {
  const ports = new BridgePorts()
  const queue = createRequestQueue({
    now: () => Date.parse('2026-05-19T12:05:00Z'),
    changed: (record, before) => void announce(ports, queue, record, before),
  })
  const connect = (port = new TestPort()): TestPort => {
    const given = port as unknown as Runtime.Port
    hearBridge(given, () => serveBridge(given, ports, queue, async () => approvalWork))
    return port
  }
  return { queue, connect }
}

const submit = (changes: Partial<Extract<BridgeMessage, { kind: 'submit' }>> = {}): BridgeMessage => ({
  kind: 'submit',
  requestId: 'page-1',
  payload,
  activated: false,
  ...changes,
})

let granted: boolean
const nudges: unknown[][] = []

beforeEach(() => {
  fakeBrowser.reset()
  granted = true
  nudges.length = 0
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async () => granted) as never)
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (...call: unknown[]) => {
    nudges.push(call)
  }) as never)
})

async function sign({ queue }: ReturnType<typeof worker>): Promise<RequestRecord> {
  const at = '2026-05-19T12:06:00Z'
  const [record] = await queue.all()
  if (!record) throw new Error('nothing was submitted')
  const signer = { kind: 'local', accountId: 'a', label: 'Treasury' } as const
  await queue.apply(record.id, { kind: 'approve', at, approval: { digest: record.digest, signer } })
  await queue.apply(record.id, { kind: 'signing' })
  return await queue.apply(record.id, { kind: 'verified', at, reply })
}

const stored = async (at: ReturnType<typeof worker>): Promise<RequestRecord | undefined> =>
  (await at.queue.all())[0]

/** Submits over a port and waits until the ask is stored: `queued` is said before that. */
async function ask(background: ReturnType<typeof worker>, port: TestPort): Promise<void> {
  port.say(submit())
  await vi.waitFor(async () => expect(await stored(background)).toBeDefined())
}

/** Resolves right after what was said before this was handed on to be served. */
function laterThanServing(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, restMilliseconds))
}

test.each([
  ['as one change', [['approve', 'signing']]],
  ['one after the other', [['approve'], ['signing']]],
] as const)('approved and signing are one step to the page: %s', async (_how, changes) => {
  const background = worker()
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
  const background = worker()
  const port = background.connect()
  port.say(submit())
  await laterThanServing()
  port.disconnect()
  await vi.waitFor(async () =>
    expect(await stored(background)).toMatchObject({ state: 'pending', waiters: [] }),
  )
})

test('T39: of a document that goes before its ask is served nothing is stored', async () => {
  const background = worker()
  const [gone, other] = [background.connect(), background.connect(new TestPort('document-2'))]
  gone.say(submit())
  gone.disconnect()
  await laterThanServing()
  await ask(background, other)
  expect(await background.queue.all()).toMatchObject([{ waiters: [{ documentId: 'document-2' }] }])
})

describe('approvals', () => {
  const request = {
    ...sampleRequests.withdrawal,
    relying_party: 'partner.example',
    expires_at: '2999-01-01T00:00:00Z',
  }
  const approval = (changes = {}) =>
    writeApprovalAsk({ ask: 'sign', request: { ...request, ...changes }, credential_ids: ['AAAA'] })

  test('T65: an approver’s request is stored with the challenge as its digest, and answered with what the key made', async () => {
    const background = worker()
    const port = background.connect()
    port.say(submit({ payload: approval() }))
    const record = await vi.waitFor(async () => {
      const found = await stored(background)
      if (!found) throw new Error('not yet')
      return found
    })
    const challenge = Buffer.from(await approvalChallenge(request)).toString('hex')
    expect(record).toMatchObject({
      channel: 'approval',
      method: 'APPROVAL',
      verificationId: request.id,
      digest: challenge,
      expiresAt: '2999-01-01T00:00:00.000Z',
      asker: { origin },
    })
    const at = '2026-05-19T12:06:00Z'
    const { queue } = background
    await expect(queue.apply(record.id, { kind: 'approve', at, approval: { digest: '00' } })).rejects.toThrow(
      'What was approved is not what would be signed.',
    )
    await queue.apply(record.id, { kind: 'approve', at, approval: { digest: challenge } })
    await queue.apply(record.id, { kind: 'signing' })
    const made = { id: request.id, credential: { id: 'AAAA' } }
    await queue.apply(record.id, { kind: 'verified', at, reply: made })
    await vi.waitFor(() =>
      expect(port.heard.at(-1)).toEqual({ kind: 'response', requestId: 'page-1', result: made }),
    )
    port.say({ kind: 'received', requestId: 'page-1' })
    await vi.waitFor(async () => expect((await stored(background))?.state).toBe('delivered'))
  })

  test.each([
    ['T68: of Paxos', { relying_party: 'paxos-secure.com' }, {}, 'relying-party-refused'],
    ['T68: of another site', { relying_party: 'partner-example.com' }, {}, 'relying-party-refused'],
    ['T66: that has expired', { expires_at: '2026-01-01T00:00:00Z' }, {}, 'expired'],
    ['of a page that is ready for a deposit', {}, { method: 'SMALL_DEPOSIT' }, 'method-mismatch'],
    ['through an element’s attribute', {}, { channel: 'html' as const }, 'payload-unreadable'],
  ])('one %s is refused, and nothing is stored', async (_, changes, message, code) => {
    const background = worker()
    const port = background.connect()
    port.say(submit({ payload: approval(changes), activated: true, ...message }))
    await vi.waitFor(() => expect(port.heard.at(-1)).toMatchObject({ kind: 'failure', error: { code } }))
    expect(await stored(background)).toBeUndefined()
  })

  test('T1: a site that was not granted hears no more than that', async () => {
    granted = false
    const background = worker()
    const port = background.connect()
    port.say(submit({ payload: approval() }))
    await vi.waitFor(() => expect(port.heard.at(-1)).toMatchObject({ error: { code: 'permission-missing' } }))
  })
})

describe('serveBridge', () => {
  test('an ask is queued, answered on its port, and settled by the page’s acknowledgement', async () => {
    const background = worker()
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
    const background = worker()
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
    const background = worker()
    const port = background.connect()
    await ask(background, port)
    await sign(background)
    port.say({ kind: 'unacknowledged', requestId: 'page-1' })
    await vi.waitFor(async () => expect((await stored(background))?.state).toBe('undelivered'))
  })

  test('R4: an undelivered signature goes to the same site when it asks again, without a second one', async () => {
    const background = worker()
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
    const background = worker()
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
    const background = worker()
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
    const before = worker()
    await ask(before, before.connect())

    const after = worker()
    const next = after.connect(new TestPort('document-2'))
    // Known to this worker from its first word on.
    next.say({ kind: 'received', requestId: 'page-1' })
    await laterThanServing()
    await sign(after)
    await vi.waitFor(() => expect(nudges).toContainEqual([7, reconnectMessage, { frameId: 0 }]))
    expect(next.heard).toEqual([])
    expect((await stored(after))?.state).toBe('verified')
  })

  test('T39, R1: after a restart the frame is called without content, reconnects, and gets its answer', async () => {
    const before = worker()
    await ask(before, before.connect())

    const after = worker()
    await sign(after)
    await vi.waitFor(() => expect(nudges).toContainEqual([7, reconnectMessage, { frameId: 0 }]))
    const again = after.connect(new TestPort('document-1'))
    again.say(submit())
    await vi.waitFor(() =>
      expect(again.heard).toContainEqual({ kind: 'response', requestId: 'page-1', result: reply }),
    )
    expect(await after.queue.all()).toHaveLength(1)
  })

  test('R1: after a restart a page that connects again learns how it ended, and has not asked anew', async () => {
    const before = worker()
    await ask(before, before.connect())
    const { id = '' } = (await stored(before)) ?? {}
    await before.queue.apply(id, { kind: 'reject', at: '2026-05-19T12:06:00Z' })

    const after = worker()
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
    const background = worker()
    const port = background.connect()
    await ask(background, port)
    port.say({ kind: 'received', requestId: 'page-1' })
    await laterThanServing()
    expect(opened).not.toHaveBeenCalled()
    port.say(submit({ requestId: 'page-2', activated: true }))
    await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(1))
  })

  test('a page may withdraw its ask', async () => {
    const background = worker()
    const port = background.connect()
    await ask(background, port)
    port.say({ kind: 'cancel', requestId: 'page-1' })
    await vi.waitFor(() =>
      expect(port.heard.at(-1)).toMatchObject({ kind: 'failure', error: { code: 'cancelled' } }),
    )
  })

  describe('a small deposit', () => {
    const record = JSON.stringify({
      id: '01934abc-def0-7890-abcd-ef0123456789',
      network: 'ETHEREUM',
      address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
      verification_method: 'SMALL_DEPOSIT',
      expires_at: '2026-05-21T12:00:00Z',
      small_deposit_verification: {
        deposit_address: '0x00000000219ab540356cBB839Cbe05303d7705Fa',
        amount: '0.00012',
        asset: 'ETH',
      },
    })
    const ready = (requestId = 'page-1') => submit({ requestId, payload: record, method: 'SMALL_DEPOSIT' })
    const progress = { state: 'sent', transactionHash: '0xaa', confirmations: 0, needed: 12 } as const
    const answer = {
      id: '01934abc-def0-7890-abcd-ef0123456789',
      transaction_hash: '0xaa',
      network: 'ETHEREUM',
      address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
      chain: 'eip155:1',
      confirmed: true,
    }

    async function move(at: ReturnType<typeof worker>, ...events: DepositRequestEvent[]): Promise<void> {
      const id = (await stored(at))?.id ?? ''
      for (const event of events) await at.queue.change(id, (present) => depositTransition(present, event))
    }

    const begun = async (at: ReturnType<typeof worker>): Promise<DepositRequestEvent> => ({
      kind: 'deposit',
      at: '2026-05-19T12:06:00Z',
      digest: (await stored(at))?.digest ?? '',
      entryId: 'entry-1',
    })

    test.each([
      ['a deposit where the page is ready for a signature', submit({ payload: record })],
      ['a signature where the page is ready for a deposit', submit({ method: 'SMALL_DEPOSIT' })],
    ])('T62: %s is refused before anybody is asked', async (_name, mismatched) => {
      const background = worker()
      const port = background.connect()
      port.say(mismatched)
      await vi.waitFor(() =>
        expect(port.heard.at(-1)).toMatchObject({ kind: 'failure', error: { code: 'method-mismatch' } }),
      )
      expect(await background.queue.all()).toEqual([])
    })

    test('markup is ready for either', async () => {
      const background = worker()
      background.connect().say(submit({ payload: record, channel: 'html' }))
      await vi.waitFor(async () => expect((await stored(background))?.method).toBe('SMALL_DEPOSIT'))
    })

    test('the page hears what the chain says, then the answer, and settles it by its acknowledgement', async () => {
      const background = worker()
      const port = background.connect()
      port.say(ready())
      await vi.waitFor(async () => expect(await stored(background)).toBeDefined())
      await move(background, await begun(background))
      await move(background, { kind: 'deposit-progress', progress })
      const confirming = { ...progress, state: 'confirming', confirmations: 3 } as const
      await move(background, { kind: 'deposit-progress', progress: confirming })
      await move(background, { kind: 'deposited', reply: answer })
      await vi.waitFor(() =>
        expect(port.heard.slice(1)).toEqual([
          { kind: 'progress', requestId: 'page-1', state: 'signing' },
          { kind: 'progress', requestId: 'page-1', ...progress },
          { kind: 'progress', requestId: 'page-1', ...confirming },
          { kind: 'response', requestId: 'page-1', result: answer },
        ]),
      )
      port.say({ kind: 'received', requestId: 'page-1' })
      await vi.waitFor(async () => expect((await stored(background))?.state).toBe('delivered'))
    })

    test('T39, R1: after a restart a page that connects again hears where the deposit stands', async () => {
      const before = worker()
      before.connect().say(ready())
      await vi.waitFor(async () => expect(await stored(before)).toBeDefined())
      await move(before, await begun(before), { kind: 'deposit-progress', progress })
      const after = worker()
      const again = after.connect()
      again.say(ready())
      await vi.waitFor(() =>
        expect(again.heard.at(-1)).toEqual({ kind: 'progress', requestId: 'page-1', ...progress }),
      )
    })

    test('a page that withdraws hears no more; another that asked the same still does', async () => {
      const background = worker()
      const port = background.connect()
      port.say(ready())
      await vi.waitFor(async () => expect(await stored(background)).toBeDefined())
      await move(background, await begun(background))
      const other = background.connect(new TestPort('document-2'))
      other.say(ready('page-2'))
      await vi.waitFor(() =>
        expect(other.heard.at(-1)).toEqual({ kind: 'progress', requestId: 'page-2', state: 'signing' }),
      )
      port.say({ kind: 'cancel', requestId: 'page-1' })
      await vi.waitFor(async () => expect((await stored(background))?.waiters).toHaveLength(1))
      const heard = port.heard.length
      await move(background, { kind: 'deposit-progress', progress })
      await vi.waitFor(() =>
        expect(other.heard.at(-1)).toEqual({ kind: 'progress', requestId: 'page-2', ...progress }),
      )
      expect(port.heard).toHaveLength(heard)
      expect((await stored(background))?.state).toBe('depositing')
    })

    test('R4: who asks after it is final gets the answer at once', async () => {
      const background = worker()
      const port = background.connect()
      port.say(ready())
      await vi.waitFor(async () => expect(await stored(background)).toBeDefined())
      port.disconnect()
      await vi.waitFor(async () => expect((await stored(background))?.waiters).toEqual([]))
      await move(background, await begun(background), { kind: 'deposited', reply: answer })
      await vi.waitFor(async () => expect((await stored(background))?.state).toBe('undelivered'))
      const again = background.connect(new TestPort('document-2'))
      again.say(ready('page-2'))
      await vi.waitFor(() =>
        expect(again.heard.at(-1)).toEqual({ kind: 'response', requestId: 'page-2', result: answer }),
      )
    })
  })

  test('T42: one document cannot withdraw or acknowledge for another', async () => {
    const background = worker()
    const port = background.connect()
    await ask(background, port)
    const other = background.connect(new TestPort('document-2'))
    other.say({ kind: 'cancel', requestId: 'page-1' })
    other.say({ kind: 'received', requestId: 'page-1' })
    other.say(submit({ requestId: 'page-2', payload: 'not json' }))
    await vi.waitFor(() =>
      expect(other.heard.at(-1)).toMatchObject({ error: { code: 'payload-unreadable' } }),
    )
    expect((await stored(background))?.state).toBe('pending')
  })

  test('R40: without a grant that stands now, nothing is stored', async () => {
    granted = false
    const background = worker()
    const port = background.connect()
    port.say(submit())
    await vi.waitFor(() =>
      expect(port.heard.at(-1)).toMatchObject({ kind: 'failure', error: { code: 'permission-missing' } }),
    )
    expect(await background.queue.all()).toEqual([])
  })

  test('T3: an opaque document is refused', async () => {
    const background = worker()
    const port = background.connect(new TestPort('document-1', { origin: 'null' }))
    port.say(submit())
    await vi.waitFor(() =>
      expect(port.heard.at(-1)).toMatchObject({ kind: 'failure', error: { code: 'origin-refused' } }),
    )
  })

  test('T1: a forged origin in the message is ignored', async () => {
    const background = worker()
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
    const background = worker()
    const port = background.connect()
    port.say(forged)
    port.say(submit({ requestId: 'honest' }))
    await vi.waitFor(async () => expect(await stored(background)).toBeDefined())
    expect(port.heard.map(({ requestId }) => requestId)).toEqual(['honest'])
    expect(await background.queue.all()).toHaveLength(1)
  })
})
