import { test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { compareTraffic } from './steps/watchSite.ts'

test('a watched page’s fetch and XMLHttpRequest are as without the hook, and its payload is noticed', async ({
  browserWithExtension,
}) => {
  await compareTraffic(browserWithExtension, freshPayload(evmKey()))
})
