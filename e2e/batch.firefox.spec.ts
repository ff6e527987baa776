import { test } from './fixtures/firefoxTest.ts'
import { evmKey, solanaKey } from './payloads.ts'
import { walkBatch } from './steps/batchWalk.ts'

test('many at once: one list, one approval for the clean ones, the rest one by one', async ({
  firefox,
  asker,
}) => {
  await walkBatch(firefox, asker, [evmKey(), solanaKey()])
})
