import { exampleDeposit } from '../lib/deposit/exampleDeposit.ts'
import type { DepositEntry } from '../lib/deposit/journal.ts'
import { text } from './catalogue.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { signWindow } from './chromium/extensionPages.ts'
import { byKeyboard } from './chromium/KeyboardPage.ts'
import type { OpenChromium } from './chromium/openChromium.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { pressAsk } from './site/ask.ts'
import { axeFindings } from './steps/axeFindings.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, signButton } from './steps/signing.ts'
import { openBackstage } from './storedRequests.ts'

type Chrome = { storage: { local: { set(items: object): Promise<void> } } }

const pages = [
  'popup.html',
  'welcome.html',
  'sign.html',
  'intake.html',
  'link.html',
  'options.html#accounts',
  'options.html#sites',
  'options.html#keys',
  'options.html#activity',
  'options.html#check',
  'options.html#settings',
  'options.html#about',
]

const hash = `0x${'5c504ed4'.repeat(8)}`
const injected = { kind: 'injected', walletId: 'fox', label: 'Fox Wallet' } as const

/** One deposit in each state that the journal knows. */
function everyDeposit(): DepositEntry[] {
  const states: Partial<DepositEntry>[] = [
    { state: 'sent', hash },
    { state: 'confirming', hash, confirmations: 5 },
    { state: 'unknown', sender: injected, note: { code: 'wallet-timeout' } },
    { state: 'watching', sender: { kind: 'hand' } },
    { state: 'confirmed', hash, confirmations: 12 },
    { state: 'reverted', hash, confirmations: 12 },
    { state: 'dropped', note: { code: 'nonce-used' } },
  ]
  const now = Date.now()
  return states.map((state, at) =>
    exampleDeposit({
      ...state,
      id: `entry-${at}`,
      plan: { ...exampleDeposit().plan, verificationId: `01934abc-def0-7890-abcd-ef012345670${at}` },
      startedAt: new Date(now - 60_000).toISOString(),
      changedAt: new Date(now).toISOString(),
      expiresAt: new Date(now + 86_400_000).toISOString(),
    }),
  )
}

/** What a screen reader makes of a request that can be signed, from top to bottom. */
const readyAsRead = `
- banner
- main:
  - heading "${text('sign.heading')}" [level=1]
  - group:
    - paragraph: Ethereum
    - paragraph:
      - time: /expires in/
    - paragraph: /0x/
    - button "${text('common.copyAddress')}"
    - link "${text('common.openExplorer')}"
  - region "${text('sign.message')}":
    - heading "${text('sign.message')}" [level=2]
    - button "${text('common.copyDigest')}"
    - radiogroup "${text('sign.message.form')}":
      - radio "${text('sign.message.text')}" [checked]
  - paragraph: ${text('sign.risk.fine')}
  - group "${text('sign.signer.with')}"
- contentinfo:
  - status: ${text('sign.reassurance')}
  - button "${text('common.cancel')}"
  - button /Sign and return/
`

/** Takes every step of the introduction, with a practice signature. */
async function passIntroduction(browser: OpenChromium): Promise<void> {
  const page = await byKeyboard(browser).newPage(browser.url('welcome.html'))
  const next = { role: 'button', name: text('welcome.next') } as const
  await page.click(next)
  await page.find({ role: 'heading', name: text('welcome.signing.heading') })
  await page.click(next)
  await page.click({ role: 'button', name: text('welcome.practice.sign') })
  await page.waitForText(text('welcome.practice.done'))
  await page.click(next)
  await page.find({ role: 'heading', name: text('welcome.done.heading') })
  await page.close()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('axe finds nothing on the extension’s pages, and the keyboard alone goes through the introduction', async ({
      browserWithExtension,
    }) => {
      if (colorScheme === 'light') await passIntroduction(browserWithExtension)
      for (const file of pages) {
        const page = await browserWithExtension.session.context.newPage()
        await page.goto(browserWithExtension.url(file))
        await page.getByRole('heading').first().waitFor()
        // These two load what stands below their heading when it is needed.
        if (/#(keys|activity|check)$/.test(file))
          await page.locator('main').locator('p, form').first().waitFor()
        expect(await axeFindings(page), file).toEqual([])
        await page.close()
      }
    })

    test('axe finds nothing where popup and Activity tell of deposits', async ({
      browserWithExtension,
    }, info) => {
      const backstage = await openBackstage(browserWithExtension)
      await backstage.evaluate(
        (deposits) =>
          (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.set({
            deposits: deposits as object[],
          }),
        everyDeposit(),
      )
      for (const file of ['popup.html', 'options.html#activity']) {
        const page = await browserWithExtension.session.context.newPage()
        await page.setViewportSize({ width: 360, height: 600 })
        await page.goto(browserWithExtension.url(file))
        await page.getByRole('heading', { name: text('journal.heading') }).waitFor()
        expect(await axeFindings(page), file).toEqual([])
        await page.screenshot({ path: info.outputPath(`${file.replace(/\W/g, '-')}.png`), fullPage: true })
        await page.close()
      }
    })

    test('axe finds nothing in the sign window', async ({ browserWithExtension, asker }) => {
      const key = evmKey()
      await giveAccounts(browserWithExtension, [key])
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
      await expect(ready.page.locator('body')).toMatchAriaSnapshot(readyAsRead)
      const heading = ready.page.getByRole('heading', { level: 1 })
      await expect(heading).toBeFocused()
      const { hostname, port, host } = new URL(await asker.url())
      await expect(heading).toHaveAccessibleDescription(new RegExp(`${hostname} ?:${port}`))
      await ready.bringToFront()
      await pressSign(ready)
      await ready.waitForText(text('sign.returned.title'))
      await expect(heading).toBeFocused()
      await expect(heading).toHaveAccessibleName(text('sign.returned.title'))
      await expect(heading).toHaveAccessibleDescription(
        `${text('sign.returned.to', { site: host })} ${text('sign.returned.proof')}`,
      )
      expect(await axeFindings(ready.page), 'returned').toEqual([])
    })
  })
}
