import { text } from './catalogue.ts'
import { checkSignature } from './checkSignature.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { openPages, signWindow } from './chromium/extensionPages.ts'
import type { OpenChromium } from './chromium/openChromium.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, askByScript, cancelAsk, heard, pressAsk, waitForProgress } from './site/ask.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, shownDigest, signButton } from './steps/signing.ts'
import { openBackstage, storedRequests, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const key = evmKey()

/** Gives the extension the key of this file's payloads, unlocked. */
async function addKey(browser: OpenChromium): Promise<void> {
  await giveAccounts(browser, [key])
}

async function windowOf(browser: OpenChromium): Promise<ChromiumPage> {
  return new ChromiumPage(await signWindow(browser.session))
}

test('R1: a page gets what it asked for, checked by another library', async ({
  browserWithExtension,
  asker,
}) => {
  await addKey(browserWithExtension)
  await asker.bringToFront()
  const payload = freshPayload(key)
  await pressAsk(asker, payload)
  await pressSign(await windowOf(browserWithExtension))
  const { ok, result } = await answerOf(asker)
  expect(ok).toBe(true)
  expect(checkSignature(key.network, key.address, payload.message, result?.signature ?? '').fits).toBe(true)
  expect([...new Set((await heard(asker)).progress)]).toEqual(['queued', 'shown', 'signing'])
  expect(Object.keys(result ?? {}).sort()).toEqual([
    'address',
    'encoding',
    'id',
    'network',
    'signature',
    'standard',
  ])
  expect(result).toMatchObject({ id: payload.verification_id, encoding: 'hex', standard: 'eip191' })
  const backstage = await openBackstage(browserWithExtension)
  await waitForState(backstage, 'delivered')
})

test('R5: closing the window declines what it showed and nothing else, with 4001', async ({
  browserWithExtension,
  asker,
}) => {
  await pressAsk(asker, freshPayload(key))
  const window = await windowOf(browserWithExtension)
  await waitForProgress(asker, 'shown', 0)
  await pressAsk(asker, freshPayload(key))
  await window.waitForText('1 of 2')
  await window.close()
  expect((await answerOf(asker, 0)).error).toMatchObject({ code: 'rejected', number: 4001 })
  const backstage = await openBackstage(browserWithExtension)
  await waitUntil('one request to be left', async () => {
    const states = (await storedRequests(backstage)).map((record) => record.state)
    return states.join() === 'rejected,pending'
  })
  expect((await heard(asker, 1)).responses).toEqual([])
})

test('Cancel declines with 4001, and the next request comes up', async ({ browserWithExtension, asker }) => {
  const second = freshPayload(key)
  await pressAsk(asker, freshPayload(key))
  const window = await windowOf(browserWithExtension)
  await pressAsk(asker, second)
  await window.waitForText('1 of 2')
  await window.click({ role: 'button', name: text('common.cancel') })
  expect((await answerOf(asker, 0)).error).toMatchObject({ code: 'rejected', number: 4001 })
})

test('R6: a window that loses the focus declines nothing', async ({ browserWithExtension, asker }) => {
  await pressAsk(asker, freshPayload(key))
  await windowOf(browserWithExtension)
  await waitForProgress(asker, 'shown')
  const other = await browserWithExtension.newPage('about:blank')
  await other.bringToFront()
  await asker.bringToFront()
  const backstage = await openBackstage(browserWithExtension)
  expect((await storedRequests(backstage)).map(({ state }) => state)).toEqual(['pending'])
  expect((await heard(asker)).responses).toEqual([])
})

test('R2 R4: asking the same again focuses the one window, and one signature answers both', async ({
  browserWithExtension,
  asker,
}) => {
  await addKey(browserWithExtension)
  await asker.bringToFront()
  const payload = freshPayload(key)
  await pressAsk(asker, payload)
  const window = await windowOf(browserWithExtension)
  await window.find(signButton)
  await asker.bringToFront()
  await pressAsk(asker, payload)
  await waitForProgress(asker, 'shown', 1)
  expect(openPages(browserWithExtension.session, 'sign.html')).toHaveLength(1)
  const backstage = await openBackstage(browserWithExtension)
  const stored = await storedRequests(backstage)
  expect(stored).toHaveLength(1)
  expect(stored[0]?.waiters).toHaveLength(2)
  await window.bringToFront()
  await pressSign(window)
  const first = await answerOf(asker, 0)
  expect(first.ok).toBe(true)
  expect(await answerOf(asker, 1)).toMatchObject({ ok: true, result: first.result })
})

test('a page that withdraws ends its request, and the window says so', async ({
  browserWithExtension,
  asker,
}) => {
  await pressAsk(asker, freshPayload(key))
  const window = await windowOf(browserWithExtension)
  await waitForProgress(asker, 'shown')
  await cancelAsk(asker)
  await window.waitForText(text('sign.withdrawn.title'))
  const backstage = await openBackstage(browserWithExtension)
  expect(await waitForState(backstage, 'rejected')).toMatchObject({ error: { code: 'cancelled' } })
})

test('R1 T27: a request that expires while its window is open cannot be signed any more', async ({
  browserWithExtension,
  asker,
}) => {
  await addKey(browserWithExtension)
  await asker.bringToFront()
  const soon = new Date(Date.now() + 4000).toISOString().replace(/\.\d+Z$/, 'Z')
  await pressAsk(asker, freshPayload(key, { expires_at: soon }))
  const window = await windowOf(browserWithExtension)
  await window.waitForText(text('sign.heading'))
  await window.waitForText(text('sign.expired.title'))
  expect(await window.count(signButton)).toBe(0)
  expect((await answerOf(asker)).error?.code).toBe('expired')
})

test('T39: a signature that the page did not take is kept, and given when the page asks again', async ({
  browserWithExtension,
  site,
  asker,
}) => {
  await addKey(browserWithExtension)
  await asker.bringToFront()
  const payload = freshPayload(key)
  await pressAsk(asker, payload)
  const window = await windowOf(browserWithExtension)
  await window.find(signButton)
  await asker.goto(site.url('/?reloaded'))
  const backstage = await openBackstage(browserWithExtension)
  await waitUntil('nobody to wait', async () => (await storedRequests(backstage))[0]?.waiters.length === 0)
  await window.bringToFront()
  await pressSign(window)
  await window.waitForText(text('sign.undelivered.title'))
  const kept = (await waitForState(backstage, 'undelivered')).reply?.signature
  expect(kept).toBeDefined()
  await askByScript(asker, payload)
  expect((await answerOf(asker)).result?.signature).toBe(kept)
  await waitForState(backstage, 'delivered')
})

test('a page that does not say “received” has not taken its answer', async ({
  browserWithExtension,
  asker,
}) => {
  await addKey(browserWithExtension)
  const backstage = await openBackstage(browserWithExtension)
  await askByScript(asker, freshPayload(key), false)
  await waitForState(backstage, 'pending')
  const window = await browserWithExtension.newPage(browserWithExtension.url('sign.html'))
  await pressSign(window)
  expect((await answerOf(asker)).ok).toBe(true)
  await waitForState(backstage, 'undelivered')
})

test('T35: the button is not armed before it was before the person’s eyes for 700 ms', async ({
  browserWithExtension,
  asker,
}) => {
  await addKey(browserWithExtension)
  await asker.bringToFront()
  await pressAsk(asker, freshPayload(key))
  const window = await windowOf(browserWithExtension)
  const { page } = window
  const button = page.locator('button[data-armed]:not([disabled])')
  await button.waitFor()
  const before = await page.evaluate(() => {
    const found = document.querySelector<HTMLButtonElement>('button[data-armed]')
    const armed = found?.dataset.armed
    found?.click()
    return armed
  })
  expect(before).toBe('false')
  await page.locator('button[data-armed="true"]').waitFor()
  const backstage = await openBackstage(browserWithExtension)
  expect((await storedRequests(backstage))[0]?.state).toBe('pending')
  const waited = await page.evaluate(() => {
    const [painted] = performance.getEntriesByName('first-contentful-paint')
    return performance.now() - (painted?.startTime ?? Number.POSITIVE_INFINITY)
  })
  expect(waited).toBeGreaterThanOrEqual(700)
})

test('T36: keys typed ahead sign nothing, and Sign has not the focus', async ({
  browserWithExtension,
  asker,
}) => {
  await addKey(browserWithExtension)
  await asker.bringToFront()
  await pressAsk(asker, freshPayload(key))
  const window = await windowOf(browserWithExtension)
  for (let press = 0; press < 5; press += 1) {
    await window.press('Enter')
    await window.press('Space')
  }
  await window.find({ css: 'button[data-armed="true"]' })
  await window.press('Enter')
  const focused = await window.evaluate(() => document.activeElement?.hasAttribute('data-armed') ?? false)
  expect(focused).toBe(false)
  const backstage = await openBackstage(browserWithExtension)
  expect((await storedRequests(backstage))[0]?.state).toBe('pending')
})

test('T25: markup in a message is text', async ({ browserWithExtension, site, asker }) => {
  const message = `<img src="${site.url('/pixel.png')}" onerror="globalThis.ran = true"><a href="x">link</a>`
  await pressAsk(asker, freshPayload(key, { message }))
  const window = await windowOf(browserWithExtension)
  await window.waitForText('<img src=')
  await shownDigest(window)
  expect(await window.count({ css: 'pre img, pre a' })).toBe(0)
  expect(await window.evaluate(() => 'ran' in globalThis)).toBe(false)
  expect(site.log.filter((line) => line.includes('pixel'))).toEqual([])
})

test('R13 T40: after the extension was reloaded, a waiting page is told to reload', async ({
  browserWithExtension,
  asker,
}) => {
  await pressAsk(asker, freshPayload(key))
  await windowOf(browserWithExtension)
  await waitForProgress(asker, 'shown')
  const backstage = await openBackstage(browserWithExtension)
  await backstage
    .evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { reload: () => void } } }
      chrome.runtime.reload()
    })
    .catch(() => {})
  expect((await answerOf(asker)).error?.code).toBe('reload')
})
