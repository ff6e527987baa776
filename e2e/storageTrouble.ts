import '../lib/text/errorSentences.ts'
import { expect } from '@playwright/test'
import { errorSentence } from '../lib/errors.ts'
import { checkSignature } from './checkSignature.ts'
import type { DrivenBrowser, DrivenPage } from './driver.ts'
import { freshPayload, type TestKey } from './payloads.ts'
import { answerOf, askByScript, cancelAsk, heard, pressAsk } from './site/ask.ts'
import { fillStorage, freeStorage } from './steps/fillStorage.ts'
import { pressSign, waitForSignWindow } from './steps/signing.ts'
import { openBackstage, storedRequests, waitForState } from './storedRequests.ts'

/** While `storage.session` takes nothing, a page is told so at once; later it is served. */
export async function refusesWhileSessionIsFull(
  browser: DrivenBrowser,
  asker: DrivenPage,
  key: TestKey,
): Promise<void> {
  const backstage = await openBackstage(browser)
  const before = await storedRequests(backstage)
  await fillStorage(backstage, 'session')
  await askByScript(asker, freshPayload(key))
  expect((await answerOf(asker)).ok).toBe(false)
  expect(await storedRequests(backstage)).toEqual(before)
  await freeStorage(backstage, 'session')
  await askByScript(asker, freshPayload(key))
  await waitForState(backstage, 'pending')
  await cancelAsk(asker)
  await waitForState(backstage, 'rejected')
}

/** A disk, or what stands for it. */
export type Disk = { fill: () => Promise<unknown>; free: () => Promise<unknown> }

/** While no proof can be kept, nothing is handed over; with room again, the same request goes on. */
export async function keepsBackWhileDiskIsFull(
  browser: DrivenBrowser,
  asker: DrivenPage,
  key: TestKey,
  disk: Disk,
): Promise<void> {
  await disk.fill()
  await asker.bringToFront()
  const payload = freshPayload(key)
  await pressAsk(asker, payload)
  const window = await waitForSignWindow(browser)
  await pressSign(window)
  await window.waitForText(errorSentence('proof-not-saved') ?? '')
  expect((await heard(asker)).responses).toEqual([])
  await disk.free()
  await window.bringToFront()
  await pressSign(window)
  const { result } = await answerOf(asker)
  expect(checkSignature(key.network, key.address, payload.message, result?.signature ?? '').fits).toBe(true)
}
