import { expect, vi } from 'vitest'
import type { Runtime } from 'webextension-polyfill'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Sender } from '../../lib/browser/sender.ts'
import type { BackgroundMessage, BridgeMessage } from '../../lib/page/bridgeProtocol.ts'
import type { SignatureReply } from '../../lib/page/protocol.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import type { ApprovalWork } from './approvals.ts'
import { serveBridge } from './bridgeConnections.ts'
import { BridgePorts } from './bridgePorts.ts'
import { announce } from './delivery.ts'
import { hearBridge, restMilliseconds } from './hearBridge.ts'
import { createRequestQueue } from './requestQueue.ts'

export const origin = 'https://partner.example'
const message = 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z'
export const payload = JSON.stringify({
  verification_id: '01934abc-def0-7890-abcd-ef0123456789',
  network: 'ETHEREUM',
  address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  message,
  expires_at: '2026-05-21T12:00:00Z',
})
export const reply: SignatureReply = {
  id: '01934abc-def0-7890-abcd-ef0123456789',
  signature: '0xsigned',
  network: 'ETHEREUM',
  address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  encoding: 'hex',
  standard: 'eip191',
}

/** A port as the browser gives it to the background, with the page's end in the test's hands. */
export class TestPort {
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

const noApprovals = (): Promise<ApprovalWork> =>
  Promise.reject(new Error('nothing here asks for an approval'))

/** What one start of the background holds; a second one over the same storage is a restarted worker. */
export function startWorker(approvals = noApprovals) {
  const ports = new BridgePorts()
  const queue = createRequestQueue({
    now: () => Date.parse('2026-05-19T12:05:00Z'),
    changed: (record, before) => void announce(ports, queue, record, before),
  })
  const connect = (port = new TestPort()): TestPort => {
    const given = port as unknown as Runtime.Port
    hearBridge(given, () => serveBridge(given, ports, queue, approvals))
    return port
  }
  return { queue, connect }
}

export const submit = (changes: Partial<Extract<BridgeMessage, { kind: 'submit' }>> = {}): BridgeMessage => ({
  kind: 'submit',
  requestId: 'page-1',
  payload,
  activated: false,
  ...changes,
})

export type StartedWorker = ReturnType<typeof startWorker>

/** A browser of its own for each test: whether the site is granted, and which frames were called. */
export function freshBrowser(): { granted: boolean; nudges: unknown[][] } {
  fakeBrowser.reset()
  const state: ReturnType<typeof freshBrowser> = { granted: true, nudges: [] }
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async () => state.granted) as never)
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (...call: unknown[]) => {
    state.nudges.push(call)
  }) as never)
  return state
}

/** The person signs what was asked first. */
export async function sign({ queue }: StartedWorker): Promise<RequestRecord> {
  const at = '2026-05-19T12:06:00Z'
  const [record] = await queue.all()
  if (!record) throw new Error('nothing was submitted')
  const signer = { kind: 'local', accountId: 'a', label: 'Treasury' } as const
  await queue.apply(record.id, { kind: 'approve', at, approval: { digest: record.digest, signer } })
  await queue.apply(record.id, { kind: 'signing' })
  return await queue.apply(record.id, { kind: 'verified', at, reply })
}

/** What was asked first, as it is stored now. */
export const stored = async (at: StartedWorker): Promise<RequestRecord | undefined> =>
  (await at.queue.all())[0]

/** Submits over a port and waits until the ask is stored: `queued` is said before that. */
export async function ask(background: StartedWorker, port: TestPort): Promise<void> {
  port.say(submit())
  await vi.waitFor(async () => expect(await stored(background)).toBeDefined())
}

/** Resolves right after what was said before this was handed on to be served. */
export function laterThanServing(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, restMilliseconds))
}
