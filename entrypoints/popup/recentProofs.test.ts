import { expect, test } from 'vitest'
import type { ProofBody } from '../../lib/proof/proof.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { recentProofs } from './recentProofs.ts'

const proof = (id: string, more: Partial<ProofBody> = {}): ProofBody => ({
  format: 'countersign-proof',
  version: 2,
  id,
  verificationId: 'v',
  network: 'ETHEREUM',
  address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  message: '',
  text: '',
  digest: '',
  signature: { canonical: '0x01', delivered: `0x${id}`, encoding: 'hex', standard: 'eip191' },
  signerKind: 'local',
  origin: 'https://partner.example',
  channel: 'page',
  times: {
    asked: '2026-05-19T12:00:00Z',
    signed: `2026-05-19T12:00:0${id}Z`,
    delivered: '2026-05-19T12:01:00Z',
  },
  extensionVersion: '1',
  ...more,
})

const undelivered = (id: string): ProofBody =>
  proof(id, { times: { asked: '2026-05-19T12:00:00Z', signed: `2026-05-19T12:00:0${id}Z` } })

const record = (id: string, more: Partial<RequestRecord> = {}): RequestRecord => ({
  id,
  channel: 'page',
  asker: {
    origin: 'https://private.example',
    tabId: 1,
    frameId: 0,
    documentId: 'd',
    incognito: true,
  },
  waiters: [],
  raw: '{}',
  digest: '',
  verificationId: 'v',
  network: 'SOLANA',
  address: '7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU',
  method: 'SIGNATURE',
  state: 'undelivered',
  times: { asked: '2026-05-19T12:00:00Z', signed: '2026-05-19T12:00:05Z' },
  reply: {
    id: 'v',
    signature: 'sig',
    network: 'SOLANA',
    address: 'a',
    encoding: 'base58',
    standard: 'ed25519',
  },
  ...more,
})

test('those that no page has taken come first and are all there', () => {
  const shown = recentProofs([proof('9'), proof('8'), undelivered('2'), proof('7'), undelivered('1')], [], 2)
  expect(shown.map(({ id }) => id)).toEqual(['2', '1', '9', '8'])
  expect(shown[0]).toMatchObject({ undelivered: true, reply: { signature: '0x2' }, whom: 'partner.example' })
})

test('a pasted payload has no page that could take it, so it is not overdue', () => {
  const { origin: _, ...pasted } = undelivered('1')
  expect(recentProofs([{ ...pasted, channel: 'paste' }], [], 3)).toMatchObject([
    { undelivered: false, whom: 'Pasted by you' },
  ])
})

test('a private window’s signature, kept nowhere else, shows from its request', () => {
  expect(recentProofs([], [record('5')], 3)).toMatchObject([
    { id: '5', undelivered: true, reply: { signature: 'sig' }, whom: 'private.example' },
  ])
})

test('a request and its proof are one line', () => {
  expect(recentProofs([undelivered('5')], [record('5')], 3)).toHaveLength(1)
})

test('a proof counts as taken when its request says so, before the proof does', () => {
  expect(recentProofs([undelivered('5')], [record('5', { state: 'delivered' })], 3)).toMatchObject([
    { undelivered: false },
  ])
})

test('requests without a signature are no proofs', () => {
  expect(
    recentProofs([], [record('5', { state: 'pending' }), record('6', { state: 'rejected' })], 3),
  ).toEqual([])
})
