import { text } from './catalogue.ts'
import { pressToolbarButton } from './firefox/chromeScope.ts'
import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { startTrafficSite } from './site/trafficSite.ts'
import { waitForSignWindow } from './steps/signing.ts'
import { popupText, pressInPopup, tickInPopup } from './steps/toolbarPopup.ts'
import { noticedIn, runEveryFeature, watchSite } from './steps/watchSite.ts'
import { openBackstage, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const payload = freshPayload(evmKey())

const watched = () => !document.dispatchEvent(new Event('paxos-verification:watched', { cancelable: true }))

test('a watched page’s fetch and XMLHttpRequest are as without the hook, and its payload is noticed', async ({
  firefox,
}) => {
  test.setTimeout(120_000)
  const site = await startTrafficSite(payload)
  try {
    const backstage = await openBackstage(firefox)
    const without = await runEveryFeature(firefox, site.url('/'))
    const requestsWithout = site.takeLog()
    expect(await noticedIn(backstage)).toEqual([])
    await watchSite(backstage, site.origin)
    const withHook = await runEveryFeature(firefox, site.url('/'))
    expect(Object.keys(without).length).toBeGreaterThan(150)
    for (const [name, result] of Object.entries(without)) expect(withHook[name], name).toEqual(result)
    expect(site.takeLog()).toEqual(requestsWithout)
    const elsewhere = await firefox.newPage(site.url('/').replace('localhost', '127.0.0.1'))
    expect(await elsewhere.evaluate(watched)).toBe(false)
    const [noticed] = await waitUntil('the payload to be noticed', async () => {
      const found = await noticedIn(backstage)
      return found.length > 0 && found
    })
    expect(JSON.parse(noticed?.raw ?? '')).toEqual(payload)
    expect(noticed?.asker.origin).toBe(site.origin)
  } finally {
    await site.close()
  }
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
    await waitUntil('the open page to be watched', () => page.evaluate(watched))
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
