import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtFolder } from '../scripts/runBuild.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { signWindow } from './chromium/extensionPages.ts'
import { openChromium } from './chromium/openChromium.ts'
import { copyExtension } from './extension/copyExtension.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { cancelAsk, pressAsk } from './site/ask.ts'
import { openBackstage, storedRequests, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

test('T35: the message can be read before the window’s own scripts are there, and nothing can be pressed', async ({
  site,
}, testInfo) => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-first-look-'))
  copyExtension(builtFolder('chromium'), folder, (manifest) => manifest)
  for (const file of readdirSync(join(folder, 'chunks'))) {
    if (file.startsWith('sign-')) rmSync(join(folder, 'chunks', file))
  }
  const browser = await openChromium({ extension: folder })
  try {
    const asker = new ChromiumPage(await browser.session.context.newPage())
    await asker.goto(site.url('/'))
    const backstage = await openBackstage(browser)
    await asker.bringToFront()
    const { window, payload } = await waitUntil('a window that came with its message', async () => {
      const payload = freshPayload(evmKey())
      await pressAsk(asker, payload)
      const window = await signWindow(browser.session)
      await window.waitForLoadState()
      if ((await window.locator('pre').count()) > 0) return { window, payload }
      // One that the worker was too busy to draw for looks for itself, which it cannot do here.
      await window.close()
      await waitForState(backstage, 'pending')
      await cancelAsk(asker)
      await waitUntil('nothing to wait', async () =>
        (await storedRequests(backstage)).every(({ state }) => state !== 'pending'),
      )
      return undefined
    })
    const shown = (await window.locator('pre').innerText()).replaceAll('↵', '')
    expect(shown).toBe(payload.message)
    await expect(window.locator('.window')).toContainText(new URL(site.url('/')).host)
    await window.screenshot({ path: testInfo.outputPath('first-look.png') })
    // Neither pointer nor keyboard gets anywhere.
    expect(await window.locator('.window').evaluate((look) => look.matches('[inert]'))).toBe(true)
    await window.keyboard.press('Tab')
    expect(await window.evaluate(() => document.activeElement?.closest('.window') ?? null)).toBeNull()
    await waitForState(backstage, 'pending')
    // The page came from the worker, and its policy from the browser.
    const ran = await window.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "ran"'
      document.head.append(script)
      return document.title === 'ran'
    })
    expect(ran).toBe(false)
    // It came with the window, and is no answer to whatever loads the page later.
    await window.reload()
    await expect(window.locator('#root')).toBeEmpty()
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
})
