import { text } from './catalogue.ts'
import type { FirefoxPage } from './firefox/FirefoxPage.ts'
import type { FirefoxSession } from './firefox/launchFirefox.ts'
import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, heard, pressAsk } from './site/ask.ts'
import { askingPage } from './site/askingPage.ts'
import type { TestSite } from './site/startTestSite.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, waitForSignWindow } from './steps/signing.ts'
import { openBackstage, storedRequests, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const key = evmKey()

test.use({
  resources: {
    '/resting': {
      body: askingPage({
        head: `<script>
          addEventListener('pageshow', ({ persisted }) => {
            if (persisted) globalThis.backAt = performance.now()
          })
        </script>`,
      }),
    },
  },
})

/** Goes back to the page before, and waits until it is the very same document as before. */
async function goBack(firefox: FirefoxSession, page: FirefoxPage): Promise<number> {
  await firefox.bidi.send('browsingContext.traverseHistory', { context: page.context, delta: -1 })
  return waitUntil('the page to come back from the cache', () =>
    page.evaluate(() => (globalThis as unknown as { backAt?: number }).backAt),
  )
}

/** Asks, waits for the window, and leaves the page while it waits. */
async function askAndLeave(firefox: FirefoxSession, site: TestSite, asker: FirefoxPage) {
  const backstage = await openBackstage(firefox)
  const waiting = async (count: number) =>
    waitUntil(`${count} to wait`, async () => {
      const [record] = await storedRequests(backstage)
      return record?.waiters.length === count
    })
  await asker.goto(site.url('/resting'))
  await asker.bringToFront()
  await pressAsk(asker, freshPayload(key))
  const window = await waitForSignWindow(firefox)
  await window.find({ css: 'button[data-armed]' })
  await waiting(1)
  await asker.goto(site.url('/?elsewhere'))
  await waiting(0)
  return { backstage, window, waiting }
}

test('T5 R14: a page that comes back from the back/forward cache asks again, and is answered once', async ({
  firefox,
  site,
  asker,
}) => {
  const { backstage, window, waiting } = await askAndLeave(firefox, site, asker)
  await goBack(firefox, asker)
  await waiting(1)
  expect((await heard(asker)).responses).toEqual([])
  await window.click({ role: 'button', name: text('common.cancel') })
  expect((await answerOf(asker)).error?.code).toBe('rejected')
  await waitForState(backstage, 'rejected')
  expect((await heard(asker)).responses).toHaveLength(1)
  expect(await storedRequests(backstage)).toHaveLength(1)
})

test('T5 R14: what is signed while the page rests in the cache is given to it once, when it is shown', async ({
  firefox,
  site,
  asker,
}) => {
  await giveAccounts(firefox, [key])
  const { backstage, window } = await askAndLeave(firefox, site, asker)
  await window.bringToFront()
  await pressSign(window)
  await waitForState(backstage, 'undelivered')
  const backAt = await goBack(firefox, asker)
  expect((await answerOf(asker)).ok).toBe(true)
  await waitForState(backstage, 'delivered')
  const { responses, answeredAt } = await heard(asker)
  expect(responses).toHaveLength(1)
  expect(answeredAt).toBeGreaterThanOrEqual(backAt)
  expect(await storedRequests(backstage)).toHaveLength(1)
})
