import { text } from './catalogue.ts'
import { byKeyboard } from './firefox/KeyboardFirefoxPage.ts'
import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, pressAsk } from './site/ask.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, signButton, unlockAndSign, waitForSignWindow } from './steps/signing.ts'

test('R38: a signature is made, is in the list, is checked in full, and can be printed, all by keyboard alone', async ({
  firefox: browser,
  site,
}) => {
  const firefox = byKeyboard(browser)
  const key = evmKey()
  await giveAccounts(firefox, [key], { locked: true })
  const asker = await firefox.newPage(site.url('/'))
  await asker.bringToFront()
  const payload = freshPayload(key)
  await pressAsk(asker, { ...payload, message: `${payload.message} ` })
  const window = await waitForSignWindow(firefox)
  await window.find(signButton)
  // A blank at the end of the message is warned of.
  await window.click({ role: 'checkbox' })
  await pressSign(window)
  await unlockAndSign(window)
  const { ok, result } = await answerOf(asker)
  expect(ok).toBe(true)

  const page = await firefox.newPage(firefox.url('options.html#activity'))
  await page.click({ css: '.activity__name' })
  await page.waitForText(/Valid: the key of/)
  await page.waitForText(site.origin)
  await page.waitForText(result?.signature ?? 'no signature')
  await page.click({ role: 'link', name: text('activity.print') })
  await page.find({ css: '.sheet__qr' })

  const check = await firefox.newPage(firefox.url('options.html#check'))
  await check.fill(
    { label: text('activity.check.paste') },
    JSON.stringify({ ...result, message: 'Another one.' }),
  )
  await check.click({ role: 'button', name: text('activity.check.now') })
  await check.waitForText(text('activity.check.invalid'))
})
