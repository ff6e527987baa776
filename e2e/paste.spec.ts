import { text } from './catalogue.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { signWindow } from './chromium/extensionPages.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { heard } from './site/ask.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { openBackstage, readStorage, storedRequests } from './storedRequests.ts'

const key = evmKey()

test('T32: a pasted payload names no site, and waits for the person like any other', async ({
  browserWithExtension,
  asker,
}) => {
  await giveAccounts(browserWithExtension, [key])
  const backstage = await openBackstage(browserWithExtension)
  // A site is open and allowed, and the payload speaks of one: neither becomes the one who asks.
  const payload = { ...freshPayload(key), origin: 'https://paxos.com', url: 'https://paxos.com/verify' }
  const popup = await browserWithExtension.newPage(browserWithExtension.url('popup.html'))
  await popup.fill({ label: text('intake.label') }, JSON.stringify(payload))
  await popup.click({ role: 'button', name: text('intake.check') })
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  await window.waitForText(text('sign.origin.paste'))
  await window.bringToFront()
  await window.find({ css: 'button[data-armed="true"]' })
  for (const press of ['Enter', 'Space'] as const) await window.press(press)

  const shown = await window.text()
  expect(shown).not.toMatch(/https?:|localhost|127\.0\.0\.1|paxos\.com/i)
  expect(shown).not.toContain(new URL(await asker.url()).host)
  expect(await window.url()).toBe(browserWithExtension.url('sign.html'))
  const [record] = await storedRequests(backstage)
  expect(record).toMatchObject({ state: 'pending', channel: 'paste' })
  expect(record?.asker).toBeUndefined()
  expect(record?.approval).toBeUndefined()
  expect(record?.reply).toBeUndefined()
  expect((await heard(asker)).responses ?? []).toEqual([])
  expect(JSON.stringify(await readStorage(backstage, 'local'))).not.toContain(payload.verification_id)
})
