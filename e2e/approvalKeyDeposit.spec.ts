import { approvalKeyErrors } from '../lib/text/en/approvalKeyErrors.ts'
import { text } from './catalogue.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { test as depositTest, expect } from './fixtures/depositTest.ts'
import { evmKey } from './payloads.ts'
import { insertKey, type SecurityKey } from './steps/approvers.ts'
import { holdToSend, journalOf, keepAccount, openDeposit, waitForDeposit } from './steps/deposits.ts'
import { addRule, createOwnKey, openKeys } from './steps/ownKeys.ts'
import { depositOnPartner } from './steps/partnerSite.ts'

/** With a browser of its own: the rule stays in it, and would ask for the key before other files' deposits too. */
const test = depositTest.extend<object, { ownWorker: boolean }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  ownWorker: [async ({}, use) => use(true), { scope: 'worker', auto: true }],
})

test('T65 T66: above its amount a rule has the approval key asked before a deposit is noted or sent', async ({
  shared,
  openPartner,
}) => {
  const account = evmKey()
  const key: SecurityKey = { credentials: [] }
  const { browser, backstage } = shared
  await keepAccount(shared, account)
  const settings = new ChromiumPage(await browser.session.context.newPage())
  const inserted = await openKeys(settings, (file) => browser.url(file), key)
  await createOwnKey(settings, 'Laura – laptop')
  await inserted.take()
  await addRule(settings, 'amount', { [text('keys.rules.above')]: '0' })
  await settings.close()

  const { partner } = await openPartner()
  await depositOnPartner(partner, account.network, account.address)
  const window = (await openDeposit(shared, account.network)) as ChromiumPage
  const reached = await insertKey(window.page, key, false)
  await window.waitForText(text('keys.rule.amount', { above: '0', asset: 'ETH' }))
  await holdToSend(window)
  await window.waitForText(approvalKeyErrors['approval-key-cancelled'])
  expect(await journalOf(backstage, account.address)).toEqual([])
  await reached.verify(true)
  await holdToSend(window)
  await waitForDeposit(backstage, account.address, 'sent', 'confirming')
  expect(reached.touches()).toBe(1)
})
