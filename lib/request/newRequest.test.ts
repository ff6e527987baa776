import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Payload } from '../paxos/payload.ts'
import { exampleRecord } from './exampleRecord.ts'
import { type Ask, newRequest } from './newRequest.ts'
import { isForPage, type Waiter } from './requestRecord.ts'

const { asker, waiters } = exampleRecord()
const waiter = waiters[0] as Waiter
const smallDeposit = { depositAddress: '0x01', amount: '0.1', asset: 'ETH' }
const payload = {
  verificationId: 'verification-1',
  network: 'ETHEREUM',
  address: '0x02',
  method: 'MESSAGE_SIGNING',
  message: 'I own this: ✓',
  expiresAt: '2026-05-21T14:00:00+02:00',
} as unknown as Payload
const ask: Ask = { raw: '{}', payload, channel: 'page', at: '2026-05-19T12:00:00.000Z' }

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const digestOf = async (changes: object) =>
  (await newRequest({ ...ask, payload: { ...payload, ...changes } as Payload })).digest

describe('newRequest', () => {
  test('holds what was asked, in UTC, and nothing that was not', async () => {
    const { id, ...rest } = await newRequest(ask)
    expect(id).toMatch(/^[\da-f]{8}-/)
    expect(rest).toEqual({
      channel: 'page',
      waiters: [],
      raw: '{}',
      digest: sha256('I own this: ✓'),
      verificationId: 'verification-1',
      network: 'ETHEREUM',
      address: '0x02',
      method: 'MESSAGE_SIGNING',
      expiresAt: '2026-05-21T12:00:00.000Z',
      state: 'pending',
      times: { asked: ask.at },
    })
  })

  test('R1: who asks, who waits and what was asked together are kept', async () => {
    if (asker === undefined) throw new Error('the example has an asker')
    const record = await newRequest({ ...ask, asker, waiter, batchId: 'batch-1' })
    expect(record).toMatchObject({ asker, waiters: [waiter], batchId: 'batch-1' })
  })

  test.each(['', 'soon', undefined])('T27: an expiry of “%s” is none', async (expiresAt) => {
    const record = await newRequest({ ...ask, payload: { ...payload, expiresAt } as Payload })
    expect(record).not.toHaveProperty('expiresAt')
  })

  test('T38: a deposit’s digest covers recipient, amount and asset', async () => {
    const deposit = { method: 'SMALL_DEPOSIT', smallDeposit }
    expect(await digestOf(deposit)).toBe(sha256(JSON.stringify(['0x01', '0.1', 'ETH'])))
  })

  test('T38: what only looks like a deposit is approved by its message', async () => {
    expect(await digestOf({ smallDeposit })).toBe(sha256('I own this: ✓'))
    expect(await digestOf({ method: 'SMALL_DEPOSIT' })).toBe(sha256('I own this: ✓'))
  })

  test('T20: where there is no message, or none that can be encoded, there is no digest', async () => {
    expect(await digestOf({ message: undefined })).toBe('')
    expect(await digestOf({ message: 'lone \ud800' })).toBe('')
  })
})

test.each([
  ['a page that asked', {}, true],
  ['markup of a watched page', { channel: 'watch' }, false],
] as const)('%s gets an answer: %s', (_, changes, expected) => {
  expect(isForPage(exampleRecord(changes))).toBe(expected)
})

test('what was pasted is answered to nobody', () => {
  const { asker: _, ...pasted } = exampleRecord({ channel: 'paste' })
  expect(isForPage(pasted)).toBe(false)
})
