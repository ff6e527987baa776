import { livesThroughDeaths } from './depositLife.ts'
import { test } from './fixtures/firefoxTest.ts'

test('R17 T64: a deposit survives the event page’s death after every step, and is begun once', async ({
  firefox,
  asker,
}) => {
  await livesThroughDeaths(firefox, asker)
})
