import { expect, test } from '@playwright/test'
import { builtFolder } from '../scripts/runBuild.ts'
import { text } from './catalogue.ts'
import { launchUnwatched } from './chromium/launchUnwatched.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { askingPage } from './site/askingPage.ts'
import { sayHello } from './site/sayHello.ts'
import { startTestSite } from './site/startTestSite.ts'
import { popupText, pressInPopup } from './steps/toolbarPopup.ts'
import { storedRequests } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

test('R41: “Just this once” in the toolbar’s popup lets this tab ask, until it leaves the page', async () => {
  const site = await startTestSite({ '/': { body: askingPage() } })
  const chromium = await launchUnwatched(builtFolder('chromium'), [])
  try {
    const backstage = await chromium.watch(await chromium.openTab(chromium.url('manifest.json')))
    const neighbour = await chromium.watch(await chromium.openTab(site.url('/?neighbour')))
    const page = await chromium.openTab(site.url('/'))
    const asker = await chromium.watch(page)
    await waitUntil('the page', () => asker.evaluate(() => document.readyState === 'complete'))
    expect(await asker.evaluate(sayHello)).toBeUndefined()

    await chromium.pressToolbarButton(site.url('/'))
    await pressInPopup(backstage, text('popup.site.useOnce'))
    await waitUntil('the popup to say so', async () =>
      (await popupText(backstage)).includes(text('popup.site.once')),
    )
    expect(await waitUntil('an answer to hello', () => asker.evaluate(sayHello))).toBe('Countersign')
    expect(await neighbour.evaluate(sayHello)).toBeUndefined()
    await asker.evaluate(
      (payload) => (globalThis as unknown as { ask: (text: string) => number }).ask(payload),
      JSON.stringify(freshPayload(evmKey())),
    )
    const [record] = await waitUntil('the request', async () => {
      const all = await storedRequests(backstage)
      return all.length > 0 && all
    })
    expect(record?.asker?.origin).toBe(site.origin)

    for (const address of [site.url('/?again'), `${site.otherOrigin}/`]) {
      await asker.evaluate((next) => location.assign(next), address)
      await waitUntil('the next page', () =>
        asker.evaluate((next) => location.href === next && document.readyState === 'complete', address),
      )
      expect(await asker.evaluate(sayHello), address).toBeUndefined()
    }
  } finally {
    await chromium.close()
    await site.close()
  }
})
