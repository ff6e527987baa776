import { text } from '../catalogue.ts'
import type { ChromiumPage } from '../chromium/ChromiumPage.ts'
import type { DrivenPage } from '../driver.ts'
import { insertKey, type SecurityKey } from './approvers.ts'

/** Opens the settings at the approval keys, with a security key in reach. */
export async function openKeys(page: ChromiumPage, url: (file: string) => string, key: SecurityKey) {
  await page.goto(url('options.html#keys'))
  return insertKey(page.page, key)
}

/** Creates an approval key for own work; gives back its verification code. */
export async function createOwnKey(settings: DrivenPage, name: string): Promise<string> {
  await settings.click({ role: 'button', name: text('keys.create.button') })
  await settings.fill({ label: text('keys.create.name') }, name)
  await settings.click({ role: 'button', name: text('keys.create.submit') })
  const made = { role: 'heading', name: text('keys.create.made', { name }) } as const
  await settings.find(made)
  const code = await settings.evaluate(
    () => document.querySelector('.options__panel code')?.textContent ?? '',
  )
  await settings.click({ css: '.options__panel input[type="checkbox"]' })
  await settings.click({ role: 'button', name: text('keys.create.done') })
  await settings.find({ role: 'button', name: text('keys.create.button') })
  return code
}

/** Adds a rule; `fields` are filled after the kind was chosen. */
export async function addRule(
  settings: DrivenPage,
  when: 'always' | 'site' | 'amount',
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  await settings.click({ role: 'button', name: text('keys.rules.add') })
  await settings.select({ label: text('keys.rules.when') }, text(`keys.rules.when.${when}`))
  for (const [label, value] of Object.entries(fields)) await settings.fill({ label }, value)
  await settings.click({ role: 'button', name: text('keys.rules.submit') })
  await settings.waitForText(text('keys.rules.added'))
}
