import { text } from './catalogue.ts'
import { test } from './fixtures/firefoxTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, pressAsk } from './site/ask.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, waitForSignWindow } from './steps/signing.ts'

test('R38: a signature is in the list, is checked in full, and can be printed', async ({
  firefox,
  site,
  asker,
}) => {
  const key = evmKey()
  await giveAccounts(firefox, [key])
  await asker.bringToFront()
  await pressAsk(asker, freshPayload(key))
  await pressSign(await waitForSignWindow(firefox))
  const { result } = await answerOf(asker)

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
