import { ChromiumPage } from '../chromium/ChromiumPage.ts'
import type { OpenChromium } from '../chromium/openChromium.ts'
import { stopWorker } from '../chromium/stopWorker.ts'
import { evmKey, freshPayload } from '../payloads.ts'
import { answerOf, askByScript, heard } from '../site/ask.ts'
import type { TestSite } from '../site/startTestSite.ts'
import { openBackstage, storedRequests } from '../storedRequests.ts'
import { waitUntil } from '../waitUntil.ts'

const patience = 300_000

/** What a crowd took, in milliseconds. */
export type CrowdTimes = { queued: number; answered: number }

/**
 * Many tabs ask at once, the worker dies, and everything is declined by closing the tabs.
 *
 * @throws when a request is lost, or is still open after its tab has gone
 */
export async function askFromTabs(
  browser: OpenChromium,
  sites: readonly TestSite[],
  count: number,
): Promise<CrowdTimes> {
  const backstage = await openBackstage(browser)
  const pages: ChromiumPage[] = []
  for (let index = 0; index < count; index += 1) {
    const page = await browser.session.context.newPage()
    await page.goto(sites[index % sites.length]?.url('/') ?? '')
    pages.push(new ChromiumPage(page))
  }
  const began = performance.now()
  await Promise.all(pages.map((page) => askByScript(page, freshPayload(evmKey()))))
  const open = async () => (await storedRequests(backstage)).filter(({ state }) => state === 'pending').length
  await waitUntil(`${count} requests in the queue`, async () => (await open()) === count, patience)
  const queued = performance.now() - began
  await stopWorker(browser.session)
  const closing = performance.now()
  for (const page of pages) await page.close()
  await waitUntil(
    'nobody to wait any more',
    async () => (await storedRequests(backstage)).every(({ waiters }) => waiters.length === 0),
    patience,
  )
  await backstage.close()
  return { queued, answered: performance.now() - closing }
}

/**
 * One page asks very often at once.
 *
 * @throws when an ask is neither queued nor refused
 */
export async function askOften(browser: OpenChromium, site: TestSite, count: number): Promise<CrowdTimes> {
  const page = new ChromiumPage(await browser.session.context.newPage())
  await page.goto(site.url('/'))
  const key = evmKey()
  const payloads = Array.from({ length: count }, () => JSON.stringify(freshPayload(key)))
  const began = performance.now()
  await page.evaluate((texts) => {
    const { ask } = globalThis as unknown as { ask: (text: string) => number }
    for (const each of texts) ask(each)
  }, payloads)
  const isHeard = async (index: number) => {
    const { progress, responses } = await heard(page, index)
    return progress.length + responses.length > 0
  }
  for (let index = count - 1; index >= 0; index -= 1)
    await waitUntil(`word on ask ${index}`, () => isHeard(index), patience)
  const queued = performance.now() - began
  const { error } = await answerOf(page, count - 1)
  if (error?.code !== 'too-many-requests') throw new Error(`The last of ${count} asks got ${error?.code}.`)
  await page.close()
  return { queued, answered: performance.now() - began }
}
