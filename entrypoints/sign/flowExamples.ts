import { createHash } from 'node:crypto'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import type { LocalAccount, PageWallet } from './signDependencies.ts'

export const holder = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
export const stranger = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
export const message =
  'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z'

export const fox: PageWallet = { id: 'fox', name: 'Fox Wallet', accounts: [holder], fits: true }
export const silent: PageWallet = { id: 'orbit', name: 'Orbit', accounts: [], fits: false }
export const elsewhere: PageWallet = { id: 'harbor', name: 'Harbor', accounts: [stranger], fits: false }
export const account: LocalAccount = { id: 'a1', label: 'Treasury', address: holder }

/** SHA-256 by Node, to compare with what the window computes. */
export const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** A pending request of a page, for the guide's message unless `text` says otherwise. */
export function exampleRecord(change: Partial<RequestRecord> = {}, text = message): RequestRecord {
  const payload = {
    verification_id: '01934abc-def0-7890-abcd-ef0123456789',
    network: 'ETHEREUM',
    address: holder,
    message: text,
    expires_at: '2026-05-21T12:00:00Z',
  }
  return {
    id: 'request-1',
    channel: 'page',
    asker: { origin: 'https://partner.example', tabId: 7, frameId: 0, documentId: 'D', incognito: false },
    waiters: [],
    raw: JSON.stringify(payload),
    digest: digestOf(text),
    verificationId: payload.verification_id,
    network: payload.network,
    address: payload.address,
    method: 'SIGNATURE',
    expiresAt: '2026-05-21T12:00:00.000Z',
    state: 'pending',
    times: { asked: '2026-05-19T12:59:58.000Z' },
    ...change,
  }
}
