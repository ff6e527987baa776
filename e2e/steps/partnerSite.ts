import type { DrivenPage } from '../driver.ts'
import { waitUntil } from '../waitUntil.ts'

/** Names of the networks as the partner's page offers them. */
export const networkLabels = {
  ETHEREUM: 'Ethereum',
  INK: 'Ink',
  XLAYER: 'X Layer',
  ARBITRUM_ONE: 'Arbitrum One',
  SOLANA: 'Solana',
} as const

/** Fills the partner's form and presses its button, so that its page asks for a signature. */
export async function verifyOnPartner(
  partner: DrivenPage,
  network: keyof typeof networkLabels,
  address: string,
): Promise<void> {
  await fillForm(partner, network, address)
  await partner.click({ role: 'button', name: 'Verify this address' })
}

/** The same for a small deposit, in the network's own coin or in one of its tokens, so that its page asks for one. */
export async function depositOnPartner(
  partner: DrivenPage,
  network: keyof typeof networkLabels,
  address: string,
  token?: string,
): Promise<void> {
  await fillForm(partner, network, address)
  await partner.select({ label: 'How' }, 'Send a small deposit')
  if (token !== undefined) await partner.select({ label: 'Asset' }, token)
  await partner.click({ role: 'button', name: 'Verify this address' })
}

/** Has the partner make a link for the address holder, and returns it. */
export async function askByLink(
  partner: DrivenPage,
  network: keyof typeof networkLabels,
  address: string,
): Promise<string> {
  await fillForm(partner, network, address)
  await partner.click({ role: 'button', name: 'Ask the holder by link' })
  return waitUntil('the link', () =>
    partner.evaluate(() => document.querySelector<HTMLInputElement>('#link')?.value || undefined),
  )
}

async function fillForm(
  partner: DrivenPage,
  network: keyof typeof networkLabels,
  address: string,
): Promise<void> {
  await partner.select({ label: 'Network' }, networkLabels[network])
  await partner.fill({ label: 'Address' }, address)
}

/** Where a page of the sandbox says that its verification stands: `APPROVED`, or a sentence. */
export async function waitForOutcome(page: DrivenPage): Promise<string> {
  return waitUntil('the outcome on the page', () =>
    page.evaluate(() => {
      const status = document.querySelector<HTMLElement>('#status')
      const settled = status?.dataset.state === 'approved' || status?.dataset.state === 'failed'
      return settled ? (document.querySelector('#status-title')?.textContent ?? undefined) : undefined
    }),
  )
}
