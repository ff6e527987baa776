import { text } from './catalogue.ts'
import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey } from './payloads.ts'
import { password } from './steps/addAccount.ts'
import { holdToSend, journalOf, keepAccount, openDeposit, waitForDeposit } from './steps/deposits.ts'
import { depositOnPartner, waitForOutcome } from './steps/partnerSite.ts'
import { openBackstage } from './storedRequests.ts'
import { passwordPatience } from './waitUntil.ts'

test.setTimeout(180_000)

test('T64: a locked account is unlocked in place and sends the deposit once, and Paxos approves', async ({
  firefox,
  sandbox,
}) => {
  const key = evmKey()
  const backstage = await openBackstage(firefox)
  await keepAccount({ browser: firefox, sandbox }, key, { locked: true })
  const partner = await firefox.newPage(sandbox.partnerUrl)
  await depositOnPartner(partner, 'ETHEREUM', key.address)
  const window = await openDeposit({ browser: firefox, sandbox, backstage }, 'ETHEREUM')
  await holdToSend(window)
  await window.fill({ label: text('common.password') }, password)
  expect(await journalOf(backstage, key.address)).toEqual([])
  await window.click({ role: 'button', name: text('deposit.unlock.send') })
  await window.waitForText(text('deposit.hash.label'), passwordPatience)
  const { hash } = await waitForDeposit(backstage, key.address, 'sent', 'confirming')
  await sandbox.chains.mine('ETHEREUM', 12)
  await window.waitForText(text('deposit.confirmed.title'))
  expect(await waitForOutcome(partner)).toBe('APPROVED')
  expect(await journalOf(backstage, key.address)).toMatchObject([{ state: 'confirmed', hash }])
})
