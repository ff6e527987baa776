import { text } from './catalogue.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, pressAsk, waitForProgress } from './site/ask.ts'
import { sayHello } from './site/sayHello.ts'
import { openBackstage, readStorage, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

type ExtensionWindow = { chrome: { storage: { local: { set: (items: object) => Promise<void> } } } }

test('R40: what a site may do is listed with its time, taken back at once, and its open request with it', async ({
  browserWithExtension,
  asker,
  site,
}) => {
  await pressAsk(asker, freshPayload(evmKey()))
  await waitForProgress(asker, 'shown')
  const backstage = await openBackstage(browserWithExtension)
  const since = '2026-05-19T12:00:00.000Z'
  await backstage.evaluate(
    (origin, time) =>
      (globalThis as unknown as ExtensionWindow).chrome.storage.local.set({
        siteUses: { [origin]: { watch: time, wallet: time } },
      }),
    site.origin,
    since,
  )
  const sites = await browserWithExtension.newPage(browserWithExtension.url('options.html#sites'))
  await sites.waitForText(text('options.sites.use.watch'))
  await sites.waitForText('since May 19, 2026')
  const name = new URL(site.origin).origin
  await sites.click({ role: 'button', name: text('options.sites.stopNamed.watch', { site: name }) })
  await sites.waitForText(text('options.sites.stopped', { site: name }))
  expect(await readStorage(backstage, 'local')).toMatchObject({
    siteUses: { [site.origin]: { wallet: since } },
  })

  await sites.click({ css: 'input[type="checkbox"]' })
  expect((await answerOf(asker)).error?.code).toBe('permission-missing')
  expect(await waitForState(backstage, 'failed')).toMatchObject({ error: { code: 'permission-missing' } })
  await waitUntil('the other uses to be forgotten', async () => {
    const { siteUses } = await readStorage(backstage, 'local')
    return JSON.stringify(siteUses) === '{}'
  })
  await asker.reload()
  expect(await asker.evaluate(sayHello)).toBeUndefined()
})
