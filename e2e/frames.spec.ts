import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { askInFrame, frameResources } from './site/askingFrames.ts'
import { openBackstage, storedRequests } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

test.use({ resources: frameResources(freshPayload(evmKey())) })

for (const kind of ['about:blank', 'blob'] as const) {
  test(`T4: a ${kind} frame asks in the name of the page that made it`, async ({
    browserWithExtension,
    site,
    asker,
  }) => {
    const backstage = await openBackstage(browserWithExtension)
    await asker.goto(site.url(`/${kind}`))
    const { address } = await askInFrame(asker)
    expect(address.startsWith(site.origin)).toBe(false)
    const [record] = await waitUntil('the request', async () => {
      const all = await storedRequests(backstage)
      return all.length > 0 && all
    })
    expect(record?.asker).toMatchObject({ origin: site.origin, topOrigin: site.origin })
    expect(record?.asker?.frameId).not.toBe(0)
  })
}
