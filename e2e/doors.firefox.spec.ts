import { text } from './catalogue.ts'
import { linkHandlers } from './firefox/chromeScope.ts'
import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { linkPage } from './site/doorPages.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, signButton, waitForSignWindow } from './steps/signing.ts'
import { openBackstage, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const key = evmKey()
const payload = freshPayload(key)
const coded = Buffer.from(JSON.stringify(payload)).toString('base64url')

test.use({ resources: { '/links': { body: linkPage(payload) } } })

test('plain HTML: the sandbox’s page without a script gets its field filled in, and Paxos approves', async ({
  firefox,
  sandbox,
}) => {
  await giveAccounts(firefox, [key])
  const page = await firefox.newPage(`${sandbox.partnerUrl}/plain`)
  await page.bringToFront()
  await page.fill({ label: 'Address' }, key.address)
  await page.click({ role: 'button', name: 'Go on' })
  await page.click({ role: 'button', name: 'Sign with Countersign' })
  const window = await waitForSignWindow(firefox)
  await window.waitForText(new URL(sandbox.partnerUrl).host)
  await pressSign(window)
  await waitUntil('the field to be filled in', () =>
    page.evaluate(() => document.querySelector<HTMLInputElement>('#signature')?.value.startsWith('0x')),
  )
  await page.bringToFront()
  await page.click({ role: 'button', name: 'Send it' })
  await page.waitForText('APPROVED')
})

test('T32: a link is asked about first, whether pressed in a page or opened by the browser', async ({
  firefox,
  site,
}) => {
  await giveAccounts(firefox, [key])
  const backstage = await openBackstage(firefox)
  const page = await firefox.newPage(site.url('/links'))
  await page.bringToFront()
  await page.click({ css: '#link' })
  const window = await waitForSignWindow(firefox)
  await window.find({ role: 'heading', name: text('doors.link.title') })
  expect(await window.count(signButton)).toBe(0)
  await window.click({ role: 'button', name: text('doors.link.decline') })
  expect(await waitForState(backstage, 'rejected')).toMatchObject({ channel: 'link', waiters: [] })

  await waitUntil(
    'the window to close',
    async () => (await firefox.pagesAt(firefox.url('sign.html'))).length === 0,
  )
  // What Firefox does with such a link, once the person has chosen Countersign for it.
  const [template = ''] = await linkHandlers(firefox.bidi, 'web+paxosverify')
  expect(template).toBe(firefox.url('link.html#%s'))
  const opened = await firefox.newPage(template.replace('%s', encodeURIComponent(`web+paxosverify:${coded}`)))
  await opened.waitForText(text('doors.link.opened'))
  expect(await opened.url()).toBe(firefox.url('link.html'))
  const again = await waitForSignWindow(firefox)
  await again.find({ role: 'heading', name: text('doors.link.title') })
  await again.click({ role: 'button', name: text('doors.link.look') })
  await pressSign(again)
  await again.waitForText(text('sign.signed.title'))
})
