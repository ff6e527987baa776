import 'fake-indexeddb/auto'
import { privateKeyToAccount } from 'viem/accounts'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { noteDelivered } from '../../lib/browser/noteDeliveries.ts'
import { listProofs } from '../../lib/browser/proofStore.ts'
import type { SignatureReply } from '../../lib/page/protocol.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { digestOf, exampleRecord, message } from './flowExamples.ts'
import { keepProof, keptSignature } from './keepProof.ts'

const account = privateKeyToAccount(`0x${'11'.repeat(32)}`)
const signedAt = '2026-05-19T12:06:00.000Z'
const soon = Date.parse('2026-05-20T12:00:00Z')
const record: RequestRecord = { ...exampleRecord(), address: account.address, digest: digestOf(message) }

async function keep(of: RequestRecord): Promise<SignatureReply> {
  const { verificationId, network, address } = of
  const reply: SignatureReply = {
    id: verificationId,
    signature: await account.signMessage({ message }),
    network,
    address,
    encoding: 'hex',
    standard: 'eip191',
  }
  await keepProof({
    record: of,
    payload: { shape: 'collector', verificationId, network, address, method: 'SIGNATURE', unknownFields: [] },
    bytes: new TextEncoder().encode(message),
    signer: { kind: 'local', accountId: 'a', label: 'Treasury' },
    reply,
    signedAt,
  })
  return reply
}

let reply: SignatureReply

beforeEach(async () => {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never)
  reply = await keep(record)
})

describe('keptSignature', () => {
  const asker = record.asker as NonNullable<RequestRecord['asker']>

  test('T40: is found for the same ask of a later request', async () => {
    expect(await keptSignature({ ...record, id: 'later' }, soon)).toEqual({ reply, signedAt })
  })

  test.each<[string, RequestRecord]>([
    ['another origin', { ...record, asker: { ...asker, origin: 'https://other.example' } }],
    ['a private window', { ...record, asker: { ...asker, incognito: true } }],
    ['another message', { ...record, digest: 'bb'.repeat(32) }],
    ['another verification', { ...record, verificationId: 'other' }],
    ['another network', { ...record, network: 'INK' }],
    ['another address', { ...record, address: '0x0000000000000000000000000000000000000001' }],
  ])('T33: is not given to %s', async (_, other) => {
    expect(await keptSignature(other, soon)).toBeUndefined()
  })

  test('is not given to a payload without a page', async () => {
    const { asker: _asker, ...pasted } = record
    expect(await keptSignature(pasted, soon)).toBeUndefined()
  })

  test('is of no use after the lifetime of a verification', async () => {
    expect(await keptSignature(record, Date.parse(signedAt) + 48 * 3_600_000 + 1)).toBeUndefined()
  })

  test('is not offered again once a page took it, by this request or a later one', async () => {
    const delivered = '2026-05-19T12:07:00.000Z'
    await noteDelivered({ ...record, id: 'later', times: { ...record.times, delivered } })
    expect(await keptSignature(record, soon)).toBeUndefined()
    expect((await listProofs({ limit: 5 }))[0]?.times.delivered).toBe(delivered)
  })
})

test('a private window leaves no proof', async () => {
  const before = (await listProofs({ limit: 50 })).length
  const asker = record.asker as NonNullable<RequestRecord['asker']>
  await keep({ ...record, id: 'private', asker: { ...asker, incognito: true } })
  expect(await listProofs({ limit: 50 })).toHaveLength(before)
})
