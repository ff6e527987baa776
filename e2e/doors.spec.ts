import { text } from './catalogue.ts'
import { checkSignature } from './checkSignature.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { openPages, signWindow } from './chromium/extensionPages.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { linkPage, markupPage } from './site/doorPages.ts'
import { doorEvent, doorEvents, fieldEvents } from './steps/doorEvents.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, signButton } from './steps/signing.ts'
import { openBackstage, storedRequests, waitForState } from './storedRequests.ts'

const key = evmKey()
const payload = freshPayload(key)

test.use({
  resources: { '/markup': { body: markupPage(payload) }, '/links': { body: linkPage(payload) } },
})

test('plain HTML: a real click asks, the answer comes as an event and fills the field', async ({
  browserWithExtension,
  asker,
  site,
}) => {
  await giveAccounts(browserWithExtension, [key])
  await asker.goto(site.url('/markup'))
  await asker.bringToFront()
  await asker.click({ css: '#byScript' })
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  await window.waitForText('localhost')
  await pressSign(window)
  const { detail } = await doorEvent(asker, 'signed', 'byScript')
  expect(checkSignature(key.network, key.address, payload.message, String(detail.signature)).fits).toBe(true)
  expect(Object.keys(detail).sort()).toEqual([
    'address',
    'encoding',
    'id',
    'network',
    'signature',
    'standard',
  ])
  expect(await fieldEvents(asker)).toEqual([
    `input field ${detail.signature}`,
    `change field ${detail.signature}`,
  ])
  // Countersign took the click: the form was not sent.
  expect(await asker.url()).toBe(site.url('/markup'))
  const record = await waitForState(await openBackstage(browserWithExtension), 'delivered')
  expect(record).toMatchObject({ channel: 'html', asker: { origin: site.origin } })
})

test('plain HTML: scripts cannot press, what names nothing says so, and a missing field is not delivered', async ({
  browserWithExtension,
  asker,
  site,
}) => {
  await giveAccounts(browserWithExtension, [key])
  const backstage = await openBackstage(browserWithExtension)
  await asker.goto(site.url('/markup'))
  await asker.bringToFront()
  await asker.evaluate(() => document.getElementById('byAttribute')?.click())
  await asker.click({ css: '#nothing' })
  expect((await doorEvent(asker, 'failed', 'nothing')).detail).toMatchObject({ code: 'payload-unreadable' })
  expect(await storedRequests(backstage)).toEqual([])
  expect(await openPages(browserWithExtension.session, 'sign.html')).toEqual([])

  await asker.bringToFront()
  await asker.click({ css: '#inner' })
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  await window.find(signButton)
  await window.click({ role: 'button', name: text('common.cancel') })
  expect((await doorEvent(asker, 'failed', 'byAttribute')).detail).toMatchObject({
    code: 'rejected',
    number: 4001,
  })

  await asker.bringToFront()
  await asker.click({ css: '#lost' })
  await pressSign(new ChromiumPage(await signWindow(browserWithExtension.session)))
  await doorEvent(asker, 'signed', 'lost')
  await waitForState(backstage, 'undelivered')
})

test('T32: a link names no site, is asked about first, and its page hears nothing of the signature', async ({
  browserWithExtension,
  asker,
  site,
}) => {
  await giveAccounts(browserWithExtension, [key])
  await asker.goto(site.url('/links'))
  await asker.bringToFront()
  await asker.click({ css: '#broken' })
  expect((await doorEvent(asker, 'failed', 'broken')).detail).toMatchObject({ code: 'payload-unreadable' })
  await asker.click({ css: '#link' })
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  await window.find({ role: 'heading', name: text('doors.link.title') })
  expect(await window.count(signButton)).toBe(0)
  await window.waitForText(text('sign.origin.noSite'))
  await window.click({ role: 'button', name: text('doors.link.look') })
  await pressSign(window)
  await window.waitForText(text('sign.signed.title'))
  const record = await waitForState(await openBackstage(browserWithExtension), 'delivered')
  expect(record).toMatchObject({ channel: 'link', waiters: [] })
  expect(record.asker).toBeUndefined()
  expect((await doorEvents(asker)).map(({ id }) => id)).toEqual(['broken'])
  expect(site.log.join()).not.toContain('paxosverify')
})

test('T32: a link that carries no verification says so on a page of our own', async ({
  browserWithExtension,
  asker,
  site,
}) => {
  await asker.goto(site.url('/links'))
  await asker.bringToFront()
  await asker.click({ css: '#empty' })
  const page = await browserWithExtension.waitForPage(browserWithExtension.url('link.html'))
  await page.waitForText('could not be read')
  expect(await page.url()).toBe(browserWithExtension.url('link.html'))
})
