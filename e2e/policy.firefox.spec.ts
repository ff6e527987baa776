import { passkeyReasons } from '../lib/text/en/passkeyReasons.ts'
import { text } from './catalogue.ts'
import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, askByScript, heard, pressAsk } from './site/ask.ts'
import { openAccounts } from './steps/addAccount.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, waitForSignWindow } from './steps/signing.ts'
import { openBackstage, storedRequests } from './storedRequests.ts'

const payload = () => freshPayload(evmKey())

test.describe('with a policy', () => {
  test.use({
    policy: {
      askAllowed: ['https://*.treasury.example'],
      watchOn: ['https://console.treasury.example'],
      accountsAllowed: false,
      solanaEncoding: 'base64',
    },
  })

  test('T46: a granted site that the administrator does not allow asks in vain, and the pages say who decided', async ({
    firefox,
    asker,
  }) => {
    await askByScript(asker, payload())
    expect((await answerOf(asker)).error?.code).toBe('permission-missing')
    const backstage = await openBackstage(firefox)
    expect(await storedRequests(backstage)).toEqual([])

    const settings = await firefox.newPage(firefox.url('options.html#sites'))
    await settings.waitForText(text('options.policy.some'))
    await settings.waitForText('console.treasury.example')
    await settings.waitForText(text('options.policy.locked'))
    await settings.click({ role: 'link', name: text('options.nav.settings') })
    await settings.waitForText(text('options.policy.locked'))
    expect(
      await settings.evaluate(
        () => document.querySelector<HTMLInputElement>('input[value="base64"]')?.checked,
      ),
    ).toBe(true)
    await settings.click({ role: 'link', name: text('options.nav.accounts') })
    await settings.waitForText(text('options.policy.noAccounts'))
    expect(await settings.count({ role: 'button', name: text('options.accounts.create') })).toBe(0)
  })
})

test.describe('with a rule for approval keys', () => {
  test.use({ policy: { approvalKeyRules: ['always'] } })

  test('T46 T66: an administrator’s rule is shown locked, and no account signs without the key', async ({
    firefox,
    asker,
  }) => {
    const key = evmKey()
    await giveAccounts(firefox, [key])
    const accounts = await openAccounts(firefox)
    await accounts.click({ role: 'link', name: text('options.nav.keys') })
    await accounts.waitForText(text('options.policy.locked'))
    expect(await accounts.count({ role: 'button', name: text('keys.rules.remove') })).toBe(0)
    await asker.bringToFront()
    await pressAsk(asker, freshPayload(key))
    const window = await waitForSignWindow(firefox)
    await window.waitForText(text('keys.demand.missing'))
    await pressSign(window)
    // Firefox has no approval key without a domain, which this build does not name.
    await window.waitForText(passkeyReasons.noDomain)
    expect((await heard(asker)).responses).toEqual([])
  })
})

test.describe('with a policy that cannot be read', () => {
  test.use({ policy: { askBlock: ['https://partner.example'] } })

  test('T46: nobody may ask, and the pages say why', async ({ firefox, asker }) => {
    await askByScript(asker, payload())
    expect((await answerOf(asker)).error?.code).toBe('permission-missing')
    const settings = await firefox.newPage(firefox.url('options.html#about'))
    await settings.waitForText(text('options.policy.broken'))
    const popup = await firefox.newPage(firefox.url('popup.html'))
    await popup.waitForText(text('popup.policy.broken'))
  })
})
