import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtFolder } from '../scripts/runBuild.ts'
import { text } from './catalogue.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { signWindow } from './chromium/extensionPages.ts'
import { launchChromium } from './chromium/launchChromium.ts'
import { drivenChromium, openChromium } from './chromium/openChromium.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, askByScript, pressAsk } from './site/ask.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, signButton } from './steps/signing.ts'
import { openBackstage, readStorage, storedRequests, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const key = evmKey()

for (const [title, lose] of [
  ['its tab is closed', (asker: ChromiumPage) => asker.close()],
  [
    'its renderer crashes',
    async ({ page }: ChromiumPage) => {
      const crashed = page.waitForEvent('crash')
      // The page never answers.
      void page.goto('chrome://crash').catch(() => {})
      await crashed
    },
  ],
] as const) {
  test(`T39 R4: what is signed after ${title} is kept, and given to the same site without a second signature`, async ({
    browserWithExtension,
    site,
    asker,
  }) => {
    await giveAccounts(browserWithExtension, [key])
    await asker.bringToFront()
    const payload = freshPayload(key)
    await pressAsk(asker, payload)
    const window = new ChromiumPage(await signWindow(browserWithExtension.session))
    await window.find(signButton)
    await lose(asker)
    const backstage = await openBackstage(browserWithExtension)
    await waitUntil('nobody to wait', async () => (await storedRequests(backstage))[0]?.waiters.length === 0)
    await window.bringToFront()
    await pressSign(window)
    await window.waitForText(text('sign.undelivered.title'))
    const kept = (await waitForState(backstage, 'undelivered')).reply?.signature
    await window.close()
    const again = await browserWithExtension.newPage(site.url('/'))
    await askByScript(again, payload)
    expect((await answerOf(again)).result?.signature).toBe(kept)
    await waitForState(backstage, 'delivered')
  })
}

test('T40 R4: what no page took outlives the browser, and is given after a restart without a second signature', async ({
  site,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-restart-'))
  const payload = freshPayload(key)
  try {
    const before = await openChromium({ extension: builtFolder('chromium'), folder })
    await giveAccounts(before, [key])
    const asker = await before.newPage(site.url('/'))
    await pressAsk(asker, payload)
    const window = new ChromiumPage(await signWindow(before.session))
    await window.find(signButton)
    await asker.close()
    const backstage = await openBackstage(before)
    await waitUntil('nobody to wait', async () => (await storedRequests(backstage))[0]?.waiters.length === 0)
    await window.bringToFront()
    await pressSign(window)
    const kept = (await waitForState(backstage, 'undelivered')).reply?.signature
    await before.close()

    const after = drivenChromium(await launchChromium({ extension: builtFolder('chromium'), folder }))
    const later = await openBackstage(after)
    expect(await storedRequests(later)).toEqual([])
    const again = await after.newPage(site.url('/'))
    await pressAsk(again, payload)
    const { ok, result } = await answerOf(again)
    expect({ ok, signature: result?.signature }).toEqual({ ok: true, signature: kept })
    await waitForState(later, 'delivered')
    await waitUntil('the delivery to be remembered', async () =>
      Array.isArray((await readStorage(later, 'local')).deliveries),
    )
    const activity = await after.newPage(after.url('options.html#activity'))
    await waitUntil(
      'the delivery to be noted in the proof',
      async () => (await readStorage(later, 'local')).deliveries === undefined,
    )
    await activity.close()
    await after.close()
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})
