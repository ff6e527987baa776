import type { RequestRecord } from '../../lib/request/requestRecord.ts'

const payload = {
  verification_id: 'rehearsed',
  network: 'ETHEREUM',
  address: '0x0000000000000000000000000000000000000001',
  message: 'Of two lines\nand 1 number',
  expires_at: '2100-01-01T00:00:00.000Z',
}

/** A request that nobody made, with everything that the first look draws. */
export const rehearsedRequest: RequestRecord = {
  id: 'rehearsed',
  channel: 'page',
  asker: { origin: 'https://rehearsed.invalid', tabId: 0, frameId: 0, documentId: '', incognito: false },
  waiters: [],
  raw: JSON.stringify(payload),
  digest: '',
  verificationId: payload.verification_id,
  network: payload.network,
  address: payload.address,
  method: 'SIGNATURE',
  expiresAt: payload.expires_at,
  state: 'pending',
  times: { asked: '2000-01-01T00:00:00.000Z' },
}
