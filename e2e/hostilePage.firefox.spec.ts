import { createHash } from 'node:crypto'
import { checkSignature } from './checkSignature.ts'
import { reloadExtension } from './firefox/chromeScope.ts'
import { FirefoxPage } from './firefox/FirefoxPage.ts'
import type { FirefoxSession } from './firefox/launchFirefox.ts'
import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, askByScript, askUnderId, heard, pressAsk, waitForProgress } from './site/ask.ts'
import { askingPage } from './site/askingPage.ts'
import { meddlingFrame, poison, rogue } from './site/hostileScripts.ts'
import { reachForFiles } from './site/reachForFiles.ts'
import { sayHello } from './site/sayHello.ts'
import { startTestSite } from './site/startTestSite.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, shownDigest, waitForSignWindow } from './steps/signing.ts'
import { openBackstage, readStorage, storedRequests } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const key = evmKey()
const payload = freshPayload(key)
const markup = '<img src="/pixel.png" onerror="globalThis.ran = true"><a href="x">link</a>'

/** Fills the page's field before anything in the page is spoiled. */
const filled = `<script>document.getElementById('payload').value = ${JSON.stringify(JSON.stringify(payload))}</script>`

/** Firefox itself reads the list of ports that a page hands over by the page's own iterator. */
const bearable = poison.replace(/^.*Symbol\.iterator.*$/m, '')

