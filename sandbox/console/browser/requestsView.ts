import { element, input, show } from '../../site/browser/element.ts'
import type { RequestData } from './consoleData.ts'
import { facts, keepRows, make, timeOf } from './dom.ts'
import { sayFailure } from './notice.ts'
import { operatorRequest } from './operatorRequest.ts'

input('refused-only').addEventListener('change', () => void refreshRequests().catch(sayFailure))

/** Fetches the newest requests and shows them. */
export async function refreshRequests(): Promise<void> {
  const { items } = await operatorRequest<{ items: RequestData[] }>('GET', '/requests')
  const shown = input('refused-only').checked ? items.filter(wentWrong) : items
  show('requests-empty', shown.length === 0)
  show('request-rows', shown.length > 0)
  keepRows(element('request-rows'), shown, ({ id }) => String(id), row)
}

function wentWrong(data: RequestData): boolean {
  return data.status === 0 || data.status >= 400 || noteOf(data) !== undefined
}

/** The one line that says what is wrong with a request. */
function noteOf(data: RequestData): string | undefined {
  const { signature, refusal, problem, fault } = data
  if (signature?.state === 'refused') {
    return `${signature.required ? 'Request signature refused' : 'Request signature would be refused'}: ${signature.reason}`
  }
  if (refusal !== undefined) return `Wallet signature refused: ${refusal}`
  if (problem !== undefined) return problem.detail
  return fault === undefined ? undefined : `Fault: ${fault}`
}

function row(data: RequestData): HTMLElement {
  const tone = data.status === 0 || data.status >= 400 ? 'bad' : 'ok'
  const note = noteOf(data)
  const summary = make(
    'summary',
    {},
    make('span', { class: 'badge', 'data-tone': tone }, data.status === 0 ? 'cut' : String(data.status)),
    make(
      'span',
      { class: 'row-main mono' },
      `${data.method} ${data.target}`,
      note === undefined ? undefined : make('span', { class: 'row-note' }, note),
    ),
    make('span', { class: 'row-dim' }, data.client_id ?? ''),
    make('span', { class: 'row-time' }, timeOf(data.at)),
  )
  const { signature } = data
  const details = make(
    'div',
    { class: 'details' },
    facts([
      ['Took', `${data.milliseconds} ms`],
      ['Client ID', data.client_id],
      ['Verification', data.verification_id],
      ['Problem', data.problem === undefined ? undefined : `${data.problem.type}: ${data.problem.detail}`],
      ['Paxos-Signature', signature === undefined ? undefined : signatureText(signature)],
      ['Code', signature?.state === 'refused' ? signature.code : undefined],
      ['Wallet signature', data.refusal === undefined ? undefined : `Refused: ${data.refusal}`],
      ['Fault', data.fault],
    ]),
  )
  return make('li', { class: 'row-request' }, make('details', {}, summary, details))
}

function signatureText(signature: NonNullable<RequestData['signature']>): string {
  if (signature.state === 'none') return 'None, and none is required'
  if (signature.state === 'valid') return `Valid, with key ${signature.kid}`
  return `${signature.required ? 'Refused' : 'Would be refused, were it required'}: ${signature.reason}`
}
