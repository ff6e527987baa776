import { holdTime } from '../../entrypoints/sign/deposit/holding.ts'
import type { DepositEntry, DepositState } from '../../lib/deposit/journal.ts'
import type { Sandbox } from '../../sandbox/startSandbox.ts'
import { text } from '../catalogue.ts'
import type { DrivenBrowser, DrivenPage, Finding } from '../driver.ts'
import type { TestKey } from '../payloads.ts'
import { readStorage } from '../storedRequests.ts'
import { waitUntil } from '../waitUntil.ts'
import { importAccount, openAccounts } from './addAccount.ts'
import { waitForSignWindow } from './signing.ts'

/** The same, once all is ready and was before the person's eyes for long enough. */
export const armedSend: Finding = { css: '.hold__button[data-armed="true"]' }

/** Lets a server be asked about the chain, as a person does who types its address. */
export async function allowServer(window: DrivenPage, url: string): Promise<void> {
  const own = { css: 'input[type="radio"][value="own"]' }
  const address = { label: text('deposit.rpc.ownLabel') }
  await window.find({ role: 'heading', name: text('deposit.rpc.title') })
  if ((await window.count(address)) === 0) await window.click(own)
  await window.fill(address, url)
  await window.click({ role: 'button', name: text('deposit.rpc.use') })
}

/** Waits until all is ready and was before the person's eyes for long enough, then holds the button. */
export async function holdToSend(window: DrivenPage): Promise<void> {
  await window.find(armedSend)
  await window.click(armedSend, { held: holdTime + 200 })
}

/** What the journal has of an address, oldest first. */
export async function journalOf(
  backstage: Pick<DrivenPage, 'evaluate'>,
  address: string,
): Promise<DepositEntry[]> {
  const { deposits = [] } = await readStorage(backstage, 'local')
  const wanted = address.toLowerCase()
  return (deposits as DepositEntry[]).filter(({ plan }) => plan.from.toLowerCase() === wanted)
}

/** Waits until the latest deposit of an address stands so. */
export async function waitForDeposit(
  backstage: Pick<DrivenPage, 'evaluate'>,
  address: string,
  ...states: DepositState[]
): Promise<DepositEntry> {
  let last: DepositEntry | undefined
  const look = async () => {
    last = (await journalOf(backstage, address)).at(-1)
    return last !== undefined && states.includes(last.state) ? last : undefined
  }
  return waitUntil(`a deposit that is ${states.join(' or ')}`, look).catch((error: unknown) => {
    throw new Error(`It is ${JSON.stringify(last)}`, { cause: error })
  })
}

type Surroundings = { browser: DrivenBrowser; sandbox: Sandbox; backstage: Pick<DrivenPage, 'evaluate'> }

/** Has Countersign keep this key, and gives it coins; `locked`: the password is needed to send. */
export async function keepAccount(
  { browser, sandbox }: Omit<Surroundings, 'backstage'>,
  key: TestKey,
  { locked = false } = {},
): Promise<void> {
  const accounts = await openAccounts(browser)
  await importAccount(accounts, key)
  if (locked) {
    await accounts.click({ role: 'button', name: text('options.lock.now') })
    await accounts.waitForText(text('options.lock.locked'))
  }
  await accounts.close()
  await sandbox.chains.give(key.network, key.address)
}

/**
 * The sign window with a deposit. The first one of a network says which server may be asked; the others find it.
 *
 * @param sender `hand` to send by other means; else whoever is offered first
 */
export async function openDeposit(
  { browser, sandbox, backstage }: Surroundings,
  network: TestKey['network'],
  sender?: 'hand',
): Promise<DrivenPage> {
  const window = await waitForSignWindow(browser)
  await window.bringToFront()
  if (sender === 'hand') {
    await window.click({ css: 'input[type="radio"][value="hand"]' })
    await window.click({ role: 'button', name: text('deposit.send.toHand') })
  }
  const { rpcEndpoints = {} } = await readStorage(backstage, 'local')
  if (!Object.hasOwn(rpcEndpoints as object, network)) await allowServer(window, sandbox.chains.url(network))
  return window
}
