import { expect, test, vi } from 'vitest'
import type { PageMessageKind, PageMessages } from '../../../lib/browser/messages.ts'
import { CountersignError } from '../../../lib/errors.ts'
import type { RequestRecord } from '../../../lib/request/requestRecord.ts'
import { type RequestEvent, transition } from '../../../lib/request/transition.ts'
import { account, exampleRecord, message } from '../flowExamples.ts'
import { harness } from '../flowHarness.ts'
import type { SignDependencies } from '../signDependencies.ts'
import { batchRow } from './batchRow.ts'
import { createBatchFlow } from './createBatchFlow.ts'

/** Requests a, b, c … of one batch, each for a message of its own. */
function records(count: number, texts: readonly string[] = []): RequestRecord[] {
  return Array.from({ length: count }, (_, at) => {
    const text = texts[at] ?? message.replace('a1b2c3d4', `a1b2c3d${at}`)
    const record = exampleRecord({ id: `request-${at}`, batchId: 'batch' }, text)
    const raw = JSON.parse(record.raw)
    const verification_id = `01934abc-def0-7890-abcd-ef012345678${at}`
    return { ...record, verificationId: verification_id, raw: JSON.stringify({ ...raw, verification_id }) }
  })
}

async function setup(first: readonly RequestRecord[], overrides: Partial<SignDependencies> = {}) {
  const { deps, clock } = harness()
  const stored = new Map(first.map((record) => [record.id, record]))
  const log: string[] = []
  const at = () => new Date(clock.now()).toISOString()
  type Event = RequestEvent | [RequestEvent, RequestEvent]
  const events: { [K in PageMessageKind]?: (input: PageMessages[K]['input']) => Event } = {
    'request.shown': () => ({ kind: 'shown', at: at() }),
    'request.approve': ({ approval, signing }) => {
      const approve = { kind: 'approve', at: at(), approval } as const
      return signing ? [approve, { kind: 'signing' }] : approve
    },
    'request.signing': () => ({ kind: 'signing' }),
    'request.verified': ({ reply }) => ({ kind: 'verified', at: at(), reply }),
    'request.retry': ({ error }) => ({ kind: 'retry', error }),
    'request.reject': () => ({ kind: 'reject', at: at() }),
  }
  const send = async (kind: PageMessageKind, input: never) => {
    const { id } = input as { id: string }
    log.push(`${kind} ${id}`)
    const record = stored.get(id)
    const event = (events[kind] as ((given: never) => Event) | undefined)?.(input)
    if (!record || !event) return null
    const next = [event].flat().reduce(transition, record)
    stored.set(id, next)
    return next
  }
  const sending = vi.fn(send)
  const flow = createBatchFlow({
    ...deps,
    send: sending as unknown as SignDependencies['send'],
    knownRecords: async () => [...stored.values()],
    readRecord: async (id) => stored.get(id),
    findAccounts: async () => [account],
    ...overrides,
  })
  flow.update([...stored.values()])
  const rows = () => flow.getState().flows.map((row) => batchRow(row.getState()))
  await vi.waitFor(() => expect(rows()).not.toContain('checking'))
  return { flow, stored, log, rows, sending }
}

test('one approval signs every clean request, each by its own digest', async () => {
  const all = records(3)
  const { flow, stored, rows, sending } = await setup(all)
  expect(rows()).toEqual(['clean', 'clean', 'clean'])
  await flow.sign()
  expect(rows()).toEqual(['signed', 'signed', 'signed'])
  expect(flow.getState()).toMatchObject({ running: undefined, finished: true })
  const approvals = sending.mock.calls
    .filter(([kind]) => kind === 'request.approve')
    .map(([, input]) => input as unknown as PageMessages['request.approve']['input'])
  expect(approvals.map(({ approval }) => approval.digest)).toEqual(all.map(({ digest }) => digest))
  expect(new Set([...stored.values()].map(({ reply }) => reply?.id)).size).toBe(3)
})

test('R5: every request of the list is told to be shown together', async () => {
  const { sending } = await setup(records(2))
  const shown = sending.mock.calls.filter(([kind]) => kind === 'request.shown').map(([, input]) => input)
  expect(shown).toEqual([
    { id: 'request-0', together: true },
    { id: 'request-1', together: true },
  ])
})

