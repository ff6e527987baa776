import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { exampleRecord } from '../../lib/request/exampleRecord.ts'
import type { RequestState } from '../../lib/request/requestRecord.ts'
import { showBadge } from './badge.ts'

const at = (state: RequestState) => exampleRecord({ state })

test.each([
  ['nothing', [], ''],
  ['what is finished', [at('delivered'), at('rejected'), at('expired'), at('failed')], ''],
  ['what is being signed', [at('approved'), at('signing'), at('verified')], ''],
  ['an ask, and a signature that nobody took', [at('pending'), at('undelivered'), at('delivered')], '2'],
  ['a notice', [exampleRecord({ state: 'failed', notice: true })], '1'],
])('R8: the badge counts what waits for the person: %s', async (_, records, text) => {
  const setBadgeText = vi.fn(async () => {})
  Object.assign(fakeBrowser.action, { setBadgeText })
  await showBadge(records)
  expect(setBadgeText).toHaveBeenCalledExactlyOnceWith({ text })
})
