import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { startTrafficSite } from './site/trafficSite.ts'
import { noticedIn, runEveryFeature, watchSite } from './steps/watchSite.ts'
import { openBackstage } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const payload = freshPayload(evmKey())

const watched = () => !document.dispatchEvent(new Event('paxos-verification:watched', { cancelable: true }))

test('a watched page’s fetch and XMLHttpRequest are as without the hook, and its payload is noticed', async ({
  browserWithExtension,
}) => {
  test.setTimeout(120_000)
  const site = await startTrafficSite(payload)
  try {
    const backstage = await openBackstage(browserWithExtension)
    const without = await runEveryFeature(browserWithExtension, site.url('/'))
    const requestsWithout = site.takeLog()
    expect(await noticedIn(backstage)).toEqual([])
    await watchSite(backstage, site.origin)
    const withHook = await runEveryFeature(browserWithExtension, site.url('/'))
    expect(Object.keys(without).length).toBeGreaterThan(150)
    for (const [name, result] of Object.entries(without)) expect(withHook[name], name).toEqual(result)
    expect(site.takeLog()).toEqual(requestsWithout)
    const elsewhere = await browserWithExtension.newPage(site.url('/').replace('localhost', '127.0.0.1'))
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
