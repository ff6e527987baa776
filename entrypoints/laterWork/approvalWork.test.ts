import { expect, test } from 'vitest'
import { writeApprovalAsk } from '../../lib/approvalKey/approvalPayload.ts'
import { sampleRegistration, sampleRequests } from '../../lib/approvalKey/approvalRequest.fixture.ts'
import { approvalWork } from './approvalWork.ts'

const origin = 'http://localhost:4715'
const now = Date.parse('2026-11-21T09:40:00Z')
const sign = writeApprovalAsk({
  ask: 'sign',
  request: sampleRequests.transfer,
  credential_ids: ['AAAA'],
})
const create = writeApprovalAsk({
  ask: 'create',
  registration: sampleRegistration,
  exclude_credential_ids: [],
})

test('T65: what is digested is the canonical text of all that is shown', () => {
  const payload = approvalWork.read(sign, origin, now)
  expect(payload).toMatchObject({ shape: 'approval', method: 'APPROVAL', verificationId: 'req_7XJ2' })
  expect(JSON.parse(payload.message ?? '')).toEqual({ ask: 'sign', request: sampleRequests.transfer })
  expect(approvalWork.read(create, origin, now)).toMatchObject({
    method: 'APPROVAL_KEY',
    verificationId: 'reg_1',
    expiresAt: sampleRegistration.expires_at,
  })
})

test.each([
  ['a field that stands in it twice', sign.replace('"amount"', '"amount":"1","amount"')],
  ['a field that nobody shows', sign.replace('"amount"', '"memo":"x","amount"')],
  ['text after it', `${sign} `.replace('} ', '}}')],
  ['nothing in it', '{"approval_request":{}}'],
])('one with %s cannot be read', (_, raw) => {
  expect(() => approvalWork.read(raw, origin, now)).toThrow('it is no approval request')
})

test('T68: the page’s own domain, and none of Paxos', () => {
  expect(() => approvalWork.read(sign, 'https://partner.example', now)).toThrow(
    'The page https://partner.example may not ask for approval keys of “localhost”.',
  )
  const paxos = sign.replace('"localhost"', '"paxos-secure.com"')
  expect(() => approvalWork.read(paxos, 'https://paxos-secure.com', now)).toThrow('may not ask')
})

test('T66: what has expired is not shown to anybody', () => {
  const expiry = Date.parse(sampleRequests.transfer.expires_at)
  expect(() => approvalWork.read(sign, origin, expiry - 1)).not.toThrow()
  expect(() => approvalWork.read(sign, origin, expiry)).toThrow('expired')
})
