import { openPages } from './chromium/extensionPages.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { heard, pressAsk } from './site/ask.ts'
import { clientOutcome, pressClient } from './site/pageClient.ts'
import { sayHello } from './site/sayHello.ts'
import { openBackstage, storedRequests } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

test('a granted site is told that Countersign is there', async ({ asker }) => {
  expect(await waitUntil('an answer to hello', () => asker.evaluate(sayHello))).toBe('Countersign')
})

test('T42: the script in a page, which a page may take over, reads nothing of the extension’s storage', async ({
  browserWithExtension,
  asker,
}) => {
  const devtools = await browserWithExtension.session.context.newCDPSession(asker.page)
  const worlds: { id: number; origin: string }[] = []
  devtools.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context))
  await devtools.send('Runtime.enable')
  const own = browserWithExtension.url('').replace(/\/$/, '')
  const { id: contextId } = await waitUntil('the world of the bridge', () =>
    worlds.find(({ origin }) => origin === own),
  )
  for (const area of ['local', 'session']) {
    const expression = `chrome.storage.${area}.get(null).then(JSON.stringify, (error) => 'refused: ' + error.message)`
    const { result } = await devtools.send('Runtime.evaluate', { expression, contextId, awaitPromise: true })
    expect(result.value, area).toMatch(/^refused: /)
  }
})

test.describe('without access', () => {
  test.use({ access: [] })

  test('R41: a site without access finds nothing that answers, and asks into the void', async ({
    browserWithExtension,
    asker,
  }) => {
    expect(await asker.evaluate(sayHello)).toBeUndefined()
    await pressAsk(asker, freshPayload(evmKey()))
    expect(await asker.evaluate(sayHello)).toBeUndefined()
    expect((await heard(asker)).progress).toEqual([])
    await pressClient(asker, (payload) => payload, freshPayload(evmKey()))
    expect(await waitUntil('the client to give up', () => clientOutcome(asker))).toEqual({
      name: 'VerificationError',
      code: 'unavailable',
      number: 4900,
    })
    const backstage = await openBackstage(browserWithExtension)
    expect(await storedRequests(backstage)).toEqual([])
    expect(openPages(browserWithExtension.session, 'sign.html')).toHaveLength(0)
  })
})
