import { text } from './catalogue.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { signWindow } from './chromium/extensionPages.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { pressAsk } from './site/ask.ts'
import { importAccount, openAccounts } from './steps/addAccount.ts'
import { axeFindings } from './steps/axeFindings.ts'
import { pressSign, signButton } from './steps/signing.ts'

const pages = [
  'popup.html',
  'welcome.html',
  'sign.html',
  'intake.html',
  'link.html',
  'options.html#accounts',
  'options.html#sites',
  'options.html#activity',
  'options.html#check',
  'options.html#settings',
  'options.html#about',
]

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('axe finds nothing on the extension’s pages', async ({ browserWithExtension }) => {
      for (const file of pages) {
        const page = await browserWithExtension.session.context.newPage()
        await page.goto(browserWithExtension.url(file))
        await page.getByRole('heading').first().waitFor()
        // These two load what stands below their heading when it is needed.
        if (/#(activity|check)$/.test(file)) await page.locator('main').locator('p, form').first().waitFor()
        expect(await axeFindings(page), file).toEqual([])
        await page.close()
      }
    })

    test('axe finds nothing in the sign window', async ({ browserWithExtension, asker }) => {
      const key = evmKey()
      const accounts = await openAccounts(browserWithExtension)
      await importAccount(accounts, key)
      await asker.bringToFront()
      await pressAsk(asker, freshPayload(key, { message: 'An unknown message.\r\n' }))
      const warned = await signWindow(browserWithExtension.session)
      await warned.getByRole('checkbox').first().waitFor()
      expect(await axeFindings(warned), 'warned').toEqual([])
      await warned.getByRole('button', { name: text('common.cancel') }).click()
      await asker.bringToFront()
      await pressAsk(asker, freshPayload(key))
      const ready = new ChromiumPage(await signWindow(browserWithExtension.session))
      await ready.find(signButton)
      expect(await axeFindings(ready.page), 'ready').toEqual([])
      await ready.bringToFront()
      await pressSign(ready)
      await ready.waitForText(text('sign.returned.title'))
      expect(await axeFindings(ready.page), 'returned').toEqual([])
    })
  })
}
