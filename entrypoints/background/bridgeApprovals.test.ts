import { beforeEach, expect, test, vi } from 'vitest'
import { approvalChallenge } from '../../lib/approvalKey/approvalChallenge.ts'
import { writeApprovalAsk } from '../../lib/approvalKey/approvalPayload.ts'
import { sampleRequests } from '../../lib/approvalKey/approvalRequest.fixture.ts'
import { approvalWork } from '../laterWork/approvalWork.ts'
import { freshBrowser, origin, startWorker, stored, submit } from './bridgeHarness.ts'

let site: ReturnType<typeof freshBrowser>

beforeEach(() => {
  site = freshBrowser()
})

const request = {
  ...sampleRequests.withdrawal,
  relying_party: 'partner.example',
  expires_at: '2999-01-01T00:00:00Z',
}
const approval = (changes = {}) =>
  writeApprovalAsk({ ask: 'sign', request: { ...request, ...changes }, credential_ids: ['AAAA'] })

test('T65: an approver’s request is stored with the challenge as its digest, and answered with what the key made', async () => {
  const background = startWorker(async () => approvalWork)
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
  const background = startWorker(async () => approvalWork)
  const port = background.connect()
  port.say(submit({ payload: approval(changes), activated: true, ...message }))
  await vi.waitFor(() => expect(port.heard.at(-1)).toMatchObject({ kind: 'failure', error: { code } }))
  expect(await stored(background)).toBeUndefined()
})

test('T1: a site that was not granted hears no more than that', async () => {
  site.granted = false
  const background = startWorker(async () => approvalWork)
  const port = background.connect()
  port.say(submit({ payload: approval() }))
  await vi.waitFor(() => expect(port.heard.at(-1)).toMatchObject({ error: { code: 'permission-missing' } }))
})