test('what warns, is blocked or has no account here is left for later and never approved', async () => {
  const { flow, rows, log } = await setup(records(4, [message, 'An unknown message.', `${message}\u202e`]), {
    findAccounts: vi
      .fn<SignDependencies['findAccounts']>()
      .mockResolvedValueOnce([account])
      .mockResolvedValueOnce([account])
      .mockResolvedValue([]),
  })
  expect(rows()).toEqual(['clean', 'alone', 'alone', 'alone'])
  await flow.sign()
  expect(rows()).toEqual(['signed', 'alone', 'alone', 'alone'])
  expect(log.filter((line) => line.startsWith('request.approve'))).toEqual(['request.approve request-0'])
})

test('an account that needs a touch is no part of the one approval', async () => {
  const { rows } = await setup(records(1), {
    findAccounts: async () => [{ ...account, passkeyAtSigning: true }],
  })
  expect(rows()).toEqual(['alone'])
})

test('the failure of one loses none of the others', async () => {
  const signLocally = vi
    .fn<SignDependencies['signLocally']>()
    .mockResolvedValueOnce('first')
    .mockRejectedValueOnce(new CountersignError('account-missing'))
    .mockResolvedValue('third')
  const { flow, rows, stored } = await setup(records(3), { signLocally })
  await flow.sign()
  expect(rows()).toEqual(['signed', 'alone', 'signed'])
  expect(stored.get('request-1')).toMatchObject({ state: 'pending', error: { code: 'account-missing' } })
})

test('a request that was withdrawn meanwhile is not signed', async () => {
  const all = records(2)
  const { flow, rows, stored } = await setup(all)
  const [first] = stored.values()
  if (!first) throw new Error('one')
  const withdrawn = transition(first, { kind: 'cancel', at: '2026-05-19T13:00:00Z' })
  stored.set(first.id, withdrawn)
  flow.update([...stored.values()])
  await flow.sign()
  expect(rows()).toEqual(['over', 'signed'])
})

test('accounts are unlocked once, and the rest follows by itself', async () => {
  let unlocked = false
  const { flow, rows } = await setup(records(3), {
    isUnlocked: async () => unlocked,
    unlock: async () => {
      unlocked = true
    },
  })
  const signing = flow.sign()
  await vi.waitFor(() => expect(flow.getState().unlocking).toBeDefined())
  await flow.getState().unlocking?.unlock('password')
  await signing
  expect(rows()).toEqual(['signed', 'signed', 'signed'])
})

test('going back from unlocking signs nothing, and the list can be approved again', async () => {
  const { flow, rows, stored } = await setup(records(2), { isUnlocked: async () => false })
  const signing = flow.sign()
  await vi.waitFor(() => expect(flow.getState().unlocking).toBeDefined())
  await flow.getState().unlocking?.back()
  await signing
  expect(rows()).toEqual(['clean', 'clean'])
  expect(flow.getState()).toMatchObject({ running: undefined, finished: false })
  expect([...stored.values()].map(({ state }) => state)).toEqual(['pending', 'pending'])
})

test('T35: a request that joins the list, and one that leaves it, start the arming again', async () => {
  const [a, b] = records(2)
  if (!a || !b) throw new Error('two')
  const { flow, stored } = await setup([a])
  stored.set(b.id, b)
  const before = flow.armingSubject()
  flow.update([a, b])
  expect(flow.armingSubject()).not.toBe(before)
  await vi.waitFor(() => expect(flow.armingSubject()).toContain(b.digest))
  const both = flow.armingSubject()
  flow.update([transition(a, { kind: 'cancel', at: '2026-05-19T13:00:00Z' }), b])
  expect(flow.armingSubject()).not.toBe(both)
})

test('declining declines all that is open', async () => {
  const { flow, rows, stored } = await setup(records(3))
  await flow.rejectRest()
  expect(rows()).toEqual(['over', 'over', 'over'])
  expect([...stored.values()].map(({ state }) => state)).toEqual(['rejected', 'rejected', 'rejected'])
})
