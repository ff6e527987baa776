import { element, input, select, show } from '../../site/browser/element.ts'
import { networkLabel } from '../../site/browser/networkLabel.ts'
import type { CredentialData, VerificationData } from './consoleData.ts'
import { copyButton, facts, keepRows, make, timeOf } from './dom.ts'
import { clearNotice, say, sayFailure } from './notice.ts'
import { operatorRequest } from './operatorRequest.ts'

element('by-hand-form').addEventListener('submit', (event) => {
  event.preventDefault()
  void createByHand().catch(sayFailure)
})

/** Fetches the verifications and shows them, newest first. */
export async function refreshVerifications(): Promise<void> {
  const [{ items }, credentials] = await Promise.all([
    operatorRequest<{ items: VerificationData[] }>('GET', '/verifications'),
    operatorRequest<{ items: CredentialData[] }>('GET', '/credentials'),
  ])
  show('verifications-empty', items.length === 0)
  show('verification-rows', items.length > 0)
  keepRows(element('verification-rows'), items, ({ id }) => id, row)
  offerCredentials(credentials.items)
}

function offerCredentials(credentials: readonly CredentialData[]): void {
  const menu = select('hand-credentials')
  const before = menu.value
  const options = credentials.map(
    ({ client_id: id, name }) => new Option(name === '' ? id : `${id} (${name})`, id),
  )
  menu.replaceChildren(...options)
  if (credentials.some(({ client_id: id }) => id === before)) menu.value = before
}

async function createByHand(): Promise<void> {
  clearNotice()
  const made = await operatorRequest<VerificationData>('POST', '/verifications', {
    client_id: select('hand-credentials').value,
    network: select('hand-network').value,
    address: input('hand-address').value.trim(),
    verification_method: select('hand-method').value,
    ref_id: input('hand-ref').value.trim(),
    message_shape: select('hand-shape').value,
  })
  say(`Created ${made.id}. It is at the head of the list.`)
  await refreshVerifications()
}

function row(data: VerificationData): HTMLElement {
  const tone = data.status === 'APPROVED' ? 'ok' : data.status === 'EXPIRED' ? 'bad' : ''
  const last = data.submissions.at(-1)
  const refused = data.status !== 'APPROVED' && last?.refusal !== undefined
  const summary = make(
    'summary',
    {},
    make('span', { class: 'badge', 'data-tone': tone }, data.status),
    make(
      'span',
      { class: 'row-main mono' },
      data.address,
      refused ? make('span', { class: 'row-note' }, `Signature refused: ${last.refusal}`) : undefined,
    ),
    make(
      'span',
      { class: 'row-dim' },
      `${networkLabel(data.network)} · ${methodLabel(data.verification_method)}`,
    ),
    make('span', { class: 'row-time' }, timeOf(data.created_at)),
  )
  return make('li', { class: 'row-verification' }, make('details', {}, summary, details(data)))
}

function details(data: VerificationData): HTMLElement {
  const { signature_verification: signed, small_deposit_verification: deposit } = data
  return make(
    'div',
    { class: 'details' },
    facts([
      ['Id', make('span', { class: 'mono' }, data.id)],
      ['Account', data.account],
      ['ref_id', data.ref_id],
      ['Expires', timeOf(data.expires_at)],
      ['Deposit to', deposit?.deposit_address],
      ['Amount', deposit === undefined ? undefined : `${deposit.amount} ${deposit.asset}`],
      ['Transaction', deposit?.transaction_hash],
    ]),
    ...(signed === undefined
      ? []
      : [make('h3', {}, 'Message'), make('pre', { class: 'message' }, signed.message)]),
    ...(signed === undefined ? [] : attempts(data)),
    signed === undefined
      ? undefined
      : make(
          'p',
          { class: 'actions' },
          copyButton('Copy the collector payload', () => payloadOf(data)),
        ),
  )
}

function attempts({ submissions }: VerificationData): HTMLElement[] {
  const items = submissions
    .toReversed()
    .map(({ received_at: at, signature, refusal }) =>
      make(
        'li',
        {},
        timeOf(at),
        refusal === undefined
          ? make('p', {}, 'Accepted.')
          : make('p', { class: 'refused' }, `Refused: ${refusal}.`),
        make('p', { class: 'mono row-dim' }, signature),
      ),
    )
  const none = make('p', { class: 'row-dim' }, 'No signature was submitted yet.')
  return [
    make('h3', {}, 'Signatures submitted'),
    items.length === 0 ? none : make('ul', { class: 'attempts' }, ...items),
  ]
}

function payloadOf(data: VerificationData): string {
  const { id, network, address, signature_verification: signed, expires_at } = data
  return JSON.stringify({ verification_id: id, network, address, message: signed?.message, expires_at })
}

function methodLabel(method: string): string {
  return method === 'SMALL_DEPOSIT' ? 'small deposit' : method.toLowerCase()
}
