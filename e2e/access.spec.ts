import { openPages } from './chromium/extensionPages.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { heard, pressAsk } from './site/ask.ts'
import { clientOutcome, pressClient } from './site/pageClient.ts'
import { sayHello } from './site/sayHello.ts'
import { openBackstage, storedRequests } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

test('a granted site is told that Countersign is there', async ({ asker }) => {
  expect(await asker.evaluate(sayHello)).toBe('Countersign')
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
