import { sign } from '../lib/text/ja/sign.ts'
import { text } from './catalogue.ts'
import { checkSignature } from './checkSignature.ts'
import { chooseBrowserLanguage } from './firefox/chromeScope.ts'
import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, askByScript, firstHeard, heard, pressAsk, waitForProgress } from './site/ask.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, signButton, unlockAndSign, waitForSignWindow } from './steps/signing.ts'
import { openBackstage, storedRequests, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const key = evmKey()

test('R17 T39: a request survives the event page’s death between every two of its states', async ({
  firefox,
  asker,
}) => {
  await giveAccounts(firefox, [key], { locked: true })
  const backstage = await openBackstage(firefox)
  const payload = freshPayload(key)

  await askByScript(asker, payload)
  await waitForState(backstage, 'pending')
  await firefox.stopBackground()
  await asker.bringToFront()
  await pressAsk(asker, payload)
  const window = await waitForSignWindow(firefox)
  await window.find(signButton)
  await waitForProgress(asker, 'shown')
  expect(await storedRequests(backstage)).toHaveLength(1)

  await firefox.stopBackground()
  await pressSign(window)
  await window.find({ label: text('common.password') })
  await waitForState(backstage, 'approved')

  await firefox.stopBackground()
  await unlockAndSign(window)
  const { result } = await answerOf(asker)
  expect(checkSignature('ETHEREUM', key.address, payload.message, result?.signature ?? '').fits).toBe(true)
  await waitForState(backstage, 'delivered')
  expect((await heard(asker)).responses).toHaveLength(1)
})

test('R5: closing the window, which speaks the browser’s language, declines with 4001', async ({
  firefox,
  asker,
}) => {
  await chooseBrowserLanguage(firefox.bidi, 'ja')
  await pressAsk(asker, freshPayload(key))
  const window = await waitForSignWindow(firefox)
  await window.find({ role: 'heading', name: sign.heading })
  expect(await window.evaluate(() => document.documentElement.lang)).toBe('ja')
  await waitForProgress(asker, 'shown')
  await window.close()
  expect((await answerOf(asker)).error).toMatchObject({ code: 'rejected', number: 4001 })
})

test('R40: a site whose access was taken away in the browser’s own settings may not ask', async ({
  firefox,
  asker,
}) => {
  await firefox.changeAccess('remove', ['http://localhost/*'])
  await askByScript(asker, freshPayload(key))
  expect((await answerOf(asker)).error?.code).toBe('permission-missing')
  const backstage = await openBackstage(firefox)
  expect(await storedRequests(backstage)).toEqual([])
})

test('T35: when the window loses the focus for real, Sign is disarmed until it has it again', async ({
  firefox,
  asker,
}) => {
  await giveAccounts(firefox, [key])
  await asker.bringToFront()
  await pressAsk(asker, freshPayload(key))
  const window = await waitForSignWindow(firefox)
  await window.find({ css: 'button[data-armed="true"]' })
  await asker.bringToFront()
  await window.find({ css: 'button[data-armed="false"]' })
  await waitUntil('the window to have the focus again', async () => {
    await window.bringToFront()
    return window.evaluate(() => document.hasFocus())
  })
  await pressSign(window)
  expect((await answerOf(asker)).ok).toBe(true)
})

test.describe('without access', () => {
  test.use({ access: [] })

  test('R3 R40: a grant in the settings reaches pages that are already open, and taking it back ends it', async ({
    firefox,
    asker,
  }) => {
    await askByScript(asker, freshPayload(key))
    const sites = await firefox.newPage(firefox.url('options.html#sites'))
    const loopback = { role: 'checkbox', name: text('options.sites.loopback') } as const
    await sites.click(loopback)
    // Which ask was the first to be heard may show only after the next was made.
    const first = await waitUntil('the page to be heard', async () => {
      await askByScript(asker, freshPayload(key))
      return firstHeard(asker)
    })
    await sites.bringToFront()
    await sites.click(loopback)
    // What was open ends with the grant, and nothing new is taken.
    await answerOf(asker, first)
    await askByScript(asker, freshPayload(key))
    expect((await answerOf(asker)).error?.code).toBe('permission-missing')
  })
})
