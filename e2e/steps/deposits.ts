import { holdTime } from '../../entrypoints/sign/deposit/holding.ts'
import type { DepositEntry, DepositState } from '../../lib/deposit/journal.ts'
import { text } from '../catalogue.ts'
import type { DrivenPage, Finding } from '../driver.ts'
import { readStorage } from '../storedRequests.ts'
import { waitUntil } from '../waitUntil.ts'

/** The button that is held, whatever amount it names. */
export const sendButton: Finding = { role: 'button', name: /^Hold to send / }

const armed: Finding = { css: '.hold__button[data-armed="true"]' }

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
  await window.find(armed)
  await window.click(armed, { held: holdTime + 200 })
}

/** The journal, oldest first. */
export async function journal(backstage: Pick<DrivenPage, 'evaluate'>): Promise<DepositEntry[]> {
  const { deposits = [] } = await readStorage(backstage, 'local')
  return deposits as DepositEntry[]
}

/** Waits until the latest deposit in the journal stands so. */
export async function waitForDeposit(
  backstage: Pick<DrivenPage, 'evaluate'>,
  ...states: DepositState[]
): Promise<DepositEntry> {
  return waitUntil(`a deposit that is ${states.join(' or ')}`, async () => {
    const entry = (await journal(backstage)).at(-1)
    return entry !== undefined && states.includes(entry.state) ? entry : undefined
  })
}
