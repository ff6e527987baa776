import { text } from './catalogue.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, solanaKey } from './payloads.ts'
import { importAccount, openAccounts } from './steps/addAccount.ts'
import { allowServer, holdToSend, journal, waitForDeposit } from './steps/deposits.ts'
import { depositOnPartner, waitForOutcome } from './steps/partnerSite.ts'
import { waitForSignWindow } from './steps/signing.ts'
import { openBackstage } from './storedRequests.ts'
import { lookIntoPaxos } from './walk/lookIntoPaxos.ts'

for (const key of [evmKey(), solanaKey()]) {
  test(`T61 T64: ${key.network}: a local account sends the deposit, and Paxos approves`, async ({
    browserWithExtension,
    sandbox,
  }) => {
    const { network, address } = key
    const accounts = await openAccounts(browserWithExtension)
    await importAccount(accounts, key)
    await sandbox.chains.give(network, address)
    const backstage = await openBackstage(browserWithExtension)
    const partner = await browserWithExtension.newPage(sandbox.partnerUrl)
    await depositOnPartner(partner, network, address)
    const window = await waitForSignWindow(browserWithExtension)
    await window.bringToFront()
    await allowServer(window, sandbox.chains.url(network))
    await holdToSend(window)
    const sent = await waitForDeposit(backstage, 'sent', 'confirming')
    await sandbox.chains.mine(network, 40)
    await window.waitForText(text('deposit.confirmed.title'))
    expect(await waitForOutcome(partner)).toBe('APPROVED')
    expect(await journal(backstage)).toMatchObject([{ state: 'confirmed', hash: sent.hash }])
    expect(await lookIntoPaxos(sandbox).newestOf(address)).toMatchObject({ status: 'APPROVED' })
  })
}
