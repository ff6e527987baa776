import { expect, test } from '@playwright/test'
import { builtFolder } from '../scripts/runBuild.ts'
import { launchUnwatched, type WatchedPage } from './chromium/launchUnwatched.ts'
import { evmKey, freshPayload } from './payloads.ts'
import type { Heard } from './site/ask.ts'
import { askingPage } from './site/askingPage.ts'
import { startTestSite } from './site/startTestSite.ts'
import { storedRequests } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

type AskingWindow = { ask: (payload: string) => number; heard: (at: number) => Heard; backAt?: number }
type Chrome = { runtime: { sendMessage: (message: object) => Promise<{ ok: boolean }> } }

const resting = askingPage({
  head: `<script>
    addEventListener('pageshow', ({ persisted }) => { if (persisted) globalThis.backAt = performance.now() })
  </script>`,
})

/** One of our own pages' words to the background: what the sign window says while nobody waits for it. */
async function say(backstage: WatchedPage, kind: string, input: object): Promise<void> {
  const { ok } = await backstage.evaluate(
    (message) => (globalThis as unknown as { chrome: Chrome }).chrome.runtime.sendMessage(message),
    { kind, input },
  )
  expect(ok, kind).toBe(true)
}

const heard = (page: WatchedPage) => page.evaluate(() => (globalThis as unknown as AskingWindow).heard(0))

/** Playwright starts Chromium without its back/forward cache: here it is as people have it. */
for (const { title, signedMeanwhile } of [
  { title: 'asks again, and is answered once', signedMeanwhile: false },
  { title: 'is given once what was signed while it rested', signedMeanwhile: true },
]) {
  test(`T5 R14: a page that comes back from the back/forward cache ${title}`, async () => {
    const site = await startTestSite({ '/': { body: resting } })
    const chromium = await launchUnwatched(builtFolder('chromium'))
    try {
      const backstage = await chromium.watch(await chromium.openTab(chromium.url('manifest.json')))
      const page = await chromium.watch(await chromium.openTab(site.url('/')))
      await waitUntil('the page', () =>
        page.evaluate(() => 'ask' in globalThis && document.readyState === 'complete'),
      )
      await page.evaluate(
        (text) => (globalThis as unknown as AskingWindow).ask(text),
        JSON.stringify(freshPayload(evmKey())),
      )
      const waiters = (count: number) =>
        waitUntil(`${count} to wait`, async () => {
          const [record] = await storedRequests(backstage)
          return record?.waiters.length === count && record
        })
      const { id, digest, verificationId, network, address } = await waiters(1)
      await page.evaluate((next) => location.assign(next), site.url('/?elsewhere'))
      await waiters(0)
      await waitUntil('the next page', () =>
        page.evaluate(() => location.search === '?elsewhere' && document.readyState === 'complete'),
      )
      if (signedMeanwhile) {
        const signer = { kind: 'local', accountId: 'a', label: 'A' }
        const reply = {
          id: verificationId,
          signature: '0x01',
          network,
          address,
          encoding: 'hex',
          standard: 'eip191',
        }
        await say(backstage, 'request.approve', { id, approval: { digest, signer } })
        await say(backstage, 'request.signing', { id })
        await say(backstage, 'request.verified', { id, reply })
      }
      await page.evaluate(() => history.back())
      const backAt = await waitUntil('the page to come back from the cache', () =>
        page.evaluate(() => (globalThis as unknown as AskingWindow).backAt),
      )
      if (!signedMeanwhile) {
        await waiters(1)
        expect((await heard(page)).responses).toEqual([])
        await say(backstage, 'request.reject', { id })
      }
      const [answer] = await waitUntil('an answer', async () => {
        const { responses } = await heard(page)
        return responses.length > 0 && responses
      })
      if (signedMeanwhile) expect(answer?.result?.signature).toBe('0x01')
      else expect(answer?.error?.code).toBe('rejected')
      const state = signedMeanwhile ? 'delivered' : 'rejected'
      await waitUntil(`it to be ${state}`, async () => (await storedRequests(backstage))[0]?.state === state)
      const { responses, answeredAt } = await heard(page)
      expect(responses).toHaveLength(1)
      expect(answeredAt).toBeGreaterThanOrEqual(backAt)
      expect(await storedRequests(backstage)).toHaveLength(1)
    } finally {
      await chromium.close()
      await site.close()
    }
  })
}
