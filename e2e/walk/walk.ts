import { createHash } from 'node:crypto'
import type { Sandbox } from '../../sandbox/startSandbox.ts'
import { checkSignature } from '../checkSignature.ts'
import type { DrivenBrowser } from '../driver.ts'
import { createAccount, openAccounts } from '../steps/addAccount.ts'
import { verifyOnPartner, waitForOutcome } from '../steps/partnerSite.ts'
import {
  pressSign,
  shownDigest,
  shownSigner,
  signButton,
  waitForReturned,
  waitForSignWindow,
} from '../steps/signing.ts'
import { waitUntil } from '../waitUntil.ts'
import { type LookedUp, lookIntoPaxos, type PaxosView } from './lookIntoPaxos.ts'
import type { Narrator } from './narrate.ts'
import { takePictures } from './takePictures.ts'

/** One way through the main job. */
export type Walk = {
  network: 'ETHEREUM' | 'SOLANA'
  /** Who signs: an account that is made in Countersign on the way, or a wallet in the page with its address. */
  signer: { kind: 'local' } | { kind: 'injected'; name: string; address: string }
}

/** What a walk needs around it. */
export type WalkSurroundings = {
  browser: DrivenBrowser
  sandbox: Sandbox
  narrator: Narrator
  /** Folder for the pictures of this walk. */
  pictures: string
}

/** How a walk ended. */
export type WalkEnd = { status: string; fits: boolean }

/**
 * Walks through one verification as its people do: the address holder, the partner's page, the sign window.
 * Everything that is told is read from the API, the window or the page at that moment.
 */
export async function walk(
  { network, signer }: Walk,
  { browser, sandbox, narrator, pictures }: WalkSurroundings,
): Promise<WalkEnd> {
  const paxos = lookIntoPaxos(sandbox)
  const picture = takePictures(pictures, narrator)

  const address = signer.kind === 'local' ? await makeAccount() : signer.address
  if (signer.kind === 'injected') {
    narrator.step(`The address holder uses a wallet in the browser: ${signer.name}`)
    narrator.fact('Address', address)
  }

  narrator.step('On the partner’s page, the holder asks to verify the address')
  const partner = await browser.newPage(sandbox.partnerUrl)
  await verifyOnPartner(partner, network, address)
  const window = await waitForSignWindow(browser)
  const created = await newestOf(paxos, address)
  narrator.say('The partner’s server created a verification. The API returned:')
  narrator.json(created.raw)
  await picture(partner, 'partner asks')

  narrator.step('Countersign opens its window and shows who asks for what')
  await window.find(signButton)
  const { message } = created
  const digest = await shownDigest(window)
  const expected = createHash('sha256').update(message, 'utf8').digest('hex')
  narrator.say('The message, exactly as Paxos wrote it:')
  narrator.quote(message)
  narrator.fact('Bytes', `${Buffer.byteLength(message)}`)
  narrator.fact('SHA-256', expected)
  narrator.fact('In the window', digest === expected ? 'the same bytes' : `other bytes: ${digest}`)
  if (digest !== expected) throw new Error('The window shows another message than the API returned.')
  narrator.fact('Sign with', await shownSigner(window))
  await picture(window, 'sign window')

  narrator.step('The holder reads it and presses the one button')
  await pressSign(window)
  await waitForReturned(browser)
  const [afterwards] = await browser.pagesAt(browser.url('sign.html'))
  if (afterwards !== undefined) await whileOpen(() => picture(afterwards, 'returned'))
  const outcome = await waitForOutcome(partner)
  await picture(partner, 'partner done')

  const settled = await paxos.verification(created.id)
  const check = checkSignature(network, address, settled.message, settled.signature)
  narrator.fact('Signature', settled.signature)

  narrator.step(`Somebody else checks it: ${check.library}, which Countersign does not use`)
  narrator.fact('Signer', check.signer)
  narrator.fact('Asked for', address)
  narrator.fact('Result', check.fits ? 'the signature fits' : 'THE SIGNATURE DOES NOT FIT')

  narrator.step('The partner’s server hands it to Paxos, and the API answers')
  narrator.json(settled.raw)
  narrator.fact('Status', `${created.status} → ${settled.status}`)
  narrator.fact('On the page', outcome)
  await Promise.all([partner.close(), whileOpen(async () => afterwards?.close())])
  return { status: settled.status, fits: check.fits }

  /** The sign window closes by itself a while after it is done: what was tried on it then does not count. */
  async function whileOpen(act: () => Promise<void>): Promise<void> {
    await act().catch(async (error: unknown) => {
      if ((await browser.pagesAt(browser.url('sign.html'))).length > 0) throw error
    })
  }

  async function makeAccount(): Promise<string> {
    narrator.step('The address holder makes an account in Countersign’s settings')
    const accounts = await openAccounts(browser)
    const made = await createAccount(accounts, network === 'SOLANA' ? 'solana' : 'evm')
    narrator.fact('Address', made)
    narrator.say('Its key was made in the browser, is kept encrypted, and never leaves it.')
    await picture(accounts, 'accounts')
    await accounts.close()
    return made
  }
}

/** The verification that was made for an address last; its page may have asked a moment ago. */
function newestOf(paxos: PaxosView, address: string): Promise<LookedUp> {
  return waitUntil('the verification at the API', () => paxos.newestOf(address))
}
