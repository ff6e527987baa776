import { text } from '../catalogue.ts'
import type { DrivenBrowser, DrivenPage, Finding } from '../driver.ts'
import type { TestKey } from '../payloads.ts'
import { passwordPatience } from '../waitUntil.ts'

/** A password that the keystore takes. */
export const password = 'correct horse battery staple'

/** Opens the settings at the accounts. */
export function openAccounts(browser: DrivenBrowser): Promise<DrivenPage> {
  return browser.newPage(browser.url('options.html#accounts'))
}

/** Has Countersign make a new account, like a person in the settings; returns its address. */
export async function createAccount(accounts: DrivenPage, family: 'evm' | 'solana'): Promise<string> {
  await accounts.click({ role: 'button', name: text('options.accounts.create') })
  await passPassword(accounts)
  await passPhrase(accounts)
  const evm = { css: '.addresses input[type="checkbox"]' }
  await accounts.find({ role: 'button', name: text('options.add.save') })
  if (family === 'solana') {
    await accounts.click(evm)
    await accounts.click({ css: 'section:last-of-type > .addresses input[type="checkbox"]' })
  }
  const address = await accounts.evaluate(
    () => document.querySelector('tr:has(input:checked) code')?.textContent ?? '',
  )
  await saveAccount(accounts)
  return address
}

/** Writes the words down and reads three of them back; returns all of them. */
export async function passPhrase(accounts: DrivenPage): Promise<string[]> {
  await accounts.find({ css: '.words--shown' }, passwordPatience)
  const words = await accounts.evaluate(() =>
    [...document.querySelectorAll('.words__shown')].map((word) => word.textContent ?? ''),
  )
  await accounts.click({ css: 'main input[type="checkbox"]' })
  await accounts.click({ role: 'button', name: text('options.add.next') })
  await accounts.find({ role: 'heading', name: text('options.phrase.checkHeading') })
  const asked = await accounts.evaluate(() =>
    [...document.querySelectorAll('main form label')].map((label) => label.textContent ?? ''),
  )
  for (const label of asked) {
    await accounts.fill({ label }, words[Number(/\d+/.exec(label)?.[0]) - 1] ?? '')
  }
  await accounts.click({ role: 'button', name: text('options.add.next') })
  return words
}

/** Imports a private key, like a person in the settings. */
export async function importAccount(accounts: DrivenPage, key: TestKey): Promise<void> {
  const family = key.network === 'SOLANA' ? 'solana' : 'evm'
  await accounts.click({ role: 'button', name: text('options.accounts.import') })
  await passPassword(accounts)
  await accounts.click(radio('key'))
  await accounts.click(radio(family))
  const label = text(family === 'evm' ? 'options.add.secretEvm' : 'options.add.secretSolana')
  await accounts.fill({ label }, key.privateKey)
  await accounts.click({ role: 'button', name: text('options.add.next') })
  await accounts.find({ role: 'button', name: text('options.add.save') })
  const address = await accounts.evaluate(() => document.querySelector('main code')?.textContent ?? '')
  if (address !== key.address) throw new Error(`The imported key shows ${address}, not ${key.address}.`)
  await saveAccount(accounts)
}

/** Sets the password before the first account, unlocks before a later one, and does nothing in between. */
export async function passPassword(accounts: DrivenPage): Promise<void> {
  const first = { label: text('options.password.new') }
  const again = { label: text('common.password') }
  await accounts.find({ role: 'button', name: text('common.cancel') })
  if ((await accounts.count(first)) > 0) {
    await accounts.fill(first, password)
    await accounts.fill({ label: text('options.password.repeat') }, password)
    await accounts.click({ role: 'button', name: text('options.password.create') })
  } else if ((await accounts.count(again)) > 0) {
    await accounts.fill(again, password)
    await accounts.click({ role: 'button', name: text('options.lock.unlock') })
  }
  await accounts.find({ css: '[data-stage="key"]' }, passwordPatience)
}

/** Presses Save where the addresses are shown, and waits for the list. */
export async function saveAccount(accounts: DrivenPage): Promise<void> {
  await accounts.click({ role: 'button', name: text('options.add.save') })
  await accounts.find({ role: 'heading', name: text('options.accounts.list') })
}

/** One of a few radio buttons, by what it stands for. */
export function radio(value: string): Finding {
  return { css: `input[type="radio"][value="${value}"]` }
}
