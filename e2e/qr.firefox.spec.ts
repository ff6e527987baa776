import { test } from './fixtures/firefoxTest.ts'
import { evmKey } from './payloads.ts'
import { walkAirGap } from './steps/airGap.ts'

test('T32: a QR code in and a QR code out: the way of a machine without a network', async ({ firefox }) => {
  await walkAirGap(firefox, evmKey())
})
