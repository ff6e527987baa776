import { checkSignature } from './checkSignature.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { openPages, signWindow } from './chromium/extensionPages.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, pressAsk, waitForProgress } from './site/ask.ts'
import { crashPage } from './steps/crashPage.ts'
import { fillStorage, freeStorage } from './steps/fillStorage.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, signButton } from './steps/signing.ts'
import { keepsBackWhileDiskIsFull, refusesWhileSessionIsFull } from './storageTrouble.ts'
import { openBackstage, storedRequests } from './storedRequests.ts'

const key = evmKey()

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
  await window.find(signButton)
  // All of the extension lives in that one process: its pages, and its worker.
  await crashPage(window.page)
  const backstage = await openBackstage(browserWithExtension)
  expect((await storedRequests(backstage)).map(({ state }) => state)).toEqual(['pending', 'pending'])

  await test.step('asked again, nothing new opens', async () => {
    await asker.bringToFront()
    await pressAsk(asker, payload)
    await waitForProgress(asker, 'queued')
    expect(openPages(session, 'sign.html')).toHaveLength(1)
  })
  const again = await browserWithExtension.newPage(session.url('sign.html'))
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
