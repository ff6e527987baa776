import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readRequests } from '../../lib/browser/requestStore.ts'
import type { RequestRecord, RequestState } from '../../lib/request/requestRecord.ts'
import { isFinal } from '../../lib/request/transition.ts'
import { runs } from '../../scripts/propertyRuns.ts'
import { createRequestQueue } from './requestQueue.ts'

const start = Date.parse('2026-05-19T12:05:00Z')
const expiry = Date.parse('2026-05-21T12:00:00Z')
const day = 86_400_000
const asker = {
  origin: 'https://partner.example',
  tabId: 7,
  frameId: 0,
  documentId: 'document-1',
  incognito: false,
}

beforeEach(() => fakeBrowser.reset())

const payload = (verification: number) =>
  JSON.stringify({
    verification_id: `verification-${verification}`,
    network: 'ETHEREUM',
    address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
    message: 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z',
    expires_at: new Date(expiry).toISOString(),
  })

/** A minute, an hour, days: on, and back. */
const jump = fc.constantFrom(
  0,
  60_000,
  3_600_000,
  day,
  3 * day,
  400 * day,
  -60_000,
  -day,
  -3 * day,
  -400 * day,
)
const step = fc.record({
  jump,
  what: fc.constantFrom('ask', 'approve', 'sign', 'expire', 'restart'),
  which: fc.nat(3),
})

test('T27 T39: however the clock jumps, what has ended stays ended, nothing is signed twice, and all that is due ends', async () => {
  const ends: Partial<Record<RequestState, number>> = {}
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      fakeBrowser.reset()
      let now = start
      const worker = () => createRequestQueue({ now: () => now, changed: () => undefined })
      let queue = worker()
      let before: RequestRecord[] = []
      for (const { jump, what, which } of steps) {
        now += jump
        const chosen = before[which]
        if (what === 'restart') queue = worker()
        if (what === 'expire') await queue.expireDue()
        if (what === 'ask')
          await queue.submit({ raw: payload(which), channel: 'page', asker }).catch(() => undefined)
        const at = new Date(now).toISOString()
        const signer = { kind: 'local', accountId: 'a', label: 'Main' } as const
        if (what === 'approve' && chosen)
          await queue
            .apply(chosen.id, { kind: 'approve', at, approval: { digest: chosen.digest, signer } })
            .catch(() => undefined)
        if (what === 'sign' && chosen)
          await queue.apply(chosen.id, { kind: 'signing' }).catch(() => undefined)
        const after = await readRequests()
        for (const record of before.filter(({ state }) => isFinal(state)))
          expect([undefined, record.state]).toContain(after.find(({ id }) => id === record.id)?.state)
        if (what === 'expire' && now >= expiry) expect(after.every(({ state }) => isFinal(state))).toBe(true)
        if (what === 'expire' && now < expiry)
          expect(after.filter(({ state }) => state === 'expired').map(({ id }) => id)).toEqual(
            before.filter(({ state }) => state === 'expired').map(({ id }) => id),
          )
        before = after
      }
      for (const { state } of before) ends[state] = (ends[state] ?? 0) + 1
    }),
    { numRuns: runs(300) },
  )
  expect(ends.expired).toBeGreaterThan(0)
})
