import { base58 } from '@scure/base'
import { encryptKeystoreJson, HDNodeWallet, Wallet } from 'ethers'
import { keyErrors } from '../lib/text/en/keyErrors.ts'
import { text } from '../lib/text/text.ts'
import { builtFolder } from '../scripts/runBuild.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { signWindow } from './chromium/extensionPages.ts'
import { byKeyboard, KeyboardPage } from './chromium/KeyboardPage.ts'
import { nextDownload } from './chromium/nextDownload.ts'
import { openChromium } from './chromium/openChromium.ts'
import { takeHeapSnapshot } from './chromium/takeHeapSnapshot.ts'
import type { DrivenBrowser, DrivenPage } from './driver.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload, solanaKey } from './payloads.ts'
import { pressAsk } from './site/ask.ts'
import {
  createAccount,
  importAccount,
  openAccounts,
  passPassword,
  passPhrase,
  password,
  radio,
  saveAccount,
} from './steps/addAccount.ts'
import { axeFindings } from './steps/axeFindings.ts'
import { spellings, watchCanaries } from './steps/canaries.ts'
import { giveFile, type SavedFile } from './steps/files.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { verifyOnPartner, waitForOutcome } from './steps/partnerSite.ts'
import { pressSign, unlockAndSign, waitForReturned, waitForSignWindow } from './steps/signing.ts'
import { passwordPatience } from './waitUntil.ts'

test.setTimeout(300_000)

const press = (page: DrivenPage, name: string | RegExp) => page.click({ role: 'button', name })

/** A Chromium page of the settings' accounts. */
async function accountsOf(browser: DrivenBrowser): Promise<ChromiumPage> {
  const accounts = await openAccounts(browser)
  if (!(accounts instanceof ChromiumPage)) throw new Error('These tests are for Chromium.')
  return accounts
}

/** Unlocks in the settings, where the accounts are locked. */
async function unlock(accounts: DrivenPage, typed = password): Promise<void> {
  await accounts.fill({ label: text('common.password') }, typed)
  await press(accounts, text('options.lock.unlock'))
}

async function lock(accounts: DrivenPage): Promise<void> {
  await press(accounts, text('options.lock.now'))
  await accounts.waitForText(text('options.lock.locked'))
}

/** Presses a button that saves a file, and reads the file. */
async function download(accounts: ChromiumPage, name: string): Promise<SavedFile> {
  const saved = nextDownload(accounts.page)
  await press(accounts, name)
  return saved
}

test('a new phrase: written down, read back, and its account signs on the partner’s site; nothing of it is kept', async ({
  browserWithExtension,
  sandbox,
}) => {
  const canaries = await watchCanaries(browserWithExtension)
  const accounts = await accountsOf(browserWithExtension)
  await press(accounts, text('options.accounts.create'))
  await passPassword(accounts)
  const words = await passPhrase(accounts)
  const expected = HDNodeWallet.fromPhrase(words.join(' '))
  await accounts.waitForText(text('options.add.chooseNew'))
  expect(await accounts.evaluate(() => document.querySelector('code')?.textContent)).toBe(expected.address)
  await saveAccount(accounts)

  const partner = await browserWithExtension.newPage(sandbox.partnerUrl)
  await verifyOnPartner(partner, 'ETHEREUM', expected.address)
  await pressSign(await waitForSignWindow(browserWithExtension))
  await waitForReturned(browserWithExtension)
  expect(await waitForOutcome(partner)).toBe('APPROVED')

  const secrets = [
    password,
    words.join(' '),
    words.slice(0, 4).join('","'),
    ...spellings(Buffer.from(expected.privateKey.slice(2), 'hex')),
  ]
  expect(await canaries.find(secrets)).toEqual([])
  // What is public is found everywhere where a secret would be.
  const found = (await canaries.find([expected.address])).join('\n')
  for (const place of [
    'local',
    'databases',
    'messages of the extension',
    'what was ever stored',
    'messages of pages',
  ])
    expect(found).toContain(place)
})

