import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { askByScript, waitForProgress } from './site/ask.ts'
import { askInFrame, frameResources, frameSaid } from './site/askingFrames.ts'
import { openBackstage, storedRequests } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

test.use({ resources: frameResources(freshPayload(evmKey())) })

for (const kind of ['about:blank', 'blob', 'srcdoc'] as const) {
  test(`T4: a ${kind} frame asks in the name of the page that made it`, async ({ firefox, site, asker }) => {
    const backstage = await openBackstage(firefox)
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

for (const kind of ['sandboxed', 'data'] as const) {
  test(`T3 R30: a ${kind} frame has no origin, and is refused`, async ({ firefox, site, asker }) => {
    const backstage = await openBackstage(firefox)
    await asker.goto(site.url(`/${kind}`))
    const { origin } = await askInFrame(asker)
    expect(origin).toBe('null')
    // The page around it asks later and is heard: by then the frame would have been heard as well.
    await askByScript(asker, freshPayload(evmKey()))
    await waitForProgress(asker, 'queued')
    await waitUntil('the page’s own request', async () => (await storedRequests(backstage)).length > 0)
    expect((await storedRequests(backstage)).map((record) => record.asker?.frameId)).toEqual([0])
    expect((await frameSaid(asker))?.heard).toMatchObject({ progress: [], responses: [] })
  })
}
