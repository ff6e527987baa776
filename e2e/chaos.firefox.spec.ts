import { test as base, expect } from '@playwright/test'
import { builtFolder } from '../scripts/runBuild.ts'
import { text } from './catalogue.ts'
import { checkSignature } from './checkSignature.ts'
import type { DrivenPage } from './driver.ts'
import { killContentProcess } from './firefox/chromeScope.ts'
import type { FirefoxPage } from './firefox/FirefoxPage.ts'
import { type FirefoxSession, openFirefox } from './firefox/launchFirefox.ts'
import { type CollectorPayload, evmKey, freshPayload } from './payloads.ts'
import { answerOf, askByScript, pressAsk, waitForProgress } from './site/ask.ts'
import { askingPage } from './site/askingPage.ts'
import { startTestSite, type TestSite } from './site/startTestSite.ts'

import { fillDatabases, freeDatabases } from './steps/fillStorage.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, signButton, waitForSignWindow } from './steps/signing.ts'
import { keepsBackWhileDiskIsFull, refusesWhileSessionIsFull } from './storageTrouble.ts'
import { openBackstage, storedRequests, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const key = evmKey()

/** One Firefox for all that goes wrong here, with the key of this file's payloads and a small disk. */
const test = base.extend<{ asker: FirefoxPage }, { firefox: FirefoxSession; site: TestSite }>({
  firefox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use) => {
      const firefox = await openFirefox({
        extension: builtFolder('firefox'),
        preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': diskKilobytes },
      })
      await giveAccounts(firefox, [key])
      await use(firefox)
      await firefox.close()
    },
    { scope: 'worker' },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use) => {
      const site = await startTestSite({ '/': { body: askingPage() } })
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  asker: async ({ firefox, site }, use) => {
    await use(await firefox.newPage(site.url('/')))
    // What a test leaves open would be in the way of the next one.
    for (const { page, url } of await firefox.pages()) if (url !== 'about:blank') await page.close()
  },
})

/** As much as Firefox gives one origin at the least. */
const diskKilobytes = 10_240

const fits = (payload: CollectorPayload, signature = '') =>
  checkSignature('ETHEREUM', key.address, payload.message, signature).fits

test('T39 R4: what is signed after the page’s process has died is kept, and given to the same site', async ({
  firefox,
  site,
  asker,
}) => {
  const backstage = await openBackstage(firefox)
  await asker.bringToFront()
  const payload = freshPayload(key)
  await pressAsk(asker, payload)
  const window = await waitForSignWindow(firefox)
  await window.find(signButton)
  await killContentProcess(firefox.bidi, site.origin)
  await waitUntil('nobody to wait', async () => (await storedRequests(backstage))[0]?.waiters.length === 0)
  await waitUntil('the window to have the focus', async () => {
    await window.bringToFront()
    return window.evaluate(() => document.hasFocus())
  })
  await pressSign(window)
  await window.waitForText(text('sign.undelivered.title'))
  const kept = (await waitForState(backstage, 'undelivered')).reply?.signature
  await window.close()
  const again = await firefox.newPage(site.url('/'))
  await askByScript(again, payload)
  const { result } = await answerOf(again)
  expect(fits(payload, result?.signature)).toBe(true)
  expect(result?.signature).toBe(kept)
  await waitForState(backstage, 'delivered')
})

/** How far a window may be when it crashes. */
const stages = {
  'before it shows anything': async () => {},
  'while it shows a request': async (window: DrivenPage, asker: DrivenPage) => {
    await window.find(signButton)
    await waitForProgress(asker, 'shown', 0)
  },
}

for (const [stage, reached] of Object.entries(stages)) {
  test(`T39 R2: when the extension’s process dies ${stage}, nothing is lost, and nothing is signed twice`, async ({
    firefox,
    asker,
  }) => {
    await openBackstage(firefox)
    await asker.bringToFront()
    const payloads = [freshPayload(key), freshPayload(key)] as const
    await pressAsk(asker, payloads[0])
    await pressAsk(asker, payloads[1])
    for (const index of payloads.keys()) await waitForProgress(asker, 'queued', index)
    await reached(await waitForSignWindow(firefox), asker)
    await killContentProcess(firefox.bidi, firefox.url('manifest.json'))
    const backstage = await openBackstage(firefox)
    // What was not stored yet is asked for again by the page's side.
    await waitUntil('both to wait', async () => {
      const waiting = (await storedRequests(backstage)).filter(({ state }) => state === 'pending')
      const ids = waiting.map(({ verificationId }) => verificationId)
      return payloads.every(({ verification_id }, at) => ids[at] === verification_id)
    })
    await asker.bringToFront()
    await pressAsk(asker, payloads[0])
    const again = await waitForSignWindow(firefox)
    await again.find(signButton)
    await again.bringToFront()
    await pressSign(again)
    const { result } = await answerOf(asker, 0)
    expect(fits(payloads[0], result?.signature)).toBe(true)
    expect((await answerOf(asker, 2)).result).toEqual(result)
    await pressSign(again)
    expect(fits(payloads[1], (await answerOf(asker, 1)).result?.signature)).toBe(true)
  })
}

test('T47 T39: where session storage is full, the page is told at once; with room again, it is served', async ({
  firefox,
  asker,
}) => {
  await refusesWhileSessionIsFull(firefox, asker, key)
})

test('T47: on a full disk nothing is handed over that cannot be kept; with room again, the same request goes on', async ({
  firefox,
  asker,
}) => {
  const backstage = await openBackstage(firefox)
  await keepsBackWhileDiskIsFull(firefox, asker, key, {
    fill: () => fillDatabases(backstage),
    free: () => freeDatabases(backstage),
  })
})
