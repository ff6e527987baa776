import { element, input, select, show } from '../../site/browser/element.ts'
import { networkLabel } from '../../site/browser/networkLabel.ts'
import type { CredentialData, DepositData, VerificationData } from './consoleData.ts'
import { copyButton, facts, keepRows, make, timeOf } from './dom.ts'
import { clearNotice, say, sayFailure } from './notice.ts'
import { operatorRequest } from './operatorRequest.ts'

select('hand-method').addEventListener('change', showMethodFields)
showMethodFields()
element('by-hand-form').addEventListener('submit', (event) => {
  event.preventDefault()
  void createByHand().catch(sayFailure)
})

/** A message's form and a deposit's asset: only the one that fits the method. */
function showMethodFields(): void {
  const deposit = select('hand-method').value === 'SMALL_DEPOSIT'
  show('hand-shape-field', !deposit)
  show('hand-asset-field', deposit)
}

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
  const method = select('hand-method').value
  const made = await operatorRequest<VerificationData>('POST', '/verifications', {
    client_id: select('hand-credentials').value,
    network: select('hand-network').value,
    address: input('hand-address').value.trim(),
    verification_method: method,
    ref_id: input('hand-ref').value.trim(),
    message_shape: select('hand-shape').value,
    ...(method === 'SMALL_DEPOSIT' ? { asset: input('hand-asset').value.trim().toUpperCase() } : {}),
  })
  say(`Created ${made.id}. It is at the head of the list.`)
  await refreshVerifications()
}

function row(data: VerificationData): HTMLElement {
  const tone = data.status === 'APPROVED' ? 'ok' : data.status === 'EXPIRED' ? 'bad' : ''
  const last = data.submissions.at(-1)
  const waits = data.deposits.at(-1)?.state === 'confirming'
  const note =
    data.status === 'APPROVED' ? undefined : (refusalNote(last?.refusal) ?? depositNote(data.deposits))
  const summary = make(
    'summary',
    {},
    make('span', { class: 'badge', 'data-tone': tone }, data.status),
    make(
      'span',
      { class: 'row-main mono' },
      data.address,
      note === undefined ? undefined : make('span', { class: waits ? 'row-note calm' : 'row-note' }, note),
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

function refusalNote(refusal: string | undefined): string | undefined {
  return refusal === undefined ? undefined : `Signature refused: ${refusal}`
}

/** What the last deposit is taken for. */
function depositNote(deposits: readonly DepositData[]): string | undefined {
  const last = deposits.at(-1)
  if (last === undefined || last.state === 'approved') return undefined
  return last.state === 'ignored'
    ? `Deposit ignored: ${last.reason}`
    : `Deposit seen: ${last.confirmations} of ${last.needed} confirmations`
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
    ...(deposit === undefined ? [] : arrivals(data)),
    make(
      'p',
      { class: 'actions' },
      copyButton(signed === undefined ? 'Copy the record' : 'Copy the collector payload', () =>
        payloadOf(data),
      ),
    ),
  )
}

function arrivals({ deposits }: VerificationData): HTMLElement[] {
  const items = deposits.toReversed().map((deposit) => {
    const {
      seen_at: at,
      state,
      reason,
      network,
      transaction_hash: hash,
      from,
      confirmations,
      needed,
    } = deposit
    const verdict =
      state === 'ignored'
        ? make('p', { class: 'refused' }, `Ignored: ${reason}.`)
        : make('p', {}, state === 'approved' ? 'Approved.' : `${confirmations} of ${needed} confirmations.`)
    const where = make('p', { class: 'row-dim' }, `On ${networkLabel(network)}, from ${from}`)
    return make('li', {}, timeOf(at), verdict, where, make('p', { class: 'mono row-dim' }, hash))
  })
  const none = make('p', { class: 'row-dim' }, 'Nothing came to the deposit address yet.')
  return [
    make('h3', {}, 'Deposits seen'),
    items.length === 0 ? none : make('ul', { class: 'attempts' }, ...items),
  ]
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

/** What a holder's wallet takes: the five fields, or for a deposit the record as the API has it. */
function payloadOf(data: VerificationData): string {
  const { account: _, submissions: _submitted, deposits: _seen, ...record } = data
  if (record.signature_verification === undefined) return JSON.stringify(record)
  const { id, network, address, signature_verification: signed, expires_at } = data
  return JSON.stringify({ verification_id: id, network, address, message: signed?.message, expires_at })
}

function methodLabel(method: string): string {
  return method === 'SMALL_DEPOSIT' ? 'small deposit' : method.toLowerCase()
}
