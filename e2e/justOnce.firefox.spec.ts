import { text } from './catalogue.ts'
import { pressToolbarButton } from './firefox/chromeScope.ts'
import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { askByScript, heard, waitForProgress } from './site/ask.ts'
import { sayHello } from './site/sayHello.ts'
import { popupText, pressInPopup } from './steps/toolbarPopup.ts'
import { openBackstage, storedRequests, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

test.use({ access: [] })

test('R41: “Just this once” in the toolbar’s popup lets this tab ask, until it leaves the page', async ({
  firefox,
  site,
  asker,
}) => {
  const backstage = await openBackstage(firefox)
  const neighbour = await firefox.newPage(site.url('/'))
  await asker.bringToFront()
  await askByScript(asker, freshPayload(evmKey()))
  expect(await asker.evaluate(sayHello)).toBeUndefined()

  await pressToolbarButton(firefox.bidi, firefox.extensionId)
  await pressInPopup(backstage, text('popup.site.useOnce'))
  await waitUntil('the popup to say so', async () =>
    (await popupText(backstage)).includes(text('popup.site.once')),
  )
  const payload = freshPayload(evmKey())
  await askByScript(asker, payload)
  await waitForProgress(asker, 'queued')
  expect(await waitForState(backstage, 'pending')).toMatchObject({
    verificationId: payload.verification_id,
    asker: { origin: site.origin },
  })
  expect(await neighbour.evaluate(sayHello)).toBeUndefined()

  await asker.reload()
  expect(await asker.evaluate(sayHello)).toBeUndefined()
  await askByScript(asker, freshPayload(evmKey()))
  await asker.goto(`${site.otherOrigin}/`)
  expect(await asker.evaluate(sayHello)).toBeUndefined()
  expect((await heard(asker)).progress ?? []).toEqual([])
  expect(await storedRequests(backstage)).toHaveLength(1)
})