test.use({
  resources: {
    '/poisoned': { body: askingPage({ tail: filled + bearable }) },
    '/rogue': { body: askingPage({ tail: rogue }) },
    '/strict': {
      body: askingPage(),
      headers: { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'" },
    },
    '/meddling': { body: askingPage({ tail: meddlingFrame(payload) }) },
  },
})

async function addKey(firefox: FirefoxSession): Promise<void> {
  await giveAccounts(firefox, [key])
}

type Tree = { contexts: { children?: { context: string; url: string }[] | null }[] }

/** The frame of a page that shows this address. */
async function frameOf(firefox: FirefoxSession, page: FirefoxPage, url: string): Promise<FirefoxPage> {
  return waitUntil('the frame', async () => {
    const found = (await framesOf(firefox, page)).find((frame) => frame.url === url)
    return found && new FirefoxPage(firefox.bidi, found.context)
  })
}

/** The frames of a page. */
async function framesOf(firefox: FirefoxSession, page: FirefoxPage) {
  const tree = await firefox.bidi.send<Tree>('browsingContext.getTree', { root: page.context })
  return tree.contexts[0]?.children ?? []
}

test('T9 T11 T31 R39: a page that poisons itself, one that answers in our place and one with the strictest policy get what was shown, and nobody else does', async ({
  firefox,
  site,
  asker,
}) => {
  await addKey(firefox)
  const backstage = await openBackstage(firefox)
  const signed = async (message: string) => {
    const window = await waitForSignWindow(firefox)
    expect(await shownDigest(window)).toBe(createHash('sha256').update(message).digest('hex'))
    await pressSign(window)
  }

  await test.step('poisoned', async () => {
    await asker.goto(site.url('/poisoned'))
    await asker.bringToFront()
    await asker.click({ css: '#ask' })
    await signed(payload.message)
    const record = await waitUntil('the signature to be taken', async () =>
      (await storedRequests(backstage)).find(({ state }) => state === 'delivered'),
    )
    const { signature = '' } = record.reply ?? {}
    expect(checkSignature(key.network, key.address, payload.message, signature).fits).toBe(true)
  })

  for (const path of ['/rogue', '/strict']) {
    await test.step(path, async () => {
      const other = freshPayload(key)
      await asker.goto(site.url(path))
      await asker.bringToFront()
      await pressAsk(asker, { ...other, callback_url: site.url('/callback') })
      await signed(other.message)
      const { result } = await answerOf(asker)
      expect(checkSignature(key.network, key.address, other.message, result?.signature ?? '').fits).toBe(true)
      expect((await heard(asker)).responses).toHaveLength(1)
    })
  }
  expect(site.log.filter((line) => line.includes('/callback'))).toEqual([])
})

test('T2 T12 T25 T31 R31: a frame asks in its own name; what it posts into the page, and markup in a message, do nothing', async ({
  firefox,
  site,
  asker,
}) => {
  const backstage = await openBackstage(firefox)
  const evil = await startTestSite({ '/': { body: askingPage() } })
  try {
    const src = `${evil.otherOrigin}/`
    await asker.goto(site.url('/'))
    await asker.evaluate((url) => {
      const frame = document.createElement('iframe')
      frame.src = url
      document.body.append(frame)
    }, src)
    const frame = await frameOf(firefox, asker, src)
    await asker.bringToFront()
    const callback = site.url('/callback')
    await pressAsk(frame, { ...freshPayload(key, { message: markup }), callback_url: callback })
    const window = await waitForSignWindow(firefox)
    await window.waitForText(new URL(evil.otherOrigin).host)
    const record = (await storedRequests(backstage)).find(({ asker: from }) => from?.origin !== site.origin)
    expect(record?.asker).toMatchObject({ origin: evil.otherOrigin })
    await window.waitForText('<img src=')
    expect(await window.count({ css: 'pre img, pre a' })).toBe(0)
    expect(await window.evaluate(() => 'ran' in globalThis)).toBe(false)
    expect([...evil.log, ...site.log].filter((line) => /pixel|callback/.test(line))).toEqual([])
  } finally {
    await evil.close()
  }

  await asker.goto(site.url('/meddling'))
  await waitUntil('the frame to have meddled', () =>
    asker.evaluate(() => (globalThis as unknown as { meddled?: boolean }).meddled),
  )
  await askByScript(asker, freshPayload(key))
  await waitUntil('the page’s own request', async () => (await storedRequests(backstage)).length === 2)
  const asked = (await storedRequests(backstage)).flatMap(({ waiters }) => waiters)
  expect(asked.map(({ pageRequestId }) => pageRequestId)).not.toContain('foreign')
})

test('T34 T36 R6 R9 R10: one window for a flood; keys typed ahead and a lost focus decide nothing', async ({
  firefox,
  asker,
}) => {
  await addKey(firefox)
  const backstage = await openBackstage(firefox)
  await askByScript(asker, freshPayload(key))
  await waitUntil('the request of nobody’s press', async () => (await storedRequests(backstage)).length === 1)
  expect(await firefox.pagesAt(firefox.url('sign.html'))).toEqual([])

  await asker.bringToFront()
  await pressAsk(asker, freshPayload(key))
  const window = await waitForSignWindow(firefox)
  await window.find({ css: 'button[data-armed]' })
  for (const pressed of ['Enter', 'Space', 'Enter', 'Space'] as const) await window.press(pressed)
  await window.find({ css: 'button[data-armed="true"]' })
  await window.press('Enter')
  await asker.bringToFront()
  const texts = Array.from({ length: 110 }, () => JSON.stringify(freshPayload(key)))
  const last = await asker.evaluate((all) => {
    const { ask } = globalThis as unknown as { ask: (text: string) => number }
    return all.map((text) => ask(text)).at(-1) ?? 0
  }, texts)
  expect((await answerOf(asker, last)).error?.code).toBe('too-many-requests')
  expect(await firefox.pagesAt(firefox.url('sign.html'))).toHaveLength(1)
  const stored = await storedRequests(backstage)
  expect(stored.length).toBeLessThanOrEqual(100)
  expect(new Set(stored.map(({ state }) => state))).toEqual(new Set(['pending']))
})

test('T6: a page that came by navigation hears nothing of what its predecessor asked, not even under its id', async ({
  firefox,
  site,
  asker,
}) => {
  await addKey(firefox)
  const backstage = await openBackstage(firefox)
  await asker.bringToFront()
  await pressAsk(asker, freshPayload(key))
  const window = await waitForSignWindow(firefox)
  await window.find({ css: 'button[data-armed]' })
  const { requestId } = await heard(asker)
  await asker.goto(site.url('/?next'))
  await waitUntil('nobody to wait', async () =>
    (await storedRequests(backstage)).every(({ waiters }) => waiters.length === 0),
  )
  await askUnderId(asker, freshPayload(key), requestId)
  await window.waitForText('1 of 2')
  await window.bringToFront()
  await pressSign(window)
  await waitUntil('what nobody took', async () =>
    (await storedRequests(backstage)).some(({ state }) => state === 'undelivered'),
  )
  expect((await heard(asker)).responses).toEqual([])
})

test('T30 T35 T41: a credential leaves no trace, and no page loads a file of the extension or frames its window', async ({
  firefox,
  asker,
}) => {
  const secret = 'sk-canary-2f6c1c0e7b1d4b0aa1d9'
  await askByScript(asker, { ...freshPayload(key), client_secret: secret })
  expect((await answerOf(asker)).error).toMatchObject({ code: 'credentials-in-payload' })
  const backstage = await openBackstage(firefox)
  const kept = [await readStorage(backstage, 'local'), await readStorage(backstage, 'session')]
  expect(JSON.stringify(kept)).not.toContain(secret)
  expect(await firefox.pagesAt(firefox.url('sign.html'))).toEqual([])

  const window = firefox.url('sign.html')
  expect(await asker.evaluate(reachForFiles, window)).toEqual([])
  const framed = await framesOf(firefox, asker)
  expect(framed).toHaveLength(2)
  expect(framed.map(({ url }) => url)).not.toContain(window)
})

test('T40 R13: after the extension was reloaded, a page that waited is reloaded, asks anew, and is heard', async ({
  firefox,
  asker,
}) => {
  await pressAsk(asker, freshPayload(key))
  await waitForSignWindow(firefox)
  await waitForProgress(asker, 'shown')
  await reloadExtension(firefox.bidi, firefox.extensionId)
  await asker.reload()
  await waitUntil('the bridge to be there again', () => asker.evaluate(sayHello))
  const backstage = await openBackstage(firefox)
  expect(await storedRequests(backstage)).toEqual([])
  await askByScript(asker, freshPayload(key))
  await waitForProgress(asker, 'queued')
  expect((await heard(asker)).responses).toEqual([])
})
