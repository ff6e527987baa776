import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPayloads } from './findPayloads.ts'

const collector = {
  verification_id: '01934abc',
  network: 'ETHEREUM',
  address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  message: 'Paxos Address Ownership Verification\nNonce: a1\nIssued At: 2026-05-19T12:00:00Z',
  expires_at: '2026-05-21T12:00:00Z',
}
const { verification_id: id, message, ...rest } = collector
const record = { id, ...rest, status: 'PENDING', signature_verification: { message, nonce: 'a1' } }

const deposit = {
  id,
  ...rest,
  status: 'PENDING',
  signature_verification: null,
  small_deposit_verification: { deposit_address: '0xd8', amount: '0.1', asset: 'ETH' },
}

test.each([
  ['the collector payload', collector],
  ['the record', record],
  ['the record of a small deposit', deposit],
])('%s alone is handed on as it stands, blanks and all', (_name, payload) => {
  const text = ` ${JSON.stringify(payload, null, 2)}\n`
  expect(findPayloads(text)).toEqual([text])
})

test('payloads inside an answer are found, in order', () => {
  const answer = { data: { items: [record, { other: 1 }, collector] }, meta: [] }
  expect(findPayloads(JSON.stringify(answer)).map((text) => JSON.parse(text))).toEqual([record, collector])
})

test.each([
  ['a record that is over', JSON.stringify({ ...record, status: 'APPROVED' })],
  ['a small deposit that was made', JSON.stringify({ ...deposit, status: 'APPROVED' })],
  ['a record without anything to do', JSON.stringify({ ...rest, id })],
  ['a field of another type', JSON.stringify({ ...collector, address: 7 })],
  ['no JSON', '{"message":'],
])('%s is nothing to do', (_name, text) => {
  expect(findPayloads(text)).toEqual([])
})

test('T34: one answer tells of a bounded number', () => {
  expect(findPayloads(JSON.stringify(Array.from({ length: 500 }, () => collector)))).toHaveLength(20)
})

test('never throws', () => {
  fc.assert(fc.property(fc.json(), (text) => Array.isArray(findPayloads(text))))
  expect(findPayloads(`${'['.repeat(5000)}${']'.repeat(5000)}`)).toEqual([])
})