test('a phrase that is brought: pasted into the first field, its addresses shown, two of them kept', async ({
  browserWithExtension,
}) => {
  const { phrase = '' } = HDNodeWallet.createRandom().mnemonic ?? {}
  const accounts = await accountsOf(browserWithExtension)
  await press(accounts, text('options.accounts.import'))
  await passPassword(accounts)
  // A real paste, over the clipboard, as from another program.
  await accounts.page.evaluate((words) => navigator.clipboard.writeText(words), phrase)
  await accounts.page
    .getByLabel(text('options.phrase.word', { number: 1 }), { exact: true })
    .press('Control+v')
  await accounts.waitForText(text('options.phrase.pasted'))
  await press(accounts, text('options.add.next'))
  await accounts.waitForText(text('options.add.chooseFound'))
  const second = HDNodeWallet.fromPhrase(phrase, undefined, "m/44'/60'/0'/0/1").address
  await accounts.page.locator('tr', { hasText: second }).getByRole('checkbox').check()
  await press(accounts, 'Save 2 accounts')
  await accounts.find({ role: 'heading', name: text('options.accounts.list') })
  const listed = await accounts.page.locator('main code').allTextContents()
  expect(listed).toEqual([HDNodeWallet.fromPhrase(phrase).address, second])
})

test('a key file of another wallet is opened with its password; what is exported, other libraries open', async ({
  browserWithExtension,
}) => {
  const canaries = await watchCanaries(browserWithExtension)
  const wallet = new Wallet(Wallet.createRandom().privateKey)
  const filePassword = 'the password of this file'
  const accounts = await accountsOf(browserWithExtension)
  await press(accounts, text('options.accounts.import'))
  await passPassword(accounts)
  await accounts.click(radio('file'))
  const file = await encryptKeystoreJson(wallet, filePassword, { scrypt: { N: 8192, r: 8, p: 1 } })
  await giveFile(accounts, 'UTC--2026-05-19T12-00-00Z', file)
  await accounts.waitForText(text('options.add.claims'))
  await accounts.fill({ label: text('options.add.filePassword') }, 'another password')
  await press(accounts, text('options.add.fileOpen'))
  await accounts.waitForText(keyErrors['key-password'])
  await accounts.fill({ label: text('options.add.filePassword') }, filePassword)
  await press(accounts, text('options.add.fileOpen'))
  await accounts.waitForText(text('options.add.addressImported'))
  expect(await accounts.evaluate(() => document.querySelector('code')?.textContent)).toBe(wallet.address)
  await saveAccount(accounts)

  const label = text('options.accounts.evmLabel', { number: 1 })
  await press(accounts, text('options.export.openNamed', { label }))
  await accounts.click(radio('web3-secret-storage'))
  await accounts.fill({ label: text('options.export.filePassword') }, 'a new file password')
  await accounts.fill({ label: text('options.password.repeat') }, 'a new file password')
  await accounts.fill({ label: text('options.export.password') }, password)
  await press(accounts, text('options.export.submit'))
  await accounts.find({ role: 'button', name: text('options.export.save') }, passwordPatience)
  const exported = await download(accounts, text('options.export.save'))
  expect(exported.name).toContain(wallet.address)
  const opened = await Wallet.fromEncryptedJson(exported.contents, 'a new file password')
  expect(opened.privateKey).toBe(wallet.privateKey)
  await press(accounts, text('options.export.close'))
  await press(accounts, text('options.backup.save'))
  await accounts.fill({ label: text('common.password') }, password)
  const backup = await download(accounts, text('options.backup.submit'))

  const secrets = [
    password,
    filePassword,
    'a new file password',
    ...spellings(Buffer.from(wallet.privateKey.slice(2), 'hex')),
  ]
  const files = { 'encrypted key file': exported.contents, backup: backup.contents }
  expect(await canaries.find(secrets, files)).toEqual([])
})

