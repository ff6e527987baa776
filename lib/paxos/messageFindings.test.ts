import { expect, test } from 'vitest'
import { message, now } from './checkRequest.fixture.ts'
import { maxMessageBytes, messageFindings } from './messageFindings.ts'
import { findNetwork } from './networks.ts'
import type { Payload } from './payload.ts'

const payload: Payload = {
  shape: 'record',
  verificationId: 'v-1',
  network: 'ETHEREUM',
  address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  method: 'SIGNATURE',
  unknownFields: [],
}
const codes = (text: string, network = findNetwork('ETHEREUM')) =>
  messageFindings(text, payload, network, now).map(({ code, weight }) => `${weight} ${code}`)

test('a message of Paxos’s has no findings, with its network known or not', () => {
  expect(messageFindings(message, payload, findNetwork('ETHEREUM'), now)).toEqual([])
  expect(messageFindings(message, payload, undefined, now)).toEqual([])
  expect(codes('Hello')).toEqual(['warn unknown-shape'])
  expect(codes('Hello\nIssued At: soon')).toEqual(['warn unknown-shape', 'warn issue-time-unreadable'])
  expect(codes('{"a":1,"a":2}')).toEqual(['block duplicate-keys', 'warn unknown-shape'])
  expect(codes('on Solana')).toEqual(['block other-network', 'warn unknown-shape'])
})

test('T21: what is too long, or blank, is nothing else', () => {
  expect(maxMessageBytes).toBe(16_384)
  expect(codes('x'.repeat(16_384))).not.toContain('block message-too-long')
  expect(codes('x'.repeat(16_385))).toEqual(['block message-too-long'])
  expect(codes('ë'.repeat(8_193))).toEqual(['block message-too-long'])
  for (const blank of ['', ' \n', '\u00a0']) expect(codes(blank)).toEqual(['block blank-message'])
})
