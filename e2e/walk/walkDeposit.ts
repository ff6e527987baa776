import * as v from 'valibot'
import type { Sandbox } from '../../sandbox/startSandbox.ts'
import { text } from '../catalogue.ts'
import { createAccount, openAccounts } from '../steps/addAccount.ts'
import { allowServer, holdToSend } from '../steps/deposits.ts'
import { depositOnPartner, waitForOutcome } from '../steps/partnerSite.ts'
import { waitForSignWindow } from '../steps/signing.ts'
import { waitUntil } from '../waitUntil.ts'
import { lookIntoPaxos } from './lookIntoPaxos.ts'
import { takePictures } from './takePictures.ts'
import type { Walk, WalkEnd, WalkSurroundings } from './walk.ts'

const recordSchema = v.object({
  small_deposit_verification: v.object({ transaction_hash: v.optional(v.string()) }),
})
const statusesSchema = v.object({ value: v.array(v.nullable(v.object({ err: v.unknown() }))) })
const receiptSchema = v.nullable(v.object({ status: v.string() }))

/**
 * Walks through a small deposit as its people do, with an account that is made on the way, on a dev chain whose blocks
 * come by themselves.
 */
export async function walkDeposit(
  network: 'ETHEREUM' | 'SOLANA',
  { browser, sandbox, narrator, pictures }: WalkSurroundings,
): Promise<WalkEnd> {
  const paxos = lookIntoPaxos(sandbox)
  const picture = takePictures(pictures, narrator)
  narrator.step('The address holder makes an account, and gets test coins of the dev chain')
  const accounts = await openAccounts(browser)
  const address = await createAccount(accounts, network === 'SOLANA' ? 'solana' : 'evm')
  await accounts.close()
  await sandbox.chains.give(network, address)
  narrator.fact('Address', address)
  narrator.fact('Dev chain', sandbox.chains.url(network))

  narrator.step('On the partner’s page, the holder asks to prove it by a small deposit')
  const partner = await browser.newPage(sandbox.partnerUrl)
  await depositOnPartner(partner, network, address)
  const window = await waitForSignWindow(browser)
  const created = await waitUntil('the verification at the API', () => paxos.newestOf(address))
  narrator.say('The partner’s server created a verification. The API returned:')
  narrator.json(created.raw)

  narrator.step('Countersign says what would move, and asks which server it may ask about the chain')
  await window.bringToFront()
  await allowServer(window, sandbox.chains.url(network))
  await window.find({ css: '.hold__button[data-armed="true"]' })
  await picture(window, 'deposit')

  narrator.step('The holder keeps the button held: it is sent, and followed until it is final')
  await holdToSend(window)
  const transactionHash = await waitUntil(
    'the transaction at the API',
    async () => {
      const { raw } = await paxos.verification(created.id)
      return v.parse(recordSchema, raw).small_deposit_verification.transaction_hash
    },
    60_000,
  )
  await window.waitForText(text('deposit.confirmed.title'))
  await picture(window, 'deposit confirmed')
  const outcome = await waitForOutcome(partner)
  await picture(partner, 'partner done')

  narrator.step('Paxos has seen it on the chain, and the API answers')
  const settled = await paxos.verification(created.id)
  narrator.json(settled.raw)
  const fits = await isOnChain(sandbox, network, transactionHash)
  narrator.fact('Transaction', transactionHash)
  narrator.fact('On the chain', fits ? 'the transaction is there' : 'THERE IS NO SUCH TRANSACTION')
  narrator.fact('Status', `${created.status} → ${settled.status}`)
  narrator.fact('On the page', outcome)
  await Promise.all([partner.close(), window.close()])
  return { status: settled.status, fits }
}

/** Whether the chain itself knows the transaction, and that it succeeded. */
async function isOnChain(sandbox: Sandbox, network: Walk['network'], hash: string): Promise<boolean> {
  if (network === 'SOLANA') {
    const [status] = v.parse(
      statusesSchema,
      await sandbox.chains.call(network, 'getSignatureStatuses', [[hash]]),
    ).value
    return status?.err === null
  }
  const receipt = await sandbox.chains.call(network, 'eth_getTransactionReceipt', [hash])
  return v.parse(receiptSchema, receipt)?.status === '0x1'
}
