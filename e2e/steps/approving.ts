import type { Page } from '@playwright/test'
import { text } from '../catalogue.ts'
import type { ChromiumPage } from '../chromium/ChromiumPage.ts'
import { signWindow } from '../chromium/extensionPages.ts'
import { KeyboardPage } from '../chromium/KeyboardPage.ts'
import type { OpenChromium } from '../chromium/openChromium.ts'
import type { DrivenPage } from '../driver.ts'
import { patience } from '../waitUntil.ts'
import { followSigningLink, insertKey, type SecurityKey } from './approvers.ts'

/** Waits until the button counts, then presses it. */
export async function pressApprove(window: DrivenPage, ask: 'sign' | 'create' = 'sign'): Promise<void> {
  await window.find({ css: 'button[data-armed="true"]' })
  await window.click({ role: 'button', name: text(`approvals.${ask}.button`) })
}

/** Presses what closes the window, which may be gone before the press is reported as done. */
export async function pressToClose(window: ChromiumPage, name: string): Promise<void> {
  const gone = window.page.waitForEvent('close', { timeout: patience })
  await Promise.any([window.click({ role: 'button', name }), gone])
  await gone
}

/** Goes on in the extension's window, by keyboard alone, with a person's security key in it. */
export async function continueInExtension(browser: OpenChromium, signing: Page, key: SecurityKey) {
  await signing.getByRole('button', { name: 'Continue in Countersign' }).click()
  const window = new KeyboardPage(await signWindow(browser.session))
  const inserted = await insertKey(window.page, key)
  await window.bringToFront()
  return { window, inserted }
}

/** Creates a key in Settings › Security, in the extension's window; gives back its code. */
export async function createKeyInExtension(
  browser: OpenChromium,
  page: Page,
  key: SecurityKey,
  name: string,
): Promise<string> {
  await page.getByRole('link', { name: 'Settings › Security' }).click()
  await page.getByRole('button', { name: 'Create key' }).click()
  await page.getByLabel('Display name').fill(name)
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  const signing = await followSigningLink(page)
  const { window, inserted } = await continueInExtension(browser, signing, key)
  await window.waitForText(name)
  await pressApprove(window, 'create')
  await window.find({ role: 'heading', name: text('approvals.code.title') })
  const code = await window.evaluate(() => document.querySelector('.code')?.textContent ?? '')
  await inserted.take()
  await window.click({ role: 'checkbox', name: text('approvals.code.saved') })
  await pressToClose(window, text('approvals.code.done'))
  await signing.getByRole('status', { name: 'Your verification code' }).getByText(code).waitFor()
  await signing.close()
  return code
}
