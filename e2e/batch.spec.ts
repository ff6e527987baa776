import { plural, text } from './catalogue.ts'
import { checkSignature } from './checkSignature.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { openPages, signWindow } from './chromium/extensionPages.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload, solanaKey } from './payloads.ts'
import { askMany, manyOutcomes } from './steps/askMany.ts'
import { walkBatch } from './steps/batchWalk.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { openBackstage, storedRequests } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const key = evmKey()

test('many at once: one list, one approval for the clean ones, the rest one by one', async ({
  browserWithExtension,
  asker,
}) => {
  await walkBatch(browserWithExtension, asker, [key, solanaKey()])
})

test('forty payloads are stored, shown as one list and signed by one approval', async ({
  browserWithExtension,
  asker,
}) => {
  await giveAccounts(browserWithExtension, [key])
  const payloads = Array.from({ length: 40 }, () => freshPayload(key))
  await asker.bringToFront()
  await askMany(asker, payloads)
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  await window.waitForText(plural('batch.ready', 40), 20_000)
  await window.bringToFront()
  await window.find({ css: 'button[data-armed="true"]' }, 10_000)
  await window.click({ css: 'button[data-armed="true"]' })
  await window.waitForText(text('batch.done.title'), 30_000)
  const { results } = await waitUntil('every result', async () => {
    const outcomes = await manyOutcomes(asker)
    return outcomes.settled && outcomes
  })
  for (const [index, payload] of payloads.entries()) {
    const { id, signature } = results[index] ?? {}
    expect(id).toBe(payload.verification_id)
    expect(checkSignature('ETHEREUM', key.address, payload.message, signature ?? '').fits).toBe(true)
  }
  expect(openPages(browserWithExtension.session, 'sign.html')).toHaveLength(1)
})

test('R5: closing the list declines what it showed, and one press on Decline is one refusal (T34)', async ({
  browserWithExtension,
  asker,
}) => {
  const backstage = await openBackstage(browserWithExtension)
  const six = () => Array.from({ length: 6 }, () => freshPayload(key))
  for (const how of ['close', 'decline', 'close'] as const) {
    await asker.bringToFront()
    await askMany(asker, six())
    const window = new ChromiumPage(await signWindow(browserWithExtension.session))
    await waitUntil('every request to be shown', async () => {
      const open = (await storedRequests(backstage)).filter(({ state }) => state === 'pending')
      return open.length === 6 && open.every(({ times }) => times.shown !== undefined)
    })
    if (how === 'close') await window.close()
    else await window.click({ role: 'button', name: text('batch.cancel') })
    const { results } = await waitUntil('every result', async () => {
      const outcomes = await manyOutcomes(asker)
      return outcomes.settled && outcomes
    })
    expect(results.map(({ code }) => code)).toEqual(Array(6).fill('rejected'))
    await asker.reload()
  }
})

test('T35: what the page withdraws leaves the list, and the button has to be armed anew', async ({
  browserWithExtension,
  asker,
}) => {
  await giveAccounts(browserWithExtension, [key])
  await asker.bringToFront()
  await askMany(asker, [freshPayload(key), freshPayload(key)])
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  await window.bringToFront()
  await window.find({ css: 'button[data-armed="true"]' })
  await asker.evaluate(() => (globalThis as unknown as { many: { stop: () => void } }).many.stop())
  await waitUntil(
    'both to be withdrawn',
    async () => (await window.count({ css: '.batch__state--block' })) === 2,
  )
  expect(await window.count({ css: 'button[data-armed="true"]' })).toBe(0)
  expect((await manyOutcomes(asker)).results.map(({ code }) => code)).toEqual(['cancelled', 'cancelled'])
})
