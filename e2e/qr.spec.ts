import { text } from './catalogue.ts'
import { openPages, signWindow } from './chromium/extensionPages.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload, solanaKey } from './payloads.ts'
import { walkAirGap } from './steps/airGap.ts'
import { giveFile, qrImage } from './steps/giveFile.ts'
import { openBackstage, storedRequests, waitForState } from './storedRequests.ts'

const key = evmKey()

test('T32: a QR code in and a QR code out: the way of a machine without a network', async ({
  browserWithExtension,
}) => {
  await walkAirGap(browserWithExtension, solanaKey())
})

for (const [page, how] of [
  ['popup.html', 'paste'],
  ['popup.html', 'drop'],
  ['intake.html', 'drop'],
] as const) {
  test(`an image of a QR code can be given to ${page}: ${how}`, async ({ browserWithExtension }) => {
    const backstage = await openBackstage(browserWithExtension)
    const payload = freshPayload(key)
    const opened = await browserWithExtension.newPage(browserWithExtension.url(page))
    await giveFile(opened, how, qrImage(JSON.stringify(payload)))
    await signWindow(browserWithExtension.session)
    expect(await waitForState(backstage, 'pending')).toMatchObject({
      channel: 'qr',
      raw: JSON.stringify(payload),
    })
  })
}

test('a file with the JSON is taken as it is, byte for byte', async ({ browserWithExtension }) => {
  const backstage = await openBackstage(browserWithExtension)
  const raw = `${JSON.stringify(freshPayload(key), null, 3)}\n`
  const intake = await browserWithExtension.newPage(browserWithExtension.url('intake.html'))
  await giveFile(intake, 'choose', {
    name: 'verification.json',
    type: 'application/json',
    bytes: new TextEncoder().encode(raw),
  })
  await signWindow(browserWithExtension.session)
  expect(await waitForState(backstage, 'pending')).toMatchObject({ channel: 'file', raw })
  await intake.waitForText(text('intake.taken.waiting'))
})

test('R35: the popup leads to a page of its own for files', async ({ browserWithExtension }) => {
  const popup = await browserWithExtension.newPage(browserWithExtension.url('popup.html'))
  await popup.click({ role: 'button', name: text('intake.openPage') })
  const intake = await browserWithExtension.waitForPage(browserWithExtension.url('intake.html'))
  await intake.find({ role: 'button', name: text('intake.choose') })
})

test('what is no QR code, no image or no verification is refused where it was given, and leaves nothing', async ({
  browserWithExtension,
}) => {
  const backstage = await openBackstage(browserWithExtension)
  const intake = await browserWithExtension.newPage(browserWithExtension.url('intake.html'))
  const blank = Buffer.from('R0lGODdhCAAIAIAAAP///wAAACwAAAAACAAIAAACB4SPqcvtXQAAOw==', 'base64')
  await giveFile(intake, 'choose', { name: 'blank.gif', type: 'image/gif', bytes: blank })
  await intake.waitForText(text('errors.qr-not-found'))
  await giveFile(intake, 'drop', { name: 'broken.png', type: 'image/png', bytes: new Uint8Array(99) })
  await intake.waitForText(text('errors.image-unreadable'))
  await giveFile(intake, 'paste', qrImage('https://partner.example/verify?id=1'))
  await intake.waitForText(/could not be read/)
  await giveFile(
    intake,
    'choose',
    qrImage(JSON.stringify({ ...freshPayload(key), client_secret: 's3cr3t-s3cr3t' })),
  )
  await intake.waitForText(/client_secret/)
  expect(JSON.stringify(await storedRequests(backstage))).not.toContain('s3cr3t')
  expect(openPages(browserWithExtension.session, 'sign.html')).toHaveLength(0)
})
