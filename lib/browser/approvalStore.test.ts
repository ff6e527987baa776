import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { sampleRequests } from '../approvalKey/approvalRequest.fixture.ts'
import type * as ApprovalStore from './approvalStore.ts'
import type { KeptApproval, KnownKey } from './approvalStore.ts'
import { fillDisk } from './fullDisk.fixture.ts'

let store: typeof ApprovalStore

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.resetModules()
  store = await import('./approvalStore.ts')
})

const key: KnownKey = {
  credentialId: 'AAAA',
  publicKey: 'AAAA',
  verificationCode: '0123-4567-89AB-CDEF',
  name: 'Laura - Primary Key',
  relyingParty: 'localhost',
  organization: 'Halden',
  approver: 'Laura Meier',
  account: 'laura@halden.example',
  askedBy: 'http://localhost:4715',
  createdAt: '2026-11-21T09:00:00.000Z',
  codeSaved: false,
}

function approval(minute: number): KeptApproval {
  const bytes = { id: 'AAAA', rawId: 'AAAA', type: 'public-key' as const }
  return {
    id: `request-${minute}`,
    askedBy: 'http://localhost:4715',
    record: {
      type: 'approval',
      version: 1,
      request: sampleRequests.withdrawal,
      key: { credential_id: 'AAAA' },
      origin: 'chrome-extension://abc',
      assertion: {
        ...bytes,
        response: { clientDataJSON: 'AA', authenticatorData: 'AA', signature: 'AA' },
      },
      recorded_at: `2026-11-21T09:0${minute}:00.000Z`,
    },
  }
}

test('a key is known by its id, its code is marked as saved once, and it can be forgotten', async () => {
  await store.addApprovalKey(key)
  await store.addApprovalKey({ ...key, credentialId: 'BBBB', createdAt: '2026-11-21T10:00:00.000Z' })
  await store.markCodeSaved('AAAA')
  await store.markCodeSaved('never-made')
  expect((await store.listApprovalKeys()).map((each) => [each.credentialId, each.codeSaved])).toEqual([
    ['BBBB', false],
    ['AAAA', true],
  ])
  await store.removeApprovalKey('BBBB')
  expect(await store.findApprovalKey('BBBB')).toBeUndefined()
  expect(await store.findApprovalKey('AAAA')).toEqual({ ...key, codeSaved: true })
})

test('approvals are listed newest first, page by page, and kept once each', async () => {
  for (const minute of [1, 3, 2, 3]) await store.addApproval(approval(minute))
  expect(await store.countApprovals()).toBe(3)
  const first = await store.listApprovals({ limit: 2 })
  expect(first.map(({ id }) => id)).toEqual(['request-3', 'request-2'])
  const rest = await store.listApprovals({ limit: 2, before: first[1] as KeptApproval })
  expect(rest.map(({ id }) => id)).toEqual(['request-1'])
})

test('what one site asked of one request is found, and nobody else’s', async () => {
  await store.addApproval(approval(1))
  const requestId = sampleRequests.withdrawal.id
  const found = await store.findApprovals({ askedBy: 'http://localhost:4715', requestId })
  expect(found.map(({ id }) => id)).toEqual(['request-1'])
  expect(await store.findApprovals({ askedBy: 'http://localhost:4716', requestId })).toEqual([])
})

test('the first delivery stays, and one of nothing is nothing', async () => {
  await store.addApproval(approval(1))
  await store.markApprovalDelivered('request-1', '2026-11-21T10:00:00.000Z')
  await store.markApprovalDelivered('request-1', '2026-11-21T11:00:00.000Z')
  await store.markApprovalDelivered('request-9', '2026-11-21T11:00:00.000Z')
  expect((await store.getApproval('request-1'))?.deliveredAt).toBe('2026-11-21T10:00:00.000Z')
  expect(await store.countApprovals()).toBe(1)
})

test('approvals are deleted by id, or all before a time', async () => {
  for (const minute of [1, 2, 3, 4]) await store.addApproval(approval(minute))
  await store.deleteApprovals({ recordedBefore: approval(3).record.recorded_at })
  await store.deleteApprovals(['request-4'])
  expect((await store.listApprovals({ limit: 9 })).map(({ id }) => id)).toEqual(['request-3'])
})

test('whoever watches hears of each change, also of this page’s own', async () => {
  let heard = 0
  const stop = store.watchApprovals(() => {
    heard += 1
  })
  await store.addApprovalKey(key)
  await vi.waitFor(() => expect(heard).toBe(1))
  await store.addApproval(approval(1))
  await vi.waitFor(() => expect(heard).toBe(2))
  stop()
})

test('T47: after a write for which there was no room, the next one has a connection of its own', async () => {
  await store.addApproval(approval(1))
  const free = fillDisk()
  await expect(store.addApproval(approval(2))).rejects.toMatchObject({ code: 'proof-not-saved' })
  free()
  await store.addApproval(approval(2))
  expect(await store.countApprovals()).toBe(2)
})
