import { livesThroughDeaths } from './depositLife.ts'
import { test } from './fixtures/chromiumTest.ts'

test('T39 T64: a deposit survives the worker’s death after every step, and is begun once', async ({
  browserWithExtension,
  asker,
}) => {
  await livesThroughDeaths(browserWithExtension, asker)
})
