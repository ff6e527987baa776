/**
 * `npm run screenshots`: the pictures for both stores, 1280 by 800, and Chrome's tile, in artifacts/store. They are of the real extension in
 * a real Chromium, at work with the sandbox; the first and the last show a page and the sign window together, as they stand
 * on a screen.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from '../e2e/catalogue.ts'
import { ChromiumPage } from '../e2e/chromium/ChromiumPage.ts'
import { signWindow } from '../e2e/chromium/extensionPages.ts'
import { type OpenChromium, openChromium } from '../e2e/chromium/openChromium.ts'
import type { DrivenPage } from '../e2e/driver.ts'
import { createAccount, openAccounts } from '../e2e/steps/addAccount.ts'
import { verifyOnPartner, waitForOutcome } from '../e2e/steps/partnerSite.ts'
import { pressSign, shownDigest } from '../e2e/steps/signing.ts'
import { startSandbox } from '../sandbox/startSandbox.ts'
import { runBuild } from './runBuild.ts'

const size = { width: 1280, height: 800 }
const windowSize = { width: 400, height: 700 }
const folder = resolve(import.meta.dirname, '../artifacts/store')

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const extension = await runBuild('chromium')
const sandbox = await startSandbox({
  ports: { api: 0, partner: 0, collector: 0, chains: 0, dashboard: 0, signingWindow: 0 },
})
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const browser = await openChromium({ extension, colorScheme })
    try {
      await (colorScheme === 'light' ? takeLight(browser) : takeDark(browser))
    } finally {
      await browser.close()
    }
  }
} finally {
  await sandbox.close()
}

async function takeLight(browser: OpenChromium): Promise<void> {
  await takeTile(browser)
  const accounts = await openAccounts(browser)
  const address = await createAccount(accounts, 'evm')
  await createAccount(accounts, 'solana')
  await accounts.reload()
  await accounts.find({ role: 'heading', name: text('options.accounts.list') })
  await keep(accounts, '2-accounts')
  const { partner, window } = await ask(browser, address)
  await keepTogether(browser, partner, window, '1-the-message-exactly')
  await window.bringToFront()
  await pressSign(window)
  await waitForOutcome(partner)
  await window.close().catch(() => {})
  const activity = await browser.newPage(browser.url('options.html#activity'))
  await activity.click({ css: '.activity__name' })
  await activity.waitForText(/SHA-256/)
  await keep(activity, '3-what-was-signed')
}

/** The small tile that the Chrome Web Store asks for, 440 by 280: the mark and the name. */
async function takeTile(browser: OpenChromium): Promise<void> {
  const mark = readFileSync(resolve(import.meta.dirname, '../public/mark.svg'), 'utf8')
  const tile = await browser.session.context.newPage()
  await tile.setViewportSize({ width: 440, height: 280 })
  await tile.setContent(`<style>
    body { margin: 0; height: 100vh; display: grid; place-content: center; justify-items: center; gap: 18px; background: #f7f6f2;
      font: 600 34px system-ui, sans-serif; color: #1b1b22 }
    svg { width: 104px; height: 104px }
  </style>${mark}<span>Countersign</span>`)
  await tile.screenshot({ path: join(folder, 'tile.png') })
  await tile.close()
}

async function takeDark(browser: OpenChromium): Promise<void> {
  const accounts = await openAccounts(browser)
  const address = await createAccount(accounts, 'evm')
  await accounts.close()
  const { partner, window } = await ask(browser, address)
  await keepTogether(browser, partner, window, '4-dark')
}

/** Has the partner's page ask for a signature, and waits until the window can be pressed. */
async function ask(
  browser: OpenChromium,
  address: string,
): Promise<{ partner: ChromiumPage; window: ChromiumPage }> {
  const partner = new ChromiumPage(await browser.session.context.newPage())
  await partner.page.setViewportSize(size)
  await partner.goto(sandbox.partnerUrl)
  await verifyOnPartner(partner, 'ETHEREUM', address)
  const window = new ChromiumPage(await signWindow(browser.session))
  await shownDigest(window)
  await window.find({ css: 'button[data-armed="true"]' })
  return { partner, window }
}

async function keep(page: DrivenPage, name: string): Promise<void> {
  const { page: shown } = page as ChromiumPage
  await shown.bringToFront()
  await shown.setViewportSize(size)
  await shown.mouse.move(0, 0)
  await shown.evaluate(() => scrollTo(0, 0))
  await shown.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

/** The page with the window over its right side, as browsers place it. */
async function keepTogether(
  browser: OpenChromium,
  partner: ChromiumPage,
  window: ChromiumPage,
  name: string,
): Promise<void> {
  await window.page.setViewportSize(windowSize)
  const above = await window.page.screenshot({ animations: 'disabled' })
  await partner.page.bringToFront()
  const below = await partner.page.screenshot({ animations: 'disabled' })
  const image = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`
  const sheet = await browser.session.context.newPage()
  await sheet.setViewportSize(size)
  await sheet.setContent(`<style>
    body { margin: 0; background: url(${image(below)}) }
    img { position: absolute; right: 64px; top: 50px; border-radius: 10px; box-shadow: 0 0 0 1px #0003, 0 18px 50px #0007 }
  </style><img src="${image(above)}" width="${windowSize.width}" height="${windowSize.height}">`)
  await sheet.screenshot({ path: join(folder, `${name}.png`) })
  await sheet.close()
}
