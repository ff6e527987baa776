import { text } from './catalogue.ts'
import { pressToolbarButton } from './firefox/chromeScope.ts'
import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { startTrafficSite } from './site/trafficSite.ts'
import { waitForSignWindow } from './steps/signing.ts'
import { popupText, pressInPopup, tickInPopup } from './steps/toolbarPopup.ts'
import { compareTraffic, isWatched, noticedIn } from './steps/watchSite.ts'
import { openBackstage, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const payload = freshPayload(evmKey())

test('a watched page’s fetch and XMLHttpRequest are as without the hook, and its payload is noticed', async ({
  firefox,
}) => {
  await compareTraffic(firefox, payload)
})

test('the popup’s switch watches a site, offers what its page received, and opens nothing by itself', async ({
  firefox,
}) => {
  const site = await startTrafficSite(payload)
  try {
    const backstage = await openBackstage(firefox)
    const page = await firefox.newPage(site.url('/'))
    await page.bringToFront()
    await pressToolbarButton(firefox.bidi, firefox.extensionId)
    await tickInPopup(backstage, text('doors.watch.label'))
    await waitUntil('the open page to be watched', () => page.evaluate(isWatched))
    await page.evaluate(async () => void (await (await fetch('/payload')).json()))
    await waitUntil('the payload to be noticed', async () => (await noticedIn(backstage)).length === 1)
    expect(await firefox.pagesAt(firefox.url('sign.html'))).toEqual([])
    await waitUntil('the popup to offer it', async () =>
      (await popupText(backstage)).includes(text('doors.noticed.heading')),
    )
    await pressInPopup(backstage, text('doors.noticed.look'))
    const window = await waitForSignWindow(firefox)
    await window.waitForText(`localhost`)
    expect(await waitForState(backstage, 'pending')).toMatchObject({
      channel: 'watch',
      asker: { origin: site.origin },
      waiters: [],
    })
    expect(await noticedIn(backstage)).toEqual([])
  } finally {
    await site.close()
  }
})
