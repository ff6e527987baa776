import { button, facts, make, timeOf } from '../../console/browser/dom.ts'
import { element } from '../../site/browser/element.ts'
import { siteRequest } from '../../site/browser/siteRequest.ts'
import type { DashboardData, RequestData } from '../dashboardData.ts'
import { fillDialog } from './fillDialog.ts'
import { kindLabel, requestPairs } from './requestText.ts'
import { shieldBadge } from './shieldBadge.ts'

/** The request that is open, what was last said of it, and where its signature is asked for. */
let open:
  | { request: RequestData; look: () => Promise<void>; said?: string; failed?: boolean; signingUrl?: string }
  | undefined

/** Opens a request: to decide it, where that is for the person, or to see who did. */
export function openReview(request: RequestData, look: () => Promise<void>): void {
  open = { request, look }
  const dialog = element('review') as HTMLDialogElement
  dialog.addEventListener(
    'close',
    () => {
      open = undefined
    },
    { once: true },
  )
  draw()
  if (!dialog.open) dialog.showModal()
}

/** Draws the open request anew when something has changed about it. */
export function refreshReview(data: DashboardData): void {
  if (open === undefined) return
  const before = open.request
  const request = data.requests.find(({ id }) => id === before.id)
  if (request === undefined || JSON.stringify(request) === JSON.stringify(before)) return
  const signedNow = open.signingUrl !== undefined && before.mine && !request.mine
  open.request = request
  if (signedNow) {
    delete open.signingUrl
    const said = signedText(request, data.me.name)
    if (said !== undefined) open.said = said
  }
  draw()
}

function signedText({ status, missing, approvals }: RequestData, name: string): string | undefined {
  if (!approvals.some((approval) => approval.name === name)) return undefined
  if (status === 'APPROVED') return 'Your signature has been recorded. The request is approved.'
  return `Your signature has been recorded. ${missing} more signature${missing === 1 ? '' : 's'} required.`
}

function draw(): void {
  if (open === undefined) return
  const { request, said, failed, signingUrl } = open
  const { content, status } = request
  const heading = make(
    'h2',
    { id: 'review-heading' },
    `${kindLabel(content.kind)} of ${content.amount} ${content.asset}`,
  )
  const notice = make('div', { role: 'status' })
  if (said !== undefined)
    notice.append(make('div', { class: 'notice', ...(failed ? { 'data-state': 'failed' } : {}) }, said))
  const link =
    signingUrl === undefined
      ? undefined
      : make(
          'div',
          { class: 'notice' },
          make(
            'p',
            {},
            'This rule asks for your signature. It is made in a window of its own, on another domain.',
          ),
          signingLink(signingUrl),
        )
  fillDialog(
    element('review') as HTMLDialogElement,
    heading,
    notice,
    facts([
      ...requestPairs(content),
      ['Requested by', request.requested_by],
      ['Requested', timeOf(request.created_at)],
      ['Rule', request.rule?.name ?? 'None: it needed no approval'],
      ['Approvals', request.rule === undefined ? undefined : ruleText(request.rule)],
      ['Status', status.charAt(0) + status.slice(1).toLowerCase()],
      ['Expires', status === 'PENDING' ? timeOf(request.expires_at) : undefined],
      ['Rejected by', request.rejected_by],
    ]),
    ...signers(request),
    ...(link === undefined ? [] : [link]),
    actions(),
  )
}

/** A link that opens the signing window as a window of its own, or as a tab where that is not to be had. */
export function signingLink(url: string): HTMLElement {
  const link = make(
    'a',
    { class: 'link-button', href: url, target: '_blank', rel: 'noopener' },
    'Open the secure signing window',
  )
  link.addEventListener('click', (event) => {
    event.preventDefault()
    window.open(url, '_blank', 'popup,noopener,width=520,height=760')
  })
  return make('p', { class: 'actions' }, link)
}

function ruleText({ requiredApprovals, tiers, stepUp }: NonNullable<RequestData['rule']>): string {
  const what = stepUp ? 'signature' : 'approval'
  const total = `${requiredApprovals} ${what}${requiredApprovals === 1 ? '' : 's'}`
  const parts = tiers
    .filter(({ approvals }) => approvals > 0)
    .map(({ name, approvals }) => `${approvals} of ${name}`)
  return tiers.length > 1 && parts.length > 0 ? `${total}: ${parts.join(', ')}` : total
}

function signers({ approvals, signed, id }: RequestData): HTMLElement[] {
  if (approvals.length === 0) return []
  const items = approvals.map(({ name, at, code, key }) =>
    make(
      'li',
      {},
      make('strong', {}, name),
      ' · ',
      timeOf(at),
      ...(code === undefined
        ? []
        : [make('span', { class: 'row-dim' }, ` · ${key} · `, make('span', { class: 'mono' }, code))]),
    ),
  )
  const list = make('ul', { class: 'signers' }, ...items)
  if (!signed) return [make('h3', {}, 'Approved by'), list]
  const records = make(
    'a',
    { class: 'plain-link', href: `/api/requests/${id}/records`, download: '' },
    'Download the signatures’ records',
  )
  return [make('h3', {}, shieldBadge('Signed by')), list, make('p', { class: 'hint' }, records)]
}

function actions(): HTMLElement {
  const close = button('Close', 'quiet', () => (element('review') as HTMLDialogElement).close())
  if (open?.request.mine !== true) return make('div', { class: 'actions' }, close)
  const { id } = open.request
  const approve = button('Approve', 'primary', () => void decide(`/api/requests/${id}/approve`))
  const reject = button('Reject', 'secondary', () => void decide(`/api/requests/${id}/reject`))
  return make('div', { class: 'actions' }, ...(open.signingUrl === undefined ? [approve] : []), reject, close)
}

async function decide(path: string): Promise<void> {
  const current = open
  if (current === undefined) return
  try {
    const answer = await siteRequest<{ signingUrl?: string; message?: string }>(path, {})
    delete current.failed
    if (answer.signingUrl === undefined) current.said = answer.message ?? 'The request is rejected.'
    else current.signingUrl = answer.signingUrl
  } catch (error) {
    current.said = error instanceof Error ? error.message : 'That did not work.'
    current.failed = true
  }
  draw()
  await current.look()
}
