import { requestLimits } from '../../lib/request/admitRequest.ts'
import { ChromiumPage } from '../chromium/ChromiumPage.ts'
import type { OpenChromium } from '../chromium/openChromium.ts'
import { stopWorker } from '../chromium/stopWorker.ts'
import { evmKey, freshPayload } from '../payloads.ts'
import { askByScript, type Heard, heard } from '../site/ask.ts'
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
  // A request outlives its page: an earlier crowd's are still there.
  const open = async () => (await storedRequests(backstage)).filter(({ state }) => state === 'pending').length
  const before = await open()
  const began = performance.now()
  await Promise.all(pages.map((page) => askByScript(page, freshPayload(evmKey()))))
  await waitUntil(
    `${count} more in the queue`,
    async () => (await open()) === before + count,
    patience,
  ).catch(async (cause: unknown) => {
    const words = await Promise.all(pages.map(async (page) => JSON.stringify(await heard(page))))
    const others = words.filter((each) => !each.includes('"progress":["queued"],"responses":[]'))
    throw new Error(`${before} before, ${await open()} now. Heard besides: ${others.join('\n')}`, { cause })
  })
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
 * @throws when more or fewer are queued than a site may have open, or another is not refused
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
  const refusals = () =>
    page.evaluate(
      () =>
        (globalThis as unknown as { asks: Heard[] }).asks.filter(
          ({ responses }) => responses[0]?.error?.code === 'too-many-requests',
        ).length,
    )
  const refused = count - requestLimits.openPerOrigin
  await waitUntil(`${refused} refusals`, async () => (await refusals()) === refused, patience)
  const answered = performance.now() - began
  const backstage = await openBackstage(browser)
  const open = async () =>
    (await storedRequests(backstage)).filter(
      ({ state, asker }) => state === 'pending' && asker?.origin === site.origin,
    ).length
  await waitUntil('the others in the queue', async () => (await open()) === count - refused, patience)
  const queued = performance.now() - began
  await page.close()
  await waitUntil(
    'nobody to wait any more',
    async () => (await storedRequests(backstage)).every(({ waiters }) => waiters.length === 0),
    patience,
  )
  await backstage.close()
  return { queued, answered }
}
