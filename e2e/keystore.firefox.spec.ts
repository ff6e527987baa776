import { encryptKeystoreJson, Wallet } from 'ethers'
import { passkeyReasons } from '../lib/text/en/passkeyReasons.ts'
import { builtFolder, runBuild } from '../scripts/runBuild.ts'
import { text } from './catalogue.ts'
import { checkSignature } from './checkSignature.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { nextDownload } from './chromium/nextDownload.ts'
import { openChromium } from './chromium/openChromium.ts'
import type { DrivenBrowser, DrivenPage } from './driver.ts'
import { openFirefox } from './firefox/launchFirefox.ts'
import { addAuthenticator, authenticatorPreferences } from './firefox/virtualAuthenticator.ts'
import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey, freshPayload, solanaKey, type TestKey } from './payloads.ts'
import { answerOf, pressAsk } from './site/ask.ts'
import { importAccount, openAccounts, password, radio, saveAccount } from './steps/addAccount.ts'
import { fileFolder, giveFile, type SavedFile, savedFile } from './steps/files.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { addRule, createOwnKey } from './steps/ownKeys.ts'
import { pressSign, waitForReturned, waitForSignWindow } from './steps/signing.ts'
import { passwordPatience } from './waitUntil.ts'

test.setTimeout(480_000)

const press = (page: DrivenPage, name: string) => page.click({ role: 'button', name })

/** Saves a backup, like a person in the settings, and reads the file. */
async function backUp(accounts: DrivenPage, saved: () => Promise<SavedFile>): Promise<SavedFile> {
  await press(accounts, text('options.backup.save'))
  await accounts.fill({ label: text('common.password') }, password)
  const file = saved()
  await press(accounts, text('options.backup.submit'))
  return file
}

/** Opens a backup and looks at what it holds. */
async function openBackup(accounts: DrivenPage, file: SavedFile): Promise<void> {
  await giveFile(accounts, file.name, file.contents)
  await accounts.fill({ label: text('options.backup.password') }, password)
  await press(accounts, text('options.backup.open'))
  await accounts.find({ role: 'heading', name: text('options.backup.preview') }, passwordPatience)
}

/** Has a page ask for a signature of an account that is unlocked, and checks what it gets by other code. */
async function signsFor(
  browser: DrivenBrowser,
  asker: DrivenPage,
  key: Pick<TestKey, 'network' | 'address'>,
) {
  const payload = freshPayload(key)
  await asker.bringToFront()
  await pressAsk(asker, payload)
  await pressSign(await waitForSignWindow(browser))
  const { result } = await answerOf(asker)
  expect(checkSignature(key.network, key.address, payload.message, result?.signature ?? '').fits).toBe(true)
  await waitForReturned(browser)
}

test('R35 R37: what is kept and imported in Firefox is backed up, restored in Chromium, and the other way round', async ({
  site,
}) => {
  const downloads = fileFolder()
  const firefox = await openFirefox({
    extension: builtFolder('firefox'),
    preferences: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
  })
  const chromium = await openChromium({ extension: builtFolder('chromium') })
  try {
    const first = solanaKey()
    const { address: solana } = first
    await giveAccounts(firefox, [first])
    const made = await openAccounts(firefox)
    await made.waitForText(passkeyReasons.noDomain)
    const wallet = new Wallet(Wallet.createRandom().privateKey)
    const filePassword = 'the password of this file'
    const file = await encryptKeystoreJson(wallet, filePassword, { scrypt: { N: 8192, r: 8, p: 1 } })
    await press(made, text('options.accounts.import'))
    await made.click(radio('file'))
    await giveFile(made, 'UTC--2026-05-19T12-00-00Z.json', file)
    await made.fill({ label: text('options.add.filePassword') }, filePassword)
    await press(made, text('options.add.fileOpen'))
    await made.waitForText(text('options.add.addressImported'), passwordPatience)
    await saveAccount(made)
    const backup = await backUp(made, () => savedFile(downloads))
    expect(backup.contents).not.toContain(solana)

    const restored = await openAccounts(chromium)
    if (!(restored instanceof ChromiumPage)) throw new Error('Chromium gives Playwright’s pages.')
    await press(restored, text('options.accounts.restore'))
    await openBackup(restored, backup)
    await press(restored, 'Restore 2 accounts')
    await restored.waitForText('2 accounts were restored.', passwordPatience)
    const chromiumAsker = await chromium.newPage(site.url('/'))
    await signsFor(chromium, chromiumAsker, { network: 'ETHEREUM', address: wallet.address })
    await signsFor(chromium, chromiumAsker, { network: 'SOLANA', address: solana })

    const later = solanaKey()
    await restored.bringToFront()
    await importAccount(restored, later)
    const back = await backUp(restored, () => nextDownload(restored.page))
    await made.bringToFront()
    await press(made, text('options.backup.restore'))
    await openBackup(made, back)
    await press(made, 'Restore 1 account')
    await made.waitForText('1 account was restored. 2 were here already.', passwordPatience)
    await signsFor(firefox, await firefox.newPage(site.url('/')), later)
  } finally {
    await Promise.all([firefox.close(), chromium.close()])
  }
})