test('T54: an exported key is shown on demand and never put on the clipboard', async ({
  browserWithExtension,
}) => {
  const key = solanaKey()
  await giveAccounts(browserWithExtension, [key])
  const accounts = await accountsOf(browserWithExtension)
  const { page } = accounts
  await page.evaluate(() => navigator.clipboard.writeText('what was here before'))
  const label = text('options.accounts.solanaLabel', { number: 1 })
  await press(accounts, text('options.export.openNamed', { label }))
  await accounts.fill({ label: text('options.export.password') }, 'not the password')
  await press(accounts, text('options.export.submit'))
  await accounts.waitForText(text('errors.wrong-password'), passwordPatience)
  await accounts.fill({ label: text('options.export.password') }, password)
  await press(accounts, text('options.export.submit'))
  await accounts.find({ role: 'button', name: text('options.export.show') }, passwordPatience)
  expect(await accounts.text()).not.toContain(key.privateKey)
  await press(accounts, text('options.export.show'))
  expect(await accounts.text()).toContain(key.privateKey)
  const saved = await download(accounts, text('options.export.save'))
  expect(base58.decode(saved.contents.trim())).toHaveLength(64)
  await press(accounts, text('options.export.close'))
  expect(await accounts.text()).not.toContain(key.privateKey)
  await press(accounts, text('options.accounts.renameNamed', { label }))
  const name = page.getByLabel(text('options.accounts.label'), { exact: true })
  await name.fill('')
  await name.press('Control+v')
  await expect(name).toHaveValue('what was here before')
})

test('T50: after a change of the password the old one opens nothing and the new one everything', async ({
  browserWithExtension,
}) => {
  await giveAccounts(browserWithExtension, [evmKey()])
  const accounts = await accountsOf(browserWithExtension)
  await press(accounts, text('options.password.change'))
  await accounts.fill({ label: text('options.password.current') }, password)
  await accounts.fill({ label: text('options.password.new') }, 'another long password')
  await accounts.fill({ label: text('options.password.repeat') }, 'another long password')
  await press(accounts, text('options.password.change'))
  await accounts.waitForText(text('options.password.changed'), passwordPatience)
  await lock(accounts)
  await unlock(accounts)
  await accounts.waitForText(text('errors.wrong-password'), passwordPatience)
  await unlock(accounts, 'another long password')
  await accounts.waitForText(/unlocked until/, passwordPatience)
})

test('a backup is looked at and restored in a fresh profile by keyboard alone, and its password opens everything', async ({
  browserWithExtension,
}) => {
  const key = evmKey()
  await giveAccounts(browserWithExtension, [key])
  const accounts = await accountsOf(byKeyboard(browserWithExtension))
  await press(accounts, text('options.backup.save'))
  await accounts.fill({ label: text('common.password') }, password)
  const backup = await download(accounts, text('options.backup.submit'))
  expect(backup.contents.toLowerCase()).not.toContain(key.address.slice(2).toLowerCase())

  const other = await openChromium({ extension: builtFolder('chromium') })
  try {
    const fresh = await accountsOf(byKeyboard(other))
    await press(fresh, text('options.accounts.restore'))
    await giveFile(fresh, backup.name, backup.contents)
    await fresh.fill({ label: text('options.backup.password') }, password)
    await press(fresh, text('options.backup.open'))
    await fresh.waitForText(text('options.backup.becomesPassword'), passwordPatience)
    expect(await fresh.evaluate(() => document.querySelector('code')?.textContent)).toBe(key.address)
    await press(fresh, 'Restore 1 account')
    await fresh.waitForText('1 account was restored.', passwordPatience)
    await lock(fresh)
    await unlock(fresh)
    await fresh.waitForText(/unlocked until/, passwordPatience)
  } finally {
    await other.close()
  }
})

