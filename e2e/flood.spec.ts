import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { openPages, signWindow } from './chromium/extensionPages.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, askByScript, pressAsk } from './site/ask.ts'
import { openBackstage, storedRequests } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

/** A thousand asks take a quarter of a minute on an idle machine (docs/reliability.md), and longer beside others. */
const floodPatience = 120_000

test('T34 R9 R10: a thousand requests make one window, and a bounded queue', async ({
  browserWithExtension,
  asker,
}) => {
  const { session } = browserWithExtension
  const key = evmKey()
  await pressAsk(asker, freshPayload(key))
  await signWindow(session)
  const payloads = Array.from({ length: 999 }, () => JSON.stringify(freshPayload(key)))
  const asks = await asker.evaluate((texts) => {
    const { ask } = globalThis as unknown as { ask: (text: string) => number }
    return texts.map((text) => ask(text))
  }, payloads)
  const last = asks.at(-1) ?? 0
  expect((await answerOf(asker, last, floodPatience)).error?.code).toBe('too-many-requests')
  expect(openPages(session, 'sign.html')).toHaveLength(1)

  const backstage = await openBackstage(browserWithExtension)
  const stored = await storedRequests(backstage)
  expect(stored.length).toBeGreaterThan(10)
  expect(stored.length).toBeLessThanOrEqual(100)
})

test('R10: what a script asks without anybody pressing anything opens no window', async ({
  browserWithExtension,
  asker,
}) => {
  await askByScript(asker, freshPayload(evmKey()))
  const backstage = await openBackstage(browserWithExtension)
  await waitUntil('the request to be stored', async () => (await storedRequests(backstage)).length === 1)
  await waitUntil('the badge', async () => (await backstage.evaluate(readBadge)) === '1')
  expect(openPages(browserWithExtension.session, 'sign.html')).toHaveLength(0)
  await pressAsk(asker, freshPayload(evmKey()))
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  await window.waitForText('1 of 2')
})

type ActionWindow = { chrome: { action: { getBadgeText: (of: object) => Promise<string> } } }

/** Runs in a page of the extension. */
function readBadge(): Promise<string> {
  return (globalThis as unknown as ActionWindow).chrome.action.getBadgeText({})
}
