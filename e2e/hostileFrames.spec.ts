import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { openPages, signWindow } from './chromium/extensionPages.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, askByScript, askUnderId, heard, pressAsk, waitForProgress } from './site/ask.ts'
import { askingPage, askingScript } from './site/askingPage.ts'
import { meddlingFrame } from './site/hostileScripts.ts'
import { reachForFiles } from './site/reachForFiles.ts'
import { startTestSite } from './site/startTestSite.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign } from './steps/signing.ts'
import { openBackstage, readStorage, storedRequests } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const payload = JSON.stringify(freshPayload(evmKey()))

/** Asks once the page has loaded, and tells the page around it what it heard. */
const askOnLoad = `<script>${askingScript}
  onload = () => {
    ask(${JSON.stringify(payload)})
    setInterval(() => parent.postMessage({ frame: location.href, heard: heard(0) }, '*'), 50)
  }
</script>`

/** A page that keeps what its frames tell it. */
const listeningPage = (frame: string) =>
  askingPage({
    tail: `<script>frames_ = []; onmessage = ({ data }) => data.frame && frames_.push(data)</script>${frame}`,
  })

function framesSaid(page: ChromiumPage): Promise<{ heard: { progress: string[]; responses: unknown[] } }[]> {
  return page.evaluate(() => (globalThis as unknown as { frames_: never[] }).frames_)
}

