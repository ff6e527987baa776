import { createHash } from 'node:crypto'
import { checkSignature } from './checkSignature.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { signWindow } from './chromium/extensionPages.ts'
import type { OpenChromium } from './chromium/openChromium.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, pressAsk } from './site/ask.ts'
import { askingPage } from './site/askingPage.ts'
import { poison, rogue } from './site/hostileScripts.ts'
import { clientOutcome, pressClient } from './site/pageClient.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, shownDigest } from './steps/signing.ts'
import { openBackstage, storedRequests } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const key = evmKey()

async function signOne(
  browser: OpenChromium,
  page: ChromiumPage,
  payload: ReturnType<typeof freshPayload>,
): Promise<string> {
  await giveAccounts(browser, [key])
  await page.bringToFront()
  await pressAsk(page, payload)
  const window = new ChromiumPage(await signWindow(browser.session))
  const digest = await shownDigest(window)
  expect(digest).toBe(createHash('sha256').update(payload.message).digest('hex'))
  await window.bringToFront()
  await pressSign(window)
  return (await answerOf(page)).result?.signature ?? ''
}

test.describe('the page works against it', () => {
  test.use({
    resources: {
      '/poisoned-after': { body: askingPage({ tail: poison }) },
      '/rogue': { body: askingPage({ tail: rogue }) },
      '/strict': {
        body: askingPage(),
        headers: { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'" },
      },
      '/modules.js': { body: 'export {}', type: 'text/javascript' },
    },
  })

  test('T9: poisoned prototypes and built-ins change neither what is shown nor what is signed', async ({
    browserWithExtension,
    site,
    asker,
  }) => {
    await asker.goto(site.url('/poisoned-after'))
    const payload = freshPayload(key)
    await asker.page.getByRole('textbox').fill(JSON.stringify(payload))
    await giveAccounts(browserWithExtension, [key])
    await asker.bringToFront()
    await asker.page.getByRole('button', { name: 'Ask' }).click()
    const window = new ChromiumPage(await signWindow(browserWithExtension.session))
    expect(await shownDigest(window)).toBe(createHash('sha256').update(payload.message).digest('hex'))
    await window.bringToFront()
    await pressSign(window)
    const backstage = await openBackstage(browserWithExtension)
    await expect
      .poll(async () => (await storedRequests(backstage))[0]?.state, { timeout: 15_000 })
      .toBe('delivered')
    const [record] = await storedRequests(backstage)
    expect(
      checkSignature('ETHEREUM', key.address, payload.message, record?.reply?.signature ?? '').fits,
    ).toBe(true)
  })

  test('T11: a script that answers in its place is not heard', async ({
    browserWithExtension,
    site,
    asker,
  }) => {
    await asker.goto(site.url('/rogue'))
    const payload = freshPayload(key)
    const signature = await signOne(browserWithExtension, asker, payload)
    expect(checkSignature('ETHEREUM', key.address, payload.message, signature).fits).toBe(true)
  })

  test('R39: a page with the strictest policy can ask all the same', async ({
    browserWithExtension,
    site,
    asker,
  }) => {
    await asker.goto(site.url('/strict'))
    const payload = freshPayload(key)
    const signature = await signOne(browserWithExtension, asker, payload)
    expect(checkSignature('ETHEREUM', key.address, payload.message, signature).fits).toBe(true)
  })
})

test('T10: an object that reads differently each time is read once', async ({
  browserWithExtension,
  asker,
}) => {
  const payload = freshPayload(key)
  await giveAccounts(browserWithExtension, [key])
  await asker.bringToFront()
  await pressClient(
    asker,
    (base) => {
      let reads = 0
      return {
        ...base,
        get message() {
          reads += 1
          return reads === 1 ? base.message : `Pay everything to somebody else ${reads}`
        },
      }
    },
    payload,
  )
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  expect(await shownDigest(window)).toBe(createHash('sha256').update(payload.message).digest('hex'))
  await window.bringToFront()
  await pressSign(window)
  const outcome = await waitUntil('the client’s answer', () => clientOutcome(asker))
  expect(checkSignature('ETHEREUM', key.address, payload.message, outcome.signature ?? '').fits).toBe(true)
})
