import { approvalKeyErrors } from '../lib/text/en/approvalKeyErrors.ts'
import { text } from './catalogue.ts'
import { checkSignature } from './checkSignature.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { signWindow } from './chromium/extensionPages.ts'
import { byKeyboard } from './chromium/KeyboardPage.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, heard, pressAsk } from './site/ask.ts'
import { openAccounts, password } from './steps/addAccount.ts'
import { insertKey, type SecurityKey } from './steps/approvers.ts'
import { axeFindings } from './steps/axeFindings.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { addRule, createOwnKey, openKeys } from './steps/ownKeys.ts'
import { pressSign } from './steps/signing.ts'
import { readStorage } from './storedRequests.ts'

const always = text('keys.rule.always')

test('T65 T66: where a rule demands it, nothing is signed before the approval key has approved exactly that', async ({
  browserWithExtension,
  asker,
}) => {
  const key: SecurityKey = { credentials: [] }
  const account = evmKey()
  await giveAccounts(browserWithExtension, [account])
  // By keyboard alone.
  const settings = (await openAccounts(byKeyboard(browserWithExtension))) as ChromiumPage
  const inserted = await openKeys(settings, (file) => browserWithExtension.url(file), key)
  const code = await createOwnKey(settings, 'Laura – laptop')
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  await inserted.take()
  await addRule(settings, 'site', { [text('keys.rules.site')]: new URL(await asker.url()).origin })
  expect(await axeFindings(settings.page), 'settings').toEqual([])

  const payload = freshPayload(account)
  await asker.bringToFront()
  await pressAsk(asker, payload)
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  const reached = await insertKey(window.page, key, false)
  await window.bringToFront()
  await window.waitForText(text('keys.demand.title'))
  expect(await axeFindings(window.page), 'the key is asked for').toEqual([])
  await pressSign(window)
  await window.waitForText(approvalKeyErrors['approval-key-cancelled'])
  await reached.verify(true)
  await reached.forge(true)
  await pressSign(window)
  await window.waitForText(approvalKeyErrors['approval-key-refused'])
  expect((await heard(asker)).responses).toEqual([])
  await reached.forge(false)
  const before = reached.touches()
  await pressSign(window)
  const { result } = await answerOf(asker)
  expect(
    checkSignature(account.network, account.address, payload.message, result?.signature ?? '').fits,
  ).toBe(true)
  expect(reached.touches() - before).toBe(1)
})

test('T66 T67: nobody weakens a rule, adds or removes a key without the key; the password does where it is lost', async ({
  browserWithExtension,
  asker,
}) => {
  const key: SecurityKey = { credentials: [] }
  const account = evmKey()
  await giveAccounts(browserWithExtension, [account])
  const settings = (await openAccounts(browserWithExtension)) as ChromiumPage
  const inserted = await openKeys(settings, (file) => browserWithExtension.url(file), key)
  await createOwnKey(settings, 'First')
  await addRule(settings, 'always')
  const rules = async () => (await readStorage(settings, 'local')).approvalKeyRules
  const press = (name: string) => settings.click({ role: 'button', name })
  const { 'approval-key-cancelled': cancelled } = approvalKeyErrors

  await inserted.verify(false)
  await press(text('keys.rules.removeNamed', { rule: always }))
  await settings.waitForText(cancelled)
  expect(await rules()).toEqual([{ when: 'always' }])
  await press(text('keys.create.button'))
  await press(text('keys.create.submit'))
  await settings.find({ css: `form .notice:has-text("${cancelled}")` })
  await press(text('common.cancel'))
  await press(text('keys.remove.named', { name: 'First' }))
  expect(await axeFindings(settings.page), 'removing').toEqual([])
  await press(text('keys.remove.approve'))
  await settings.find({ css: `li .notice:has-text("${cancelled}")` })

  await press(text('keys.remove.lost'))
  await settings.fill({ label: text('common.password') }, password)
  await press(text('keys.remove.password'))
  await settings.waitForText(text('keys.remove.done', { name: 'First' }), 30_000)
  await settings.waitForText(text('keys.rules.missing'))
  await press(text('keys.rules.removeNamed', { rule: always }))
  await settings.waitForText(approvalKeyErrors['approval-key-missing'])
  expect(await rules()).toEqual([{ when: 'always' }])

  await asker.bringToFront()
  await pressAsk(asker, freshPayload(account))
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  await window.bringToFront()
  await window.waitForText(text('keys.demand.missing'))
  expect(await axeFindings(window.page), 'there is none').toEqual([])
  await pressSign(window)
  await window.waitForText(approvalKeyErrors['approval-key-missing'])
  expect((await heard(asker)).responses).toEqual([])

  // A new key is what the rule wants; with it, the rule may go.
  await settings.bringToFront()
  await inserted.verify(true)
  await createOwnKey(settings, 'Second')
  await press(text('keys.rules.removeNamed', { rule: always }))
  await settings.waitForText(text('keys.rules.removed'))
  expect(await rules()).toEqual([])
})
