import { text } from './catalogue.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { signWindow } from './chromium/extensionPages.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { pressAsk } from './site/ask.ts'
import { startCollectorServer } from './site/collectorServer.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign } from './steps/signing.ts'
import { noticedIn, watchSite } from './steps/watchSite.ts'
import { openBackstage, readStorage, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const key = evmKey()
const payload = freshPayload(key)

test.use({
  resources: {
    '/unaware': {
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Unaware</title></head><body>
        <label>Address <input name="address"></label><label>Signature <textarea name="proof"></textarea></label>
        <script>globalThis.typed = []
          addEventListener('input', ({ target }) => typed.push(target.name))
          fetch('/payload').then((answer) => answer.json())</script></body></html>`,
    },
    '/payload': { body: JSON.stringify({ verification: payload }), type: 'application/json' },
  },
})

test('a page that knows nothing of Countersign is noticed, signed for, and filled in by a press alone', async ({
  browserWithExtension,
  asker,
  site,
}) => {
  await giveAccounts(browserWithExtension, [key])
  const backstage = await openBackstage(browserWithExtension)
  await watchSite(backstage, site.origin)
  await asker.goto(site.url('/unaware'))
  const [noticed] = await waitUntil('the payload to be noticed', async () => {
    const found = await noticedIn(backstage)
    return found.length > 0 && found
  })
  // The popup's own message: a popup over that tab is not to be had in this browser.
  await backstage.evaluate(
    (input) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage: (message: object) => Promise<void> } } }
      ).chrome.runtime.sendMessage({ kind: 'request.noticed', input }),
    noticed,
  )
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  await window.waitForText('localhost')
  await pressSign(window)
  await window.waitForText(text('sign.signed.title'))
  const { reply } = await waitForState(backstage, 'delivered')
  const put = { role: 'button', name: text('doors.fill.put') } as const
  await window.find(put)
  const fields = () =>
    asker.evaluate(() =>
      [...document.querySelectorAll('input,textarea')].map((each) => (each as HTMLInputElement).value),
    )
  expect(await fields()).toEqual(['', ''])
  await window.click(put)
  await window.waitForText(text('doors.fill.done', { field: 'Signature' }))
  expect(await fields()).toEqual(['', reply?.signature])
  expect(await asker.evaluate(() => (globalThis as unknown as { typed: string[] }).typed)).toEqual(['proof'])
})

test('T31: a callback gets nothing without a press, is tried again when it fails, and is remembered if told so', async ({
  browserWithExtension,
  asker,
}) => {
  const collector = await startCollectorServer()
  try {
    await giveAccounts(browserWithExtension, [key])
    const asked = () => ({ ...freshPayload(key), callback_url: collector.url })
    await asker.bringToFront()
    await pressAsk(asker, asked())
    const window = new ChromiumPage(await signWindow(browserWithExtension.session))
    await pressSign(window)
    const send = { role: 'button', name: text('doors.callback.send', { host: collector.host }) } as const
    await window.find(send)
    expect(collector.received).toEqual([])

    collector.answerWith(503)
    await window.click({ label: text('doors.callback.always', { host: collector.host }) })
    await window.click(send)
    await waitUntil('the first try', () => collector.received.length === 1)
    const popup = await browserWithExtension.newPage(browserWithExtension.url('popup.html'))
    await popup.find({ role: 'heading', name: text('doors.callback.heading') })
    await popup.waitForText('tries again')
    await browserWithExtension.stopBackground()
    collector.answerWith(204)
    await popup.click({ role: 'button', name: text('doors.callback.retry') })
    await waitUntil('the second try', () => collector.received.length === 2)
    await window.waitForText(text('doors.callback.sent', { host: collector.host }))
    expect(collector.received[0]).toEqual(collector.received[1])
    expect(Object.keys(collector.received[0] as object).sort()).toEqual([
      'cookie',
      'id',
      'referer',
      'signature',
    ])
    expect(collector.received[0]).toMatchObject({ cookie: undefined, referer: undefined })
    await popup.close()
    await window.close()

    const second = asked()
    await asker.bringToFront()
    await pressAsk(asker, second)
    await pressSign(new ChromiumPage(await signWindow(browserWithExtension.session)))
    await waitUntil('the signature to arrive by itself', () => collector.received.length === 3)
    expect(collector.received[2]).toMatchObject({ id: second.verification_id })
  } finally {
    await collector.close()
  }
})

test('T39: a worker that was killed sends what is due when the alarm wakes it', async ({
  browserWithExtension,
}) => {
  const collector = await startCollectorServer()
  try {
    const backstage = await openBackstage(browserWithExtension)
    const body = { id: 'v', signature: '0x01' }
    await backstage.evaluate(
      async (url, sent) => {
        type Chrome = {
          storage: { session: { set: (values: object) => Promise<void> } }
          alarms: { create: (name: string, info: object) => Promise<void> }
        }
        const { chrome } = globalThis as unknown as { chrome: Chrome }
        const send = { id: 'r', url, body: sent, state: 'waiting', tries: 1, nextAt: Date.now() }
        await chrome.storage.session.set({ 'callback/r': send })
      },
      collector.url,
      body,
    )
    await browserWithExtension.stopBackground()
    await backstage.evaluate(async () => {
      type Alarms = { create: (name: string, info: object) => Promise<void> }
      const { chrome } = globalThis as unknown as { chrome: { alarms: Alarms } }
      await chrome.alarms.create('callback', { when: Date.now() })
    })
    await waitUntil('the signature to arrive', () => collector.received.length === 1)
    await waitUntil('it to be settled', async () => {
      const stored = (await readStorage(backstage, 'session'))['callback/r'] as { state: string }
      return stored.state === 'sent'
    })
  } finally {
    await collector.close()
  }
})
