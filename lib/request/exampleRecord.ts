import type { RequestRecord } from './requestRecord.ts'

/** A pending request of a page, for tests: every field as the background would write it. */
export function exampleRecord(changes: Partial<RequestRecord> = {}): RequestRecord {
  return {
    id: 'request-1',
    channel: 'page',
    asker: {
      origin: 'https://partner.example',
      tabId: 7,
      frameId: 0,
      documentId: 'document-1',
      incognito: false,
    },
    waiters: [{ pageRequestId: 'page-1', tabId: 7, frameId: 0, documentId: 'document-1' }],
    raw: '{}',
    digest: 'aa'.repeat(32),
    verificationId: '01934abc-def0-7890-abcd-ef0123456789',
    network: 'ETHEREUM',
    address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
    method: 'SIGNATURE',
    expiresAt: '2026-05-21T12:00:00.000Z',
    state: 'pending',
    times: { asked: '2026-05-19T12:00:00.000Z' },
    ...changes,
  }
}
