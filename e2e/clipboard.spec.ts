import { text } from './catalogue.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { signWindow } from './chromium/extensionPages.ts'
import type { DrivenPage, Finding } from './driver.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, pressAsk } from './site/ask.ts'
import { openClipboard } from './site/clipboard.ts'
import {
  importAccount,
  openAccounts,
  passPassword,
  passPhrase,
  password,
  saveAccount,
} from './steps/addAccount.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign } from './steps/signing.ts'
import { passwordPatience, waitUntil } from './waitUntil.ts'

/** What the clipboard holds when nothing was copied. */
const untouched = 'what the person had copied before'

const key = evmKey()

test('T54: no screen puts anything on the clipboard by itself, not even where keys are shown', async ({
  browserWithExtension,
  site,
  asker,
}) => {
  const clipboard = await openClipboard(browserWithExtension, site)
  await clipboard.write(untouched)
  const stays = (where: string, page: DrivenPage) =>
    test.step(where, async () => {
      expect(await clipboard.read()).toBe(untouched)
      await page.bringToFront()
    })

  const accounts = await openAccounts(browserWithExtension)
  await stays('accounts', accounts)
  await accounts.click({ role: 'button', name: text('options.accounts.create') })
  await passPassword(accounts)
  await accounts.find({ css: '.words--shown' }, passwordPatience)
  await test.step('the words of a new phrase cannot be selected', async () => {
    const selectable = await accounts.evaluate(() =>
      [...document.querySelectorAll('.words__shown')].map((word) => getComputedStyle(word).userSelect),
    )
    expect(new Set(selectable)).toEqual(new Set(['none']))
  })
  await stays('the words of a new phrase', accounts)
  await passPhrase(accounts)
  await accounts.find({ role: 'button', name: text('options.add.save') })
  await stays('the addresses of a phrase', accounts)
  await saveAccount(accounts)
  await importAccount(accounts, key)
  await stays('an imported key', accounts)

  await exportKey(accounts, key.address)
  await accounts.waitForText(key.privateKey.slice(2))
  await stays('an exported key in the clear', accounts)
  await accounts.click({ role: 'button', name: text('options.export.close') })
  await stays('the key put away', accounts)

  const popup = await browserWithExtension.newPage(browserWithExtension.url('popup.html'))
  await popup.find({ role: 'heading', name: text('popup.proofs.heading') })
  await stays('popup', popup)

  await asker.bringToFront()
  await pressAsk(asker, freshPayload(key))
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  await window.find({ css: 'button[data-armed]' })
  await stays('sign window', window)
  await pressSign(window)
  expect((await answerOf(asker)).ok).toBe(true)
  await stays('after signing', asker)
})

test('T54: each button copies exactly the address or the signature that it names', async ({
  browserWithExtension,
  site,
}) => {
  const clipboard = await openClipboard(browserWithExtension, site)
  const copied = async (page: DrivenPage, button: Finding): Promise<string> => {
    await clipboard.write(untouched)
    await page.bringToFront()
    const done = { css: '.copy-button--done' }
    await waitUntil('the last button to be done', async () => (await page.count(done)) === 0)
    await page.click(button)
    await page.find(done)
    return clipboard.read()
  }

  await giveAccounts(browserWithExtension, [key])
  const accounts = await openAccounts(browserWithExtension)
  expect(await copied(accounts, { role: 'button', name: text('common.copyAddress') })).toBe(key.address)

  const popup = await browserWithExtension.newPage(browserWithExtension.url('popup.html'))
  const payload = freshPayload(key)
  await popup.fill({ label: text('intake.label') }, JSON.stringify(payload))
  await popup.click({ role: 'button', name: text('intake.check') })
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  await window.bringToFront()
  await pressSign(window)
  await window.waitForText(text('sign.signed.title'))
  await window.find({ css: '.signature' })
  const signature = await window.evaluate(() => document.querySelector('.signature')?.textContent ?? '')
  expect(signature).toMatch(/^0x[0-9a-f]{130}$/)
  expect(await copied(window, { role: 'button', name: text('common.copySignature') })).toBe(signature)
  expect(JSON.parse(await copied(window, { role: 'button', name: text('common.copyReply') }))).toEqual({
    id: payload.verification_id,
    signature,
  })

  const again = await browserWithExtension.newPage(browserWithExtension.url('popup.html'))
  await again.find({ role: 'button', name: text('popup.proofs.all') })
  expect(await copied(again, { css: '.popup__item .copy-button' })).toBe(signature)
})

/** Exports an account's key in the clear and has it shown, like a person. */
async function exportKey(accounts: DrivenPage, address: string): Promise<void> {
  const name = await accounts.evaluate(
    (wanted) =>
      [...document.querySelectorAll('.options__panel')]
        .filter((panel) => panel.textContent?.replaceAll(/\s/g, '').includes(wanted))
        .flatMap((panel) => [...panel.querySelectorAll('h3')])
        .at(-1)?.textContent ?? '',
    address,
  )
  await accounts.click({ role: 'button', name: text('options.export.openNamed', { label: name }) })
  await accounts.click({ css: 'input[type="radio"][value="evm-private-key"]' })
  await accounts.fill({ label: text('options.export.password') }, password)
  await accounts.click({ css: '.account__more button[type="submit"]' })
  await accounts.click({ role: 'button', name: text('options.export.show') })
}
