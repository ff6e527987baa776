import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleRecord } from './approvalRecord.fixture.ts'
import { sampleRequests } from './approvalRequest.fixture.ts'
import { checkApprovals, readApprovals } from './checkApprovals.ts'
import { exportApprovals } from './exportApprovals.ts'
import { looksLikeApproval } from './looksLikeApproval.ts'

const whole = await sampleRecord(sampleRequests.withdrawal)
const other = await sampleRecord(sampleRequests.conversion)
const { public_key: _, verification_code: __, ...elsewhere } = whole.key

test('an export is read as it was written, and everything in it is valid', async () => {
  const value: unknown = JSON.parse(exportApprovals([whole, other], '2026-11-21T10:00:00Z'))
  expect(looksLikeApproval(value)).toBe(true)
  expect(readApprovals(value)).toEqual([whole, other])
  const reports = await checkApprovals(readApprovals(value))
  expect(reports.map(({ verdict }) => verdict)).toEqual(['valid', 'valid'])
})

test('T65: what was changed is not valid, whatever stands beside it; without the public half it cannot be said', async () => {
  const changed = { ...whole, request: { ...whole.request, amount: '1' } }
  const reports = await checkApprovals([
    changed,
    other,
    { ...whole, key: elsewhere },
    { ...whole, key: other.key },
  ])
  expect(reports.map(({ verdict }) => verdict)).toEqual(['invalid', 'valid', 'unverifiable', 'invalid'])
  expect(reports[0]?.reason).toMatch(/challenge/)
})

test.each([
  ['a field too many', { ...whole, memo: 'x' }],
  ['no assertion', { ...whole, assertion: undefined }],
  ['another version', { ...whole, version: 2 }],
  [
    'an export of something else',
    { format: 'countersign-approvals', version: 1, exported: '', approvals: [{}] },
  ],
])('a record with %s is not read', (_what, value) => {
  expect(looksLikeApproval(value)).toBe(true)
  expect(() => readApprovals(value)).toThrow('cannot be read')
})

test('nothing is taken for an approval by accident', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      fc.pre(!(Array.isArray(value) && value.length === 0))
      expect(looksLikeApproval(value)).toBe(false)
    }),
  )
  expect(looksLikeApproval([])).toBe(false)
})
