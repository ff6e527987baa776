import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readNoticed } from '../../lib/browser/noticed.ts'
import { setSiteUse } from '../../lib/browser/siteUses.ts'
import type { Asker } from '../../lib/request/requestRecord.ts'
import { notice } from './noticed.ts'

const asker: Asker = {
  origin: 'https://partner.example',
  tabId: 7,
  frameId: 0,
  documentId: 'D',
  incognito: false,
}
const payload = (id: string, more: object = {}): string =>
  JSON.stringify({ verification_id: id, network: 'ETHEREUM', address: '0x1', message: 'm', ...more })
const kept = async () => (await readNoticed(7)).map(({ raw }) => JSON.parse(raw).verification_id)

beforeEach(async () => {
  fakeBrowser.reset()
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation((async () => {}) as never)
  await setSiteUse(asker.origin, 'watch', true)
})

test('what a page under watch received is kept once, and counted on its tab', async () => {
  await notice(asker, payload('1'))
  await notice(asker, payload('1'))
  await notice(asker, payload('2'))
  expect(await kept()).toEqual(['1', '2'])
  expect(fakeBrowser.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '2' })
})

test('T8: a site that is not under watch is not noticed, whatever its scripts say', async () => {
  await notice({ ...asker, origin: 'https://partner.example:8443' }, payload('1'))
  await setSiteUse(asker.origin, 'watch', false)
  await notice(asker, payload('1'))
  expect(await kept()).toEqual([])
})

test('T30: what carries a credential, or cannot be read, is not kept', async () => {
  await notice(asker, payload('1', { client_secret: 'a-very-long-secret-value' }))
  await notice(asker, '{}')
  expect(await kept()).toEqual([])
})

test('T34: the newest five of a tab stay, and the next page begins anew', async () => {
  for (const id of ['1', '2', '3', '4', '5', '6']) await notice(asker, payload(id))
  expect(await kept()).toEqual(['2', '3', '4', '5', '6'])
  await notice({ ...asker, documentId: 'E' }, payload('7'))
  expect(await kept()).toEqual(['7'])
})
