import { expect } from '@playwright/test'
import { text } from '../catalogue.ts'
import { checkSignature } from '../checkSignature.ts'
import type { DrivenBrowser } from '../driver.ts'
import { freshPayload, type TestKey } from '../payloads.ts'
import { importAccount, openAccounts } from './addAccount.ts'
import { giveFile, qrImage, readShownQr } from './giveFile.ts'
import { pressSign, waitForSignWindow } from './signing.ts'

/**
 * The whole way of a machine without a network: the verification comes in as an image of a QR code, is signed by a
 * local account, and the signature goes back as a QR code.
 */
export async function walkAirGap(browser: DrivenBrowser, key: TestKey): Promise<void> {
  const accounts = await openAccounts(browser)
  await importAccount(accounts, key)
  const payload = freshPayload(key)
  const intake = await browser.newPage(browser.url('intake.html'))
  await giveFile(intake, 'choose', qrImage(JSON.stringify(payload)))
  const window = await waitForSignWindow(browser)
  await window.waitForText(text('sign.origin.qr'))
  await window.bringToFront()
  await pressSign(window)
  await window.waitForText(text('sign.signed.title'))
  await window.click({ role: 'button', name: text('handover.showQr') })
  const shown = JSON.parse(await readShownQr(window)) as { id: string; signature: string }
  expect(Object.keys(shown)).toEqual(['id', 'signature'])
  expect(shown.id).toBe(payload.verification_id)
  expect(checkSignature(key.network, key.address, payload.message, shown.signature).fits).toBe(true)

  // The page that took it in, and the popup, hand over the same.
  await intake.waitForText(text('intake.taken.signed'))
  await intake.click({ role: 'button', name: text('handover.showQr') })
  expect(JSON.parse(await readShownQr(intake))).toEqual(shown)
  const popup = await browser.newPage(browser.url('popup.html'))
  await popup.click({ css: '.popup__item .popup__settings' })
  await popup.click({ role: 'button', name: text('handover.showQr') })
  expect(JSON.parse(await readShownQr(popup))).toEqual(shown)
}
