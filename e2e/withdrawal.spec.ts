import { stopWorker } from './chromium/stopWorker.ts'
import type { DrivenPage } from './driver.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { cancelAsk, pressAsk, waitForProgress } from './site/ask.ts'
import { openBackstage, storedRequests, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const payload = () => freshPayload(evmKey())

/** Asks and withdraws in one turn of the page's script, before anything can have been heard. */
async function askAndWithdraw(page: DrivenPage, asked: object): Promise<void> {
  await page.evaluate((text) => {
    const { ask, asks } = globalThis as unknown as {
      ask: (payload: string) => number
      asks: { cancel: () => void }[]
    }
    asks[ask(text)]?.cancel()
  }, JSON.stringify(asked))
}

test('T39: a page that waits withdraws after the worker was stopped, and the request ends', async ({
  browserWithExtension,
  asker,
}) => {
  await pressAsk(asker, payload())
  await waitForProgress(asker, 'shown')
  const backstage = await openBackstage(browserWithExtension)
  await stopWorker(browserWithExtension.session)
  await cancelAsk(asker)
  expect(await waitForState(backstage, 'rejected')).toMatchObject({ error: { code: 'cancelled' } })
})

for (const [when, stopped] of [
  ['while the worker runs', false],
  ['that has to start the worker', true],
] as const) {
  test(`T39: an ask ${when} and is withdrawn at once does not wait for ever`, async ({
    browserWithExtension,
    asker,
  }) => {
    const backstage = await openBackstage(browserWithExtension)
    if (stopped) await stopWorker(browserWithExtension.session)
    await askAndWithdraw(asker, payload())
    const [record] = await waitUntil('the request to be taken', async () => {
      const all = await storedRequests(backstage)
      return all.length > 0 && all
    })
    expect(record).toBeDefined()
    expect(await waitForState(backstage, 'rejected')).toMatchObject({ error: { code: 'cancelled' } })
  })
}
