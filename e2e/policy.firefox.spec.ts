import { text } from './catalogue.ts'
import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, askByScript } from './site/ask.ts'
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
