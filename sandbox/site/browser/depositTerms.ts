import { element } from './element.ts'
import { nameStep } from './statusPanel.ts'

type Terms = { deposit_address: string; amount: string; asset: string }

/** Shows what is to be sent and where to, for a wallet that is not asked by this page; hides it where there is nothing. */
export function showDepositTerms(terms: Terms | undefined): void {
  element('deposit-amount').textContent = terms === undefined ? '' : `${terms.amount} ${terms.asset}`
  element('deposit-address').textContent = terms?.deposit_address ?? ''
  for (const part of document.querySelectorAll<HTMLElement>('[data-deposit]'))
    part.hidden = terms === undefined
}

/** What the two steps in the middle are called. */
export function nameDepositSteps(): void {
  nameStep(1, 'Waiting for the deposit')
  nameStep(2, 'Confirmed on the chain')
}
