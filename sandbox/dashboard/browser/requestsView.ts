import { button, keepRows, make, timeOf } from '../../console/browser/dom.ts'
import { clearNotice, say, sayFailure } from '../../console/browser/notice.ts'
import { element, input, select, show } from '../../site/browser/element.ts'
import { siteRequest } from '../../site/browser/siteRequest.ts'
import type { DashboardData, RequestData, RequestStatus } from '../dashboardData.ts'
import { kindLabel, requestTarget } from './requestText.ts'
import { openReview } from './reviewDialog.ts'
import { shieldBadge } from './shieldBadge.ts'

const statusLabels: Readonly<Record<RequestStatus, string>> = {
  PENDING: 'Pending',
  APPROVED: 'Approved',
  REJECTED: 'Rejected',
  EXPIRED: 'Expired',
}
const tones: Readonly<Record<RequestStatus, string>> = {
  PENDING: 'wait',
  APPROVED: 'ok',
  REJECTED: 'bad',
  EXPIRED: '',
}

/** Has the two forms make requests. */
export function listenToForms(look: () => Promise<void>): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-form]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void submit(form, look).catch(sayFailure)
    })
  }
  select('transactions-kind').addEventListener('change', () => {
    const transfer = select('transactions-kind').value === 'transfer'
    show('withdrawal-fields', !transfer)
    show('transfer-fields', transfer)
  })
}

async function submit(form: HTMLFormElement, look: () => Promise<void>): Promise<void> {
  clearNotice()
  const section = form.dataset.form ?? ''
  const entity = select(`${section}-entity`).value
  const common = {
    kind: select(`${section}-kind`).value,
    entity,
    amount: input(`${section}-amount`).value,
    asset: select(`${section}-asset`).value,
  }
  await siteRequest('/api/requests', { ...common, ...direction(common.kind, entity) })
  form.reset()
  form.closest('details')?.removeAttribute('open')
  select('transactions-kind').dispatchEvent(new Event('change'))
  say('Requested. It is in the list below.')
  await look()
}

function direction(kind: string, entity: string): object {
  if (kind === 'transfer') return { from: entity, to: select('transfer-to').value }
  if (kind === 'conversion')
    return { from: `${entity} main account`, to_asset: select('automations-into').value }
  return {
    from: `${entity} main account`,
    destination: {
      name: input('destination-name').value,
      network: select('destination-network').value,
      address: input('destination-address').value,
    },
  }
}

/** Fills the lists of both sections. */
export function showRequests(data: DashboardData, look: () => Promise<void>): void {
  for (const section of ['transactions', 'automations'] as const) {
    const shown = data.requests.filter(
      ({ content }) => (content.kind === 'conversion') === (section === 'automations'),
    )
    const pending = shown.filter(({ status }) => status === 'PENDING')
    const past = shown.filter(({ status }) => status !== 'PENDING')
    fill(`${section}-pending`, pending, look)
    fill(`${section}-past`, past, look)
  }
}

function fill(id: string, requests: readonly RequestData[], look: () => Promise<void>): void {
  show(id, requests.length > 0)
  show(`${id}-empty`, requests.length === 0)
  keepRows(
    element(id),
    requests,
    (request) => request.id,
    (request) => row(request, look),
  )
}

function row(request: RequestData, look: () => Promise<void>): HTMLElement {
  const { content, status, requested_by: by, created_at: at, missing, signed, approvals } = request
  const waits =
    status === 'PENDING'
      ? ` · ${missing} more ${signed ? 'signature' : 'approval'}${missing === 1 ? '' : 's'}`
      : ''
  const subject = `${kindLabel(content.kind)} of ${content.amount} ${content.asset}`
  const verb = request.mine ? 'Review' : 'Details'
  const open = button(verb, request.mine ? 'primary small' : 'secondary small', () =>
    openReview(request, look),
  )
  open.setAttribute('aria-label', `${verb}: ${subject}`)
  return make(
    'li',
    {},
    make(
      'span',
      { class: 'what' },
      make('strong', {}, subject),
      make(
        'span',
        { class: 'row-dim' },
        `${requestTarget(content)} · ${content.entity} · by ${by}${waits} · `,
        timeOf(at),
      ),
    ),
    make(
      'span',
      { class: 'marks' },
      status === 'APPROVED' && signed && approvals.length > 0 ? shieldBadge('Signed') : undefined,
      make('span', { class: 'badge', 'data-tone': tones[status] }, statusLabels[status]),
    ),
    open,
  )
}
