import { text } from './catalogue.ts'
import { checkSignature } from './checkSignature.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { shiftClock } from './chromium/extensionClock.ts'
import { openPages, signWindow } from './chromium/extensionPages.ts'
import { stopWorker } from './chromium/stopWorker.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, askByScript, heard, pressAsk, waitForProgress } from './site/ask.ts'
import { crashPage } from './steps/crashPage.ts'
import { fillStorage, freeStorage } from './steps/fillStorage.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, signButton } from './steps/signing.ts'
import { keepsBackWhileDiskIsFull, refusesWhileSessionIsFull } from './storageTrouble.ts'
import { openBackstage, storedRequests } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const key = evmKey()
const hour = 3_600_000

test('T39 R2 R5: a sign window whose renderer crashes loses nothing, and nothing is signed twice', async ({
  browserWithExtension,
  asker,
}) => {
  const { session } = browserWithExtension
  await giveAccounts(browserWithExtension, [key])
  await asker.bringToFront()
  const payload = freshPayload(key)
  await pressAsk(asker, payload)
  await pressAsk(asker, freshPayload(key))
  const window = new ChromiumPage(await signWindow(session))
  await waitForProgress(asker, 'shown', 0)
  // All of the extension lives in that one process: its pages, and its worker.
  await crashPage(window.page)
  const backstage = await openBackstage(browserWithExtension)
  expect((await storedRequests(backstage)).map(({ state }) => state)).toEqual(['pending', 'pending'])

  // Asked again, a window opens in place of the dead one, whose end declines nothing.
  await asker.bringToFront()
  await pressAsk(asker, payload)
  const again = new ChromiumPage(
    await waitUntil('another window alone', () => {
      const [only, ...others] = openPages(session, 'sign.html')
      return only !== window.page && others.length === 0 && only
    }),
  )
  await pressSign(again)
  const { result } = await answerOf(asker, 0)
  expect(checkSignature('ETHEREUM', key.address, payload.message, result?.signature ?? '').fits).toBe(true)
  expect((await answerOf(asker, 2)).result).toEqual(result)
  await pressSign(again)
  expect((await answerOf(asker, 1)).ok).toBe(true)
})

test('T47 T39: where session storage is full, the page is told at once; with room again, it is served', async ({
  browserWithExtension,
  asker,
}) => {
  await refusesWhileSessionIsFull(browserWithExtension, asker, key)
})

test('T47: on a full disk nothing is handed over that cannot be kept; with room again, the same request goes on', async ({
  browserWithExtension,
  asker,
}) => {
  const { session } = browserWithExtension
  await giveAccounts(browserWithExtension, [key])
  const backstage = await openBackstage(browserWithExtension)
  const protocol = await session.context.newCDPSession(session.home)
  const origin = session.url('').slice(0, -1)
  await keepsBackWhileDiskIsFull(browserWithExtension, asker, key, {
    fill: async () => {
      await fillStorage(backstage, 'local')
      await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    },
    free: async () => {
      await protocol.send('Storage.overrideQuotaForOrigin', { origin })
      await freeStorage(backstage, 'local')
    },
  })
})

test('T27 T39: when the clock jumps back, what has ended stays ended; when it jumps ahead, what waited has expired', async ({
  browserWithExtension,
  asker,
}) => {
  const { session } = browserWithExtension
  await giveAccounts(browserWithExtension, [key])
  const backstage = await browserWithExtension.newPage(session.url('manifest.json'))
  const states = async () => (await storedRequests(backstage)).map(({ state }) => state)
  await asker.bringToFront()
  await pressAsk(asker, freshPayload(key))
  const window = new ChromiumPage(await signWindow(session))
  await pressSign(window)
  expect((await answerOf(asker)).ok).toBe(true)
  await pressAsk(asker, freshPayload(key, { expires_at: new Date(Date.now() + 2 * hour).toISOString() }))
  await window.find(signButton)
  await waitUntil('both to be stored', async () => (await states()).join() === 'delivered,pending')

  const clock = await shiftClock(backstage, -3 * hour)
  await stopWorker(session)
  await clock.advance(1000)
  expect(await states()).toEqual(['delivered', 'pending'])

  await clock.advance(6 * hour)
  // The window's own clock says so, or the background's, whichever rings first.
  const expired = [text('sign.heading.blocked'), text('sign.expired.title')]
  await window.waitForText(new RegExp(expired.join('|')))
  await stopWorker(session)
  await askByScript(asker, freshPayload(key))
  const answer = await waitUntil('the second to be answered', async () => {
    await clock.advance(100)
    return (await heard(asker, 1)).responses[0]
  })
  expect(answer.error?.code).toBe('expired')
  expect((await heard(asker, 0)).responses).toHaveLength(1)
  await waitUntil('what was delivered hours ago to be forgotten, and the third to wait', async () => {
    await clock.advance(100)
    return (await states()).join() === 'expired,pending'
  })
})