test('T66 T68: with a domain of the build’s own, a passkey unlocks and is asked for at signing in Firefox, and so is an approval key', async ({
  site,
}) => {
  // A build of its own, and a password worked with several times: long on a busy machine.
  const domain = 'keys.example.com'
  const firefox = await openFirefox({
    extension: await runBuild('firefox', { mode: 'passkeys', env: { WXT_PASSKEY_DOMAIN: domain } }),
    preferences: authenticatorPreferences,
  })
  try {
    await addAuthenticator(firefox.bidi)
    const key = evmKey()
    await giveAccounts(firefox, [key])
    const accounts = await openAccounts(firefox)
    await press(accounts, text('options.passkey.allow', { domain }))
    await accounts.waitForText(text('options.passkey.allowed'))
    await press(accounts, text('options.passkey.add'))
    await accounts.fill({ label: text('common.password') }, password)
    await accounts.click({ css: '.safety form button[type=submit]' })
    await accounts.waitForText(text('options.passkey.added'), passwordPatience)
    await press(accounts, text('options.lock.now'))
    await press(accounts, text('options.passkey.use'))
    await accounts.waitForText(/unlocked until/, passwordPatience)

    const label = text('options.accounts.evmLabel', { number: 1 })
    await press(accounts, text('options.passkey.requireNamed', { label }))
    await press(accounts, text('options.passkey.turnOn'))
    await accounts.waitForText(text('options.passkey.required', { label }), passwordPatience)
    await press(accounts, text('options.lock.now'))
    await accounts.waitForText(text('options.lock.locked'))

    const asker = await firefox.newPage(site.url('/'))
    const payload = freshPayload(key)
    await pressAsk(asker, payload)
    const window = await waitForSignWindow(firefox)
    await pressSign(window)
    await press(window, text('sign.unlock.passkey'))
    const { result } = await answerOf(asker, -1, passwordPatience)
    expect(checkSignature('ETHEREUM', key.address, payload.message, result?.signature ?? '').fits).toBe(true)
    await waitForReturned(firefox)

    const keys = await firefox.newPage(firefox.url('options.html#keys'))
    await createOwnKey(keys, 'Laura – laptop')
    await addRule(keys, 'always')
    const next = freshPayload(key)
    await asker.bringToFront()
    await pressAsk(asker, next)
    const ruled = await waitForSignWindow(firefox)
    await ruled.bringToFront()
    await ruled.waitForText(text('keys.demand.title'))
    await pressSign(ruled)
    const answer = await answerOf(asker, -1, passwordPatience)
    const { signature = '' } = answer.result ?? {}
    expect(checkSignature('ETHEREUM', key.address, next.message, signature).fits).toBe(true)
  } finally {
    await firefox.close()
  }
})
