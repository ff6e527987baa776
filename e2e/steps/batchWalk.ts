import { expect } from '@playwright/test'
import { plural, text } from '../catalogue.ts'
import { checkSignature } from '../checkSignature.ts'
import type { DrivenBrowser, DrivenPage } from '../driver.ts'
import { evmKey, freshPayload, type TestKey } from '../payloads.ts'
import { waitUntil } from '../waitUntil.ts'
import { importAccount, openAccounts } from './addAccount.ts'
import { askMany, manyOutcomes } from './askMany.ts'
import { pressSign, waitForSignWindow } from './signing.ts'

/**
 * A page asks for several signatures at once: one for each key, one with a warning, one that is blocked, one whose
 * address nobody here has.
 */
export async function walkBatch(
  browser: DrivenBrowser,
  asker: DrivenPage,
  [first, second]: [TestKey, TestKey],
): Promise<void> {
  const accounts = await openAccounts(browser)
  await importAccount(accounts, first)
  await importAccount(accounts, second)
  const warned = freshPayload(first, { message: 'An unknown message.' })
  const clean = [freshPayload(first), freshPayload(second)]
  const payloads = [
    ...clean,
    warned,
    freshPayload(first, { message: `Hidden\u202e text` }),
    freshPayload(evmKey()),
  ]
  await asker.bringToFront()
  await askMany(asker, payloads)
  const window = await waitForSignWindow(browser)
  await window.waitForText(plural('batch.ready', 2))
  await window.waitForText(plural('batch.alone', 3))
  await window.bringToFront()
  await window.find({ css: 'button[data-armed="true"]' })
  await window.click({ css: 'button[data-armed="true"]' })
  await window.waitForText(text('batch.done.title'))
  await waitUntil('the clean ones to be returned', async () => {
    const { results } = await manyOutcomes(asker)
    return results[0]?.status === 'fulfilled' && results[1]?.status === 'fulfilled'
  })

  // The rest comes one by one: the warned one is ticked and signed, the others are declined.
  await window.click({ role: 'button', name: plural('batch.rest.review', 3) })
  await window.click({ css: '.risk-list input[type="checkbox"]' })
  await pressSign(window)
  // “Returned” stays for a moment only, and the next one follows by itself.
  await window.click({ role: 'button', name: text('sign.blocked.close') })
  await window.click({ role: 'button', name: text('common.cancel') })
  const { results } = await waitUntil('every result', async () => {
    const outcomes = await manyOutcomes(asker)
    return outcomes.settled && outcomes
  })
  expect(results.map(({ status, code }) => code ?? status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'blocked',
    'rejected',
  ])
  for (const [index, payload] of [...clean, warned].entries()) {
    const { network, address, message, verification_id } = payload
    expect(results[index]?.id).toBe(verification_id)
    expect(checkSignature(network, address, message, results[index]?.signature ?? '').fits).toBe(true)
  }
}
