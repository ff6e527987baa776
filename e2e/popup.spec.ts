import { text } from './catalogue.ts'
import { checkSignature } from './checkSignature.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { signWindow } from './chromium/extensionPages.ts'
import { byKeyboard, KeyboardPage } from './chromium/KeyboardPage.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload, solanaKey } from './payloads.ts'
import { heard, pressAsk } from './site/ask.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign } from './steps/signing.ts'
import { openBackstage, readStorage, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const key = solanaKey()

test('a pasted verification is signed by a local account and handed to the person, by keyboard alone', async ({
  browserWithExtension: browser,
}) => {
  const browserWithExtension = byKeyboard(browser)
  await giveAccounts(browserWithExtension, [key])
  const popup = await browserWithExtension.newPage(browserWithExtension.url('popup.html'))
  const payload = freshPayload(key)
  await popup.fill({ label: text('intake.label') }, JSON.stringify(payload, null, 2))
  await popup.click({ role: 'button', name: text('intake.check') })
  const window = new KeyboardPage(await signWindow(browserWithExtension.session))
  await window.waitForText(text('sign.origin.paste'))
  await window.bringToFront()
  await pressSign(window)
  await window.waitForText(text('sign.signed.title'))
  const backstage = await openBackstage(browserWithExtension)
  const { reply } = await waitForState(backstage, 'delivered')
  await window.waitForText(reply?.signature ?? 'no signature')
  expect(checkSignature('SOLANA', key.address, payload.message, reply?.signature ?? '').fits).toBe(true)
  const again = await browserWithExtension.newPage(browserWithExtension.url('popup.html'))
  await again.find({ role: 'heading', name: text('popup.proofs.heading') })
  await again.waitForText(text('popup.proofs.all'))
})

test('what cannot be read is refused where it was pasted', async ({ browserWithExtension }) => {
  const popup = await browserWithExtension.newPage(browserWithExtension.url('popup.html'))
  await popup.fill({ label: text('intake.label') }, '{"verification_id": 1')
  await popup.click({ role: 'button', name: text('intake.check') })
  await popup.find({ css: '[role="alert"]:not(:empty)' })
  expect(await browserWithExtension.pagesAt(browserWithExtension.url('sign.html'))).toEqual([])
})

test('R8: a request whose window was not opened waits in the popup', async ({
  browserWithExtension,
  asker,
}) => {
  await asker.evaluate(
    (payload) => (globalThis as unknown as { ask: (text: string) => number }).ask(payload),
    JSON.stringify(freshPayload(key)),
  )
  await waitUntil('the request to be queued', async () => (await heard(asker)).progress.includes('queued'))
  const popup = await browserWithExtension.newPage(browserWithExtension.url('popup.html'))
  await popup.click({ role: 'button', name: text('popup.waiting.review.one') })
  await signWindow(browserWithExtension.session)
  await waitUntil('the request to be shown', async () => (await heard(asker)).progress.includes('shown'))
})

test('T51 T55: no key and no password is in any storage, page or message', async ({
  browserWithExtension,
  asker,
}) => {
  const evm = evmKey()
  await giveAccounts(browserWithExtension, [evm])
  await asker.bringToFront()
  await pressAsk(asker, freshPayload(evm))
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  await window.bringToFront()
  await pressSign(window)
  const backstage = await openBackstage(browserWithExtension)
  await waitForState(backstage, 'delivered')
  const kept = JSON.stringify([
    await readStorage(backstage, 'local'),
    await readStorage(backstage, 'session'),
    await heard(asker),
  ]).toLowerCase()
  const secret = evm.privateKey.slice(2).toLowerCase()
  expect(kept).not.toContain(secret)
  expect(kept).not.toContain(Buffer.from(secret, 'hex').toString('base64').toLowerCase())
  expect(kept).not.toContain('correct horse')
})