test('a passkey is set up, unlocks the settings and the sign window, and is asked for at signing', async ({
  browserWithExtension,
  asker,
}) => {
  const key = evmKey()
  await giveAccounts(browserWithExtension, [key])
  const accounts = await accountsOf(browserWithExtension)
  const { page } = accounts
  const authenticator = await page.context().newCDPSession(page)
  await authenticator.send('WebAuthn.enable')
  await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  let touches = 0
  authenticator.on('WebAuthn.credentialAsserted', () => {
    touches += 1
  })
  await press(accounts, text('options.passkey.add'))
  await accounts.fill({ label: text('common.password') }, password)
  await press(accounts, text('options.passkey.add'))
  await accounts.waitForText(text('options.passkey.added'), passwordPatience)
  await lock(accounts)
  await press(accounts, text('options.passkey.use'))
  await accounts.waitForText(/unlocked until/, passwordPatience)

  const label = text('options.accounts.evmLabel', { number: 1 })
  await press(accounts, text('options.passkey.requireNamed', { label }))
  await press(accounts, text('options.passkey.turnOn'))
  await accounts.waitForText(text('options.passkey.required', { label }), passwordPatience)
  await lock(accounts)

  // The authenticator belongs to this tab, so the window is shown in it.
  await asker.bringToFront()
  await pressAsk(asker, freshPayload(key))
  await page.goto((await signWindow(browserWithExtension.session)).url())
  await accounts.bringToFront()
  await pressSign(accounts)
  const before = touches
  await press(accounts, text('sign.unlock.passkey'))
  await accounts.waitForText(text('sign.returned.title'), passwordPatience)
  // Locked, and asked for at signing: one touch does both.
  expect(touches - before).toBe(1)
})

test('an account is made, locked, unlocked and signs with the keyboard alone', async ({
  browserWithExtension,
  asker,
}) => {
  const accounts = await accountsOf(byKeyboard(browserWithExtension))
  const address = await createAccount(accounts, 'evm')
  await lock(accounts)

  await asker.bringToFront()
  await pressAsk(asker, freshPayload({ network: 'ETHEREUM', address }))
  const window = new KeyboardPage(await signWindow(browserWithExtension.session))
  await pressSign(window)
  const field = window.page.getByLabel(text('common.password'), { exact: true })
  await expect(field).toBeFocused()
  await press(window, text('common.back'))
  await expect(window.page.getByRole('heading', { level: 1 })).toBeFocused()
  await pressSign(window)
  await window.fill({ label: text('common.password') }, 'not the password')
  await press(window, text('sign.unlock.sign'))
  await window.waitForText(text('errors.wrong-password'), passwordPatience)
  await expect(field).toBeFocused()
  await unlockAndSign(window)
  await waitForReturned(browserWithExtension)
})

test('axe finds nothing on the way to an account and beside it, nothing runs out of 320 pixels, and the keyboard gets everywhere', async ({
  browserWithExtension,
}) => {
  const accounts = await accountsOf(byKeyboard(browserWithExtension))
  const { page } = accounts
  await page.setViewportSize({ width: 320, height: 640 })
  const inspect = async (state: string) => {
    expect(await axeFindings(page), state).toEqual([])
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(over, state).toBeLessThanOrEqual(0)
  }
  await accounts.waitForText(text('options.accounts.none'))
  await inspect('empty')
  await press(accounts, text('options.accounts.create'))
  await accounts.find({ label: text('options.password.new') })
  await inspect('password')
  await passPassword(accounts)
  await accounts.find({ css: '.words--shown' })
  await inspect('new phrase')
  await press(accounts, text('common.cancel'))
  await press(accounts, text('options.accounts.import'))
  await accounts.fill({ label: text('options.phrase.word', { number: 1 }) }, 'abandno')
  await press(accounts, text('options.add.next'))
  await accounts.find({ css: '.field__error' })
  await inspect('phrase')
  await accounts.click(radio('file'))
  await giveFile(accounts, 'notes.txt', 'hello')
  await accounts.find({ css: '.field__error' })
  await inspect('file')
  await press(accounts, text('common.cancel'))
  await importAccount(accounts, evmKey())
  await inspect('list')
  const label = text('options.accounts.evmLabel', { number: 1 })
  await press(accounts, text('options.export.openNamed', { label }))
  await inspect('export')
  await press(accounts, text('options.accounts.removeNamed', { label }))
  await inspect('remove')
})

test('T51: after locking, the key is in no page’s heap', async ({ browserWithExtension }) => {
  const key = evmKey()
  const accounts = await accountsOf(browserWithExtension)
  await importAccount(accounts, key)
  await lock(accounts)
  const heap = await takeHeapSnapshot(accounts.page)
  expect(heap).toContain(key.address)
  expect(heap).not.toContain(key.privateKey.slice(2))
  expect(heap).not.toContain(password)
})