test.describe('frames', () => {
  test.use({
    resources: {
      '/frame': { body: askOnLoad },
      '/sandboxed': {
        body: listeningPage('<iframe sandbox="allow-scripts" src="/frame"></iframe>'),
      },
      '/data': {
        body: listeningPage(`<iframe src="data:text/html,${encodeURIComponent(askOnLoad)}"></iframe>`),
      },
      '/srcdoc': {
        body: listeningPage(
          `<iframe srcdoc="${askOnLoad.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
        ),
      },
      '/meddling': { body: askingPage({ tail: meddlingFrame(freshPayload(evmKey())) }) },
    },
  })

  for (const kind of ['sandboxed', 'data'] as const) {
    test(`T3 R30: a ${kind} frame has no origin, and is refused`, async ({
      browserWithExtension,
      site,
      asker,
    }) => {
      await asker.goto(site.url(`/${kind}`))
      await waitUntil('the frame to have asked', async () => (await framesSaid(asker)).length > 0)
      // The page around it asks later and is heard: by then the frame would have been heard as well.
      await askByScript(asker, freshPayload(evmKey()))
      await waitForProgress(asker, 'queued')
      const backstage = await openBackstage(browserWithExtension)
      await waitUntil('the page’s own request', async () => (await storedRequests(backstage)).length > 0)
      expect((await storedRequests(backstage)).map((record) => record.asker?.frameId)).toEqual([0])
      expect((await framesSaid(asker)).at(-1)?.heard).toMatchObject({ progress: [], responses: [] })
    })
  }

  test('T4: a srcdoc frame asks in the name of the page that wrote it', async ({
    browserWithExtension,
    site,
    asker,
  }) => {
    await asker.goto(site.url('/srcdoc'))
    const backstage = await openBackstage(browserWithExtension)
    const [record] = await waitUntil('the request', async () => {
      const all = await storedRequests(backstage)
      return all.length > 0 && all
    })
    expect(record?.asker).toMatchObject({ origin: site.origin })
    expect(record?.asker?.frameId).not.toBe(0)
  })

  test('T12: what a child frame posts into the page is not the page asking', async ({
    browserWithExtension,
    site,
    asker,
  }) => {
    await asker.goto(site.url('/meddling'))
    await waitUntil('the frame to have meddled', () =>
      asker.evaluate(() => (globalThis as unknown as { meddled?: boolean }).meddled),
    )
    await askByScript(asker, freshPayload(evmKey()))
    const backstage = await openBackstage(browserWithExtension)
    await waitUntil('the page’s own request', async () => (await storedRequests(backstage)).length > 0)
    expect(await storedRequests(backstage)).toHaveLength(1)
    expect((await storedRequests(backstage))[0]?.waiters[0]?.pageRequestId).not.toBe('foreign')
  })
})

test('T2 R31: a frame of another site asks in its own name, and the window says so', async ({
  browserWithExtension,
  asker,
}) => {
  const evil = await startTestSite({ '/': { body: askingPage() } })
  try {
    const frameUrl = `${evil.otherOrigin}/`
    await asker.evaluate((src) => {
      const frame = document.createElement('iframe')
      frame.src = src
      document.body.append(frame)
    }, frameUrl)
    const frame = await waitUntil('the frame', () =>
      asker.page.frames().find((candidate) => candidate.url() === frameUrl),
    )
    await frame.getByRole('textbox').fill(JSON.stringify(freshPayload(evmKey())))
    await frame.getByRole('button', { name: 'Ask' }).click()
    const window = new ChromiumPage(await signWindow(browserWithExtension.session))
    await window.waitForText(new URL(evil.otherOrigin).host)
    await window.waitForText(new URL(asker.page.url()).host)
    const text = await window.text()
    expect(text.indexOf(new URL(evil.otherOrigin).host)).toBeLessThan(
      text.indexOf(new URL(asker.page.url()).host),
    )
  } finally {
    await evil.close()
  }
})

test('T6: a page that came by navigation hears nothing of what its predecessor asked, not even under its id', async ({
  browserWithExtension,
  site,
  asker,
}) => {
  const key = evmKey()
  await giveAccounts(browserWithExtension, [key])
  const backstage = await openBackstage(browserWithExtension)
  await asker.bringToFront()
  await pressAsk(asker, freshPayload(key))
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  await waitUntil('the page to wait', async () => (await storedRequests(backstage))[0]?.waiters.length === 1)
  const { requestId } = await heard(asker)
  await asker.goto(site.url('/?next'))
  await waitUntil('nobody to wait', async () => (await storedRequests(backstage))[0]?.waiters.length === 0)
  await askUnderId(asker, freshPayload(key), requestId)
  await window.waitForText('1 of 2')
  await window.bringToFront()
  await pressSign(window)
  await waitUntil('what nobody took', async () =>
    (await storedRequests(backstage)).some(({ state }) => state === 'undelivered'),
  )
  expect((await heard(asker)).responses).toEqual([])
})

test('T33: the same verification with another message is another request, not the old one', async ({
  browserWithExtension,
  asker,
}) => {
  const first = freshPayload(evmKey())
  await askByScript(asker, first)
  await askByScript(asker, { ...first, message: `${first.message} ` })
  const backstage = await openBackstage(browserWithExtension)
  await waitUntil('both to be stored', async () => (await storedRequests(backstage)).length === 2)
  const [one, other] = await storedRequests(backstage)
  expect(one?.digest).not.toBe(other?.digest)
})

test('T30 T35 T41: a credential leaves no trace, and no page loads a file of the extension or frames its window', async ({
  browserWithExtension,
  asker,
}) => {
  const secret = 'sk-canary-2f6c1c0e7b1d4b0aa1d9'
  await askByScript(asker, { ...freshPayload(evmKey()), client_secret: secret })
  const answer = await answerOf(asker)
  expect(answer.error?.code).toBe('credentials-in-payload')
  expect(answer.error?.message).toContain('client_secret')
  expect(JSON.stringify(answer)).not.toContain(secret)
  const backstage = await openBackstage(browserWithExtension)
  const kept = [await readStorage(backstage, 'local'), await readStorage(backstage, 'session')]
  expect(JSON.stringify(kept)).not.toContain(secret)
  expect(openPages(browserWithExtension.session, 'sign.html')).toHaveLength(0)

  const window = browserWithExtension.url('sign.html')
  expect(await asker.evaluate(reachForFiles, window)).toEqual([])
  const framed = asker.page.frames().map((frame) => frame.url())
  expect(framed).toHaveLength(3)
  expect(framed).not.toContain(window)
})
