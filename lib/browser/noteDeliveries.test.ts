import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { RequestRecord } from '../request/requestRecord.ts'
import { browser } from './browser.ts'
import { noteDeliveries } from './noteDeliveries.ts'
import { deliveriesKey, rememberDelivery } from './rememberDelivery.ts'

const record = {
  id: 'r',
  verificationId: 'v',
  digest: 'd',
  asker: { origin: 'https://partner.example', tabId: 1, frameId: 0, documentId: 'x', incognito: false },
  times: { asked: '2026-05-19T12:00:00.000Z', delivered: '2026-05-19T12:07:00.000Z' },
} as unknown as RequestRecord

const remembered = async (): Promise<unknown> =>
  (await browser.storage.local.get(deliveriesKey))[deliveriesKey]

beforeEach(() => fakeBrowser.reset())

describe('deliveries', () => {
  test('are remembered beside one another, and no more than a thousand', async () => {
    await Promise.all([rememberDelivery(record), rememberDelivery({ ...record, verificationId: 'w' })])
    expect(await remembered()).toMatchObject([{ verificationId: 'v' }, { verificationId: 'w' }])
    await browser.storage.local.set({ [deliveriesKey]: Array.from({ length: 1000 }, (_, at) => at) })
    await rememberDelivery(record)
    expect(await remembered()).toHaveLength(1000)
    expect(((await remembered()) as unknown[]).at(-1)).toEqual({
      origin: 'https://partner.example',
      verificationId: 'v',
      digest: 'd',
      delivered: record.times.delivered,
    })
  })

  test.each([
    ['of a private window', { ...record, asker: { ...record.asker, incognito: true } }],
    ['of a request without a page', { ...record, asker: undefined }],
    ['that never was', { ...record, times: { asked: record.times.asked } }],
  ])('%s leave nothing', async (_title, other) => {
    await rememberDelivery(other as RequestRecord)
    expect(await remembered()).toBeUndefined()
  })

  test('are forgotten once they are noted, readable or not', async () => {
    await browser.storage.local.set({ [deliveriesKey]: ['damaged', { origin: 1 }] })
    await rememberDelivery(record)
    await noteDeliveries()
    expect(await remembered()).toBeUndefined()
  })
})
