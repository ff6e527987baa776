import { expect, test } from './fixtures/firefoxTest.ts'
import { solanaKey } from './payloads.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { askByLink, waitForOutcome } from './steps/partnerSite.ts'
import { pressSign, waitForSignWindow } from './steps/signing.ts'
import { lookIntoPaxos } from './walk/lookIntoPaxos.ts'

const key = solanaKey()

test('the collector gets the payload by a link, asks only when it is told to, and hands the signature back', async ({
  firefox,
  sandbox,
}) => {
  await giveAccounts(firefox, [key])
  const partner = await firefox.newPage(sandbox.partnerUrl)
  const link = await askByLink(partner, 'SOLANA', key.address)
  expect(link.startsWith(sandbox.collectorUrl)).toBe(true)
  const collector = await firefox.newPage(link)
  await collector.bringToFront()
  await collector.find({ role: 'button', name: 'Sign this message' })
  expect(await firefox.pagesAt(firefox.url('sign.html'))).toEqual([])
  await collector.click({ role: 'button', name: 'Sign this message' })
  const window = await waitForSignWindow(firefox)
  await window.waitForText(new URL(sandbox.collectorUrl).host)
  await pressSign(window)
  expect(await waitForOutcome(collector)).toBe('APPROVED')
  expect(await waitForOutcome(partner)).toBe('APPROVED')
  expect(await lookIntoPaxos(sandbox).newestOf(key.address)).toMatchObject({ status: 'APPROVED' })
})
