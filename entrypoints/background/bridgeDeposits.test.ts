import { beforeEach, expect, test, vi } from 'vitest'
import { type DepositRequestEvent, depositTransition } from '../../lib/request/depositTransition.ts'
import { freshBrowser, type StartedWorker, startWorker, stored, submit, TestPort } from './bridgeHarness.ts'

beforeEach(() => void freshBrowser())

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

async function move(at: StartedWorker, ...events: DepositRequestEvent[]): Promise<void> {
  const id = (await stored(at))?.id ?? ''
  for (const event of events) await at.queue.change(id, (present) => depositTransition(present, event))
}

const begun = async (at: StartedWorker): Promise<DepositRequestEvent> => ({
  kind: 'deposit',
  at: '2026-05-19T12:06:00Z',
  digest: (await stored(at))?.digest ?? '',
  entryId: 'entry-1',
})

test.each([
  ['a deposit where the page is ready for a signature', submit({ payload: record })],
  ['a signature where the page is ready for a deposit', submit({ method: 'SMALL_DEPOSIT' })],
])('T62: %s is refused before anybody is asked', async (_name, mismatched) => {
  const background = startWorker()
  const port = background.connect()
  port.say(mismatched)
  await vi.waitFor(() =>
    expect(port.heard.at(-1)).toMatchObject({ kind: 'failure', error: { code: 'method-mismatch' } }),
  )
  expect(await background.queue.all()).toEqual([])
})

test('markup is ready for either', async () => {
  const background = startWorker()
  background.connect().say(submit({ payload: record, channel: 'html' }))
  await vi.waitFor(async () => expect((await stored(background))?.method).toBe('SMALL_DEPOSIT'))
})

test('the page hears what the chain says, then the answer, and settles it by its acknowledgement', async () => {
  const background = startWorker()
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
  const before = startWorker()
  before.connect().say(ready())
  await vi.waitFor(async () => expect(await stored(before)).toBeDefined())
  await move(before, await begun(before), { kind: 'deposit-progress', progress })
  const after = startWorker()
  const again = after.connect()
  again.say(ready())
  await vi.waitFor(() =>
    expect(again.heard.at(-1)).toEqual({ kind: 'progress', requestId: 'page-1', ...progress }),
  )
})

test('a page that withdraws hears no more; another that asked the same still does', async () => {
  const background = startWorker()
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
  const background = startWorker()
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
